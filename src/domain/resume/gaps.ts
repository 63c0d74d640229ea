import { countOfMonth, type Month } from "../time/months.ts";
import type { Activity, Education, Work } from "./history.ts";
import { common, lengthOf, monthsOf, readingsOf, type Span, uncovered } from "./month-spans.ts";
import type { Profile } from "./profile.ts";

/** Three months without school or job make a gap. Source: `docs/papers.md`, "A time without school or job". */
export const GAP_MONTHS = 3;

/** A time without school or job, as the histories tell it. */
export type FoundGap = {
  /** First and last month that are certainly without; `until` is empty while it goes on. */
  from: Month;
  until: Month;
  isOngoing: boolean;
  /** Months in it, today's counted. They differ where a neighbour is known by its year only. */
  atLeast: number;
  atMost: number;
  /** The activities that fall into it, by id, in order of time. */
  activities: string[];
  /** Whether activities fill none of its months, some, or every one. */
  filled: "none" | "partly" | "wholly";
};

/** A part of a history with the months it can mean: it began in one of `start` and ended in one of `end`. */
type Known = { id: string; start: Span; end: Span };

/**
 * The times of three months or more without school or job, from the first known month until today, oldest first.
 * Made from the whole profile, whatever circle its parts are for: the person sees this alone.
 *
 * Only what is certain counts. A job known by years alone may have filled all of them, so a gap begins when it is
 * surely over; `atMost` says how long it may have been. A job without an end that is not marked as going on may have
 * lasted until the next school or job began, or until today; one without a beginning may go back to the one before.
 * Where the months of a part are reversed, all between them is taken as filled. 高卒認定 is no time at school.
 * @param today the month until which is looked; what is later is left out
 */
export function findGaps(profile: Profile, today: Month): FoundGap[] {
  const now = countOfMonth(today);
  const filled = knownParts([...profile.education.filter(isTimeAtSchool), ...profile.work], now);
  const activities = knownParts(profile.activities, now);
  const first = Math.min(...[...filled, ...activities].map(({ start }) => start.to));
  if (!Number.isFinite(first)) return [];
  return uncovered({ from: first, to: now }, filled.map(atTheMost))
    .filter((span) => lengthOf(span) >= GAP_MONTHS)
    .map((span) => gapOf(span, filled, activities, now));
}

function isTimeAtSchool({ stage }: Education): boolean {
  return stage !== "equivalency";
}

function gapOf(span: Span, filled: readonly Known[], activities: readonly Known[], now: number): FoundGap {
  const isOngoing = span.to === now;
  const within = activities
    .filter((activity) => lengthOf(common(atTheMost(activity), span)) > 0)
    .toSorted((one, other) => one.start.from - other.start.from);
  const open = uncovered(span, within.map(atTheLeast)).reduce((sum, part) => sum + lengthOf(part), 0);
  const { from, until } = monthsOf(span);
  return {
    from,
    until: isOngoing ? "" : until,
    isOngoing,
    atLeast: lengthOf(span),
    atMost: lengthOf(widest(span, filled)),
    activities: within.map(({ id }) => id),
    filled: open === 0 ? "wholly" : within.length > 0 ? "partly" : "none",
  };
}

/** How far a gap may reach: from the last month that surely had something before it to the first that surely has after. */
function widest(span: Span, filled: readonly Known[]): Span {
  const before = filled.filter((part) => atTheMost(part).to < span.from).map(({ end }) => end.from);
  const after = filled.filter((part) => atTheMost(part).from > span.to).map(({ start }) => start.to);
  return {
    from: before.length > 0 ? Math.max(...before) + 1 : span.from,
    to: after.length > 0 ? Math.min(...after) - 1 : span.to,
  };
}

/** All the months a part may have filled. */
function atTheMost({ start, end }: Known): Span {
  return { from: start.from, to: end.to };
}

/** The months a part has filled whichever way its years are read. */
function atTheLeast({ start, end }: Known): Span {
  return { from: start.to, to: end.from };
}

function knownParts(parts: readonly (Education | Work | Activity)[], now: number): Known[] {
  const begins = parts.flatMap(({ start }) => readingsOf(start)?.from ?? []);
  const ends = parts.flatMap(({ end }) => readingsOf(end)?.to ?? []);
  return parts
    .flatMap((part) => {
      const [start, end] = inOrder(part, now);
      const { id } = part;
      if (start && end) return [{ id, start, end }];
      if (start) return [{ id, start, end: { from: start.from, to: latestEnd(start, begins, now) } }];
      return end ? [{ id, start: { from: earliestStart(end, ends), to: end.to }, end }] : [];
    })
    .map(({ id, start, end }) => ({
      id,
      // Within a year that holds both, neither can be on the wrong side of the other.
      start: { from: start.from, to: Math.min(start.to, end.to) },
      end: { from: Math.max(start.from, end.from), to: end.to },
    }))
    .filter(({ start }) => start.from <= now);
}

/** A part's beginning and end, the earlier one first. What goes on has today in it, whatever last day stands there. */
function inOrder(part: Education | Work | Activity, now: number): [start: Span | undefined, end: Span | undefined] {
  const months = [readingsOf(part.start), readingsOf(part.end)] as const;
  const [start, end] = months[0] && months[1] && months[0].from > months[1].to ? months.toReversed() : months;
  if (!goesOn(part)) return [start, end];
  const isLastDayAhead = end && end.to >= now;
  return isLastDayAhead ? [start, { from: now, to: end.to }] : [start ?? end, { from: now, to: now }];
}

function goesOn(part: Education | Work | Activity): boolean {
  return "ending" in part ? part.ending === "attending" && part.end === "" : part.isCurrent;
}

function latestEnd(start: Span, begins: readonly number[], now: number): number {
  return Math.max(start.to, Math.min(now, ...begins.filter((begin) => begin > start.to)));
}

function earliestStart(end: Span, ends: readonly number[]): number {
  return Math.max(0, ...ends.filter((other) => other < end.from));
}
