import type { Editor, JSONContent } from "@tiptap/react";
import { useCallback, useRef } from "react";
import type { EntryDocument } from "../../domain/journal/document.ts";
import type { Form } from "../../domain/journal/entry.ts";
import { isUntouched, pageOf } from "../../domain/journal/forms.ts";

/** What a page began with: its form, and the headings that were put on it for the person. */
export type Begun = { form: Form; headings: readonly string[] };

/** Puts headings on a page and the caret under the first: a blank page becomes theirs, on a written one they stand last. */
export type Begin = (editor: Editor, next: Begun) => void;

/** @param form of the entry as it is now */
export function useBegun(form: Form) {
  const begun = useRef<Begun>({ form, headings: [] });
  /** Looked at with every change: a page on which nothing is left, also by undoing, is the blank page it was. */
  const look = (document: EntryDocument) => {
    if (isUntouched(document, [])) begun.current = { form, headings: [] };
  };
  const begin = useCallback<Begin>((editor, next) => {
    const before = begun.current;
    const isBlank = isUntouched(editor.getJSON() as EntryDocument, before.headings);
    // Known before the page changes: whoever saves it then asks for the form, and whose words the headings are.
    begun.current = isBlank ? next : joined(before, next);
    const page = pageOf(next.headings) as JSONContent;
    if (isBlank) editor.commands.setContent(page);
    const at = isBlank ? 0 : endOfWords(editor);
    if (!isBlank && next.headings.length > 0) editor.commands.insertContentAt(at, page.content ?? []);
    focusUnderHeading(editor, at);
  }, []);
  return { begun, look, begin };
}

/** A page that began as one form stays one of it, whatever is put behind. */
function joined(before: Begun, next: Begun): Begun {
  return {
    form: before.form === "free" ? next.form : before.form,
    headings: [...before.headings, ...next.headings],
  };
}

/** Where something comes behind all there is. */
function endOfWords(editor: Editor): number {
  return editor.state.doc.content.size;
}

/** The page is focused first: a caret that is set before is read anew from where it stood in the page that was. */
function focusUnderHeading(editor: Editor, at: number): void {
  const heading = editor.state.doc.nodeAt(at);
  editor.view.focus();
  if (heading?.type.name !== "heading") editor.commands.focus("end");
  else
    editor
      .chain()
      .setTextSelection(at + heading.nodeSize + 1)
      .scrollIntoView()
      .run();
}
