import { type Extensions, wrappingInputRule } from "@tiptap/core";
import { OrderedList, TaskItem, TaskList } from "@tiptap/extension-list";
import StarterKit from "@tiptap/starter-kit";
import type { VaultClient } from "../../vault/client.ts";
import { CleanPaste, type LeftOut } from "./clean-paste.ts";
import { Composition } from "./composition.ts";
import { Depth } from "./depth.ts";
import { Highlight, Link, Redact } from "./marks.ts";
import { PageInParts } from "./page-in-parts.ts";
import { PhotoNode } from "./photo-node.tsx";
import { PlainKeys } from "./plain-keys.ts";
import { Reading } from "./reading-mark.ts";
import { RecordingNode } from "./recording-node.tsx";
import { RedoKey } from "./redo-key.ts";

/** A visit's typing can be taken back step by step, an hour's of it. */
const UNDO_STEPS = 5_000;
const HIGHEST_NUMBER = 999_999_999;

/** `1. ` begins a list. A number of more figures than a list can begin with is somebody's words, such as one to call. */
const FIRST_NUMBER = /^(\d{1,9})\.\s$/;

/**
 * Numbers only: a list begins with its first one, and that is all that is kept of it. Its own reading of plain text that is
 * pasted is left out: it goes around `CleanPaste`, takes `M. Tanaka` for item M, and knows no highest number.
 */
const Numbered = OrderedList.extend({
  addProseMirrorPlugins: () => [],
  addInputRules() {
    return [
      wrappingInputRule({
        find: FIRST_NUMBER,
        type: this.type,
        getAttributes: ([, first]) => ({ start: Number(first) }),
        joinPredicate: ([, first], before) => before.childCount + before.attrs["start"] === Number(first),
      }),
    ];
  },
  addAttributes: () => ({
    start: {
      default: 1,
      parseHTML: (element) => {
        const start = Number.parseInt(element.getAttribute("start") ?? "1", 10);
        return start >= 0 && start <= HIGHEST_NUMBER ? start : 1;
      },
    },
  }),
});

export type EditorNeeds = {
  vault: VaultClient;
  /** What a tick box is called for whoever does not see it: the words beside it. */
  tick: (words: string) => string;
  /** What a paste left out. */
  onLeftOut: (leftOut: LeftOut) => void;
};

/** Only what `domain/journal/document.ts` knows: what cannot be stored cannot be typed or pasted. */
export const editorExtensions = ({ vault, tick, onLeftOut }: EditorNeeds): Extensions => [
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
    undoRedo: { depth: UNDO_STEPS },
  }),
  Numbered,
  TaskList,
  TaskItem.configure({ nested: true, a11y: { checkboxLabel: (node) => tick(node.firstChild?.textContent ?? "") } }),
  Redact,
  Highlight,
  Link,
  Reading,
  PhotoNode.configure({ vault }),
  RecordingNode.configure({ vault }),
  Composition,
  Depth,
  CleanPaste.configure({ onLeftOut }),
  PageInParts,
  PlainKeys,
  RedoKey,
];
