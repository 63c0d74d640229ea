import { type Editor, EditorContent, type JSONContent, useEditor } from "@tiptap/react";
import { memo, type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { DocumentAttachment, EntryDocument } from "../../domain/journal/document.ts";
import { SCREENFUL } from "../../domain/journal/parts.ts";
import { useWords } from "../../ui/language/language.tsx";
import { Ruby } from "../../ui/ruby.tsx";
import type { VaultClient } from "../../vault/client.ts";
import { AddPhoto, PhotoSaid, photosAmong, useAddPhoto } from "./add-photo.tsx";
import { AddRecording } from "./add-recording.tsx";
import type { LeftOut } from "./clean-paste.ts";
import { editorExtensions } from "./editor-extensions.ts";
import { EditorTools } from "./editor-tools.tsx";
import { LinkLine } from "./link-tool.tsx";
import { inParts, isOnlyPutting, nextPart, wholePage } from "./page-in-parts.ts";
import { usePlace } from "./use-place.ts";

type EntryEditorProps = {
  vault: VaultClient;
  document: EntryDocument;
  /** The page changed. @param read makes what stands on it now @param size places on it, 2 on an empty one */
  onChange: (read: () => EntryDocument, size: number) => void;
  /** Saves what is on the page now. */
  flush: () => Promise<boolean>;
  /** Puts a block behind all others, also when the page is not open any more. */
  append: (block: DocumentAttachment) => Promise<boolean>;
  autoFocus: boolean;
  /** Lines run from top to bottom, right to left. */
  isVertical: boolean;
  /** Holds the editor while the page is open. */
  handle: RefObject<Editor | null>;
  /** What stands above the page and puts something on it. */
  above?: ((editor: Editor) => ReactNode) | undefined;
};

/** The page itself. Tools appear when something is selected, and stay out of the way otherwise. */
export const EntryEditor = memo(function EntryEditor({
  vault,
  document,
  onChange,
  flush,
  append,
  autoFocus,
  isVertical,
  handle,
  above,
}: EntryEditorProps) {
  const words = useWords().journal;
  const [selecting, setSelecting] = useState(false);
  const [leftOut, setLeftOut] = useState<LeftOut>();
  const toolbar = useRef<HTMLDivElement>(null);
  const take = useRef<(files: readonly File[]) => Promise<void>>(undefined);
  const takePhotos = (data: DataTransfer | null) => {
    const files = photosAmong(data);
    if (files.length === 0) return false;
    void take.current?.(files);
    return true;
  };
  const [{ first, extensions }] = useState(() => {
    const parts = inParts(document);
    const { tick } = words;
    return { ...parts, extensions: editorExtensions({ vault, tick, onLeftOut: setLeftOut, rest: parts.rest }) };
  });
  const editor = useEditor({
    extensions,
    content: first as JSONContent,
    // The editor would otherwise write a style element, which the policy forbids; journal.css carries its rules.
    injectCSS: false,
    // Nobody listens for what is deleted; looking for it costs at every key press.
    enableCoreExtensions: { delete: false },
    editorProps: {
      attributes: { class: "entry-text", role: "textbox", "aria-multiline": "true", "aria-label": words.page },
      handleKeyDown: (_, event) => {
        if (!event.altKey || event.key !== "F10") return false;
        toolbar.current?.querySelector("button")?.focus();
        return true;
      },
      handlePaste: (_, event) => takePhotos(event.clipboardData),
      // A photo that is moved on the page is none that comes to it.
      handleDrop: (_, event, _slice, moved) => !moved && takePhotos(event.dataTransfer),
    },
    onUpdate: ({ editor: changed, transaction, appendedTransactions }) => {
      if (isOnlyPutting([transaction, ...appendedTransactions])) return;
      // What a paste left out stands until something else is done.
      if (transaction.getMeta("uiEvent") === undefined) setLeftOut(undefined);
      const { state } = changed;
      onChange(() => wholePage(state), state.doc.content.size);
    },
    onSelectionUpdate: ({ editor: changed }) => setSelecting(!changed.state.selection.empty),
    onBlur: () => void flush(),
  });
  useEffect(() => {
    handle.current = editor;
  }, [handle, editor]);
  // What a window shows, before it is drawn; the other parts come by themselves.
  useLayoutEffect(() => {
    editor?.view.dispatch(nextPart(editor.state, SCREENFUL));
  }, [editor]);
  // At once, not in a frame to come as the editor's own way does: a letter typed meanwhile would go nowhere.
  useLayoutEffect(() => {
    if (autoFocus) editor?.view.focus();
  }, [editor, autoFocus]);
  const place = usePlace(editor, flush, append);
  const photos = useAddPhoto(vault, place);
  take.current = photos.add;
  return (
    <div className="entry-editor" data-vertical={isVertical || undefined}>
      {editor && above?.(editor)}
      {selecting && editor && <EditorTools editor={editor} toolbar={toolbar} />}
      <EditorContent editor={editor} />
      {editor && <LinkLine editor={editor} />}
      <p className="small" role="status">
        <Ruby>{leftOut && (leftOut.isCut ? words.pasteCut : words.pasteHidden(leftOut.hidden))}</Ruby>
      </p>
      <div className="attachment-ways">
        <AddPhoto photos={photos} />
        <AddRecording vault={vault} place={place} />
      </div>
      <PhotoSaid photos={photos} />
    </div>
  );
});
