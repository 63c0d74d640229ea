import { type Calendar, eraOf, formatDate, formatMonth } from "../../time/japanese-calendar.ts";
import { type DateMention, dateMentions } from "../mentions.ts";
import { placedTexts } from "../places.ts";
import type { Finding, RuleId, Rules } from "./finding.ts";

/** Dates inside texts: one calendar for the whole paper, eras in full, and each era only while it lasted. */
export const eraRules: Rules = (profile) =>
  placedTexts(profile)
    .filter(({ sort }) => sort === "prose" || sort === "row")
    .flatMap(({ place, text }) =>
      dateMentions(text).flatMap((mention): Finding[] => {
        const rule = ruleFor(mention, profile.calendar);
        if (!rule) return [];
        const written = rewritten(mention, profile.calendar);
        const { at, text: found } = mention;
        const offer = written && text.slice(0, at) + written + text.slice(at + found.length);
        return [{ rule, place, found, ...(offer === undefined ? {} : { offer }) }];
      }),
    );

function ruleFor(mention: DateMention, calendar: Calendar): RuleId | undefined {
  if (mention.isShort) return "shortEra";
  if (mention.era !== "" && !erasOf(mention).includes(mention.era)) return "runOnEra";
  if (mention.calendar !== calendar) return "mixedCalendar";
  return mention.isFirstAsNumber ? "firstYear" : undefined;
}

/** The eras a mentioned day, month or year lies in: two where one ends in it. */
function erasOf({ year, month, date }: DateMention): string[] {
  const day = (first: string) =>
    `${year}-${month === 0 ? first : twoDigits(month)}-${date === 0 ? first : twoDigits(date)}`;
  return [eraOf(day("01"))?.era ?? "", eraOf(dayOrLast(day("12"), date))?.era ?? ""];
}

/** The last day a month or a year can mean. */
function dayOrLast(day: string, date: number): string {
  return date === 0 ? `${day.slice(0, 8)}31` : day;
}

/** How the paper writes it; `undefined` where that is not certain: 年度, or a year alone in which an era changed. */
function rewritten(mention: DateMention, calendar: Calendar): string | undefined {
  const { text, year, month, date } = mention;
  const [first, last] = erasOf(mention);
  if (
    text.includes("年度") ||
    (calendar === "japanese" && mention.calendar === "western" && first !== last && date === 0)
  )
    return undefined;
  if (calendar === "japanese" && mention.era !== "" && mention.isShort && erasOf(mention).includes(mention.era))
    return `${mention.era}${mention.eraYear === 1 ? "元" : mention.eraYear}年${month ? `${month}月` : ""}${date ? `${date}日` : ""}`;
  if (date > 0) return formatDate(`${year}-${twoDigits(month)}-${twoDigits(date)}`, calendar);
  return formatMonth(month > 0 ? `${year}-${twoDigits(month)}` : String(year), calendar);
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}
