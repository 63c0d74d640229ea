import * as z from "zod/mini";
import { instantSchema } from "../time/day.ts";
import { line } from "./history.ts";
import { type Profile, profileSchema } from "./profile.ts";

/** What papers there are. */
export const FORMS = ["rirekisho", "shokumuKeirekisho"] as const;
export type Form = (typeof FORMS)[number];

/** A4: two sheets. A3: both on one spread sheet. B5 and B4 likewise, in the sizes of JIS. */
export const SIZES = ["a4", "a3", "b5", "b4"] as const;
export type Size = (typeof SIZES)[number];

/** The order and grouping of a 職務経歴書: 編年体, 逆編年体, キャリア式, and the one for little experience. */
export const STYLES = ["chronological", "reverse", "career", "little"] as const;
export type Style = (typeof STYLES)[number];

/** How a 履歴書 takes its rows and what it shows; each is the person's choice. */
export const rirekishoChoicesSchema = z.strictObject({
  size: z.enum(SIZES),
  educationFrom: z.enum(["all", "juniorHigh", "high", "highGraduation"]),
  mergeEntering: z.boolean(),
  skipLeft: z.boolean(),
  /** Rows that find no place are told of: 「以降は職務経歴書に記載」. */
  goesOnElsewhere: z.boolean(),
  showEmail: z.boolean(),
  showPortrait: z.boolean(),
});
export type RirekishoChoices = z.infer<typeof rirekishoChoicesSchema>;

export const DEFAULT_CHOICES: RirekishoChoices = {
  size: "a4",
  educationFrom: "high",
  mergeEntering: false,
  skipLeft: false,
  goesOnElsewhere: false,
  showEmail: false,
  showPortrait: true,
};

/** What may differ from paper to paper; what is not here is as in the profile. */
const changesSchema = z.strictObject({
  summary: z.optional(line(2_000)),
  selfPr: z.optional(line(4_000)),
  motivation: z.optional(line(4_000)),
  wishes: z.optional(line(2_000)),
  paperDay: z.optional(z.string().check(z.regex(/^(\d{4}-\d{2}-\d{2})?$/))),
  calendar: z.optional(z.enum(["western", "japanese"])),
});

/** How a paper left: by post, by hand, by mail, in a form on the web. */
export const WAYS = ["post", "hand", "email", "online"] as const;

/**
 * A paper, made from the profile for one employer (or, without a title, for all). It holds what differs. Once it was
 * sent it holds the facts as they were then, and does not change any more.
 */
export const paperSchema = z.strictObject({
  form: z.enum(FORMS),
  title: line(120),
  changes: changesSchema,
  /** Parts of a history that are not on this paper, by their ids. */
  without: z.array(line(40)).check(z.maxLength(300)),
  choices: rirekishoChoicesSchema,
  style: z.enum(STYLES),
  /** The text of a 職務経歴書 in the person's own hand; empty: it is made from the facts. */
  body: line(20_000),
  sent: z.optional(
    z.strictObject({
      at: instantSchema,
      way: z.enum(WAYS),
      profile: profileSchema,
      /** The PDF that was made then. */
      pdf: z.optional(z.string().check(z.regex(/^[0-9a-f]{32}$/))),
    }),
  ),
});
export type PaperRecord = z.infer<typeof paperSchema>;

/** A paper as it begins: everything as in the profile. */
export function newPaper(form: Form, title = ""): PaperRecord {
  return { form, title, changes: {}, without: [], choices: DEFAULT_CHOICES, style: "reverse", body: "" };
}

/** The facts as they stand on a paper: the profile with what differs, without what is left out. */
export function profileOnPaper(profile: Profile, { changes, without, sent }: PaperRecord): Profile {
  if (sent) return sent.profile;
  const kept = <T extends { id: string }>(parts: readonly T[]) => parts.filter(({ id }) => !without.includes(id));
  const own = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  return {
    ...profile,
    ...own,
    education: kept(profile.education),
    work: kept(profile.work),
    activities: kept(profile.activities),
    licences: kept(profile.licences),
    skills: kept(profile.skills),
    strengths: kept(profile.strengths),
  };
}
