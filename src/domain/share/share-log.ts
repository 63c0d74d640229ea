import { z } from "zod";
import { daySchema, instantSchema } from "../time/day.ts";

/** What was handed over, when and for whom. Nothing can be un-shared, so this is only ever added to. */
export const shareLogSchema = z.strictObject({
  shareId: z.string().min(1).max(64),
  at: instantSchema,
  recipient: z.string().max(80),
  from: daySchema,
  to: daySchema,
  items: z
    .array(z.strictObject({ kind: z.string().max(40), day: z.string().max(10), title: z.string().max(200) }))
    .max(5_000),
});
