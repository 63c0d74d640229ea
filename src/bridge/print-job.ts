import * as z from "zod/mini";
import { bookEntrySchema, bookLookSchema, monthSchema } from "../domain/book/book.ts";
import { markupSchema } from "../domain/markup/markup.ts";
import { pageSchema } from "../domain/resume/layout/page.ts";

/** What the hidden print window may be asked to draw. Each is one paper, drawn by `src/app/print.tsx`. */
export const printJobSchema = z.discriminatedUnion("kind", [
  /** A paper as the very drawing that is shown on screen. `title` becomes that of the PDF. */
  z.strictObject({
    kind: z.literal("paper"),
    title: z.string().check(z.minLength(1), z.maxLength(120)),
    pages: z.array(pageSchema).check(z.minLength(1), z.maxLength(60)),
  }),
  /** The report of a share, as plain markup without code. */
  z.strictObject({ kind: z.literal("report"), title: z.string().check(z.maxLength(200)), markup: markupSchema }),
  z.strictObject({
    kind: z.literal("recoveryKit"),
    locale: z.enum(["ja", "en"]),
    code: z.string().check(z.regex(/^[0-9A-Z-]{28,40}$/)),
    /** The day the key was made, `YYYY-MM-DD`. */
    day: z.string().check(z.maxLength(10)),
  }),
  /** One entry of the journal. */
  z.strictObject({ kind: z.literal("entry"), look: bookLookSchema, entry: bookEntrySchema }),
]);
export type PrintJob = z.infer<typeof printJobSchema>;

/**
 * What a book begins with; its parts come one by one (`bookPartSchema`). `span`: from when to when, for the cover.
 * `months`: those that will come, in their order, with their names, so that the length of the contents is known from the
 * start.
 */
export const bookJobSchema = z.strictObject({
  kind: z.literal("book"),
  look: bookLookSchema,
  title: z.string().check(z.minLength(1), z.maxLength(80)),
  span: z.string().check(z.maxLength(80)),
  months: z
    .array(z.strictObject({ month: monthSchema, name: z.string().check(z.minLength(1), z.maxLength(40)) }))
    .check(z.minLength(1), z.maxLength(2_400)),
});
export type BookJob = z.infer<typeof bookJobSchema>;
