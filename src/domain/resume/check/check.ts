import { EMPTY_PROFILE, type Profile } from "../profile.ts";
import { ageRules } from "./ages.ts";
import { contactRules } from "./contacts.ts";
import { dateRules } from "./dates.ts";
import { eraRules } from "./eras.ts";
import { type CheckContext, type Finding, RULES, type RuleId } from "./finding.ts";
import { nameRules } from "./names.ts";
import { schoolRules } from "./schools.ts";
import { signRules } from "./signs.ts";
import { standingRules } from "./standing.ts";

const GROUPS = [contactRules, dateRules, ageRules, schoolRules, eraRules, nameRules, signRules, standingRules];
const ORDER = Object.keys(RULES) as RuleId[];

/**
 * 整合チェック: what on a paper may be looked at again, in the order of the form. Empty fields are never among it, and
 * nothing of it keeps a paper from being printed.
 * @param profile as the paper's readers see it (`seenBy`): what does not go on the paper is not looked at
 */
export function checkPaper(profile: Profile, context: CheckContext): Finding[] {
  return GROUPS.flatMap((rules) => rules(profile, context)).toSorted(
    (one, other) => ORDER.indexOf(one.rule) - ORDER.indexOf(other.rule),
  );
}

/** Where a finding stands that is in a paper's own text. */
export const BODY = "body";

/**
 * The same for a text of a paper in the person's own hand (a letter, a 職務経歴書): its place is `BODY`, and an offer is
 * the whole text. 「以上」 may be typed there.
 * @param profile whose birth date and calendar the text is held against
 */
export function checkBody(body: string, { birthDay, calendar }: Profile, context: CheckContext): Finding[] {
  if (body.trim() === "") return [];
  return checkPaper({ ...EMPTY_PROFILE, birthDay, calendar, selfPr: body }, context)
    .filter(({ rule, place }) => place.field === "selfPr" && rule !== "typedEnd")
    .map((finding) => ({ ...finding, place: { field: BODY } }));
}
