import { moodDays } from "../../charts/mood-days.ts";
import { el, type Markup } from "../../domain/markup/markup.ts";
import type { ReportData } from "../contents.ts";
import type { ReportDates } from "./dates.ts";
import { table } from "./table.ts";
import type { ReportWords } from "./words.ts";

/** Dots over days, and the same as a table: one row for each day that has something. */
export function moodSection({ sections, period }: ReportData, words: ReportWords, dates: ReportDates): Markup[] {
  const { checkIns } = sections;
  if (checkIns.length === 0) return [];
  const chart = moodDays(checkIns, period.from, period.to, { label: words.moodLabel, moods: words.moods });
  const days = Map.groupBy(checkIns, ({ day }) => day);
  const rows = [...days].map(([day, found]) => [
    dates.day(day),
    found
      .map(({ mood }) => words.moodBoth(words.moods[mood - 1] ?? "", words.moodWords[mood - 1] ?? ""))
      .join(words.moodBetween),
  ]);
  return [
    el(
      "section",
      {},
      el("h2", {}, words.mood),
      el("p", { class: "report-note" }, words.moodNote),
      chart,
      el("div", { class: "report-days" }, table([words.columns.day, words.columns.mood], rows)),
    ),
  ];
}
