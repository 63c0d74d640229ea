import { isReversed } from "../../../domain/resume/check/dates.ts";
import { ACTIVITIES, type Activity, emptyActivity } from "../../../domain/resume/history.ts";
import { useLanguage } from "../../../ui/language/language.tsx";
import { Section } from "../../../ui/section.tsx";
import { Select } from "../../../ui/select.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { Toggle } from "../../../ui/toggle.tsx";
import { AudienceSelect } from "../audience-select.tsx";
import { MonthField } from "../day-field.tsx";
import type { FactsProps } from "../facts.ts";
import { PartList } from "./part-list.tsx";
import { spanOf } from "./span.ts";

/** What was done besides school and work. */
export function ActivitySection({
  profile,
  change,
  flush,
}: Pick<FactsProps<"activities">, "profile" | "change" | "flush">) {
  const { words, locale } = useLanguage();
  const { activities, part: texts } = words.histories;
  const nameOf = ({ name }: Activity) => name || activities.unnamed;
  return (
    <Section title={activities.title} note={activities.note}>
      <PartList
        parts={profile.activities}
        onChange={(parts) => change({ activities: parts })}
        flush={flush}
        empty={emptyActivity}
        addLabel={activities.add}
        nameOf={nameOf}
        besideOf={(part) => spanOf(part, locale, part.isCurrent ? texts.still : "")}
      >
        {(part, edit) => <ActivityFields part={part} edit={edit} flush={flush} name={nameOf(part)} />}
      </PartList>
    </Section>
  );
}

type FieldsProps = { part: Activity; edit: (change: Partial<Activity>) => void; flush: () => void; name: string };

function ActivityFields({ part, edit, flush, name }: FieldsProps) {
  const { histories, check } = useLanguage().words;
  const { activities, part: words } = histories;
  const month = { hint: words.monthHint, onBlur: flush };
  return (
    <>
      <Select
        label={activities.type}
        value={part.type}
        onChange={(type) => edit({ type })}
        options={ACTIVITIES.map((id) => ({ id, label: activities.types[id] }))}
      />
      <TextField
        label={activities.name}
        hint={activities.nameHint}
        value={part.name}
        onChange={(text) => edit({ name: text })}
        onBlur={flush}
        maxLength={120}
      />
      <TextField
        label={activities.place}
        value={part.place}
        onChange={(place) => edit({ place })}
        onBlur={flush}
        maxLength={120}
      />
      <MonthField
        {...month}
        place={`${part.id} start`}
        label={words.start}
        value={part.start}
        onChange={(start) => edit({ start })}
      />
      <Toggle label={activities.isCurrent} isSelected={part.isCurrent} onChange={(isCurrent) => edit({ isCurrent })} />
      {!part.isCurrent && (
        <MonthField
          {...month}
          place={`${part.id} end`}
          odd={isReversed(part) ? check.rules.reversed.note : undefined}
          label={words.end}
          value={part.end}
          onChange={(end) => edit({ end })}
        />
      )}
      <TextField
        label={activities.text}
        value={part.text}
        onChange={(text) => edit({ text })}
        onBlur={flush}
        maxLength={2_000}
        rows={3}
        multiline
      />
      <AudienceSelect what={name} value={part.audience} onChange={(audience) => edit({ audience })} />
    </>
  );
}
