import { useState } from "react";
import type { Hearer, Wording } from "../../../domain/resume/gap.ts";
import { Button } from "../../../ui/button.tsx";
import { Choice } from "../../../ui/choice.tsx";
import { useWords } from "../../../ui/language/language.tsx";
import { Ruby } from "../../../ui/ruby.tsx";
import { Select } from "../../../ui/select.tsx";
import { TextField } from "../../../ui/text-field.tsx";

type WordingFieldProps = {
  hearer: Hearer;
  wording: Wording;
  change: (wording: Wording) => void;
  flush: () => void;
  /** Lines taken over from own records, which can be put into the wording. */
  facts: readonly string[];
};

/** What one hearer is told: not decided yet, nothing, or words. What was typed stays, whatever is chosen. */
export function WordingField({ hearer, wording, change, flush, facts }: WordingFieldProps) {
  const { gaps: texts } = useWords().documents;
  const { choice, text } = wording;
  const put = (sentence: string) => {
    const end = text === "" || text.endsWith("\n") ? "" : "\n";
    change({ choice: "words", text: `${text}${end}${sentence}`.slice(0, 2_000) });
  };
  return (
    <div className="stack-tight">
      <Choice
        label={texts.hearers[hearer]}
        value={choice}
        onChange={(next) => change({ ...wording, choice: next })}
        options={(["open", "none", "words"] as const).map((id) => ({ id, label: texts.choices[id] }))}
      />
      {choice === "words" && (
        <>
          <TextField
            label={texts.wordsFor(texts.hearers[hearer])}
            hideLabel
            value={text}
            onChange={(next) => change({ ...wording, text: next })}
            onBlur={flush}
            maxLength={2_000}
            rows={5}
            multiline
          />
          <Patterns hearer={hearer} put={put} facts={facts} />
        </>
      )}
    </div>
  );
}

const STEPS = ["reason", "did", "now", "next"] as const;

/** Sentences to begin from, one by one; each is put in only by its own press. */
function Patterns({
  hearer,
  put,
  facts,
}: Pick<WordingFieldProps, "hearer" | "facts"> & { put: (sentence: string) => void }) {
  const { gapPatterns, documents } = useWords();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState<keyof typeof gapPatterns.reasons>("unsaid");
  const reasons = Object.keys(gapPatterns.reasons) as (keyof typeof gapPatterns.reasons)[];
  return (
    <div className="stack-tight">
      <div>
        <Button
          kind="quiet"
          expanded={isOpen}
          onPress={() => setOpen(!isOpen)}
          label={documents.gaps.patternsFor(documents.gaps.hearers[hearer])}
        >
          {gapPatterns.title}
        </Button>
      </div>
      {isOpen && (
        <div className="gap-patterns">
          <p className="small">
            <Ruby>{gapPatterns.note}</Ruby>
          </p>
          <Select
            label={documents.gaps.about}
            value={reason}
            onChange={setReason}
            options={reasons.map((id) => ({ id, label: gapPatterns.reasons[id].label }))}
          />
          {STEPS.map((step) => {
            const sentence = gapPatterns.reasons[reason][hearer][step];
            return (
              <div key={step} className="gap-pattern">
                <p className="small">
                  <Ruby>{gapPatterns.steps[step]}</Ruby>
                </p>
                <p>
                  <Ruby>{sentence}</Ruby>
                </p>
                <Button kind="quiet" onPress={() => put(sentence)} label={documents.gaps.putOf(sentence)}>
                  {documents.gaps.put}
                </Button>
              </div>
            );
          })}
          {facts.map((fact) => (
            <div key={fact} className="gap-pattern">
              <p>{fact}</p>
              <Button kind="quiet" onPress={() => put(fact)} label={documents.gaps.putOf(fact)}>
                {documents.gaps.put}
              </Button>
            </div>
          ))}
          <p className="small">
            <Ruby>{gapPatterns.truth}</Ruby>
          </p>
        </div>
      )}
    </div>
  );
}
