import { formatDate } from "../../domain/time/japanese-calendar.ts";
import { Choice } from "../../ui/choice.tsx";
import { useLanguage, useWords } from "../../ui/language/language.tsx";
import { Section } from "../../ui/section.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { DayField } from "./day-field.tsx";
import type { FactsProps } from "./facts.ts";

/** 志望の動機 and 本人希望: free words into boxes of a fixed size. */
export function BoxSection({ profile, change, flush, room, which }: FactsProps & { which: "motivation" | "wishes" }) {
  const { boxOver, [which]: words } = useWords().documents;
  const over = which === "motivation" ? room.motivationOver : room.wishesOver;
  return (
    <Section title={words.title} note={words.note}>
      <TextField
        label={words.title}
        hideLabel
        value={profile[which]}
        onChange={(text) => change({ [which]: text })}
        onBlur={flush}
        message={over > 0 ? boxOver(over) : undefined}
        maxLength={which === "motivation" ? 4_000 : 2_000}
        rows={which === "motivation" ? 8 : 4}
        multiline
      />
    </Section>
  );
}

/** The paper's date, and how all its years are written. */
export function DatesSection({ profile, change, flush, today }: FactsProps & { today: string }) {
  const { words, formats, locale } = useLanguage();
  const { dates } = words.documents;
  const todayWords = locale === "ja" ? formatDate(today, profile.calendar) : formats.longDay(today);
  return (
    <Section title={dates.title}>
      <DayField
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
