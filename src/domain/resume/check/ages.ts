import { ageOn, formatMonth } from "../../time/japanese-calendar.ts";
import { countOfMonth } from "../../time/months.ts";
import type { Education, Stage } from "../history.ts";
import { readingsOf } from "../month-spans.ts";
import { placedTexts } from "../places.ts";
import type { Profile } from "../profile.ts";
import { expectedMonths } from "../school-years.ts";
import type { Finding, Rules } from "./finding.ts";

/** Schools nobody can have been at so early, and an age in a text that is not the age at the paper's date. */
export const ageRules: Rules = (profile, { day }) => {
  if (profile.birthDay === "") return [];
  return [...impossibleAges(profile), ...ages(profile, ageOn(profile.birthDay, day))];
};

/** Years by which a school may be entered before its usual age: 飛び入学 into 大学, and on from a third year. */
const YEARS_EARLIER: Record<Exclude<Stage, "other">, number> = {
  juniorHigh: 0,
  high: 0,
  correspondenceHigh: 0,
  equivalency: 0,
  technical: 0,
  vocational: 1,
  juniorCollege: 1,
  university: 1,
  graduate: 2,
};

function impossibleAges(profile: Profile): Finding[] {
  return profile.education.flatMap((part): Finding[] => {
    const field = part.stage === "equivalency" ? "end" : "start";
    const month = part[field];
    if (!isTooEarly(part, month, profile.birthDay)) return [];
    const found = formatMonth(month, profile.calendar);
    return [{ rule: "impossibleAge", place: { list: "education", id: part.id, field }, found }];
  });
}

function isTooEarly({ stage }: Education, month: string, birthDay: string): boolean {
  const reading = readingsOf(month);
  if (stage === "other" || !reading) return false;
  const earliest = countOfMonth(expectedMonths(birthDay, stage).start) - YEARS_EARLIER[stage] * 12;
  return reading.to < earliest;
}

/** An age told as that of today: 満34歳, 現在34歳, 34歳です. One told of another time is left alone. */
const AGE_NOW =
  /(?:満|現在|いま|今)、?(?<before>[0-9０-９]{1,3})[歳才]|(?<after>[0-9０-９]{1,3})[歳才](?:です|になりました)/gu;

function ages(profile: Profile, age: number | undefined): Finding[] {
  if (age === undefined) return [];
  return placedTexts(profile)
    .filter(({ sort }) => sort === "prose")
    .flatMap(({ place, text }) =>
      [...text.matchAll(AGE_NOW)].flatMap((match): Finding[] => {
        const told = match.groups?.["before"] ?? match.groups?.["after"] ?? "";
        if (Number(told.normalize("NFKC")) === age) return [];
        const changed = match[0].replace(told, String(age));
        const offer = text.slice(0, match.index) + changed + text.slice(match.index + match[0].length);
        return [{ rule: "ageDiffers", place, found: match[0], offer }];
      }),
    );
}
