import * as z from "zod/mini";
import { daySchema, instantSchema } from "../domain/time/day.ts";
import { SECTION_NAMES, type Section } from "./sections.ts";

export const FORMAT = "ippo-share";
export const VERSION = 1;

const hex = (bytes: number) => z.string().check(z.regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`)));

/** An age recipient for X25519, as every answer is sealed to: Bech32 of 32 bytes. */
export const X25519_RECIPIENT = /^age1[02-9ac-hj-np-z]{58}$/;

/** `manifest.json`: what the file says of itself. Its bytes, exactly as stored, are what is signed. */
export const manifestSchema = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  shareId: hex(16),
  createdAt: instantSchema,
  app: z.string().check(z.maxLength(40)),
  locale: z.enum(["ja", "en"]),
  period: z.strictObject({ from: daySchema, to: daySchema }),
  recipient: z.string().check(z.maxLength(80)),
  sender: z.strictObject({ name: z.string().check(z.maxLength(80)), signingKey: hex(32) }),
  wish: z.string().check(z.maxLength(1_000)),
  /** An age recipient that an answer can be sealed to. */
  replyTo: z.optional(z.string().check(z.regex(/^age1[0-9a-z]{20,2500}$/))),
  sections: z
    .array(z.strictObject({ name: z.enum(SECTION_NAMES as [Section, ...Section[]]), count: z.int().check(z.gte(1)) }))
    .check(z.maxLength(SECTION_NAMES.length)),
  files: z
    .array(z.strictObject({ path: z.string().check(z.maxLength(80)), bytes: z.int().check(z.gte(0)), sha256: hex(32) }))
    .check(z.minLength(1), z.maxLength(60)),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** Enough of a manifest to tell a newer one from something else. */
export const manifestVersionSchema = z.looseObject({ format: z.literal(FORMAT), version: z.int().check(z.gte(1)) });
