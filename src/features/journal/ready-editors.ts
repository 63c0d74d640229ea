import { Editor, type JSONContent } from "@tiptap/core";
import { useEffect, useMemo } from "react";
import { EMPTY_DOCUMENT } from "../../domain/journal/document.ts";
import { useWords } from "../../ui/language/language.tsx";
import type { VaultClient } from "../../vault/client.ts";
import type { LeftOut } from "./clean-paste.ts";
import { editorExtensions } from "./editor-extensions.ts";

/** A quiet moment is waited for, but not longer. */
const LONGEST_WAIT_MS = 2_000;

/** What a page does with what its editor tells it. */
export type EditorHost = {
  onKey: (event: KeyboardEvent) => boolean;
  /** Something was pasted or dropped. @returns whether it was taken */
  onData: (data: DataTransfer | null, isPaste: boolean) => boolean;
  onLeftOut: (leftOut: LeftOut) => void;
};

/** An editor on an empty page, and whom it tells what happens. */
export type ReadyEditor = { editor: Editor; host: { current: EditorHost | undefined } };
type Made = ReadyEditor & { isMounted: boolean };

type EditorWords = ReturnType<typeof useWords>["journal"];

/**
 * Editors for pages that open. One is made before it is needed, a part of the work in each quiet moment: a page that
 * opens would hold the window for it.
 */
export class ReadyEditors {
  private readonly vault: VaultClient;
  private readonly words: EditorWords;
  private next: Made | undefined;
  private waiting = 0;

  constructor(vault: VaultClient, words: EditorWords) {
    this.vault = vault;
    this.words = words;
  }

  /** An editor for one page, which destroys it when it closes. */
  take(): ReadyEditor {
    cancelIdleCallback(this.waiting);
    const ready = this.next ?? this.make();
    this.next = undefined;
    mount(ready);
    this.prepare();
    return ready;
  }

  prepare(): void {
    this.inQuiet(() => {
      this.next ??= this.make();
      const made = this.next;
      this.inQuiet(() => mount(made));
    });
  }

  /** Lets go of what is not needed any more. */
  clear(): void {
    cancelIdleCallback(this.waiting);
    this.next?.editor.destroy();
    this.next = undefined;
  }

  private inQuiet(act: () => void): void {
    this.waiting = requestIdleCallback(act, { timeout: LONGEST_WAIT_MS });
  }

  private make(): Made {
    const host: ReadyEditor["host"] = { current: undefined };
    const { page, tick } = this.words;
    const editor = new Editor({
      element: null,
      // As data: without any it would read HTML, which the policy forbids too.
      content: EMPTY_DOCUMENT as JSONContent,
      extensions: editorExtensions({
        vault: this.vault,
        tick,
        onLeftOut: (leftOut) => host.current?.onLeftOut(leftOut),
      }),
      // It would otherwise write a style element, which the policy forbids; attachments.css carries its rules.
      injectCSS: false,
      // Nobody listens for what is deleted; looking for it costs at every key press.
      enableCoreExtensions: { delete: false },
      editorProps: {
        attributes: { class: "entry-text", role: "textbox", "aria-multiline": "true", "aria-label": page },
        handleKeyDown: (_, event) => host.current?.onKey(event) ?? false,
        handlePaste: (_, event) => host.current?.onData(event.clipboardData, true) ?? false,
        // A photo that is moved on the page is none that comes to it.
        handleDrop: (_, event, _slice, moved) => !moved && (host.current?.onData(event.dataTransfer, false) ?? false),
      },
    });
    return { editor, host, isMounted: false };
  }
}

/** Its own place is found when the page is drawn. */
function mount(made: Made): void {
  if (made.isMounted) return;
  made.isMounted = true;
  made.editor.mount(document.createElement("div"));
}

/** The ready editors of one room, in the language it is shown in. */
export function useReadyEditors(vault: VaultClient): ReadyEditors {
  const words = useWords().journal;
  const editors = useMemo(() => new ReadyEditors(vault, words), [vault, words]);
  useEffect(() => {
    editors.prepare();
    return () => editors.clear();
  }, [editors]);
  return editors;
}
