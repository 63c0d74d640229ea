import type { Editor } from "@tiptap/react";
import { type EntryDocument, textOfDocument } from "../../domain/journal/document.ts";
import { excerptOf, type JournalEntry } from "../../domain/journal/entry.ts";
import { withoutRedacted } from "../../domain/journal/handed-over.ts";
import { STEP_LENGTH, stepText } from "../../domain/steps/step.ts";

/**
 * The words of a page that a step can begin with: those that are selected, else its first line. A step may be handed
 * over, so covered passages stay out.
 */
export function wordsForStep(editor: Editor | null, entry: Pick<JournalEntry, "form" | "document">): string {
  const selected = editor && !editor.isDestroyed ? selectedIn(editor) : undefined;
  if (selected) return stepText(textOfDocument(withoutRedacted(selected)));
  return stepText(excerptOf({ ...entry, document: withoutRedacted(entry.document) }, STEP_LENGTH));
}

function selectedIn({ state: { doc, selection } }: Editor): EntryDocument | undefined {
  return selection.empty ? undefined : (doc.cut(selection.from, selection.to).toJSON() as EntryDocument);
}
