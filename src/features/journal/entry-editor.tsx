import { type Editor, EditorContent, type JSONContent, useEditor } from "@tiptap/react";
import { useRef, useState } from "react";
import type { EntryDocument } from "../../domain/journal/document.ts";
import { useWords } from "../../ui/language/language.tsx";
import type { VaultClient } from "../../vault/client.ts";
import { AddPhoto, photosAmong, useAddPhoto } from "./add-photo.tsx";
import { editorExtensions } from "./editor-extensions.ts";
import { EditorTools } from "./editor-tools.tsx";

type EntryEditorProps = {
  vault: VaultClient;
  document: EntryDocument;
  onChange: (document: EntryDocument) => void;
  onBlur: () => void;
  autoFocus: boolean;
};

/** The page itself. Tools appear when something is selected, and stay out of the way otherwise. */
export function EntryEditor({ vault, document, onChange, onBlur, autoFocus }: EntryEditorProps) {
  const words = useWords().journal;
  const [selecting, setSelecting] = useState(false);
  const photos = useAddPhoto(vault);
  const current = useRef<Editor>(null);
  const takePhotos = (data: DataTransfer | null) => {
    const files = photosAmong(data);
    if (files.length === 0 || !current.current) return false;
    void photos.add(current.current, files);
    return true;
  };
  const editor = useEditor({
    extensions: editorExtensions(vault),
    content: document as JSONContent,
    // The editor would otherwise write a style element, which the policy forbids; journal.css carries its rules.
    injectCSS: false,
    autofocus: autoFocus ? "end" : false,
    editorProps: {
      attributes: { class: "entry-text", role: "textbox", "aria-multiline": "true", "aria-label": words.page },
      handlePaste: (_, event) => takePhotos(event.clipboardData),
      handleDrop: (_, event) => takePhotos(event.dataTransfer),
    },
    onCreate: ({ editor: made }) => {
      current.current = made;
    },
    onUpdate: ({ editor: changed }) => onChange(changed.getJSON() as EntryDocument),
    onSelectionUpdate: ({ editor: changed }) => setSelecting(!changed.state.selection.empty),
    onBlur,
  });
  return (
    <div className="entry-editor">
      {selecting && editor && <EditorTools editor={editor} />}
      <EditorContent editor={editor} />
      {editor && <AddPhoto editor={editor} photos={photos} />}
    </div>
  );
}
