import { formatDate } from "../../domain/time/japanese-calendar.ts";
import { Choice } from "../../ui/choice.tsx";
import { useLanguage, useWords } from "../../ui/language/language.tsx";
import { Section } from "../../ui/section.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { DayField } from "./day-field.tsx";
import type { FactsProps } from "./facts.ts";
import { FieldAudience } from "./field-audience.tsx";

const BOXES = {
  motivation: { maxLength: 4_000, rows: 8 },
  wishes: { maxLength: 2_000, rows: 4 },
  summary: { maxLength: 2_000, rows: 6 },
  selfPr: { maxLength: 4_000, rows: 8 },
} as const;

/** Free words: 志望の動機 and 本人希望 into boxes of a fixed size, 職務要約 and 自己PR for the 職務経歴書. */
export function BoxSection({
  profile,
  change,
  flush,
  room,
  which,
}: FactsProps<keyof typeof BOXES> & { which: keyof typeof BOXES }) {
  const { boxOver, [which]: words } = useWords().documents;
  const over = { motivation: room.motivationOver, wishes: room.wishesOver, summary: 0, selfPr: 0 }[which];
  return (
    <Section title={words.title} note={words.note}>
      <TextField
        label={words.title}
        hideLabel
        value={profile[which]}
        onChange={(text) => change({ [which]: text })}
        onBlur={flush}
        message={over > 0 ? boxOver(over) : undefined}
        multiline
        {...BOXES[which]}
      />
      <FieldAudience profile={profile} change={change} field={which} what={words.title} />
    </Section>
  );
}

/** The paper's date, and how all its years are written. */
export function DatesSection({
  profile,
  change,
  flush,
  today,
}: FactsProps<"paperDay" | "calendar"> & { today: string }) {
  const { words, formats, locale } = useLanguage();
  const { dates } = words.documents;
  const todayWords = locale === "ja" ? formatDate(today, profile.calendar) : formats.longDay(today);
  return (
    <Section title={dates.title}>
      <DayField
        place="paperDay"
        label={dates.paperDay}
        hint={dates.paperDayHint}
        note={dates.paperDayNote(todayWords)}
        value={profile.paperDay}
        onChange={(paperDay) => change({ paperDay })}
        onBlur={flush}
      />
      <Choice
        label={dates.calendar}
        value={profile.calendar}
        onChange={(calendar) => change({ calendar })}
        options={(["japanese", "western"] as const).map((id) => ({ id, label: dates.calendars[id] }))}
      />
    </Section>
  );
}
