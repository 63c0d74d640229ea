import { attachmentsOf, type DocumentBlock, EMPTY_DOCUMENT, type EntryDocument, textOfDocument } from "./document.ts";

/** Below the headings of the person's own. */
const LEVEL = 3;

/**
 * The page a form or a prompt begins: an ordinary document, a heading for each question and room to write under it.
 * @param headings in the person's language; without any the page is blank
 */
export function pageOf(headings: readonly string[]): EntryDocument {
  if (headings.length === 0) return EMPTY_DOCUMENT;
  return { type: "doc", content: headings.flatMap(headingWithRoom) };
}

function headingWithRoom(text: string): DocumentBlock[] {
  return [{ type: "heading", attrs: { level: LEVEL }, content: [{ type: "text", text }] }, { type: "paragraph" }];
}

/**
 * Whether the person has put nothing on a page: no attachment, and no words but headings that were put there for them.
 * A heading that was changed is theirs.
 */
export function isUntouched(document: EntryDocument, headings: readonly string[]): boolean {
  if (attachmentsOf(document).length > 0) return false;
  return document.content.every((block) => {
    const text = textOfDocument({ type: "doc", content: [block] }).trim();
    return text === "" || (block.type === "heading" && block.attrs.level === LEVEL && headings.includes(text));
  });
}
