import { addDays, calendarDayOf, type Day, daySchema, type Instant } from "../time/day.ts";
import { type Clock, clockOf, type DayParts, dayAmong, dayAtStart, dayInFolders } from "./written-days.ts";

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
  return isKnown(time) ? { day: dayIn(date, timeZone), at: date.toISOString() } : undefined;
}

function isKnown(time: number): boolean {
  return time >= EARLIEST && time <= LATEST;
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
  return isKnown(noon.getTime()) ? { day, at: noon.toISOString() } : undefined;
}

/** The day in the name of a file, such as `2026-11-24.md`, `2026/11/24 morning.txt` or `May 6, 2021.md`. */
export function whenInName(name: string): When | undefined {
  const base = name.slice(name.lastIndexOf("/") + 1);
  const found = dayAmong(base) ?? dayInFolders(name) ?? dayAmong(name);
  return found && whenOn(dayOf(found));
}

/** The day that a text begins with, whatever comes behind it. */
export function whenAtStart(text: unknown): When | undefined {
  const found = typeof text === "string" ? dayAtStart(text.trim()) : undefined;
  return found && whenOn(dayOf(found.parts));
}

/** The day that stands somewhere in a text. */
export function whenAmong(text: unknown): When | undefined {
  const found = typeof text === "string" ? dayAmong(text) : undefined;
  return found && whenOn(dayOf(found));
}

/** Seconds and milliseconds since 1970, as programs write them. */
const SECONDS = /^\d{10}$/u;
const MILLISECONDS = /^\d{13}$/u;
/** Year, month, date and hour in one: as seconds it would be in the years from 2030 to 2034. */
const WITH_HOUR = /^((?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))(?:[01]\d|2[0-3])$/u;

/** What people and programs write for a day or a moment: a day alone has no time of its own. */
export function whenWritten(value: unknown): When | undefined {
  if (Array.isArray(value)) return value.length === 1 ? whenWritten(value[0]) : undefined;
  if (value instanceof Date) return whenAt(value);
  if (typeof value !== "string" && typeof value !== "number") return undefined;
  // A day as a link to its page, as Obsidian has it.
  const text = String(value)
    .trim()
    .replace(/^\[\[([^\]|]*)(?:\|[^\]]*)?\]\]$/u, "$1");
  const hour = WITH_HOUR.exec(text);
  if (hour) return whenWritten(hour[1]);
  if (SECONDS.test(text)) return whenAt(Number(text) * 1_000);
  if (MILLISECONDS.test(text)) return whenAt(Number(text));
  const found = dayAtStart(text);
  if (!found) return undefined;
  const day = whenOn(dayOf(found.parts));
  if (found.rest === "" || !day) return day;
  const clock = clockOf(found.rest);
  return clock && (momentOf(day.day, clock) ?? day);
}

/** Hours of the night, counted on from the evening before. */
const LATE = /^2[4-9]$/u;

function momentOf(day: Day, { hour, minute, second, zone }: Clock): When | undefined {
  if (zone === "" && LATE.test(hour)) {
    // 25:30 is half past one of the night that belongs to this day.
    const clock = String(Number(hour) - 24).padStart(2, "0");
    const late = whenAt(`${addDays(day, 1)}T${clock}:${minute}:${second}`);
    return late && { ...late, day };
  }
  const moment = whenAt(`${day}T${hour}:${minute}:${second}${zone}`);
  // A clock with its distance from UTC says what the date was there; with none it is what programs write for anywhere.
  return moment && !["", "Z", "+00:00", "-00:00"].includes(zone) ? { ...moment, day } : moment;
}

function dayOf({ year = "", month = "", date = "" }: Partial<DayParts>): string {
  return `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
}
