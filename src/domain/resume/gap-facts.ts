import type { TryRecord } from "../steps/step.ts";
import { monthOf } from "../time/months.ts";
import type { Activity } from "./history.ts";

/** A true line from own records that can be taken over into a gap. `from`: the record or part it comes from. */
export type OfferedFact =
  | { type: "activity"; from: string; activity: Activity }
  | { type: "tried"; from: string; step: string; times: number; first: string; last: string };

type Tried = Pick<TryRecord, "stepId" | "stepText" | "day" | "outcome">;

/**
 * What was done in a time, from the person's own records: activities of the profile, and steps that were tried. Nothing
 * is taken over by itself.
 * @param span the first and the last month; `until` empty while it goes on
 */
export function factsOfGap(
  span: { from: string; until: string },
  activities: readonly Activity[],
  tries: readonly Tried[],
): OfferedFact[] {
  const isIn = (month: string) => month >= span.from && (span.until === "" || month <= span.until);
  const overlaps = ({ start, end, isCurrent }: Activity) => {
    const last = isCurrent || end === "" ? "9999" : end;
    const begins = span.until === "" || (start || end) <= span.until;
    return (start !== "" || end !== "") && begins && last >= span.from;
  };
  const steps = new Map<string, Tried[]>();
  for (const one of tries.filter(({ outcome, day }) => outcome !== "not-today" && isIn(monthOf(day))))
    steps.set(one.stepId, [...(steps.get(one.stepId) ?? []), one]);
  return [
    ...activities.filter(overlaps).map((activity): OfferedFact => ({ type: "activity", from: activity.id, activity })),
    ...[...steps].map(([from, those]): OfferedFact => {
      const days = those.map(({ day }) => day).toSorted();
      const [first = "", last = ""] = [days[0], days.at(-1)];
      return { type: "tried", from, step: those.at(-1)?.stepText ?? "", times: those.length, first, last };
    }),
  ];
}
