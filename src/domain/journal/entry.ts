import * as z from "zod/mini";
import { daySchema, instantSchema } from "../time/day.ts";
import { documentSchema, type EntryDocument, photosOf, textOfDocument } from "./document.ts";

/** One piece of journal. `line` is the day's one line on Today, `free` a page of its own. */
export const journalEntrySchema = z.strictObject({
  day: daySchema,
  at: instantSchema,
  form: z.enum(["line", "free"]),
  document: documentSchema as unknown as z.ZodMiniType<EntryDocument>,
});
export type JournalEntry = z.infer<typeof journalEntrySchema>;

/** The first words of an entry, for lists: its first line that holds any, at most `length` characters (code points). */
export function excerptOf(entry: JournalEntry, length = 60): string {
  const line =
    textOfDocument(entry.document)
      .split("\n")
      .find((text) => text.trim() !== "") ?? "";
  const points = [...line.trim()];
  return points.length <= length ? points.join("") : points.slice(0, length).join("");
}

/** Whether there is a photo on an entry's page. */
export function hasPhoto({ document }: Pick<JournalEntry, "document">): boolean {
  return photosOf(document).length > 0;
}

/** Whether an entry holds no word and no photo at all, so that nothing is lost by not keeping it. */
export function isBlank(entry: JournalEntry): boolean {
  return textOfDocument(entry.document).trim() === "" && !hasPhoto(entry);
}
