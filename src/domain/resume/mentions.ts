import { type Calendar, type EraName, westernYear } from "../time/japanese-calendar.ts";

/** A date as a text mentions it. */
export type DateMention = {
  /** Where it begins in the text, and how it stands there. */
  at: number;
  text: string;
  calendar: Calendar;
  /** Of a Japanese date: its era in full, and its year as it was written. */
  era: EraName | "";
  eraYear: number;
  /** R6, H31: the era by its letter. */
  isShort: boolean;
  /** 令和1年: a first year that is not written 元. */
  isFirstAsNumber: boolean;
  year: number;
  /** 0 where it is not mentioned. */
  month: number;
  date: number;
};

/** A length of time as a text mentions it. `isInYears`: rounder than one told in months. */
export type LengthMention = { at: number; text: string; months: number; isInYears: boolean };

const D = "[0-9０-９]";
const TWO = `${D}{1,2}`;
const REST = `(?:年度?(?:の?\\s*(?<month>${TWO})\\s*月(?:\\s*(?<date>${TWO})\\s*日)?)?|[./／．-](?<month2>${TWO})(?:[./／．-](?<date2>${TWO}))?)(?!${D})`;
const JAPANESE = `(?:(?<era>明治|大正|昭和|平成|令和)|(?<![A-Za-zＡ-Ｚａ-ｚ])(?<letter>[MTSHRＭＴＳＨＲ])\\.?)\\s*(?<eraYear>元|${TWO})\\s*${REST}`;
const WESTERN = `(?<!${D})(?<western>(?:1[89]|20|１[８９]|２０)${D}{2})\\s*${REST}`;

const ERAS = new Map<string, EraName>([
  ["M", "明治"],
  ["明治", "明治"],
  ["T", "大正"],
  ["大正", "大正"],
  ["S", "昭和"],
  ["昭和", "昭和"],
  ["H", "平成"],
  ["平成", "平成"],
  ["R", "令和"],
  ["令和", "令和"],
]);

/** The dates a text mentions, in their order. What cannot be one, such as a 13th month, is left alone. */
export function dateMentions(text: string): DateMention[] {
  return [...text.matchAll(new RegExp(JAPANESE, "gu")), ...text.matchAll(new RegExp(WESTERN, "gu"))]
    .flatMap((match) => mentionOf(match) ?? [])
    .toSorted((one, other) => one.at - other.at);
}

function mentionOf(match: RegExpMatchArray): DateMention | undefined {
  const { era, letter, eraYear = "", western, month, month2, date, date2 } = match.groups ?? {};
  const name = ERAS.get(era ?? plain(letter)) ?? "";
  const count = eraYear === "元" ? 1 : numberOf(eraYear);
  const year = western === undefined ? westernYear(name, count) : numberOf(western);
  const [monthNumber, dateNumber] = [numberOf(month ?? month2), numberOf(date ?? date2)];
  if (year === undefined || monthNumber > 12 || dateNumber > 31) return undefined;
  if ((month2 !== undefined && monthNumber === 0) || (western !== undefined && year < 1868)) return undefined;
  return {
    at: match.index ?? 0,
    text: match[0],
    calendar: western === undefined ? "japanese" : "western",
    era: name,
    eraYear: western === undefined ? count : 0,
    isShort: letter !== undefined,
    isFirstAsNumber: western === undefined && count === 1 && eraYear !== "元",
    year,
    month: monthNumber,
    date: dateNumber,
  };
}

const NUMBER = `(?:${D}{1,3}|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])`;
const MONTHS = "(?:か|ヶ|カ|ケ|ヵ|箇|ヵ)月";
const LENGTH = new RegExp(
  `(?<![0-9０-９一二三四五六七八九十成和正治第])(?:(?:(?<years>${NUMBER})年(?:間)?と?)?(?<months>${NUMBER})${MONTHS}間?` +
    `|(?<half>${NUMBER})年半|(?<alone>${NUMBER})年(?:間|ほど|くらい|ぐらい|近く|余り|あまり|以上|弱|強|もの)|(?<sixMonths>半年)間?)` +
    `|\\b(?<english>\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)\\s(?<unit>year|month)s?\\b(?!\\s*(?:old|of age))`,
  "giu",
);
const KANJI = "〇一二三四五六七八九";
const WORDS = ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** The lengths of time a text mentions: 2年間, 一年半, 約3年ほど, 18か月, 半年, two years. Ages and school years are none. */
export function lengthMentions(text: string): LengthMention[] {
  return [...text.matchAll(LENGTH)].flatMap((match) => {
    const { years, months, half, alone, sixMonths, english, unit } = match.groups ?? {};
    const inYears = (half ?? alone ?? (unit?.toLowerCase() === "year" ? english : undefined)) !== undefined;
    const total = sixMonths
      ? 6
      : amount(years) * 12 +
        amount(months) +
        amount(half) * 12 +
        (half ? 6 : 0) +
        amount(alone) * 12 +
        amount(english) * (unit?.toLowerCase() === "year" ? 12 : 1);
    return total === 0 ? [] : [{ at: match.index, text: match[0], months: total, isInYears: inYears }];
  });
}

function amount(text: string | undefined): number {
  if (text === undefined) return 0;
  const word = WORDS.indexOf(text.toLowerCase());
  if (word > 0) return word;
  const [tens, ones] = text.split("十");
  if (ones === undefined) return KANJI.includes(text) ? KANJI.indexOf(text) : numberOf(text);
  return (tens ? KANJI.indexOf(tens) : 1) * 10 + (ones ? KANJI.indexOf(ones) : 0);
}

function numberOf(digits: string | undefined): number {
  return Number(plain(digits));
}

function plain(text: string | undefined): string {
  return (text ?? "").normalize("NFKC");
}
