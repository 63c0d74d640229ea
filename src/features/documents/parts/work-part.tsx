import { useState } from "react";
import { isReversed } from "../../../domain/resume/check/dates.ts";
import { EMPLOYMENTS, emptyWork, LEAVINGS, type Work } from "../../../domain/resume/history.ts";
import { Button } from "../../../ui/button.tsx";
import { useLanguage } from "../../../ui/language/language.tsx";
import { Select } from "../../../ui/select.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { Toggle } from "../../../ui/toggle.tsx";
import { AudienceSelect } from "../audience-select.tsx";
import { MonthField } from "../day-field.tsx";
import type { FactsProps } from "../facts.ts";
import { PartList } from "./part-list.tsx";
import { spanOf } from "./span.ts";

/** The jobs, also those of a few days. */
export function WorkParts({ profile, change, flush }: Pick<FactsProps<"work">, "profile" | "change" | "flush">) {
  const { words, locale } = useLanguage();
  const { work, part: texts } = words.histories;
  const nameOf = ({ written, employer }: Work) => written || employer || work.unnamed;
  return (
    <PartList
      parts={profile.work}
      onChange={(parts) => change({ work: parts })}
      flush={flush}
      empty={emptyWork}
      addLabel={work.add}
      nameOf={nameOf}
      besideOf={(part) => spanOf(part, locale, part.isCurrent ? texts.still : "")}
    >
      {(part, edit) => <WorkFields part={part} edit={edit} flush={flush} name={nameOf(part)} />}
    </PartList>
  );
}

type FieldsProps = { part: Work; edit: (change: Partial<Work>) => void; flush: () => void; name: string };

function WorkFields({ part, edit, flush, name }: FieldsProps) {
  const { histories, check } = useLanguage().words;
  const { work, part: words } = histories;
  const month = { hint: words.monthHint, onBlur: flush };
  return (
    <>
      <TextField
        label={work.employer}
        hint={work.employerHint}
        value={part.employer}
        onChange={(employer) => edit({ employer })}
        onBlur={flush}
        maxLength={120}
      />
      <TextField
        label={work.role}
        value={part.role}
        onChange={(role) => edit({ role })}
        onBlur={flush}
        maxLength={120}
      />
      <Select
        label={work.employment}
        value={part.employment}
        onChange={(employment) => edit({ employment })}
        options={EMPLOYMENTS.map((id) => ({ id, label: work.employments[id] }))}
      />
      <MonthField
        {...month}
        place={`${part.id} start`}
        label={work.start}
        value={part.start}
        onChange={(start) => edit({ start })}
      />
      <Toggle label={work.isCurrent} isSelected={part.isCurrent} onChange={(isCurrent) => edit({ isCurrent })} />
      <MonthField
        place={`${part.id} end`}
        odd={isReversed(part) ? check.rules.reversed.note : undefined}
        {...month}
        label={part.isCurrent ? work.endKnown : work.end}
        value={part.end}
        onChange={(end) => edit({ end })}
      />
      {!part.isCurrent && (
        <Select
          label={work.leaving}
          value={part.leaving}
          onChange={(leaving) => edit({ leaving })}
          options={LEAVINGS.map((id) => ({ id, label: work.leavings[id] }))}
        />
      )}
      {part.leaving === "own" && !part.isCurrent && (
        <TextField
          label={work.leavingText}
          value={part.leavingText}
          onChange={(leavingText) => edit({ leavingText })}
          onBlur={flush}
          maxLength={120}
        />
      )}
      <WorkDetails part={part} edit={edit} flush={flush} />
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

/** What only the 職務経歴書 shows; folded away while nothing stands there. */
function WorkDetails({ part, edit, flush }: Omit<FieldsProps, "name">) {
  const { work } = useLanguage().words.histories;
  const [isOpen, setOpen] = useState(
    () => [part.business, part.capital, part.employees, part.duties, part.results].join("") !== "",
  );
  const field = (key: "business" | "capital" | "employees" | "duties" | "results") => ({
    label: work[key],
    value: part[key],
    onChange: (text: string) => edit({ [key]: text }),
    onBlur: flush,
  });
  return (
    <div className="stack-tight">
      <div>
        <Button kind="quiet" expanded={isOpen} onPress={() => setOpen(!isOpen)}>
          {work.more}
        </Button>
      </div>
      {isOpen && (
        <>
          <TextField {...field("business")} maxLength={200} />
          <TextField {...field("capital")} maxLength={60} width="short" />
          <TextField {...field("employees")} maxLength={60} width="short" />
          <TextField {...field("duties")} maxLength={2_000} rows={3} multiline />
          <TextField {...field("results")} maxLength={2_000} rows={3} multiline />
        </>
      )}
    </div>
  );
}
