import type { Editor } from "@tiptap/react";
import { useCallback } from "react";
import type { DocumentAttachment } from "../../domain/journal/document.ts";

/** Puts an attachment on the page and saves it. @returns whether it is saved */
export type PlaceAttachment = (type: DocumentAttachment["type"], id: string) => Promise<boolean>;

/**
 * A photo or recording may be ready only after the person has left the page: then it stands at the end of the entry.
 * @param editor the page, as long as it is open
 * @param append puts a block behind all others of the entry and saves it
 */
export function usePlace(
  editor: Editor | null,
  flush: () => Promise<boolean>,
  append: (block: DocumentAttachment) => Promise<boolean>,
): PlaceAttachment {
  return useCallback(
    async (type, id) => {
      const block: DocumentAttachment = { type, attrs: { id, words: "" } };
      if (!editor || editor.isDestroyed) return append(block);
      putBlock(editor, block, isComposing(editor));
      if (!isTypedElsewhere()) editor.commands.focus();
      return flush();
    },
    [editor, flush, append],
  );
}

/**
 * Puts a block behind what is selected, which does not give way to it, with a place to write on behind it.
 * @param isComposing an input method holds the line with the caret: that stays as it is, and the caret in it
 */
export function putBlock(editor: Editor, block: DocumentAttachment, isComposing: boolean): void {
  const { to, $to } = editor.state.selection;
  const at = isComposing ? $to.after(1) : to;
  editor.commands.insertContentAt(at, [block, { type: "paragraph" }], { updateSelection: !isComposing });
}

function isComposing(editor: Editor): boolean {
  return editor.view.composing;
}

/** A label, or words about another photo: what is typed there does not go on here. */
function isTypedElsewhere(): boolean {
  return document.activeElement?.matches("input, textarea") ?? false;
}
