import * as z from "zod/mini";
import { daySchema, instantSchema } from "../time/day.ts";
import {
  attachmentsOf,
  type DocumentAttachment,
  documentSchema,
  type EntryDocument,
  textOfDocument,
} from "./document.ts";

/** One piece of journal. `line` is the day's one line on Today, `free` a page of its own. */
export const journalEntrySchema = z.strictObject({
  day: daySchema,
  at: instantSchema,
  form: z.enum(["line", "free"]),
  document: documentSchema as unknown as z.ZodMiniType<EntryDocument>,
});
export type JournalEntry = z.infer<typeof journalEntrySchema>;

/** The first words of an entry: its first line that holds any, at most `length` characters (code points). */
export function excerptOf(entry: JournalEntry, length = 60): string {
  return firstWords(textOfDocument(entry.document), length);
}

/** The first line of a text that holds anything, for lists, at most `length` characters (code points). */
export function firstWords(text: string, length = 60): string {
  // Far enough for what is asked, however long the text: a code point is two units at most.
  const start = text.search(/\S/);
  const line = start < 0 ? "" : (text.slice(start, start + 2 * length).split("\n")[0] ?? "");
  return [...line.trim()].slice(0, length).join("");
}

/** What stands for an entry that has no word: the first photo or recording on its page. */
export function firstAttachment({ document }: Pick<JournalEntry, "document">): DocumentAttachment["type"] | undefined {
  return attachmentsOf(document)[0]?.type;
}

/** Whether an entry holds no word and no attachment at all, so that nothing is lost by not keeping it. */
export function isBlank(entry: JournalEntry): boolean {
  return textOfDocument(entry.document).trim() === "" && firstAttachment(entry) === undefined;
}
