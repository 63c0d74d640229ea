import { EditorContent, type JSONContent, useEditor } from "@tiptap/react";
import { useState } from "react";
import type { EntryDocument } from "../../domain/journal/document.ts";
import { useWords } from "../../ui/language/language.tsx";
import { EDITOR_EXTENSIONS } from "./editor-extensions.ts";
import { EditorTools } from "./editor-tools.tsx";

type EntryEditorProps = {
  document: EntryDocument;
  onChange: (document: EntryDocument) => void;
  onBlur: () => void;
  autoFocus: boolean;
};

/** The page itself. Tools appear when something is selected, and stay out of the way otherwise. */
export function EntryEditor({ document, onChange, onBlur, autoFocus }: EntryEditorProps) {
  const words = useWords().journal;
  const [selecting, setSelecting] = useState(false);
  const editor = useEditor({
    extensions: EDITOR_EXTENSIONS,
    content: document as JSONContent,
    // The editor would otherwise write a style element, which the policy forbids; journal.css carries its rules.
    injectCSS: false,
    autofocus: autoFocus ? "end" : false,
    editorProps: {
      attributes: { class: "entry-text", role: "textbox", "aria-multiline": "true", "aria-label": words.page },
    },
    onUpdate: ({ editor: changed }) => onChange(changed.getJSON() as EntryDocument),
    onSelectionUpdate: ({ editor: changed }) => setSelecting(!changed.state.selection.empty),
    onBlur,
  });
  return (
    <div className="entry-editor">
      {selecting && editor && <EditorTools editor={editor} />}
      <EditorContent editor={editor} />
    </div>
  );
}
