import { z } from "zod";
import { daySchema, instantSchema } from "../time/day.ts";

/** How it is now, 1 (very heavy) to 5 (good). One touch; nothing else is asked. */
export const moodSchema = z.number().int().min(1).max(5);
export type Mood = 1 | 2 | 3 | 4 | 5;
export const MOODS: readonly Mood[] = [1, 2, 3, 4, 5];

export const checkInSchema = z.strictObject({
  day: daySchema,
  at: instantSchema,
  mood: moodSchema as unknown as z.ZodType<Mood>,
});
