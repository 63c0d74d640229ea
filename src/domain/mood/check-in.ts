import * as z from "zod/mini";
import { daySchema, instantSchema } from "../time/day.ts";

/** How it is now, 1 (very heavy) to 5 (good). One touch; nothing else is asked. */
export const moodSchema = z.int().check(z.gte(1), z.lte(5));
export type Mood = 1 | 2 | 3 | 4 | 5;
export const MOODS: readonly Mood[] = [1, 2, 3, 4, 5];

export const checkInSchema = z.strictObject({
  day: daySchema,
  at: instantSchema,
  mood: moodSchema as unknown as z.ZodMiniType<Mood>,
});
