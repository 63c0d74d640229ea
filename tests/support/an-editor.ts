import { Editor, type JSONContent } from "@tiptap/core";
import { Fragment, Slice } from "@tiptap/pm/model";
import type { EditorProps } from "@tiptap/pm/view";
import type { LeftOut } from "../../src/features/journal/clean-paste.ts";
import { editorExtensions } from "../../src/features/journal/editor-extensions.ts";
import type { VaultClient } from "../../src/vault/client.ts";

/** The page's editor without a screen, its caret at the end of what it begins with. */
export function anEditor(content: JSONContent[] = [{ type: "paragraph" }]) {
  const leftOut: LeftOut[] = [];
  const editor = new Editor({
    element: null,
    content: { type: "doc", content },
    extensions: editorExtensions({
      vault: {} as VaultClient,
      tick: (words) => words,
      onLeftOut: (left) => leftOut.push(left),
    }),
    injectCSS: false,
    enableCoreExtensions: { delete: false },
  });
  editor.commands.setTextSelection(editor.state.doc.content.size - 1);
  return { editor, leftOut };
}

/** Types one letter, as the editor's plugins are asked about it. */
export function type(editor: Editor, letter: string): void {
  const { from, to } = editor.state.selection;
  const plain = () => editor.state.tr.insertText(letter);
  if (!isTaken(editor, "handleTextInput", from, to, letter, plain)) editor.view.dispatch(plain());
}

/** Pastes plain text; returns whether a plugin took it for itself, before it was read and cleaned. */
export function isTakenAsPlainText(editor: Editor, text: string): boolean {
  const event = { clipboardData: { getData: (kind: string) => (kind === "text/plain" ? text : "") } };
  return isTaken(editor, "handlePaste", event);
}

/** Pastes plain text, as it is read from the clipboard. */
export function pasteText(editor: Editor, text: string): void {
  const { $from } = editor.state.selection;
  for (const plugin of editor.extensionManager.plugins) {
    const slice = plugin.props.clipboardTextParser?.call(plugin, text, $from, false, editor.view);
    if (slice) {
      pasteSlice(editor, slice);
      return;
    }
  }
}

/** Pastes nodes, as they were read from the clipboard. */
export function paste(editor: Editor, content: JSONContent[]): void {
  pasteSlice(editor, Slice.maxOpen(Fragment.from(content.map((node) => editor.schema.nodeFromJSON(node)))));
}

function pasteSlice(editor: Editor, read: Slice): void {
  let slice = read;
  for (const plugin of editor.extensionManager.plugins) {
    slice = plugin.props.transformPasted?.call(plugin, slice, editor.view, false) ?? slice;
  }
  editor.view.dispatch(editor.state.tr.replaceSelection(slice));
}

function isTaken(editor: Editor, prop: keyof EditorProps, ...args: unknown[]): boolean {
  const view = {
    get state() {
      return editor.state;
    },
    dispatch: editor.view.dispatch,
    composing: false,
    someProp: () => undefined,
  };
  return editor.extensionManager.plugins.some((plugin) => {
    const handle = plugin.props[prop] as ((...all: unknown[]) => unknown) | undefined;
    return handle?.call(plugin, view, ...args) === true;
  });
}
