import { emptyLicence, LICENCE_WORDS, type Licence } from "../../../domain/resume/history.ts";
import { useLanguage } from "../../../ui/language/language.tsx";
import { Select } from "../../../ui/select.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { AudienceSelect } from "../audience-select.tsx";
import { MonthField } from "../day-field.tsx";
import type { FactsProps } from "../facts.ts";
import { PartList } from "./part-list.tsx";
import { spanOf } from "./span.ts";

/** 免許・資格. */
export function LicenceParts({ profile, change, flush }: Pick<FactsProps<"licences">, "profile" | "change" | "flush">) {
  const { words, locale } = useLanguage();
  const { licences, part: texts } = words.histories;
  const nameOf = ({ name }: Licence) => name || licences.unnamed;
  return (
    <PartList
      parts={profile.licences}
      onChange={(parts) => change({ licences: parts })}
      flush={flush}
      empty={emptyLicence}
      addLabel={licences.add}
      nameOf={nameOf}
      besideOf={({ month }) => spanOf({ start: month, end: month }, locale)}
    >
      {(part, edit) => (
        <>
          <MonthField
            place={`${part.id} month`}
            label={licences.month}
            hint={texts.monthHint}
            value={part.month}
            onChange={(month) => edit({ month })}
            onBlur={flush}
          />
          <TextField
            label={licences.name}
            value={part.name}
            onChange={(name) => edit({ name })}
            onBlur={flush}
            maxLength={200}
          />
          <Select
            label={licences.word}
            value={part.word}
            onChange={(word) => edit({ word })}
            options={LICENCE_WORDS.map((id) => ({ id, label: licences.words[id] }))}
          />
          <AudienceSelect what={nameOf(part)} value={part.audience} onChange={(audience) => edit({ audience })} />
        </>
      )}
    </PartList>
  );
}
