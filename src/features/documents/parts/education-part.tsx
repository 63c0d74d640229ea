import { isReversed } from "../../../domain/resume/check/dates.ts";
import { type Education, ENDINGS, emptyEducation, STAGES } from "../../../domain/resume/history.ts";
import { useLanguage } from "../../../ui/language/language.tsx";
import { Select } from "../../../ui/select.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { AudienceSelect } from "../audience-select.tsx";
import { MonthField } from "../day-field.tsx";
import type { FactsProps } from "../facts.ts";
import { PartList } from "./part-list.tsx";
import { spanOf } from "./span.ts";

/** The schools, each with how it ended; 中途退学 and 通信制 weigh the same as the others. */
export function EducationParts({
  profile,
  change,
  flush,
}: Pick<FactsProps<"education">, "profile" | "change" | "flush">) {
  const { words, locale } = useLanguage();
  const { education } = words.histories;
  const nameOf = ({ written, school, stage }: Education) =>
    written || school || (stage === "equivalency" ? education.stages.equivalency : education.unnamed);
  return (
    <PartList
      parts={profile.education}
      onChange={(parts) => change({ education: parts })}
      flush={flush}
      empty={emptyEducation}
      addLabel={education.add}
      nameOf={nameOf}
      besideOf={(part) => spanOf(part, locale)}
    >
      {(part, edit) => <EducationFields part={part} edit={edit} flush={flush} name={nameOf(part)} />}
    </PartList>
  );
}

type FieldsProps = { part: Education; edit: (change: Partial<Education>) => void; flush: () => void; name: string };

function EducationFields({ part, edit, flush, name }: FieldsProps) {
  const { histories, check } = useLanguage().words;
  const { education, part: words } = histories;
  const isTest = part.stage === "equivalency";
  const month = { hint: words.monthHint, onBlur: flush };
  return (
    <>
      <Select
        label={education.stage}
        value={part.stage}
        onChange={(stage) => edit({ stage })}
        options={STAGES.map((id) => ({ id, label: education.stages[id] }))}
      />
      <TextField
        label={isTest ? education.test : education.school}
        hint={isTest ? education.testHint : education.schoolHint}
        value={part.school}
        onChange={(school) => edit({ school })}
        onBlur={flush}
        maxLength={120}
      />
      {!isTest && (
        <>
          <TextField
            label={education.course}
            hint={education.courseHint}
            value={part.course}
            onChange={(course) => edit({ course })}
            onBlur={flush}
            maxLength={120}
          />
          <MonthField
            {...month}
            place={`${part.id} start`}
            label={education.start}
            value={part.start}
            onChange={(start) => edit({ start })}
          />
          <Select
            label={education.ending}
            value={part.ending}
            onChange={(ending) => edit({ ending })}
            options={ENDINGS.map((id) => ({ id, label: education.endings[id] }))}
          />
        </>
      )}
      {part.ending === "attending" && !isTest ? null : (
        <MonthField
          place={`${part.id} end`}
          odd={isReversed(part) ? check.rules.leftBeforeEntered.note : undefined}
          {...month}
          label={isTest ? education.passedIn : education.end}
          value={part.end}
          onChange={(end) => edit({ end })}
        />
      )}
      <TextField
        label={words.written}
        note={words.writtenNote}
        value={part.written}
        onChange={(written) => edit({ written })}
        onBlur={flush}
        maxLength={200}
      />
      <AudienceSelect what={name} value={part.audience} onChange={(audience) => edit({ audience })} />
    </>
  );
}
