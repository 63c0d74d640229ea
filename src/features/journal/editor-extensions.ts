import { type Extensions, Mark } from "@tiptap/core";
import StarterKit from "@tiptap/starter-kit";
import { REDACT_MARK } from "../../domain/journal/document.ts";

import type { VaultClient } from "../../vault/client.ts";
import { PhotoNode } from "./photo-node.tsx";
import { RecordingNode } from "./recording-node.tsx";

declare module "@tiptap/core" {
  interface Commands<ReturnType> {
    redact: { toggleRedact: () => ReturnType };
  }
}

/** 伏せる: the passage is shown covered and is cut out of everything handed over. */
const Redact = Mark.create({
  name: REDACT_MARK,
  inclusive: false,
  parseHTML: () => [{ tag: "span[data-redact]" }],
  renderHTML: () => ["span", { "data-redact": "", class: "redacted" }, 0],
  addCommands() {
    return {
      toggleRedact:
        () =>
        ({ commands }) =>
          commands.toggleMark(this.name),
    };
  },
  addKeyboardShortcuts() {
    return { "Mod-Shift-h": () => this.editor.commands.toggleRedact() };
  },
});

/** Only what `domain/journal/document.ts` knows: what cannot be stored cannot be typed or pasted. */
export const editorExtensions = (vault: VaultClient): Extensions => [
  StarterKit.configure({
    heading: { levels: [1, 2, 3] },
    code: false,
    codeBlock: false,
    horizontalRule: false,
    italic: false,
    link: false,
    orderedList: false,
    strike: false,
    trailingNode: false,
    underline: false,
    dropcursor: false,
  }),
  Redact,
  PhotoNode.configure({ vault }),
  RecordingNode.configure({ vault }),
];
