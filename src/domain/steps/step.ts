import * as z from "zod/mini";
import { daySchema, instantSchema } from "../time/day.ts";

/**
 * Subjective units of distress, 0–100, the person's own number for their own moment (Wolpe).
 * A private note: never averaged, never fitted, never compared.
 */
export const sudsSchema = z.int().check(z.gte(0), z.lte(100));

/**
 * Where a step is. Rest is a state with its own dignity; there is none for "not done".
 * kept: put here · today: among today's steps · resting · archived: put away
 */
export const STEP_STATES = ["kept", "today", "resting", "archived"] as const;
export type StepState = (typeof STEP_STATES)[number];

/** The most characters of a step: an act that one look takes in. */
export const STEP_LENGTH = 200;

export const stepSchema = z.strictObject({
  text: z.string().check(z.minLength(1), z.maxLength(STEP_LENGTH)),
  state: z.enum(STEP_STATES),
  suds: z.optional(sudsSchema),
  addedAt: instantSchema,
});
export type Step = z.infer<typeof stepSchema>;

/** Three equal ways a try can end; there is no fourth. */
export const OUTCOMES = ["tried", "partway", "not-today"] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** One time a step was taken up. Every field but the outcome may stay empty. */
export const tryRecordSchema = z.strictObject({
  stepId: z.string().check(z.minLength(1), z.maxLength(64)),
  stepText: z.string().check(z.minLength(1), z.maxLength(200)),
  day: daySchema,
  at: instantSchema,
  outcome: z.enum(OUTCOMES),
  suds: z.optional(sudsSchema),
  happened: z.optional(z.string().check(z.maxLength(2_000))),
});
export type TryRecord = z.infer<typeof tryRecordSchema>;

/** How many steps Today shows at most: a list that one look takes in, and no list of what is left. */
export const TODAY_STEPS = 3;

/** Any words as the one line that a step is: cut where it would be too long, never within a character. May be empty. */
export function stepText(words: string): string {
  const line = words.replace(/\s+/gu, " ").trim();
  return line
    .slice(0, STEP_LENGTH)
    .replace(/[\ud800-\udbff]$/u, "")
    .trimEnd();
}
