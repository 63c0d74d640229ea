import { shokumuWords } from "../../content/papers/shokumu.ts";
import type { Gap } from "../../domain/resume/gap.ts";
import { STYLES } from "../../domain/resume/paper.ts";
import type { Profile } from "../../domain/resume/profile.ts";
import { shokumuSource } from "../../domain/resume/shokumu/source.ts";
import { Choice } from "../../ui/choice.tsx";
import { useWords } from "../../ui/language/language.tsx";
import { Section } from "../../ui/section.tsx";
import type { VaultClient } from "../../vault/client.ts";
import { CareerPrompts } from "./career-prompts.tsx";
import { OwnText } from "./own-text.tsx";
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
        <CareerPrompts
          vault={vault}
          profile={props.profile}
          {...facts}
          answers={paper.answers}
          changeAnswers={(answers) => change({ answers })}
          flushAnswers={flush}
        />
      )}
      <OwnText
        title={shokumu.text}
        body={paper.body}
        change={change}
        flush={flush}
        make={() => shokumuSource(shown, paper.style, shokumuWords, gaps)}
        marks={shokumu.marks}
      />
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
