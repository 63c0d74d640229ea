import type { Day } from "../time/day.ts";

/** Of fewer days there is no middle to speak of. */
const FEWEST = 3;

/**
 * Days on which the check-ins were higher than the middle of these days: the middle of a day's own is held against the
 * middle of all. No number leaves here.
 * @returns the highest first, of the same height the earlier
 */
export function kinderDays(checkIns: readonly { day: Day; mood: number }[]): Day[] {
  const byDay = Map.groupBy(checkIns, ({ day }) => day);
  if (byDay.size < FEWEST) return [];
  const days = [...byDay].map(([day, ofDay]) => ({ day, height: middle(ofDay.map(({ mood }) => mood)) }));
  const ofAll = middle(days.map(({ height }) => height));
  return days
    .filter(({ height }) => height > ofAll)
    .toSorted((a, b) => b.height - a.height || (a.day < b.day ? -1 : 1))
    .map(({ day }) => day);
}

function middle(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  const low = sorted[Math.ceil(half) - 1] ?? 0;
  const high = sorted[Math.floor(half)] ?? 0;
  return (low + high) / 2;
}
