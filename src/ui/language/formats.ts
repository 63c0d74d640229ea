import type { Locale } from "../../content/catalogue.ts";
import { type Day, noonUtc } from "../../domain/time/day.ts";

export type Formats = {
  /** 11月24日(火) */
  day: (day: Day) => string;
  /** 11月24日, for use inside a sentence */
  shortDay: (day: Day) => string;
  /** 2026年11月24日 */
  longDay: (day: Day) => string;
  /** 2026年 */
  year: (year: number) => string;
  /** 2026年11月, of the month of a day */
  month: (day: Day) => string;
  /** 11月, of the month of a day */
  monthName: (day: Day) => string;
  /** 11月, as short as it can be */
  shortMonth: (day: Day) => string;
  /** 2:40, on the computer's clock */
  time: (moment: Date) => string;
  /** 4:00 for 240 */
  clock: (minutesAfterMidnight: number) => string;
};

/** Dates and times as a language writes them. Days are dates without a zone: they are formatted at noon, UTC. */
export function formatsOf(locale: Locale): Formats {
  const tag = locale === "ja" ? "ja-JP" : "en-GB";
  const utc = { timeZone: "UTC" } as const;
  const day = new Intl.DateTimeFormat(tag, {
    ...utc,
    month: locale === "ja" ? "long" : "short",
    day: "numeric",
    weekday: "short",
  });
  const shortDay = new Intl.DateTimeFormat(tag, { ...utc, month: "long", day: "numeric" });
  const longDay = new Intl.DateTimeFormat(tag, { ...utc, year: "numeric", month: "long", day: "numeric" });
  const month = new Intl.DateTimeFormat(tag, { ...utc, year: "numeric", month: "long" });
  const monthName = new Intl.DateTimeFormat(tag, { ...utc, month: "long" });
  const shortMonth = new Intl.DateTimeFormat(tag, { ...utc, month: "short" });
  const time = new Intl.DateTimeFormat(tag, { hour: "numeric", minute: "2-digit", hourCycle: "h23" });
  return {
    day: (value) => day.format(noonUtc(value)),
    shortDay: (value) => shortDay.format(noonUtc(value)),
    longDay: (value) => longDay.format(noonUtc(value)),
    year: (value) => (locale === "ja" ? `${value}年` : String(value)),
    month: (value) => month.format(noonUtc(value)),
    monthName: (value) => monthName.format(noonUtc(value)),
    shortMonth: (value) => shortMonth.format(noonUtc(value)),
    time: (moment) => time.format(moment),
    clock: (minutes) => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`,
  };
}
