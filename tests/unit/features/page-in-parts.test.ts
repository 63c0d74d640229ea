import { getSchema } from "@tiptap/core";
import { history, undo } from "@tiptap/pm/history";
import { AllSelection, EditorState, Selection, TextSelection, type Transaction } from "@tiptap/pm/state";
import { canSplit } from "@tiptap/pm/transform";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type DocumentBlock, documentFromText, type EntryDocument } from "../../../src/domain/journal/document.ts";
import { editorExtensions } from "../../../src/features/journal/editor-extensions.ts";
import {
  beginPage,
  isOnlyPutting,
  nextPart,
  pageInParts,
  wholePage,
} from "../../../src/features/journal/page-in-parts.ts";
import type { VaultClient } from "../../../src/vault/client.ts";
import { anyDocument } from "../../support/takeout/any-document.ts";

const schema = getSchema(
  editorExtensions({ vault: {} as VaultClient, tick: (words) => words, onLeftOut: () => undefined }),
);
const blank = () => EditorState.create({ schema, plugins: [history({ newGroupDelay: 0 }), pageInParts()] });
const opened = (document: EntryDocument) => blank().apply(beginPage(blank(), document));
/** The same page, with all of it in the editor from the first. */
const whole = (document: EntryDocument) => EditorState.create({ doc: schema.nodeFromJSON(document) });
const LONG = documentFromText(Array.from({ length: 300 }, (_, index) => `${index} 行目の言葉`).join("\n"));
/** Whether the editor could have made a block: in it, an item begins with a paragraph. */
const isWritable = (block: DocumentBlock) => {
  try {
    schema.nodeFromJSON(block).check();
    return true;
  } catch {
    return false;
  }
};
/** Parts of up to 50 blocks come behind a first one of 25. As the editor writes it: without what says nothing. */
const anyLongDocument = fc
  .array(anyDocument, { minLength: 1, maxLength: 30 })
  .map((parts): EntryDocument => ({ type: "doc", content: parts.flatMap(({ content }) => content).filter(isWritable) }))
  .filter(({ content }) => content.length > 0)
  .map((document) => whole(document).doc.toJSON() as EntryDocument);

/** Something a person does in the first part of the page, at a share of its length. */
type Act = { kind: "type" | "delete" | "break" | "part"; at: number; length: number };
const anyAct: fc.Arbitrary<Act> = fc.record({
  kind: fc.constantFrom("type", "delete", "break", "part"),
  at: fc.double({ min: 0, max: 0.9, noNaN: true }),
  length: fc.integer({ min: 1, max: 40 }),
});

/** @param size of what both pages have on them */
function act(state: EditorState, { kind, at, length }: Act, size: number): Transaction | undefined {
  const { $from } = Selection.near(state.doc.resolve(Math.floor(at * size)));
  if (!$from.parent.isTextblock) return undefined;
  if (kind === "type") return state.tr.insertText("川", $from.pos);
  if (kind === "break") return canSplit(state.doc, $from.pos) ? state.tr.split($from.pos) : undefined;
  const to = Math.min($from.pos + length, $from.end());
  return kind === "delete" && to > $from.pos ? state.tr.delete($from.pos, to) : undefined;
}

describe("a page that comes part by part", () => {
  test("reads as all of it, wherever it was cut and whatever was written on it meanwhile", () => {
    fc.assert(
      fc.property(anyLongDocument, fc.array(anyAct, { maxLength: 20 }), (document, acts) => {
        let ours = opened(document);
        let all = whole(document);
        expect(wholePage(ours)).toEqual(document);
        for (const each of acts) {
          if (each.kind === "part") {
            ours = ours.apply(nextPart(ours));
            continue;
          }
          const size = ours.doc.content.size;
          const [mine, theirs] = [act(ours, each, size), act(all, each, size)];
          if (!mine || !theirs) continue;
          ours = ours.apply(mine);
          all = all.apply(theirs);
          expect(wholePage(ours)).toEqual(all.doc.toJSON());
        }
      }),
    );
  });

  test("is whole after its parts have come, each behind the others", () => {
    let state = opened(LONG);
    const seen = [state.doc.childCount];
    while (state.doc.childCount < LONG.content.length) {
      const before = state.doc;
      state = state.apply(nextPart(state));
      // What is on the page is not drawn again.
      before.forEach((block, _, index) => {
        expect(state.doc.child(index)).toBe(block);
      });
      seen.push(state.doc.childCount);
    }
    expect(seen.length).toBeGreaterThan(3);
    expect(state.doc.toJSON()).toEqual(LONG);
    expect(wholePage(state)).toEqual(LONG);
  });

  test("begins with a blank page where the document has no block", () => {
    expect(wholePage(opened({ type: "doc", content: [] }))).toEqual({ type: "doc", content: [{ type: "paragraph" }] });
  });

  test("comes at once and whole when a selection reaches its end", () => {
    const state = opened(LONG);
    const { state: after, transactions } = state.applyTransaction(state.tr.setSelection(Selection.atEnd(state.doc)));
    expect(after.doc.toJSON()).toEqual(LONG);
    expect(isOnlyPutting(transactions)).toBe(true);
  });

  test("is selected as a whole where all that was there of it was selected", () => {
    const state = opened(LONG);
    const from = Selection.atStart(state.doc).from;
    const to = Selection.atEnd(state.doc).to;
    const after = state.apply(state.tr.setSelection(TextSelection.create(state.doc, from, to)));
    expect(after.selection).toBeInstanceOf(AllSelection);
    expect(wholePage(after.apply(after.tr.deleteSelection())).content).toEqual([{ type: "paragraph" }]);
  });

  test("has nothing of its coming taken back, and all that was written", () => {
    const state = opened(LONG);
    expect(undo(state)).toBe(false);
    const typed = state.apply(state.tr.insertText("川", 1));
    const further = typed.apply(nextPart(typed));
    expect(wholePage(further).content[0]).not.toEqual(LONG.content[0]);
    let back = further;
    undo(further, (transaction) => {
      back = further.apply(transaction);
    });
    expect(wholePage(back)).toEqual(LONG);
    expect(undo(back)).toBe(false);
  });

  test("counts what a person does as a change, and its coming as none", () => {
    const state = opened(LONG);
    expect(isOnlyPutting([nextPart(state)])).toBe(true);
    expect(isOnlyPutting([state.tr.insertText("川", 1)])).toBe(false);
    expect(isOnlyPutting([state.tr.insertText("川", 1), nextPart(state)])).toBe(false);
  });

  test("keeps a block that cannot be parted in one piece", () => {
    const long: DocumentBlock = { type: "paragraph", content: [{ type: "text", text: "長".repeat(20_000) }] };
    const document: EntryDocument = { type: "doc", content: [long, ...LONG.content] };
    const state = opened(document);
    expect(state.doc.childCount).toBe(1);
    expect(wholePage(state)).toEqual(document);
  });
});
