import { jobCardWords } from "../../../content/papers/job-card.ts";
import { jobCardSource } from "../../../domain/resume/job-card/job-card.ts";
import { type JobCard, SHEETS } from "../../../domain/resume/paper.ts";
import type { Profile } from "../../../domain/resume/profile.ts";
import { Choice } from "../../../ui/choice.tsx";
import { useWords } from "../../../ui/language/language.tsx";
import { Section } from "../../../ui/section.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { OwnText } from "../own-text.tsx";
import { LeftOut, OwnDate, type PaperPanelProps } from "../paper-panel.tsx";

const HEADINGS = ["values", "strengths", "future", "next"] as const;

/** A sheet of the ジョブ・カード, to be copied onto the form, and what only it asks for. */
export function JobCardPanel(props: PaperPanelProps & { shown: Profile }) {
  const { paper, change, flush, shown } = props;
  const { jobCard: texts, documents } = useWords();
  const { jobCard } = paper;
  const set = (part: Partial<JobCard>) => change({ jobCard: { ...jobCard, ...part } });
  return (
    <>
      <Section title={texts.sheet} note={texts.note}>
        <Choice
          label={texts.sheet}
          hideLabel
          value={jobCard.sheet}
          onChange={(sheet) => set({ sheet })}
          options={SHEETS.map((id) => ({ id, label: texts.sheets[id] }))}
        />
      </Section>
      {jobCard.sheet === "1-1" && paper.body === "" && (
        <Section title={texts.own} note={texts.ownNote}>
          {HEADINGS.map((name) => (
            <TextField
              key={name}
              label={texts.headings[name]}
              {...(name === "strengths" ? { note: texts.strengthsNote } : {})}
              value={jobCard[name]}
              onChange={(text) => set({ [name]: text })}
              onBlur={flush}
              maxLength={2_000}
              rows={4}
              multiline
            />
          ))}
        </Section>
      )}
      <OwnText
        title={documents.shokumu.text}
        body={paper.body}
        change={change}
        flush={flush}
        make={() => jobCardSource(shown, paper, jobCardWords)}
        marks={documents.shokumu.marks}
      />
      {paper.title !== "" && <OwnDate {...props} />}
      {paper.title !== "" && paper.body === "" && <LeftOut {...props} />}
    </>
  );
}
