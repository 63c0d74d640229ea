import * as z from "zod/mini";
import { instantSchema } from "../../domain/time/day.ts";

export const REPLY_FORMAT = "ippo-reply";
export const REPLY_VERSION = 1;
/** The one file of an answer beside its manifest. */
export const REPLY_FILE = "data/reply.json";

const hex = (bytes: number) => z.string().check(z.regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`)));

/** `manifest.json` of an answer. Its bytes, exactly as stored, are what is signed. docs/share-format.md */
export const replyManifestSchema = z.strictObject({
  format: z.literal(REPLY_FORMAT),
  version: z.literal(REPLY_VERSION),
  replyId: hex(16),
  /** The share it answers. */
  shareId: hex(16),
  createdAt: instantSchema,
  app: z.string().check(z.maxLength(40)),
  sender: z.strictObject({ name: z.string().check(z.maxLength(80)), signingKey: hex(32) }),
  file: z.strictObject({ bytes: z.int().check(z.gte(0)), sha256: hex(32) }),
});
export type ReplyManifest = z.infer<typeof replyManifestSchema>;

/** Enough of a manifest to tell a newer one from something else. */
export const replyVersionSchema = z.looseObject({ format: z.literal(REPLY_FORMAT), version: z.int().check(z.gte(1)) });
