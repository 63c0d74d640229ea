import { drawnPieces, moodDays } from "../../charts/mood-days.ts";
import { el, type Markup } from "../../domain/markup/markup.ts";
import type { ReportData } from "../contents.ts";
import type { ItemOf } from "../sections.ts";
import type { ReportDates } from "./dates.ts";
import { table } from "./table.ts";
import type { ReportWords } from "./words.ts";

/** So few rows stand in one column: broken into two, the heading would stand alone. */
const FEW = 12;

type CheckIns = readonly ItemOf<"checkIns">[];

/** Dots over days, and the same as a table: one row for each day that has something. */
export function moodSection({ sections, period }: ReportData, words: ReportWords, dates: ReportDates): Markup[] {
  const { checkIns } = sections;
  if (checkIns.length === 0) return [];
  const rows = byDay(checkIns).map(([day, found]) => [
    dates.day(day),
    found.map(({ at, mood }) => `${dates.time(at)} ${moodWord(mood, words)}`).join(words.moodBetween),
  ]);
  return [
    el(
      "section",
      {},
      el("h2", {}, words.mood),
      el("p", { class: "report-note" }, words.moodNote),
      ...charts(checkIns, period, words, dates),
      el(
        "div",
        { class: rows.length < FEW ? "report-few" : "report-days" },
        table([words.columns.day, words.columns.mood], rows),
      ),
    ),
  ];
}

/** A drawing for each piece of the period in which something was noted. */
function charts(checkIns: CheckIns, period: ReportData["period"], words: ReportWords, dates: ReportDates): Markup[] {
  return drawnPieces(period.from, period.to).flatMap(({ from, to }) => {
    const found = checkIns.filter(({ day }) => day >= from && day <= to);
    if (found.length === 0) return [];
    const span = words.between(dates.longDay(from), dates.longDay(to));
    const chart = moodDays(found, from, to, { label: words.moodLabel(span), moods: words.moods });
    return [el("figure", { class: "report-figure" }, el("figcaption", {}, span), chart)];
  });
}

function byDay(checkIns: CheckIns): [day: string, found: ItemOf<"checkIns">[]][] {
  const days = new Map<string, ItemOf<"checkIns">[]>();
  for (const item of checkIns) days.set(item.day, [...(days.get(item.day) ?? []), item]);
  return [...days];
}

function moodWord(mood: number, words: ReportWords): string {
  return words.moodBoth(words.moods[mood - 1] ?? "", words.moodWords[mood - 1] ?? "");
}
