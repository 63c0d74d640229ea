import type { Day } from "../time/day.ts";
import { monthOf } from "./book.ts";

/** Which days go into a book: all, one year (`YYYY`), one month (`YYYY-MM`), or from one day to another. */
export type BookSpan =
  | { kind: "all" }
  | { kind: "year"; year: string }
  | { kind: "month"; month: string }
  | { kind: "own"; from: Day; to: Day };

export function isInSpan(day: Day, span: BookSpan): boolean {
  if (span.kind === "all") return true;
  if (span.kind === "own") return span.from <= day && day <= span.to;
  return day.startsWith(span.kind === "year" ? `${span.year}-` : `${span.month}-`);
}

/** The months of some days that lie in a span, each once, in order. */
export function monthsOf(days: readonly Day[], span: BookSpan): string[] {
  return [...new Set(days.filter((day) => isInSpan(day, span)).map(monthOf))].toSorted();
}

/** A title as the name of a file: without the signs that some systems do not take. */
export function fileNameOf(title: string): string {
  return title.replaceAll(/[/\\:*?"<>|\p{Cc}]/gu, "").trim();
}
