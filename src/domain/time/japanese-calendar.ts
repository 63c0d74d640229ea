import { type Day, partsOf } from "./day.ts";

/** The eras a living person can meet, each with its first day. Sources: the cabinet's 元号 ordinances of 1868–2019. */
const ERAS = [
  { name: "明治", letter: "M", from: "1868-01-25" },
  { name: "大正", letter: "T", from: "1912-07-30" },
  { name: "昭和", letter: "S", from: "1926-12-25" },
  { name: "平成", letter: "H", from: "1989-01-08" },
  { name: "令和", letter: "R", from: "2019-05-01" },
] as const;

export type EraName = (typeof ERAS)[number]["name"];
export type JapaneseYear = { era: EraName; year: number };
export type Calendar = "western" | "japanese";

/** The era and its year on a day; `undefined` before 明治. */
export function eraOf(day: Day): JapaneseYear | undefined {
  const era = ERAS.findLast(({ from }) => from <= day);
  return era && { era: era.name, year: partsOf(day)[0] - partsOf(era.from)[0] + 1 };
}

/**
 * The era of a month (`YYYY-MM`) or of a whole year (`YYYY`). Where an era changes inside, the new one counts:
 * 1989-01 is 平成元年, as papers write it.
 */
export function eraOfMonth(month: string): JapaneseYear | undefined {
  const [year = "", monthOfYear = "12"] = month.split("-");
  return eraOf(`${year}-${monthOfYear}-31`);
}

/** 「令和8」, 「令和元」: a year as it stands before 年. The first year of an era is 元. */
export function formatJapaneseYear({ era, year }: JapaneseYear): string {
  return `${era}${year === 1 ? "元" : year}`;
}

/** 「令和8年4月1日」. A day before 明治 is written in the western calendar. */
export function formatJapaneseDate(day: Day): string {
  return formatDate(day, "japanese");
}

/** A day in the calendar of the paper: 「令和8年4月1日」 or 「2026年4月1日」. */
export function formatDate(day: Day, calendar: Calendar): string {
  const [, month, date] = partsOf(day);
  return `${yearOfDay(day, calendar)}年${month}月${date}日`;
}

/** The year of a day, as it stands before 年. */
export function yearOfDay(day: Day, calendar: Calendar): string {
  const era = calendar === "japanese" ? eraOf(day) : undefined;
  return era ? formatJapaneseYear(era) : String(partsOf(day)[0]);
}

/** The year of a month or a year alone, as it stands before 年. Empty for an empty month. */
export function yearOfMonth(month: string, calendar: Calendar): string {
  const era = calendar === "japanese" && month !== "" ? eraOfMonth(month) : undefined;
  return era ? formatJapaneseYear(era) : month.slice(0, 4);
}

/** The month's number as printed, without a leading zero; empty where only the year is known. */
export function monthOfYear(month: string): string {
  return month.length < 7 ? "" : String(Number(month.slice(5, 7)));
}

/** A month or a year alone, written out: 「平成22年4月」, 「2010年」. Empty for an empty month. */
export function formatMonth(month: string, calendar: Calendar): string {
  if (month === "") return "";
  const number = monthOfYear(month);
  return `${yearOfMonth(month, calendar)}年${number === "" ? "" : `${number}月`}`;
}

/**
 * Completed years on a day (満年齢), counted from birthday to birthday.
 * Born on 29 February: in other years one is older from 1 March.
 * @returns `undefined` for a day before the birth
 */
export function ageOn(birthDay: Day, day: Day): number | undefined {
  if (day < birthDay) return undefined;
  const had = day.slice(5) >= birthDay.slice(5);
  return partsOf(day)[0] - partsOf(birthDay)[0] - (had ? 0 : 1);
}

/**
 * The western year of an era's year. A count that runs on after its era (平成31年5月, as printed in advance on many
 * licences) is read as meant. @param era the era's name or its letter
 */
export function westernYear(era: string, year: number): number | undefined {
  const found = ERAS.find(({ name, letter }) => name === era || letter === era.toUpperCase());
  return found && year >= 1 ? partsOf(found.from)[0] + year - 1 : undefined;
}
