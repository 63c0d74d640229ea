import { enclosureOffers, letterWords, questionOffers } from "../../../content/papers/letters.ts";
import { openInLetter } from "../../../domain/resume/letters/open-places.ts";
import { letterSource, subjectMade } from "../../../domain/resume/letters/source.ts";
import { LETTERS, type Letter } from "../../../domain/resume/paper.ts";
import type { Profile } from "../../../domain/resume/profile.ts";
import { Choice } from "../../../ui/choice.tsx";
import { useWords } from "../../../ui/language/language.tsx";
import { Section } from "../../../ui/section.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { Toggle } from "../../../ui/toggle.tsx";
import { OwnText } from "../own-text.tsx";
import { OwnDate, type PaperPanelProps } from "../paper-panel.tsx";
import type { Papers } from "../use-paper.ts";
import { ListField } from "./list-field.tsx";
import { OpenPlaces } from "./open-places.tsx";
import { RecipientSection } from "./recipient-section.tsx";
import "./letters.css";

/** What is of this letter alone: its kind, who it goes to, what it says. */
export function LetterPanel(props: PaperPanelProps & { shown: Profile; papers: Papers }) {
  const { paper, change, flush, shown, papers } = props;
  const { letters } = useWords();
  const { letter } = paper;
  const set = (part: Partial<Letter>) => change({ letter: { ...letter, ...part } });
  const isPaper = letter.medium === "paper";
  return (
    <>
      <Section title={letters.kind.title} note={letters.kind.notes[letter.kind]}>
        <Choice
          label={letters.kind.title}
          hideLabel
          value={letter.kind}
          onChange={(kind) => set({ kind })}
          options={LETTERS.map((id) => ({ id, label: letters.kind.names[id] }))}
        />
        <Choice
          label={letters.medium.label}
          value={letter.medium}
          onChange={(medium) => set({ medium })}
          options={(["paper", "email"] as const).map((id) => ({ id, label: letters.medium.names[id] }))}
        />
      </Section>
      <RecipientSection
        paper={paper}
        change={change}
        flush={flush}
        papers={papers}
        hasAddress={isPaper && letter.fitsWindow}
      />
      {letter.kind !== "thanks" && <Contents letter={letter} set={set} flush={flush} />}
      {!isPaper && (
        <Section title={letters.mail.subject} note={letters.mail.subjectNote}>
          <TextField
            label={letters.mail.subject}
            hideLabel
            hint={subjectMade(shown, letter, letterWords)}
            value={letter.subject}
            onChange={(subject) => set({ subject })}
            onBlur={flush}
            maxLength={200}
          />
        </Section>
      )}
      <OwnText
        title={letters.text.title}
        body={paper.body}
        change={change}
        flush={flush}
        make={() => letterSource(shown, letter, letterWords)}
        marks={isPaper ? letters.text.marks : letters.text.mailMarks}
      />
      {isPaper && <Look {...props} set={set} />}
      {isPaper && <OwnDate {...props} />}
      <OpenPlaces places={openInLetter(shown, paper, letterWords)} />
    </>
  );
}

type ContentsProps = { letter: Letter; set: (part: Partial<Letter>) => void; flush: () => void };

function Contents({ letter, set, flush }: ContentsProps) {
  const { contents } = useWords().letters;
  return (
    <Section title={contents.title}>
      <TextField
        label={contents.job}
        hint={contents.jobHint}
        value={letter.job}
        onChange={(job) => set({ job })}
        onBlur={flush}
        maxLength={120}
      />
      {letter.kind === "cover" && (
        <ListField
          label={contents.enclosures}
          value={letter.enclosures}
          onChange={(enclosures) => set({ enclosures })}
          onBlur={flush}
          offers={enclosureOffers}
        />
      )}
      {letter.kind === "inquiry" && (
        <ListField
          label={contents.questions}
          value={letter.questions}
          onChange={(questions) => set({ questions })}
          onBlur={flush}
          offers={questionOffers}
        />
      )}
    </Section>
  );
}

function Look({ paper, change, set }: PaperPanelProps & Pick<ContentsProps, "set">) {
  const { documents, letters } = useWords();
  return (
    <Section title={documents.own.look} note={paper.letter.fitsWindow ? letters.look.windowNote : ""}>
      <Toggle
        label={letters.look.fitsWindow}
        isSelected={paper.letter.fitsWindow}
        onChange={(fitsWindow) => set({ fitsWindow })}
      />
      <Toggle
        label={letters.look.showEmail}
        isSelected={paper.choices.showEmail}
        onChange={(showEmail) => change({ choices: { ...paper.choices, showEmail } })}
      />
    </Section>
  );
}
