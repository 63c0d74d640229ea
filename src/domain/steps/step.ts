import { z } from "zod";
import { daySchema, instantSchema } from "../time/day.ts";

/**
 * Subjective units of distress, 0–100, the person's own number for their own moment (Wolpe).
 * A private note: never averaged, never fitted, never compared.
 */
export const sudsSchema = z.number().int().min(0).max(100);

/**
 * Where a step is. Rest is a state with its own dignity; there is none for "not done".
 * kept: put here · today: among today's steps · resting · archived: put away
 */
export const STEP_STATES = ["kept", "today", "resting", "archived"] as const;
export type StepState = (typeof STEP_STATES)[number];

export const stepSchema = z.strictObject({
  text: z.string().min(1).max(200),
  state: z.enum(STEP_STATES),
  suds: sudsSchema.optional(),
  addedAt: instantSchema,
});
export type Step = z.infer<typeof stepSchema>;

/** Three equal ways a try can end; there is no fourth. */
export const OUTCOMES = ["tried", "partway", "not-today"] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** One time a step was taken up. Every field but the outcome may stay empty. */
export const tryRecordSchema = z.strictObject({
  stepId: z.string().min(1).max(64),
  stepText: z.string().min(1).max(200),
  day: daySchema,
  at: instantSchema,
  outcome: z.enum(OUTCOMES),
  suds: sudsSchema.optional(),
  happened: z.string().max(2_000).optional(),
});
export type TryRecord = z.infer<typeof tryRecordSchema>;

/** How many steps Today shows at most (steps.md §2). */
export const TODAY_STEPS = 3;
