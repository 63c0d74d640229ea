import * as z from "zod/mini";
import { daySchema, instantSchema } from "../time/day.ts";

/** What was handed over, when and for whom. Nothing can be un-shared, so this is only ever added to. */
export const shareLogSchema = z.strictObject({
  shareId: z.string().check(z.minLength(1), z.maxLength(64)),
  at: instantSchema,
  recipient: z.string().check(z.maxLength(80)),
  from: daySchema,
  to: daySchema,
  items: z
    .array(
      z.strictObject({
        kind: z.string().check(z.maxLength(40)),
        day: z.string().check(z.maxLength(10)),
        title: z.string().check(z.maxLength(200)),
      }),
    )
    .check(z.maxLength(5_000)),
});
