import { z } from "zod";
import { documentSchema, type EntryDocument, hasRedacted } from "../domain/journal/document.ts";
import { type Mood, moodSchema } from "../domain/mood/check-in.ts";
import { profileSchema } from "../domain/resume/profile.ts";
import { OUTCOMES, STEP_STATES, sudsSchema } from "../domain/steps/step.ts";
import { daySchema, instantSchema } from "../domain/time/day.ts";

const id = z.string().min(1).max(64);
/** Covered passages are cut out before sealing: an entry that still holds one was not made by Ippo. */
const document = (documentSchema as unknown as z.ZodType<EntryDocument>).refine((value) => !hasRedacted(value));
const mood = moodSchema as unknown as z.ZodType<Mood>;

/** What each section of a share holds: `data/<section>.json` is an array of these. docs/share-format.md */
export const SECTIONS = {
  journal: z.strictObject({ id, day: daySchema, at: instantSchema, form: z.enum(["line", "free"]), document }),
  checkIns: z.strictObject({ id, day: daySchema, at: instantSchema, mood }),
  steps: z.strictObject({
    id,
    text: z.string().min(1).max(200),
    state: z.enum(STEP_STATES),
    suds: sudsSchema.optional(),
    addedAt: instantSchema,
  }),
  tries: z.strictObject({
    id,
    stepId: z.string().min(1).max(64),
    stepText: z.string().min(1).max(200),
    day: daySchema,
    at: instantSchema,
    outcome: z.enum(OUTCOMES),
    suds: sudsSchema.optional(),
    happened: z.string().max(2_000).optional(),
  }),
  profile: profileSchema.extend({ id }),
} as const;

export type Section = keyof typeof SECTIONS;
export const SECTION_NAMES = Object.keys(SECTIONS) as Section[];
export type ItemOf<S extends Section> = z.infer<(typeof SECTIONS)[S]>;
export type Sections = { [S in Section]: ItemOf<S>[] };

export function emptySections(): Sections {
  return { journal: [], checkIns: [], steps: [], tries: [], profile: [] };
}
