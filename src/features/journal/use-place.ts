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
      // A place to write on stays behind it.
      editor
        .chain()
        .focus()
        .insertContent([block, { type: "paragraph" }])
        .run();
      return flush();
    },
    [editor, flush, append],
  );
}
