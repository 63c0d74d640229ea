import { addDays, type Day } from "./day.ts";

/** Every day of a month. @param month 1 to 12 */
export function daysOfMonth(year: number, month: number): Day[] {
  const first: Day = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-01`;
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return Array.from({ length }, (_, index) => addDays(first, index));
}
