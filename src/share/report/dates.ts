import { type Day, type Instant, noonUtc } from "../../domain/time/day.ts";

export type ReportDates = {
  day: (day: Day) => string;
  longDay: (day: Day) => string;
  /** Hours and minutes on the clock of whoever reads. */
  time: (instant: Instant) => string;
  moment: (instant: Instant) => string;
};

/** Days as a language writes them, without a time zone. */
export function datesOf(locale: "ja" | "en"): ReportDates {
  const tag = locale === "ja" ? "ja-JP" : "en-GB";
  const day = new Intl.DateTimeFormat(tag, { timeZone: "UTC", month: "numeric", day: "numeric", weekday: "short" });
  const longDay = new Intl.DateTimeFormat(tag, { timeZone: "UTC", year: "numeric", month: "long", day: "numeric" });
  const moment = new Intl.DateTimeFormat(tag, { year: "numeric", month: "long", day: "numeric" });
  const time = new Intl.DateTimeFormat(tag, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  return {
    day: (value) => day.format(noonUtc(value)),
    longDay: (value) => longDay.format(noonUtc(value)),
    time: (instant) => time.format(new Date(instant)),
    moment: (instant) => moment.format(new Date(instant)),
  };
}
