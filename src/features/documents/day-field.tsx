import { formatDate, formatMonth } from "../../domain/time/japanese-calendar.ts";
import { parseDay, parseMonth } from "../../domain/time/parse-day.ts";
import { useLanguage } from "../../ui/language/language.tsx";
import { ReadField } from "./read-field.tsx";

type FieldProps = {
  /** Which fact it is, of all. */
  place: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  onBlur: () => void;
  hint: string;
  note?: string;
  /** Said of a date that can be read. */
  odd?: string | undefined;
  hideLabel?: boolean;
};

/** A day, typed in either calendar. */
export function DayField(props: FieldProps) {
  const { words, locale } = useLanguage();
  const write = (day: string) => (locale === "ja" && day !== "" ? formatDate(day, "japanese") : day);
  return <ReadField {...props} write={write} read={parseDay} unreadable={words.documents.dates.unreadable} />;
}

/** A month, or a year alone, typed in either calendar. */
export function MonthField(props: FieldProps) {
  const { words, locale } = useLanguage();
  const write = (month: string) => (locale === "ja" ? formatMonth(month, "japanese") : month);
  return <ReadField {...props} write={write} read={parseMonth} unreadable={words.documents.dates.unreadableMonth} />;
}
