import { type Element, el, type Markup } from "../../domain/markup/markup.ts";
import type { ReportData } from "../contents.ts";
import { datesOf, type ReportDates } from "./dates.ts";
import { journalSection } from "./journal-section.ts";
import { moodSection } from "./mood-section.ts";
import { profileSection } from "./profile-section.ts";
import { shownElement } from "./shown-text.ts";
import { stepsSection, triesSection } from "./tries-section.ts";
import type { ReportWords } from "./words.ts";

/**
 * The report: period and wish, how it has been, what was tried, the steps, the journal, facts for papers. Top to bottom,
 * the person's words first; counts, rates and means are left out on purpose.
 */
export function report(data: ReportData, words: ReportWords): Element {
  const dates = datesOf(data.locale);
  const parts = [
    heading(data, words, dates),
    ...wishSection(data, words),
    ...moodSection(data, words, dates),
    ...triesSection(data, words, dates),
    ...stepsSection(data, words, dates),
    ...journalSection(data, words, dates),
    ...profileSection(data, words, dates),
  ];
  return shownElement(el("article", { class: "report", lang: data.locale }, ...parts));
}

function heading(
  { senderName, recipient, period, createdAt }: ReportData,
  words: ReportWords,
  dates: ReportDates,
): Markup {
  const facts: [string, string][] = [
    [words.period, words.between(dates.longDay(period.from), dates.longDay(period.to))],
    ...(recipient ? [[words.to, recipient] as [string, string]] : []),
    [words.made, dates.moment(createdAt)],
  ];
  return el(
    "header",
    {},
    el("h1", {}, senderName ? words.titleOf(senderName) : words.title),
    el("p", { class: "report-lead" }, words.lead),
    el("dl", { class: "report-facts" }, ...facts.flatMap(([name, value]) => [el("dt", {}, name), el("dd", {}, value)])),
  );
}

function wishSection({ wish }: ReportData, words: ReportWords): Markup[] {
  if (wish.trim() === "") return [];
  return [el("section", {}, el("h2", {}, words.wish), ...wish.split("\n").map((line) => el("p", {}, line)))];
}
