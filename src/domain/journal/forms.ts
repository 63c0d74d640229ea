import { attachmentsOf, type DocumentBlock, EMPTY_DOCUMENT, type EntryDocument, textOfDocument } from "./document.ts";

/** Of the headings that are put on a page for the person: below those of their own. */
export const FORM_HEADING_LEVEL = 3;

/**
 * The page a form or a prompt begins: an ordinary document, a heading for each question and room to write under it.
 * @param headings in the person's language; without any the page is blank
 */
export function pageOf(headings: readonly string[]): EntryDocument {
  if (headings.length === 0) return EMPTY_DOCUMENT;
  return { type: "doc", content: headings.flatMap(headingWithRoom) };
}

function headingWithRoom(text: string): DocumentBlock[] {
  return [
    { type: "heading", attrs: { level: FORM_HEADING_LEVEL }, content: [{ type: "text", text }] },
    { type: "paragraph" },
  ];
}

/**
 * Whether the person has put nothing on a page: no attachment, and no words but headings that were put there for them.
 * A heading that was changed is theirs.
 */
export function isUntouched(document: EntryDocument, headings: readonly string[]): boolean {
  if (attachmentsOf(document).length > 0) return false;
  return document.content.every((block) => {
    const text = textOfDocument({ type: "doc", content: [block] }).trim();
    return (
      text === "" || (block.type === "heading" && block.attrs.level === FORM_HEADING_LEVEL && headings.includes(text))
    );
  });
}

/** The document without the headings that a page can begin with, whatever they say by now. */
export function withoutQuestions({ content }: EntryDocument): EntryDocument {
  const isQuestion = (block: DocumentBlock) => block.type === "heading" && block.attrs.level === FORM_HEADING_LEVEL;
  return { type: "doc", content: content.filter((block) => !isQuestion(block)) };
}
