import { type Editor, EditorContent, type EditorEvents } from "@tiptap/react";
import { memo, type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { DocumentAttachment, EntryDocument } from "../../domain/journal/document.ts";
import type { Day } from "../../domain/time/day.ts";
import { useWords } from "../../ui/language/language.tsx";
import { Ruby } from "../../ui/ruby.tsx";
import type { VaultClient } from "../../vault/client.ts";
import { useStable } from "../use-stable.ts";
import { AddPhoto, PhotoSaid, photosAmong, useAddPhoto } from "./add-photo.tsx";
import { AddRecording } from "./add-recording.tsx";
import type { LeftOut } from "./clean-paste.ts";
import { EditorTools } from "./editor-tools.tsx";
import { LinkLine } from "./link-tool.tsx";
import { beginPage, isOnlyPutting, wholePage } from "./page-in-parts.ts";
import type { ReadyEditors } from "./ready-editors.ts";
import { usePlace } from "./use-place.ts";

type EntryEditorProps = {
  vault: VaultClient;
  editors: ReadyEditors;
  /** The entry's own. */
  day: Day;
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
  editors,
  day,
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
  const takePhotos = (data: DataTransfer | null, isPaste: boolean) => {
    const files = photosAmong(data, isPaste);
    if (files.length === 0) return false;
    void take.current?.(files);
    return true;
  };
  const [{ editor, host }] = useState(() => editors.take());
  host.current = {
    onKey: (event) => {
      if (!event.altKey || event.key !== "F10") return false;
      toolbar.current?.querySelector("button")?.focus();
      return true;
    },
    onData: takePhotos,
    onLeftOut: setLeftOut,
  };
  const changed = useStable(({ transaction, appendedTransactions }: EditorEvents["update"]) => {
    if (isOnlyPutting([transaction, ...appendedTransactions])) return;
    // What a paste left out stands until something else is done.
    if (transaction.getMeta("uiEvent") === undefined) setLeftOut(undefined);
    const { state } = editor;
    onChange(() => wholePage(state), state.doc.content.size);
  });
  const blurred = useStable(() => void flush());
  // At once, not in a frame to come: what a window shows is there before it is drawn, and a letter that is typed now
  // would go nowhere otherwise.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page opens
  useLayoutEffect(() => {
    editor.view.dispatch(beginPage(editor.state, document));
    editor.on("update", changed);
    editor.on("selectionUpdate", () => setSelecting(!editor.state.selection.empty));
    editor.on("blur", blurred);
    if (autoFocus) editor.view.focus();
  }, []);
  useEffect(() => {
    handle.current = editor;
    return () => editor.destroy();
  }, [handle, editor]);
  const place = usePlace(editor, flush, append);
  const photos = useAddPhoto(vault, place);
  take.current = photos.add;
  return (
    <div className="entry-editor" data-vertical={isVertical || undefined}>
      {above?.(editor)}
      {selecting && <EditorTools editor={editor} toolbar={toolbar} />}
      <EditorContent editor={editor} />
      <LinkLine editor={editor} />
      <p className="small" role="status">
        <Ruby>{leftOut && (leftOut.isCut ? words.pasteCut : words.pasteHidden(leftOut.hidden))}</Ruby>
      </p>
      <div className="attachment-ways">
        <AddPhoto photos={photos} />
        <AddRecording vault={vault} day={day} place={place} />
      </div>
      <PhotoSaid photos={photos} />
    </div>
  );
});
