import * as z from "zod/mini";
import { documentSchema, type EntryDocument } from "../journal/document.ts";
import { FORMS } from "../journal/entry.ts";
import { type Day, daySchema } from "../time/day.ts";

/** The journal on paper: what a book and a single page are made from. */

export const BOOK_PAPERS = ["a5", "a4"] as const;
export type BookPaper = (typeof BOOK_PAPERS)[number];

/** `vertical`: lines run downwards, from the right to the left, and the book is bound on its right. */
export const DIRECTIONS = ["horizontal", "vertical"] as const;
export type Direction = (typeof DIRECTIONS)[number];

export const bookLookSchema = z.strictObject({
  locale: z.enum(["ja", "en"]),
  paper: z.enum(BOOK_PAPERS),
  direction: z.enum(DIRECTIONS),
});
export type BookLook = z.infer<typeof bookLookSchema>;

const id = z.string().check(z.regex(/^[0-9a-f]{32}$/));
const bytes = z.instanceof(Uint8Array) as unknown as z.ZodMiniType<Uint8Array>;

/** A photo as a JPEG; without bytes it is not here, and only its words stand on paper. */
const bookPhotoSchema = z.strictObject({ id, bytes: z.optional(bytes) });
const bookRecordingSchema = z.strictObject({ id, seconds: z.optional(z.number().check(z.gte(0), z.lte(1_000_000))) });

/** One entry as it is printed: what the person left out is cut out of its document. */
export const bookEntrySchema = z.strictObject({
  day: daySchema,
  /** When it was begun, as the screen writes it; empty where the person does not want it shown. */
  time: z.string().check(z.maxLength(20)),
  form: z.enum(FORMS),
  document: documentSchema as unknown as z.ZodMiniType<EntryDocument>,
  photos: z.array(bookPhotoSchema).check(z.maxLength(20_000)),
  recordings: z.array(bookRecordingSchema).check(z.maxLength(20_000)),
});
export type BookEntry = z.infer<typeof bookEntrySchema>;

export const monthSchema = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/));

/** Some entries of one month, in order of time. A month may come in several parts. */
export const bookPartSchema = z.strictObject({
  month: monthSchema,
  entries: z.array(bookEntrySchema).check(z.minLength(1), z.maxLength(20_000)),
});
export type BookPart = z.infer<typeof bookPartSchema>;

/** The month of a day, `YYYY-MM`. */
export function monthOf(day: Day): string {
  return day.slice(0, 7);
}
