import type { Catalogue } from "../../content/catalogue.ts";
import { firstAttachment, type JournalEntry } from "../../domain/journal/entry.ts";

/** What is read in a list where an entry has no word. */
export function standsFor(entry: Pick<JournalEntry, "document">, { journal }: Catalogue): string {
  const first = firstAttachment(entry);
  return first ? journal[first].only : journal.blank;
}
