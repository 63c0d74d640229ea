/** Year, month and date in figures, of which it is not yet known whether there is such a day. */
export type DayParts = { year: string; month: string; date: string };
/** An hour of 24, and `zone` as `Z`, `+09:00` or nothing. */
export type Clock = { hour: string; minute: string; second: string; zone: string };

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH =
  "(?<name>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const WEEKDAY = "(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?";
const WORDS = [
  // May 6th, 2021
  `${MONTH} (?<date>\\d{1,2})(?:st|nd|rd|th)?,? (?<year>\\d{4})`,
  // 6 May 2021
  `(?<date>\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH},? (?<year>\\d{4})`,
];
/** The last sign may be left away where nothing else is counted: 3回 is no day, and 3日間 is three of them. */
const SIGNS = "(?<year>\\d{4})年 ?(?<month>\\d{1,2})月 ?(?<date>\\d{1,2})(?:日(?!間)|(?![\\d\\p{L}]))";
const FIGURES = [
  "(?<year>\\d{4})(?<sign>[-_./])(?<month>\\d{1,2})\\k<sign>(?<date>\\d{1,2})",
  "(?<year>\\d{4})(?<month>\\d{2})(?<date>\\d{2})",
];
/** The day before the month: with dots it is never written otherwise. */
const DOTS = "(?<date>\\d{1,2})\\. ?(?<month>\\d{1,2})\\. ?(?<year>\\d{4})";
/** The day or the month first, as it is done in the place: only where one of them can be no month it is known. */
const EITHER = /^(?<one>\d{1,2})[-/](?<two>\d{1,2})[-/](?<year>\d{4})(?!\d)/u;

const AT_START = [SIGNS, ...FIGURES, DOTS, ...WORDS].map(
  (form) => new RegExp(`^(?:${WEEKDAY},? )?${form}(?!\\d)`, "iu"),
);
/** Behind two groups of figures a year is the end of a day, not its beginning: `25-12-2021-10-30`. */
const NO_END = "(?<!(?:^|\\D)\\d{1,2}[-./]\\d{1,2}[-./])";
const AMONG = [
  new RegExp(`(?<!\\d)${SIGNS}`, "u"),
  ...[...FIGURES, ...WORDS].map((form) => new RegExp(`(?<![A-Za-z\\d])${NO_END}${form}(?!\\d)`, "iu")),
];
/** The day or the month first, somewhere in a name; the signs between are the same. */
const EITHER_AMONG = /(?<![\d.])(?<one>\d{1,2})(?<sign>[-./])(?<two>\d{1,2})\k<sign>(?<year>\d{4})(?!\d)/u;
/** With its clock in one, as notes are numbered: `202105061030`. */
const NUMBERED =
  /(?<!\d)(?<year>(?:19|20)\d{2})(?<month>0[1-9]|1[0-2])(?<date>[0-2]\d|3[01])(?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d)?(?!\d)/u;
/** Not set apart from what is before it: `IMG20210506`. */
const STUCK =
  /(?<!\d|\d[-./_ ]{1,2})(?<year>\d{4})[-_./年]?(?<month>0[1-9]|1[0-2])[-_./月]?(?<date>[0-2]\d|3[01])(?!\d)/u;
/** The day of the week behind a day says nothing that is not known. */
const BEHIND = new RegExp(
  `^[,\\s-]*(?:${WEEKDAY}(?![a-z])|[（(](?:${WEEKDAY}|[月火水木金土日](?:曜日?)?)[)）]|[月火水木金土日]曜日?)`,
  "iu",
);
const CLOCK =
  /^(?:T|,? *(?:at |@ ?)?|[-_])(?<hour>\d{1,2})(?:[:.]|時)(?<minute>\d{2})(?:分|[:.](?<second>\d{2}(?:\.\d{1,9})?))? ?(?<half>[ap]\.?m\.?)? ?(?<zone>Z|(?:UTC|GMT)?[+-]\d{2}(?::?\d{2})?)?$/iu;
/** From one time to another: taken for a distance from UTC, `10:00-11:00` would be another moment. */
const SPAN =
  /^(,? *(?:at |@ ?)?(?<hour>\d{1,2})[:時](?<minute>\d{2})分?)(?<sign>-| - | ?[–—~〜～] ?)(?<until>\d{1,2})[:時](?<minutes>\d{2})分?$/iu;
const CLOCK_FIGURES = /^T?(?<hour>\d{2})(?<minute>\d{2})(?<second>\d{2})?(?<zone>Z)?$/u;

/** The day that a text begins with, and what comes behind it. */
export function dayAtStart(text: string): { parts: DayParts; rest: string } | undefined {
  const stuck = /^(\d{8})(\d{4}(?:\d{2})?)$/u.exec(text);
  if (stuck)
    return { parts: partsOf(/^(?<year>\d{4})(?<month>\d{2})(?<date>\d{2})/u.exec(text)), rest: stuck[2] ?? "" };
  for (const form of AT_START) {
    const found = form.exec(text);
    if (found) return { parts: partsOf(found), rest: behind(text.slice(found[0].length)) };
  }
  const either = EITHER.exec(text);
  const parts = either && eitherWay(either);
  return parts ? { parts, rest: behind(text.slice(either[0].length)) } : undefined;
}

/** A day somewhere in a name. */
export function dayAmong(name: string): DayParts | undefined {
  const spaced = name.replaceAll("_", " ");
  const either = EITHER_AMONG.exec(name);
  if (either) return eitherWay(either);
  const found = firstOf(AMONG, name) ?? firstOf(AMONG, spaced) ?? firstOf([STUCK, NUMBERED], name);
  return found ? partsOf(found) : undefined;
}

/** Folders of a year and a month, and a file of a day in them: `2021/05-May/06 Thu.md`. */
const IN_FOLDERS = new RegExp(
  `(?:^|/)(?<year>\\d{4})年?/(?<month>0?[1-9]|1[0-2])(?:月|[\\s_.-]*${MONTH})?/(?<date>\\d{1,2})(?:[\\s_.-]*${WEEKDAY}|日)?\\.[a-z]+$`,
  "iu",
);

/** The day that the folders of a file and its name make together. */
export function dayInFolders(name: string): DayParts | undefined {
  const found = IN_FOLDERS.exec(name);
  return found ? partsOf(found) : undefined;
}

/** What a clock shows; of a span of time, where it begins. @returns undefined where it is more, or none */
export function clockOf(written: string): Clock | undefined {
  const text = withoutEnd(written);
  const {
    hour = "",
    minute = "",
    second = "00",
    half = "",
    zone = "",
  } = (CLOCK.exec(text) ?? CLOCK_FIGURES.exec(text))?.groups ?? {};
  if (hour === "") return undefined;
  const of12 = Number(hour) % 12;
  const shown = half === "" ? Number(hour) : /^p/iu.test(half) ? of12 + 12 : of12;
  const [, sign, hours = "", minutes] = /([+-])(\d{2}):?(\d{2})?$/u.exec(zone) ?? [];
  const distance = sign ? `${sign}${hours}:${minutes ?? "00"}` : zone.toUpperCase();
  return { hour: String(shown).padStart(2, "0"), minute, second, zone: distance };
}

/** Whether a span of time stands behind the day that a text begins with: the entry holds its beginning only. */
export function hasEnd(text: string): boolean {
  const rest = dayAtStart(text)?.rest ?? "";
  return withoutEnd(rest) !== rest;
}

/** Behind a clock without seconds an earlier time is a distance from UTC, a later one is when it ended. */
function withoutEnd(text: string): string {
  const span = SPAN.exec(text);
  const { hour, minute, sign, until, minutes } = span?.groups ?? {};
  const isLater = Number(until) * 60 + Number(minutes) > Number(hour) * 60 + Number(minute);
  return span && (sign !== "-" || isLater) ? (span[1] ?? text) : text;
}

function firstOf(forms: readonly RegExp[], text: string): RegExpExecArray | undefined {
  for (const form of forms) {
    const found = form.exec(text);
    if (found) return found;
  }
  return undefined;
}

function partsOf(found: RegExpExecArray | null): DayParts {
  const { year = "", month = "", date = "", name = "" } = found?.groups ?? {};
  const named = MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  return { year, month: named > 0 ? String(named) : month, date };
}

function eitherWay(found: RegExpExecArray): DayParts | undefined {
  const { year = "", one = "", two = "" } = found.groups ?? {};
  if (one === two || Number(one) > 12) return { year, month: two, date: one };
  return Number(two) > 12 ? { year, month: one, date: two } : undefined;
}

function behind(text: string): string {
  return text.replace(BEHIND, "").replace(/^[,\s]+$/u, "");
}
