import type { JSONContent } from "@tiptap/core";
import { wrapIn } from "@tiptap/pm/commands";
import { sinkListItem } from "@tiptap/pm/schema-list";
import { AllSelection, type Command, EditorState, TextSelection } from "@tiptap/pm/state";
import { describe, expect, test } from "vitest";
import { type DocumentBlock, documentSchema, MAX_DEPTH } from "../../../src/domain/journal/document.ts";
import { anEditor } from "../../support/an-editor.ts";

const p = (text: string): DocumentBlock => ({ type: "paragraph", content: [{ type: "text", text }] });
/** Lists in lists, so many of them. */
function nested(depth: number): DocumentBlock {
  const content = depth === 1 ? [p("深い")] : [p(`${depth}`), nested(depth - 1)];
  return { type: "bulletList", content: [{ type: "listItem", content }] };
}

function open(...content: DocumentBlock[]): EditorState {
  const { editor } = anEditor(content as JSONContent[]);
  return EditorState.create({ doc: editor.state.doc, plugins: editor.extensionManager.plugins });
}

function run(state: EditorState, command: Command): EditorState {
  let next = state;
  command(state, (transaction) => {
    next = state.applyTransaction(transaction).state;
  });
  return next;
}

const canBeKept = ({ doc }: EditorState) => documentSchema.safeParse(doc.toJSON()).success;

describe("a page never gets deeper than it can be kept", () => {
  test("by a quote around lists as deep as they can be; around one less deep it comes", () => {
    for (const depth of [MAX_DEPTH, MAX_DEPTH - 1]) {
      const state = open(nested(depth));
      const selected = state.apply(state.tr.setSelection(new AllSelection(state.doc)));
      const quote = state.schema.nodes["blockquote"];
      const next = quote ? run(selected, wrapIn(quote)) : selected;
      expect(canBeKept(next)).toBe(true);
      expect(next.doc.firstChild?.type.name).toBe(depth === MAX_DEPTH ? "bulletList" : "blockquote");
    }
  });

  test("by Tab on an item in which such lists lie", () => {
    const items = [[p("前")], [p("ここ"), nested(MAX_DEPTH - 1)]];
    const state = open({ type: "bulletList", content: items.map((content) => ({ type: "listItem", content })) });
    let at = 0;
    state.doc.descendants((node, position) => {
      if (node.text === "ここ") at = position;
    });
    const there = state.apply(state.tr.setSelection(TextSelection.create(state.doc, at)));
    const item = state.schema.nodes["listItem"];
    expect(canBeKept(item ? run(there, sinkListItem(item)) : there)).toBe(true);
  });
});
