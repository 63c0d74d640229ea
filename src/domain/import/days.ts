import { calendarDayOf, type Day, daySchema, type Instant } from "../time/day.ts";

export type When = { day: Day; at: Instant };

const EARLIEST = Date.UTC(1868, 0, 1);
const LATEST = Date.UTC(2100, 11, 31);

/**
 * The moment that a text or number means, and the date there and then.
 * @param timeZone of the place where it was written, where that is known; else this computer's
 * @returns undefined where it is no moment between 1868 and 2100
 */
export function whenAt(moment: string | number | Date, timeZone?: string): When | undefined {
  const date = new Date(moment);
  const time = date.getTime();
  if (!Number.isFinite(time) || time < EARLIEST || time > LATEST) return undefined;
  return { day: dayIn(date, timeZone), at: date.toISOString() };
}

function dayIn(date: Date, timeZone: string | undefined): Day {
  if (timeZone === undefined) return calendarDayOf(date);
  try {
    const day = formatIn(timeZone).format(date);
    return daySchema.safeParse(day).success ? day : calendarDayOf(date);
  } catch {
    return calendarDayOf(date);
  }
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatIn(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat("sv-SE", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
  formats.set(timeZone, format);
  return format;
}

/** A day of which no time is known: its moment is noon here. */
export function whenOn(day: string): When | undefined {
  if (!daySchema.safeParse(day).success) return undefined;
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const noon = new Date(year, month - 1, date, 12);
  return whenAt(noon) && { day, at: noon.toISOString() };
}

const DATED =
  /(?<!\d)(?<year>\d{4})[-_./年]?(?<month>0[1-9]|1[0-2]|(?<=年)[1-9])[-_./月]?(?<date>[0-2]\d|3[01]|(?<=月)[1-9])(?!\d)/u;

/** The day in the name of a file, such as `2026-11-24.md` or `2026/11/24 morning.txt`; the last one there is. */
export function whenInName(name: string): When | undefined {
  const found = DATED.exec(name.slice(name.lastIndexOf("/") + 1)) ?? DATED.exec(name);
  if (!found?.groups) return undefined;
  const { year, month = "", date = "" } = found.groups;
  return whenOn(`${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`);
}

/** What people and programs write for a day or a moment: a day alone has no time of its own. */
export function whenWritten(value: unknown): When | undefined {
  if (value instanceof Date) return whenAt(value);
  if (typeof value !== "string") return undefined;
  const text = value.trim();
  const day = /^\d{4}[-/.]\d{2}[-/.]\d{2}$/u.exec(text)?.[0];
  if (day) return whenOn(day.replace(/[/.]/gu, "-"));
  const parts = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?) ?(Z|[+-]\d{2}:?\d{2})?$/u.exec(text);
  if (!parts) return undefined;
  const zone = parts[3] ?? "";
  const moment = whenAt(`${parts[1]}T${parts[2]}${zone.replace(/^([+-]\d{2})(\d{2})$/u, "$1:$2")}`);
  // A clock with its distance from UTC says what the date was there.
  return moment && zone !== "" && zone !== "Z" ? { ...moment, day: parts[1] ?? moment.day } : moment;
}
