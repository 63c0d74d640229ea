import type { Catalogue } from "../../content/catalogue.ts";
import type { DocumentAttachment } from "../../domain/journal/document.ts";

/** What is read in a list where an entry has no word. @param first the first photo or recording on its page, if any */
export function standsFor(first: DocumentAttachment["type"] | undefined, { journal }: Catalogue): string {
  return first ? journal[first].only : journal.blank;
}
