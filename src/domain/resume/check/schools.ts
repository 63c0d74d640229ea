import { countOfMonth, type Month } from "../../time/months.ts";
import type { Education, Stage } from "../history.ts";
import type { Profile } from "../profile.ts";
import { expectedMonths, isBornEarlyInYear } from "../school-years.ts";
import { type Finding, type Rules, spanText } from "./finding.ts";

/**
 * Years at school that differ from the reckoned ones in a way slips of the pen do: 中学校 in other years, the
 * 高校 of somebody 早生まれ one year late, a 卒業 sooner than the course takes. Years that are later for any other
 * reason are the person's life and no finding.
 */
export const schoolRules: Rules = (profile) => {
  if (profile.birthDay === "") return [];
  return profile.education.flatMap((part) => [...schoolYears(part, profile), ...tooShort(part, profile)]);
};

function schoolYears(part: Education, profile: Profile): Finding[] {
  const { stage, start, id } = part;
  if (stage === "juniorHigh") {
    const expected = expectedMonths(profile.birthDay, stage);
    return (["start", "end"] as const)
      .filter((field) => part[field].length === 7 && part[field] !== expected[field])
      .map((field) => found(id, field, part, profile, expected[field]));
  }
  if ((stage !== "high" && stage !== "technical") || start.length !== 7 || !isBornEarlyInYear(profile.birthDay))
    return [];
  const late = countOfMonth(start) - countOfMonth(expectedMonths(profile.birthDay, stage).start);
  return late === 12 ? [found(id, "start", part, profile)] : [];
}

/** The fewest months in which a course is done. 大学 can be left after three years, 専門学校 after one. */
const FEWEST_MONTHS: Partial<Record<Stage, number>> = {
  high: 36,
  correspondenceHigh: 36,
  technical: 60,
  juniorCollege: 24,
  university: 36,
};

/** Who came from another school may enter in a later year (転入, 編入), so only a first school is looked at. */
function tooShort(part: Education, profile: Profile): Finding[] {
  const { id, stage, start, end, ending } = part;
  const fewest = FEWEST_MONTHS[stage];
  if (fewest === undefined || ending !== "graduated" || start.length !== 7 || end.length !== 7 || end < start)
    return [];
  const cameFromAnother = profile.education.some(
    (other) => other.id !== id && isHigher(other.stage) === isHigher(stage) && isBeforeOrOpen(other, start),
  );
  if (cameFromAnother || countOfMonth(end) - countOfMonth(start) + 1 >= fewest) return [];
  return [found(id, "end", part, profile)];
}

/** 高専 leads into 大学, so it counts with those. */
function isHigher(stage: Stage): boolean {
  return stage === "university" || stage === "juniorCollege" || stage === "technical" || stage === "vocational";
}

function isBeforeOrOpen({ stage, start }: Education, month: Month): boolean {
  return stage !== "juniorHigh" && stage !== "equivalency" && start <= month;
}

function found(id: string, field: "start" | "end", part: Education, profile: Profile, offer?: Month): Finding {
  return {
    rule: "schoolYears",
    place: { list: "education", id, field },
    found: spanText(part, profile),
    ...(offer === undefined ? {} : { offer }),
  };
}
