import { countOfMonth, type Month, monthOfCount } from "../time/months.ts";

/** Whole months, both ends included, as numbers of `countOfMonth`. Empty where `from` is after `to`. */
export type Span = { from: number; to: number };

/** The first and the last month that a stored month can mean: a year alone is any of its twelve. */
export function readingsOf(month: string): Span | undefined {
  if (month === "") return undefined;
  if (month.length === 7) return { from: countOfMonth(month), to: countOfMonth(month) };
  return { from: countOfMonth(`${month}-01`), to: countOfMonth(`${month}-12`) };
}

/** How many months a span has; 0 for an empty one. */
export function lengthOf({ from, to }: Span): number {
  return Math.max(0, to - from + 1);
}

/** The months two spans share; empty where they share none. */
export function common(one: Span, other: Span): Span {
  return { from: Math.max(one.from, other.from), to: Math.min(one.to, other.to) };
}

/** Spans in order, with those joined that overlap or follow one another without a month between. Empty ones are gone. */
export function merged(spans: readonly Span[]): Span[] {
  const sorted = spans.filter((span) => lengthOf(span) > 0).toSorted((one, other) => one.from - other.from);
  const joined: Span[] = [];
  for (const span of sorted) {
    const last = joined.at(-1);
    if (last && span.from <= last.to + 1)
      joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    else joined.push(span);
  }
  return joined;
}

/** What of `whole` none of the spans covers. */
export function uncovered(whole: Span, spans: readonly Span[]): Span[] {
  const open: Span[] = [];
  let from = whole.from;
  for (const span of merged(spans)) {
    open.push({ from, to: Math.min(span.from - 1, whole.to) });
    from = Math.max(from, span.to + 1);
  }
  return [...open, { from, to: whole.to }].filter((span) => lengthOf(span) > 0);
}

/** A span's months as they are stored. */
export function monthsOf({ from, to }: Span): { from: Month; until: Month } {
  return { from: monthOfCount(from), until: monthOfCount(to) };
}
