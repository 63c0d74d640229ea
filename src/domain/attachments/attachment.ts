import * as z from "zod/mini";
import { PHOTO_TYPES } from "../photos/facts.ts";
import { instantSchema } from "../time/day.ts";

/** The way Chromium records a voice: Opus in WebM. */
export const RECORDING_TYPE = "audio/webm";

/** A paper as it was handed in. */
export const PAPER_TYPE = "application/pdf";

const ENDINGS = {
  "image/jpeg": "jpg",
  "image/png": "png",
  "image/webp": "webp",
  [RECORDING_TYPE]: "webm",
  [PAPER_TYPE]: "pdf",
} as const;
export type AttachmentType = keyof typeof ENDINGS;

/** The most bytes of one photo or recording. */
export const LARGEST_ATTACHMENT = 1024 * 1024 * 1024;

/**
 * A photo, a recording, or a paper that was handed in. Its bytes lie beside the records, in sealed pieces; here stands what they have to come to.
 * It never changes: another photo is another attachment.
 */
export const attachmentSchema = z.strictObject({
  type: z.enum([...PHOTO_TYPES, RECORDING_TYPE, PAPER_TYPE]),
  at: instantSchema,
  bytes: z.int().check(z.gte(1), z.lte(LARGEST_ATTACHMENT)),
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  /** Of a photo, as it is looked at; in picture elements. */
  width: z.optional(z.int().check(z.gte(1), z.lte(100_000))),
  height: z.optional(z.int().check(z.gte(1), z.lte(100_000))),
  /** Of a recording. */
  seconds: z.optional(z.number().check(z.gte(0), z.lte(1_000_000))),
});
export type Attachment = z.infer<typeof attachmentSchema>;

export function isPhoto({ type }: Pick<Attachment, "type">): boolean {
  return type !== RECORDING_TYPE && type !== PAPER_TYPE;
}

/** The ending of a file of this type, without the dot. */
export function endingOf(type: AttachmentType): string {
  return ENDINGS[type];
}
