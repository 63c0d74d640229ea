import * as z from "zod/mini";
import { instantSchema } from "../time/day.ts";
import { LONGEST_ANSWER, PROMPTS } from "./answers.ts";
import { line } from "./history.ts";
import { type Profile, profileSchema } from "./profile.ts";

/** What papers there are. */
export const FORMS = ["rirekisho", "shokumuKeirekisho", "jobCard", "letter", "envelope", "englishCv"] as const;
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

/** Who a letter or an envelope goes to; every field may stay empty. */
export const recipientSchema = z.strictObject({
  employer: line(120),
  department: line(120),
  /** 担当者; empty: the department or the employer is spoken to. */
  person: line(80),
  postalCode: line(10),
  address: line(200),
});
export type Recipient = z.infer<typeof recipientSchema>;

/** 添え状・送付状, お礼, 辞退, 問い合わせ. */
export const LETTERS = ["cover", "thanks", "decline", "inquiry"] as const;
export type LetterKind = (typeof LETTERS)[number];

/** What a letter is: its kind, whether it goes as a sheet of paper or as a mail, the job it is about, what lies beside it. */
export const letterSchema = z.strictObject({
  kind: z.enum(LETTERS),
  medium: z.enum(["paper", "email"]),
  /** A mail's subject in the person's own words; empty: it is made from what the letter is. */
  subject: line(200),
  /** The job that is applied for. */
  job: line(120),
  /** 同封書類, one to a line. */
  enclosures: line(1_000),
  /** What an inquiry asks, one to a line. */
  questions: line(1_000),
  /** The addressee stands where the window of a 長形3号 envelope shows it. */
  fitsWindow: z.boolean(),
});
export type Letter = z.infer<typeof letterSchema>;

/** `label` is an A4 sheet to cut out of and glue on; 角形2号 takes A4 unfolded, 長形3号 A4 folded in three. */
export const ENVELOPES = ["label", "kaku2", "naga3"] as const;
export type EnvelopeSize = (typeof ENVELOPES)[number];

/** What an envelope is printed on, and whether 「応募書類在中」 stands on it. */
export const envelopeSchema = z.strictObject({ size: z.enum(ENVELOPES), showsContents: z.boolean() });
export type Envelope = z.infer<typeof envelopeSchema>;

/** The sheets of a ジョブ・カード that can be prepared; what is known of each: `content/papers/job-card.ts`. */
export const SHEETS = ["1-1", "2", "3-1", "3-2"] as const;

/** Which sheet of a ジョブ・カード, and what stands under the headings of 様式1-1, in own words. */
export const jobCardSchema = z.strictObject({
  sheet: z.enum(SHEETS),
  values: line(2_000),
  strengths: line(2_000),
  future: line(2_000),
  next: line(2_000),
});
export type JobCard = z.infer<typeof jobCardSchema>;

/** The facts of an English CV that Japanese ones cannot give. A part of a history without a name here stands as it is. */
export const englishSchema = z.strictObject({
  name: line(80),
  address: line(200),
  summary: line(2_000),
  skills: line(2_000),
  /** By the ids of the parts: their names in English, and what was done, one to a line. */
  parts: z
    .array(z.strictObject({ id: line(40), name: line(200), detail: line(200), text: line(2_000) }))
    .check(z.maxLength(300)),
});
export type English = z.infer<typeof englishSchema>;

/**
 * The form that JIS Z 8303 showed until 2020, for employers who ask for it: whether a 履歴書 is on it, and what only it
 * asks for. These stand on the paper alone: the fields went out of the form because they are no matter of employers.
 */
export const oldFormSchema = z.strictObject({
  isUsed: z.boolean(),
  commute: line(80),
  dependants: line(80),
  spouse: line(80),
  spouseSupport: line(80),
  hobbies: line(2_000),
});
export type OldForm = z.infer<typeof oldFormSchema>;

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
  recipient: recipientSchema,
  letter: letterSchema,
  envelope: envelopeSchema,
  jobCard: jobCardSchema,
  english: englishSchema,
  oldForm: oldFormSchema,
  /** Answers to the prompts for little experience that are not among the facts yet. */
  answers: z.partialRecord(z.enum(PROMPTS), line(LONGEST_ANSWER)),
  /** The text of a paper of running text in the person's own hand; empty: it is made from the facts. */
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

/** A paper of a kind that needs nothing of this holds it all the same, empty. */
export const EMPTY_EXTRAS = {
  recipient: { employer: "", department: "", person: "", postalCode: "", address: "" },
  letter: { kind: "cover", medium: "paper", subject: "", job: "", enclosures: "", questions: "", fitsWindow: false },
  envelope: { size: "label", showsContents: true },
  jobCard: { sheet: "1-1", values: "", strengths: "", future: "", next: "" },
  english: { name: "", address: "", summary: "", skills: "", parts: [] },
  oldForm: { isUsed: false, commute: "", dependants: "", spouse: "", spouseSupport: "", hobbies: "" },
  answers: {},
} satisfies Pick<PaperRecord, "recipient" | "letter" | "envelope" | "jobCard" | "english" | "oldForm" | "answers">;

/** A paper as it begins: everything as in the profile. */
export function newPaper(form: Form, title = ""): PaperRecord {
  return {
    form,
    title,
    changes: {},
    without: [],
    choices: DEFAULT_CHOICES,
    style: "reverse",
    ...EMPTY_EXTRAS,
    body: "",
  };
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
