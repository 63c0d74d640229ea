import * as z from "zod/mini";
import { line, monthSchema } from "./history.ts";

/** One of a gap's three wordings. `open`: not decided yet. `none`: 書かない, a complete answer. */
const wordingSchema = z.strictObject({ choice: z.enum(["open", "none", "words"]), text: line(2_000) });
export type Wording = z.infer<typeof wordingSchema>;

/** The three who hear of a gap: papers, an interviewer, a supporter. */
export const HEARERS = ["paper", "interview", "supporter"] as const;
export type Hearer = (typeof HEARERS)[number];

/**
 * A time between schools and jobs, in the person's own words: once for themselves, and once for each of those who hear
 * of it. `facts` are lines taken over from own records, each by a tap.
 */
export const gapSchema = z.strictObject({
  /** `YYYY-MM`; the first and the last whole month without school or job. `until` is empty while it goes on. */
  from: monthSchema,
  until: monthSchema,
  /** For nobody but the person. */
  own: line(4_000),
  paper: wordingSchema,
  interview: wordingSchema,
  supporter: wordingSchema,
  facts: z
    .array(z.strictObject({ id: line(40), from: z.string().check(z.maxLength(40)), text: line(400) }))
    .check(z.maxLength(60)),
});
export type Gap = z.infer<typeof gapSchema>;
