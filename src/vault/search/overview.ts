import type { Day } from "../../domain/time/day.ts";
import type { JournalOverview } from "../api.ts";

/** What is read of one entry, as far as an overview needs it. */
export type Overviewed = { day: Day; tags: readonly string[]; people: readonly string[]; isHeavy: boolean };

/** The days that were written on, and the words by which entries are found again, the most used first. */
export function overviewOf(entries: readonly Overviewed[], complete: boolean): JournalOverview {
  const days = new Map<Day, number>();
  for (const { day } of entries) days.set(day, (days.get(day) ?? 0) + 1);
  return {
    days: [...days],
    heavy: [...new Set(entries.filter(({ isHeavy }) => isHeavy).map(({ day }) => day))],
    tags: mostUsed(entries.flatMap(({ tags }) => tags)),
    people: mostUsed(entries.flatMap(({ people }) => people)),
    complete,
  };
}

function mostUsed(labels: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([label]) => label);
}

/** Whether an entry is of the same date in an earlier year. On 28 February of a common year, the 29th comes along. */
export function isOfThisDay(entry: Day, today: Day): boolean {
  if (entry.slice(0, 4) >= today.slice(0, 4)) return false;
  const date = today.slice(5);
  if (entry.slice(5) === date) return true;
  return date === "02-28" && entry.slice(5) === "02-29" && !isLeap(Number(today.slice(0, 4)));
}

function isLeap(year: number): boolean {
  return new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;
}
