import * as z from "zod/mini";
import { addDays, type Day, partsOf } from "./day.ts";

/** A month: `YYYY-MM`. */
export const monthSchema = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/));
export type Month = z.infer<typeof monthSchema>;

/** The month of a day. */
export function monthOf(day: Day): Month {
  return day.slice(0, 7);
}

/** The first and the last day of a month. */
export function spanOfMonth(month: Month): { from: Day; to: Day } {
  const [year, number] = partsOf(`${month}-01`);
  const days = daysOfMonth(year, number);
  return { from: days[0] ?? "", to: days.at(-1) ?? "" };
}

/** Every day of a month. @param month 1 to 12 */
export function daysOfMonth(year: number, month: number): Day[] {
  const first: Day = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-01`;
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return Array.from({ length }, (_, index) => addDays(first, index));
}

/** A month as a number that rises by one from month to month, for reckoning with. */
export function countOfMonth(month: Month): number {
  const [year, number] = partsOf(`${month}-01`);
  return year * 12 + number - 1;
}

/** The month a count of `countOfMonth` stands for. @param count from the year 0 on */
export function monthOfCount(count: number): Month {
  const year = Math.floor(count / 12);
  return `${String(year).padStart(4, "0")}-${String((count % 12) + 1).padStart(2, "0")}`;
}

/** The month `months` after (or, negative, before) `month`. */
export function addMonths(month: Month, months: number): Month {
  return monthOfCount(countOfMonth(month) + months);
}
