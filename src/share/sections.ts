import * as z from "zod/mini";
import { documentSchema, type EntryDocument } from "../domain/journal/document.ts";
import { isHandedOver } from "../domain/journal/handed-over.ts";
import { type Mood, moodSchema } from "../domain/mood/check-in.ts";
import { LONGEST_TEXT, TEXT_NAMES } from "../domain/resume/paper-texts.ts";
import { OUTCOMES, STEP_STATES, sudsSchema } from "../domain/steps/step.ts";
import { daySchema, instantSchema } from "../domain/time/day.ts";
import { factsSchema } from "./facts.ts";

const id = z.string().check(z.minLength(1), z.maxLength(64));
/** What stays with the person is cut out before sealing: an entry that still holds some was not made by Ippo. */
const document = (documentSchema as unknown as z.ZodMiniType<EntryDocument>).check(z.refine(isHandedOver));
const mood = moodSchema as unknown as z.ZodMiniType<Mood>;

/** What each section of a share holds: `data/<section>.json` is an array of these. docs/share-format.md */
export const SECTIONS = {
  journal: z.strictObject({ id, day: daySchema, at: instantSchema, form: z.enum(["line", "free"]), document }),
  checkIns: z.strictObject({ id, day: daySchema, at: instantSchema, mood }),
  steps: z.strictObject({
    id,
    text: z.string().check(z.minLength(1), z.maxLength(200)),
    state: z.enum(STEP_STATES),
    suds: z.optional(sudsSchema),
    addedAt: instantSchema,
  }),
  tries: z.strictObject({
    id,
    stepId: z.string().check(z.minLength(1), z.maxLength(64)),
    stepText: z.string().check(z.minLength(1), z.maxLength(200)),
    day: daySchema,
    at: instantSchema,
    outcome: z.enum(OUTCOMES),
    suds: z.optional(sudsSchema),
    happened: z.optional(z.string().check(z.maxLength(2_000))),
  }),
  profile: z.extend(factsSchema, { id }),
  papers: z.strictObject({
    id,
    file: z.string().check(z.regex(/^[a-z0-9-]{1,40}\.pdf$/)),
    title: z.string().check(z.maxLength(300)),
    texts: z
      .array(z.strictObject({ name: z.enum(TEXT_NAMES), text: z.string().check(z.maxLength(LONGEST_TEXT)) }))
      .check(z.maxLength(TEXT_NAMES.length)),
  }),
} as const;

export type Section = keyof typeof SECTIONS;
export const SECTION_NAMES = Object.keys(SECTIONS) as Section[];
export type ItemOf<S extends Section> = z.infer<(typeof SECTIONS)[S]>;
export type Sections = { [S in Section]: ItemOf<S>[] };

export function emptySections(): Sections {
  return { journal: [], checkIns: [], steps: [], tries: [], profile: [], papers: [] };
}
