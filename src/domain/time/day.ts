import * as z from "zod/mini";

/** A day as the person counts it: local `YYYY-MM-DD`. Once stored it never changes, whatever the clock does later. */
export const daySchema = z
  .string()
  .check(z.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/), z.refine(isRealDay));
export type Day = z.infer<typeof daySchema>;

/** A moment: UTC, ISO 8601 with milliseconds, as `Date.prototype.toISOString` writes it. */
export const instantSchema = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/));
export type Instant = z.infer<typeof instantSchema>;

/** Minutes after local midnight at which a day ends: 0 (midnight) to 12:00. 240 is 04:00. */
export const dayEndSchema = z.int().check(z.gte(0), z.lte(720));
export const DEFAULT_DAY_END = 240;

function isRealDay(text: string): boolean {
  const [year, month, day] = text.split("-").map(Number) as [number, number, number];
  // Every month has these.
  if (day <= 28) return true;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/**
 * The person's day at a moment: before the day's end it is still the day before.
 * @param moment the moment, read on the computer's local clock
 * @param dayEnd minutes after midnight at which the person's day ends
 */
export function dayOf(moment: Date, dayEnd: number): Day {
  const minutes = moment.getHours() * 60 + moment.getMinutes();
  const shift = minutes < dayEnd ? -1 : 0;
  return formatDay(moment.getFullYear(), moment.getMonth(), moment.getDate() + shift);
}

/** The calendar date at a moment on the local clock, without the person's day end. */
export function calendarDayOf(moment: Date): Day {
  return dayOf(moment, 0);
}

/** The day `days` after (or, negative, before) `day`. */
export function addDays(day: Day, days: number): Day {
  const [year, month, date] = partsOf(day);
  return formatDay(year, month - 1, date + days);
}

/** Year, month (1–12) and date of a day. */
export function partsOf(day: Day): [year: number, month: number, date: number] {
  return day.split("-").map(Number) as [number, number, number];
}

/** Noon, UTC, of a day: safe to hand to `Intl.DateTimeFormat` with `timeZone: "UTC"`. */
export function noonUtc(day: Day): Date {
  const [year, month, date] = partsOf(day);
  return new Date(Date.UTC(year, month - 1, date, 12));
}

function formatDay(year: number, monthIndex: number, date: number): Day {
  return new Date(Date.UTC(year, monthIndex, date)).toISOString().slice(0, 10);
}
