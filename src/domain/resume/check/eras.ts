import { type Calendar, eraOf, formatJapaneseYear, type JapaneseYear } from "../../time/japanese-calendar.ts";
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
  if (mention.era !== "" && !erasOf(mention).some((each) => each?.era === mention.era)) return "runOnEra";
  if (mention.calendar !== calendar) return "mixedCalendar";
  return mention.isFirstAsNumber ? "firstYear" : undefined;
}

/** The eras, with their years, in which a mentioned day, month or year lies: two where one ends in it. */
function erasOf({ year, month, date }: DateMention): (JapaneseYear | undefined)[] {
  const dayWith = (otherMonth: number, otherDate: number) =>
    eraOf(`${year}-${twoDigits(month || otherMonth)}-${twoDigits(date || otherDate)}`);
  return [dayWith(1, 1), dayWith(12, 31)];
}

/** How the paper writes it; `undefined` where that is not certain: 年度, or a time in which an era changed. */
function rewritten(mention: DateMention, calendar: Calendar): string | undefined {
  const year = mention.text.includes("年度") ? undefined : yearOnPaper(mention, calendar);
  if (year === undefined) return undefined;
  const { month, date } = mention;
  return `${year}年${month > 0 ? `${month}月` : ""}${date > 0 ? `${date}日` : ""}`;
}

function yearOnPaper(mention: DateMention, calendar: Calendar): string | undefined {
  if (calendar === "western") return String(mention.year);
  const [first, last] = erasOf(mention);
  const meant = [first, last].find((each) => each?.era === mention.era);
  if (meant) return formatJapaneseYear(meant);
  return first && last && first.era === last.era ? formatJapaneseYear(last) : undefined;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}
