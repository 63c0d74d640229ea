import { addDays, type Day, noonUtc } from "../time/day.ts";

const DAYS = 7;
const WEEKS = 4;
const MONTHS = 12;

/**
 * Which copies stay: those of the last seven days, the newest of each of the last four weeks and of each of the last
 * twelve months. The newest of all always stays, however old it is.
 * @param days of the copies there are, in any order @param today the person's day
 */
export function copiesToKeep(days: readonly Day[], today: Day): Set<Day> {
  const newestFirst = [...new Set(days)].toSorted().toReversed();
  const kept = new Set(newestFirst.slice(0, 1));
  const firstDay = addDays(today, -(DAYS - 1));
  for (const day of newestFirst) if (day >= firstDay) kept.add(day);
  keepNewestOfEach(newestFirst, weekOf, weekOf(addDays(today, -(WEEKS - 1) * 7)), kept);
  keepNewestOfEach(newestFirst, monthOf, monthsBefore(today, MONTHS - 1), kept);
  return kept;
}

function keepNewestOfEach(
  newestFirst: readonly Day[],
  spanOf: (day: Day) => string,
  firstSpan: string,
  kept: Set<Day>,
): void {
  const seen = new Set<string>();
  for (const day of newestFirst) {
    const span = spanOf(day);
    if (span < firstSpan || seen.has(span)) continue;
    seen.add(span);
    kept.add(day);
  }
}

/** The Monday of a day's week. */
function weekOf(day: Day): Day {
  return addDays(day, -((noonUtc(day).getUTCDay() + 6) % 7));
}

function monthOf(day: Day): string {
  return day.slice(0, 7);
}

function monthsBefore(day: Day, months: number): string {
  const date = noonUtc(`${monthOf(day)}-01`);
  date.setUTCMonth(date.getUTCMonth() - months);
  return date.toISOString().slice(0, 7);
}
