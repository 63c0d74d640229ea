import { useMemo, useState } from "react";
import { LONGEST_ANSWER, PROMPTS, type PromptName, withAnswer } from "../../domain/resume/answers.ts";
import { factsOfGap } from "../../domain/resume/gap-facts.ts";
import { emptyActivity } from "../../domain/resume/history.ts";
import type { PaperRecord } from "../../domain/resume/paper.ts";
import type { Profile } from "../../domain/resume/profile.ts";
import { monthOf } from "../../domain/time/months.ts";
import { Button } from "../../ui/button.tsx";
import { useLanguage, useWords } from "../../ui/language/language.tsx";
import { Ruby } from "../../ui/ruby.tsx";
import { Section } from "../../ui/section.tsx";
import { TextField } from "../../ui/text-field.tsx";
import type { VaultClient } from "../../vault/client.ts";
import { useRecords } from "../use-records.ts";
import { spanOf } from "./parts/span.ts";

type CareerPromptsProps = {
  vault: VaultClient;
  profile: Profile;
  change: (change: Partial<Profile>) => void;
  flush: () => void;
  /** The paper, which keeps an answer until it is among the facts. */
  answers: PaperRecord["answers"];
  changeAnswers: (answers: PaperRecord["answers"]) => void;
  flushAnswers: () => void;
};

/** Questions for a paper of little experience, and own records to take from. Each can stay unanswered. */
export function CareerPrompts(props: CareerPromptsProps) {
  const { vault, profile, change, flush, answers, changeAnswers, flushAnswers } = props;
  const { careerPrompts: texts } = useWords();
  const [open, setOpen] = useState<PromptName>();
  const [said, setSaid] = useState("");
  const put = (changes: Partial<Profile>) => {
    change(changes);
    flush();
  };
  return (
    <Section title={texts.title} note={texts.note}>
      <ul className="career-prompts">
        {PROMPTS.map((name) => (
          <li key={name} className="stack-tight">
            <div>
              <Button expanded={open === name} onPress={() => setOpen(open === name ? undefined : name)}>
                {texts.prompts[name].title}
              </Button>
            </div>
            {open === name && (
              <Prompt
                name={name}
                answer={answers[name] ?? ""}
                write={(answer) => changeAnswers({ ...answers, [name]: answer })}
                flush={flushAnswers}
                put={() => {
                  const changes = withAnswer(profile, name, answers[name] ?? "", () => crypto.randomUUID());
                  if (!changes) return false;
                  put(changes);
                  changeAnswers({ ...answers, [name]: "" });
                  flushAnswers();
                  setOpen(undefined);
                  setSaid(texts.taken(texts.prompts[name].title));
                  return true;
                }}
              />
            )}
          </li>
        ))}
      </ul>
      <p className="small" role="status">
        <Ruby>{said}</Ruby>
      </p>
      <OwnRecords vault={vault} profile={profile} put={put} />
    </Section>
  );
}

type PromptProps = {
  name: PromptName;
  answer: string;
  write: (answer: string) => void;
  flush: () => void;
  /** @returns whether it found room */
  put: () => boolean;
};

function Prompt({ name, answer, write, flush, put }: PromptProps) {
  const { careerPrompts: texts } = useWords();
  const [isTooLong, setTooLong] = useState(false);
  const { title, note, questions } = texts.prompts[name];
  return (
    <div className="stack-tight">
      <p className="small">
        <Ruby>{note}</Ruby>
      </p>
      <ul className="career-questions">
        {Object.values(questions).map((question) => (
          <li key={question}>
            <Ruby>{question}</Ruby>
          </li>
        ))}
      </ul>
      <TextField
        label={texts.answerOf(title)}
        note={texts.hows[name]}
        value={answer}
        onChange={write}
        onBlur={flush}
        maxLength={LONGEST_ANSWER}
        rows={4}
        message={isTooLong ? texts.tooLong : undefined}
        multiline
        autoFocus
      />
      <div>
        <Button onPress={() => setTooLong(!put())} isDisabled={answer.trim() === ""}>
          {texts.take}
        </Button>
      </div>
    </div>
  );
}

/** Steps that were tried, as facts with their time: each only on a tap. */
function OwnRecords({
  vault,
  profile,
  put,
}: Pick<CareerPromptsProps, "vault" | "profile"> & { put: (changes: Partial<Profile>) => void }) {
  const { words, locale } = useLanguage();
  const { gaps } = words.documents;
  const { careerPrompts: texts } = words;
  const { records } = useRecords(vault, "try");
  const offered = useMemo(
    () =>
      factsOfGap(
        { from: "", until: "" },
        [],
        (records ?? []).map(({ body }) => body),
      ).flatMap((fact) => (fact.type === "tried" ? [fact] : [])),
    [records],
  );
  const open = offered.filter(({ step }) => !profile.activities.some(({ name }) => name === step.slice(0, 120)));
  if (open.length === 0) return null;
  return (
    <section className="stack-tight" aria-label={texts.records}>
      <p className="field-label">
        <Ruby>{texts.records}</Ruby>
      </p>
      <p className="small">
        <Ruby>{texts.recordsNote}</Ruby>
      </p>
      <ul className="gap-facts">
        {open.map((fact) => {
          const span = { start: monthOf(fact.first), end: monthOf(fact.last) };
          const line = gaps.tried(spanOf(span, locale), fact.step, fact.times);
          const activity = { ...emptyActivity(crypto.randomUUID(), "other"), ...span, name: fact.step.slice(0, 120) };
          return (
            <li key={fact.from} className="gap-offered">
              <span>{line}</span>
              <Button
                kind="quiet"
                label={gaps.takeOf(line)}
                onPress={() =>
                  put({ activities: [...profile.activities, { ...activity, text: texts.times(fact.times) }] })
                }
              >
                {gaps.take}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
