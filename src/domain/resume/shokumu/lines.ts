import { type Calendar, formatMonth, monthOfYear, yearOfMonth } from "../../time/japanese-calendar.ts";
import type { Activity, Work } from "../history.ts";
import { licenceRowsOf } from "../history-rows.ts";
import type { Profile } from "../profile.ts";
import type { ShokumuWords } from "./words.ts";

/** The lines of single facts, in the notation of `layout/flow/blocks.ts`, as every paper of running text has them. */

export function jobLines(job: Work, calendar: Calendar, words: ShokumuWords): string[] {
  const about = [
    [words.business, job.business],
    [words.capital, job.capital],
    [words.employees, job.employees],
  ]
    .filter(([, text]) => text?.trim())
    .map(([name, text]) => `${name}：${text?.trim()}`);
  return [
    `## ${job.employer.trim() || job.written.trim()}${timeOf(job, calendar, words)}`,
    ...(about.length > 0 ? [about.join("　")] : []),
    ...(roleOf(job, words) === "" ? [] : [roleOf(job, words)]),
    ...titled(words.duties, job.duties),
    ...titled(words.results, job.results),
  ];
}

export function roleOf({ role, employment }: Work, { rows }: ShokumuWords): string {
  const way = rows.employments[employment];
  return role.trim() === "" ? way : `${role.trim()}${way === "" ? "" : `（${way}）`}`;
}

export function activityLines(activity: Activity, calendar: Calendar, words: ShokumuWords): string[] {
  const { name, place, text, type } = activity;
  const title = [name.trim() || words.activities[type], place.trim()].filter(Boolean).join("　");
  return [`## ${title}${timeOf(activity, calendar, words)}`, ...linesOf(text)];
}

export function licenceLines({ licences, calendar }: Profile, { rows }: ShokumuWords): string[] {
  return licenceRowsOf(licences, rows).map(
    ({ month, text }) => `## ${text}${month === "" ? "" : ` | ${monthWords(month, calendar)}`}`,
  );
}

type Span = { start: string; end: string; isCurrent: boolean };

export function timeOf(span: Span, calendar: Calendar, words: ShokumuWords): string {
  const time = spanWords(span, calendar, words);
  return time === "" ? "" : ` | ${time}`;
}

export function timeInBrackets(span: Span, calendar: Calendar, words: ShokumuWords): string {
  const time = spanWords(span, calendar, words);
  return time === "" ? "" : `（${time}）`;
}

export function spanWords({ start, end, isCurrent }: Span, calendar: Calendar, { now }: ShokumuWords): string {
  const last = isCurrent ? now : monthWords(end, calendar);
  if (start === "" && last === "") return "";
  return `${monthWords(start, calendar)}〜${last}`;
}

export function monthWords(month: string, calendar: Calendar): string {
  if (month === "") return "";
  return monthOfYear(month) === "" ? `${yearOfMonth(month, calendar)}年` : formatMonth(month, calendar);
}

export function titled(title: string, text: string): string[] {
  const lines = linesOf(text).filter((line) => line.trim() !== "");
  return lines.length === 0 ? [] : [`【${title}】`, ...lines.flatMap(point)];
}

export function point(text: string): string[] {
  const line = text.trim().replace(/^[-・]\s?/u, "");
  return line === "" ? [] : [`- ${line}`];
}

export function linesOf(text: string): string[] {
  return text.trim() === "" ? [] : text.trim().split(/\r\n|\r|\n/u);
}

/** Groups of lines with an empty one between them. */
export function between(groups: readonly string[][]): string[] {
  return groups.flatMap((group, index) => (index === 0 ? group : ["", ...group]));
}
