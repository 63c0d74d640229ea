import type { Day } from "../../time/day.ts";
import { formatMonth } from "../../time/japanese-calendar.ts";
import type { Place } from "../places.ts";
import type { Profile } from "../profile.ts";

/** Where a rule comes from; `docs/papers.md` names them in full. `own`: the facts compared with each other, no more. */
export const SOURCES = ["form", "guides", "agent", "eras", "schoolLaw", "ageLaw", "equivalency", "own"] as const;
export type Source = (typeof SOURCES)[number];

/** Every rule, in the order of the form, with its source. The words for each are in `content/*\/check.ts`. */
export const RULES = {
  nameSpace: ["guides"],
  kanaKind: ["form"],
  emailShape: ["own"],
  phoneDigits: ["own"],
  postalDigits: ["own"],
  addressStart: ["guides"],
  reversed: ["own"],
  leftBeforeEntered: ["own"],
  future: ["own"],
  beforeBirth: ["own"],
  impossibleAge: ["schoolLaw", "ageLaw", "equivalency"],
  schoolYears: ["schoolLaw", "ageLaw"],
  ageDiffers: ["ageLaw"],
  mixedCalendar: ["guides"],
  shortEra: ["guides"],
  runOnEra: ["eras"],
  firstYear: ["eras"],
  formalSchool: ["guides"],
  formalCompany: ["guides"],
  formalLicence: ["guides"],
  onsha: ["agent"],
  halfKana: ["own"],
  mixedDigits: ["own"],
  otherTypeface: ["own"],
  currentWithEnd: ["guides"],
  currentInRow: ["guides"],
  typedEnd: ["guides"],
} as const satisfies Record<string, readonly Source[]>;
export type RuleId = keyof typeof RULES;

/**
 * Something that may be looked at again. `found` is how it stands there; `offer` the whole text of the place as it
 * would be with the change, which `withTextAt` puts in.
 */
export type Finding = { rule: RuleId; place: Place; found: string; offer?: string };

/** The day a paper is dated, from which ages and what lies ahead are reckoned. */
export type CheckContext = { day: Day };

/** A group of rules: looks at a profile and says what it found. */
export type Rules = (profile: Profile, context: CheckContext) => Finding[];

/** Two months as they are shown beside a finding. */
export function spanText({ start, end }: { start: string; end: string }, { calendar }: Profile): string {
  return `${formatMonth(start, calendar)}〜${formatMonth(end, calendar)}`;
}
