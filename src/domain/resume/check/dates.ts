import { formatDate, formatMonth } from "../../time/japanese-calendar.ts";
import { countOfMonth, monthOf } from "../../time/months.ts";
import { readingsOf } from "../month-spans.ts";
import type { Place } from "../places.ts";
import type { Profile } from "../profile.ts";
import { type Finding, type Rules, spanText } from "./finding.ts";

/** A month somewhere in the histories. */
type PlacedMonth = { place: Place; month: string };

/** Months that are the wrong way round, lie ahead of the paper, or before the birth. */
export const dateRules: Rules = (profile, { day }) => [
  ...reversed(profile),
  ...future(profile, monthOf(day)),
  ...(profile.birthDay === "" ? [] : beforeBirth(profile)),
];

function reversed(profile: Profile): Finding[] {
  const lists = ["education", "work", "activities"] as const;
  return lists.flatMap((list) =>
    profile[list].filter(isReversed).map((part) => ({
      rule: list === "education" ? ("leftBeforeEntered" as const) : ("reversed" as const),
      place: { list, id: part.id, field: "end" },
      found: spanText(part, profile),
    })),
  );
}

/** Whether a time ends before it begins, whatever months a year alone may mean. */
export function isReversed(part: { start: string; end: string }): boolean {
  const [start, end] = [readingsOf(part.start), readingsOf(part.end)];
  return start !== undefined && end !== undefined && start.from > end.to;
}

/** What is told as done, and lies after the paper's month. 卒業見込み and the last day of a job that goes on may. */
function future(profile: Profile, month: string): Finding[] {
  const isAhead = (each: string) => (readingsOf(each)?.from ?? 0) > countOfMonth(month);
  const at = ({ place, month: each }: PlacedMonth): Finding => ({
    rule: "future",
    place,
    found: formatMonth(each, profile.calendar),
  });
  const done = [
    ...profile.education
      .filter(({ ending }) => ending === "completed" || ending === "left")
      .map((part) => endOf("education", part)),
    ...profile.work.filter(({ isCurrent }) => !isCurrent).map((part) => endOf("work", part)),
    ...profile.activities.filter(({ isCurrent }) => !isCurrent).map((part) => endOf("activities", part)),
    ...beginnings(profile),
    ...licenceMonths(profile),
  ];
  const graduated = profile.education
    .filter(({ ending, end }) => ending === "graduated" && isAhead(end))
    .map(({ id, end }) => ({
      ...at({ place: { list: "education", id, field: "ending" }, month: end }),
      offer: "expected",
    }));
  return [...done.filter(({ month: each }) => isAhead(each)).map(at), ...graduated];
}

function beforeBirth(profile: Profile): Finding[] {
  const { birthDay, paperDay, calendar } = profile;
  const born = countOfMonth(monthOf(birthDay));
  const ends = (["education", "work", "activities"] as const).flatMap((list) =>
    profile[list].map((part) => endOf(list, part)),
  );
  const months = [...beginnings(profile), ...ends, ...licenceMonths(profile)]
    .filter(({ month }) => (readingsOf(month)?.to ?? born) < born)
    .map(({ place, month }): Finding => ({ rule: "beforeBirth", place, found: formatMonth(month, calendar) }));
  if (paperDay === "" || paperDay >= birthDay) return months;
  return [{ rule: "beforeBirth", place: { field: "paperDay" }, found: formatDate(paperDay, calendar) }, ...months];
}

function beginnings(profile: Profile): PlacedMonth[] {
  return (["education", "work", "activities"] as const).flatMap((list) =>
    profile[list].map(({ id, start }) => ({ place: { list, id, field: "start" }, month: start })),
  );
}

function endOf(list: "education" | "work" | "activities", { id, end }: { id: string; end: string }): PlacedMonth {
  return { place: { list, id, field: "end" }, month: end };
}

function licenceMonths(profile: Profile): PlacedMonth[] {
  return profile.licences.map(({ id, month }) => ({ place: { list: "licences", id, field: "month" }, month }));
}
