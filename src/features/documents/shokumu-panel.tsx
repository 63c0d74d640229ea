import { useState } from "react";
import { shokumuWords } from "../../content/papers/shokumu.ts";
import type { Gap } from "../../domain/resume/gap.ts";
import { STYLES } from "../../domain/resume/paper.ts";
import type { Profile } from "../../domain/resume/profile.ts";
import { shokumuSource } from "../../domain/resume/shokumu/source.ts";
import { Button } from "../../ui/button.tsx";
import { Choice } from "../../ui/choice.tsx";
import { useWords } from "../../ui/language/language.tsx";
import { Ruby } from "../../ui/ruby.tsx";
import { Section } from "../../ui/section.tsx";
import { TextField } from "../../ui/text-field.tsx";
import type { VaultClient } from "../../vault/client.ts";
import { CareerPrompts } from "./career-prompts.tsx";
import { LeftOut, OwnDate, OwnTexts, type PaperPanelProps } from "./paper-panel.tsx";

type ShokumuPanelProps = {
  vault: VaultClient;
  shown: Profile;
  gaps: readonly Gap[];
  /** How the facts themselves are changed. */
  facts: { change: (change: Partial<Profile>) => void; flush: () => void };
};

/** What is of this 職務経歴書 alone: its order, and its text in the person's own hand. */
export function ShokumuPanel(props: PaperPanelProps & ShokumuPanelProps) {
  const { paper, change, flush, shown, gaps, vault, facts } = props;
  const { shokumu } = useWords().documents;
  return (
    <>
      <Section title={shokumu.style} note={shokumu.styleNotes[paper.style]}>
        <Choice
          label={shokumu.style}
          hideLabel
          value={paper.style}
          onChange={(style) => change({ style })}
          options={STYLES.map((id) => ({ id, label: shokumu.styles[id] }))}
        />
      </Section>
      {paper.style === "little" && (
        <CareerPrompts vault={vault} profile={props.profile} change={facts.change} flush={facts.flush} />
      )}
      <Section title={shokumu.text} note={paper.body === "" ? shokumu.fromFacts : shokumu.marks}>
        {paper.body === "" ? (
          <div>
            <Button onPress={() => change({ body: shokumuSource(shown, paper.style, shokumuWords, gaps) || " " })}>
              {shokumu.writeOwn}
            </Button>
          </div>
        ) : (
          <>
            <TextField
              label={shokumu.text}
              hideLabel
              value={paper.body}
              onChange={(body) => change({ body: body || " " })}
              onBlur={flush}
              maxLength={20_000}
              rows={22}
              multiline
            />
            <BackToFacts clear={() => change({ body: "" })} />
          </>
        )}
      </Section>
      {paper.title !== "" && (
        <>
          {paper.body === "" && <OwnTexts {...props} fields={["summary", "selfPr"]} />}
          <OwnDate {...props} />
          {paper.body === "" && <LeftOut {...props} />}
        </>
      )}
    </>
  );
}

/** Gives up the own text: asked once more, as it would be gone from the paper. */
function BackToFacts({ clear }: { clear: () => void }) {
  const { shokumu } = useWords().documents;
  const [isAsked, setAsked] = useState(false);
  if (!isAsked) {
    return (
      <div>
        <Button onPress={() => setAsked(true)}>{shokumu.back}</Button>
      </div>
    );
  }
  return (
    <div className="stack-tight" role="status">
      <p>
        <Ruby>{shokumu.backAsk}</Ruby>
      </p>
      <div className="paper-tools">
        <Button onPress={clear}>{shokumu.backYes}</Button>
        <Button onPress={() => setAsked(false)}>{shokumu.backNo}</Button>
      </div>
    </div>
  );
}
