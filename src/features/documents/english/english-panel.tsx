import { englishCvWords } from "../../../content/papers/english-cv.ts";
import {
  type CvPart,
  englishCvSource,
  englishOf,
  partsOnCv,
  withEnglish,
} from "../../../domain/resume/english-cv/english-cv.ts";
import type { English } from "../../../domain/resume/paper.ts";
import type { Profile } from "../../../domain/resume/profile.ts";
import { useWords } from "../../../ui/language/language.tsx";
import { Ruby } from "../../../ui/ruby.tsx";
import { Section } from "../../../ui/section.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { OwnText } from "../own-text.tsx";
import type { PaperPanelProps } from "../paper-panel.tsx";

/** The facts of the CV that have to be told in English; what is still open stands on it as the facts have it. */
export function EnglishPanel({ paper, change, flush, shown }: PaperPanelProps & { shown: Profile }) {
  const { english: texts, documents } = useWords();
  const { english } = paper;
  const set = (part: Partial<English>) => change({ english: { ...english, ...part } });
  const parts = partsOnCv(shown);
  return (
    <>
      {paper.body === "" && (
        <>
          <Section title={texts.person} note={texts.personNote}>
            <TextField
              label={texts.name}
              hint={texts.nameHint}
              value={english.name}
              onChange={(name) => set({ name })}
              onBlur={flush}
              maxLength={80}
            />
            <TextField
              label={texts.address}
              hint={texts.addressHint}
              value={english.address}
              onChange={(address) => set({ address })}
              onBlur={flush}
              maxLength={200}
            />
            <TextField
              label={texts.summary}
              value={english.summary}
              onChange={(summary) => set({ summary })}
              onBlur={flush}
              maxLength={2_000}
              rows={4}
              multiline
            />
            <TextField
              label={texts.skills}
              value={english.skills}
              onChange={(skills) => set({ skills })}
              onBlur={flush}
              maxLength={2_000}
              rows={4}
              multiline
            />
          </Section>
          {parts.length > 0 && (
            <Section title={texts.parts} note={texts.partsNote}>
              {parts.map((part) => (
                <EnglishPart key={part.id} part={part} english={english} set={set} flush={flush} />
              ))}
            </Section>
          )}
        </>
      )}
      <OwnText
        title={documents.shokumu.text}
        body={paper.body}
        change={change}
        flush={flush}
        make={() => englishCvSource(shown, paper, englishCvWords)}
        marks={documents.shokumu.marks}
      />
    </>
  );
}

type EnglishPartProps = {
  part: CvPart;
  english: English;
  set: (part: Partial<English>) => void;
  flush: () => void;
};

/** One school, job or licence: its English name, what it was, and what was done. */
function EnglishPart({ part, english, set, flush }: EnglishPartProps) {
  const { english: texts } = useWords();
  const given = englishOf(part, english);
  const put = (change: Partial<typeof given>) => set(withEnglish(english, part.id, change));
  return (
    <fieldset className="english-part">
      <legend className="field-label">
        <Ruby asWritten={part.name}>{part.name}</Ruby>
      </legend>
      <TextField
        label={texts.partName}
        hint={texts.partNameHint}
        value={given.name}
        onChange={(name) => put({ name })}
        onBlur={flush}
        maxLength={200}
      />
      <TextField
        label={texts.detail}
        hint={texts.detailHint}
        value={given.detail}
        onChange={(detail) => put({ detail })}
        onBlur={flush}
        maxLength={200}
      />
      <TextField
        label={texts.text}
        value={given.text}
        onChange={(text) => put({ text })}
        onBlur={flush}
        maxLength={2_000}
        rows={3}
        multiline
      />
    </fieldset>
  );
}
