import * as z from "zod/mini";
import { instantSchema } from "../time/day.ts";

const idSchema = z.string().check(z.regex(/^[0-9a-f]{32}$/));

/** How long an earlier version, or a record in the bin, can be brought back. */
export const KEPT_DAYS = 30;

/**
 * An earlier version of a record: what it held before a visit changed it, or the older of two that met in a merge.
 * Its body is in the shape of `version` of its kind.
 */
export const pastSchema = z.strictObject({
  of: idSchema,
  kind: z.string().check(z.maxLength(40)),
  version: z.int().check(z.gte(1)),
  level: z.enum(["private", "ask"]),
  revision: z.int().check(z.gte(1)),
  savedAt: instantSchema,
  keptAt: instantSchema,
  body: z.record(z.string(), z.unknown()),
});
export type Past = z.infer<typeof pastSchema>;

/** What stays of a record that is gone for ever: that it was there, so that an older copy revives nothing silently. */
export const tombstoneSchema = z.strictObject({ at: instantSchema });

/** Random words of no meaning, so that the number of records on the disk is not the number that were written. */
export const fillerSchema = z.strictObject({ noise: z.string().check(z.maxLength(8_000)) });

const DAY_MS = 24 * 60 * 60 * 1_000;

/** Whether something kept at `keptAt` may go for ever. @param now both are instants */
export function isPastKeeping(keptAt: string, now: string): boolean {
  return Date.parse(now) - Date.parse(keptAt) > KEPT_DAYS * DAY_MS;
}

/** How many days something kept at `keptAt` still stays, a begun day counted: 30 at first, 0 when it goes. */
export function daysLeft(keptAt: string, now: string): number {
  const left = Math.ceil(KEPT_DAYS - (Date.parse(now) - Date.parse(keptAt)) / DAY_MS);
  // With a clock that was set back, at most all of them.
  return Math.min(KEPT_DAYS, Math.max(0, left));
}
