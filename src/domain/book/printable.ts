import { type EntryDocument, isAttachment, isLeaf } from "../journal/document.ts";
import { isBlank, type JournalEntry } from "../journal/entry.ts";
import { withoutRedacted } from "../journal/handed-over.ts";

/** What of the journal goes onto paper. */
export type Wanted = { withCovered: boolean; withHeavy: boolean };

/** A document as it is printed: without covered passages, unless they are wanted, and without blank lines at its ends. */
export function printable(document: EntryDocument, withCovered: boolean): EntryDocument {
  const { content } = withCovered ? document : withoutRedacted(document);
  const first = content.findIndex((block) => !isEmptyLine(block));
  const last = content.findLastIndex((block) => !isEmptyLine(block));
  return { type: "doc", content: first < 0 ? [] : content.slice(first, last + 1) };
}

/** Whether anything of an entry is printed. */
export function isPrinted(entry: JournalEntry, { withCovered, withHeavy }: Wanted): boolean {
  if (entry.isHeavy && !withHeavy) return false;
  return !isBlank({ document: printable(entry.document, withCovered) });
}

function isEmptyLine(block: EntryDocument["content"][number]): boolean {
  return isLeaf(block) && !isAttachment(block) && (block.content ?? []).length === 0;
}
