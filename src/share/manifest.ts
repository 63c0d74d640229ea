import { z } from "zod";
import { daySchema, instantSchema } from "../domain/time/day.ts";
import { SECTION_NAMES, type Section } from "./sections.ts";

export const FORMAT = "ippo-share";
export const VERSION = 1;

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));

/** `manifest.json`: what the file says of itself. Its bytes, exactly as stored, are what is signed. */
export const manifestSchema = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  shareId: hex(16),
  createdAt: instantSchema,
  app: z.string().max(40),
  locale: z.enum(["ja", "en"]),
  period: z.strictObject({ from: daySchema, to: daySchema }),
  recipient: z.string().max(80),
  sender: z.strictObject({ name: z.string().max(80), signingKey: hex(32) }),
  wish: z.string().max(1_000),
  /** An age recipient that an answer can be sealed to. */
  replyTo: z
    .string()
    .regex(/^age1[0-9a-z]{20,2500}$/)
    .optional(),
  sections: z
    .array(z.strictObject({ name: z.enum(SECTION_NAMES as [Section, ...Section[]]), count: z.number().int().min(1) }))
    .max(SECTION_NAMES.length),
  files: z
    .array(z.strictObject({ path: z.string().max(80), bytes: z.number().int().min(0), sha256: hex(32) }))
    .min(1)
    .max(60),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** Enough of a manifest to tell a newer one from something else. */
export const manifestVersionSchema = z.looseObject({ format: z.literal(FORMAT), version: z.number().int().min(1) });
