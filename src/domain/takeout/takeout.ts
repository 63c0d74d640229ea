import * as z from "zod/mini";
import { LEVELS } from "../records/kinds.ts";
import { instantSchema } from "../time/day.ts";

/** `ippo.json`: every record, as it was taken out of the vault, in plain. docs/export-format.md */
export const FORMAT = "ippo-takeout";
export const VERSION = 1;

/** The name of that file, beside the folders made for reading. */
export const TAKEOUT_NAME = "ippo.json";

/** The most bytes that `ippo.json` may have to be brought in. */
export const LARGEST_TAKEOUT = 256 * 1024 * 1024;

const hex = (bytes: number) => z.string().check(z.regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`)));

/** One record. What its body holds is judged by its kind. `deletedAt` is there while it lies in the bin. */
export const takenRecordSchema = z.strictObject({
  id: hex(16),
  kind: z.string().check(z.minLength(1), z.maxLength(40)),
  version: z.int().check(z.gte(1)),
  level: z.enum(LEVELS),
  revision: z.int().check(z.gte(1)),
  savedAt: instantSchema,
  deletedAt: z.optional(instantSchema),
  body: z.unknown(),
});
export type TakenRecord = z.infer<typeof takenRecordSchema>;

/** A file that lies beside `ippo.json`: at `pathOfFile`, with this size and SHA-256. */
export const takenFileSchema = z.strictObject({
  id: hex(16),
  name: z.string().check(z.minLength(1), z.maxLength(255)),
  type: z.string().check(z.maxLength(100)),
  bytes: z.int().check(z.gte(0)),
  sha256: hex(32),
});
export type TakenFile = z.infer<typeof takenFileSchema>;

export const takeoutSchema = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  exportedAt: instantSchema,
  /** Name and version of the writing app. */
  app: z.string().check(z.maxLength(40)),
  records: z.array(takenRecordSchema).check(z.maxLength(1_000_000)),
  files: z.array(takenFileSchema).check(z.maxLength(50_000)),
});
export type Takeout = z.infer<typeof takeoutSchema>;

/**
 * Where the bytes of a file lie: under its id, so that no name a person gave can lead anywhere. Its ending is kept where
 * it is a plain one, so that other programs open it.
 */
export function pathOfFile({ id, name }: Pick<TakenFile, "id" | "name">): string {
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0].toLowerCase() ?? "";
  return `files/${id}${ending}`;
}
