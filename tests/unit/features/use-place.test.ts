import { expect, test } from "vitest";
import type { DocumentAttachment } from "../../../src/domain/journal/document.ts";
import { putBlock } from "../../../src/features/journal/use-place.ts";
import { anEditor, type } from "../../support/an-editor.ts";

const photo = (id: string): DocumentAttachment => ({ type: "photo", attrs: { id: id.repeat(32), words: "" } });
const words = (text: string) => ({ type: "paragraph", content: [{ type: "text", text }] });
const EMPTY = { type: "paragraph" };

test("words that are selected when a photo comes in stay", () => {
  const { editor } = anEditor([words("海のことを書いた")]);
  editor.commands.setTextSelection({ from: 1, to: 3 });
  putBlock(editor, photo("a"), false);
  expect(editor.getJSON().content).toEqual([words("海の"), photo("a"), EMPTY, words("ことを書いた")]);
});

test("a page that is selected from its first to its last word stays, and the photo stands behind it", () => {
  const { editor } = anEditor([words("一行目"), words("二行目")]);
  editor.commands.selectAll();
  putBlock(editor, photo("a"), false);
  expect(editor.getJSON().content).toEqual([words("一行目"), words("二行目"), photo("a"), EMPTY]);
});

test("a photo that is selected stays beside the next one", () => {
  const { editor } = anEditor([photo("a"), EMPTY]);
  editor.commands.setNodeSelection(0);
  putBlock(editor, photo("b"), false);
  expect(editor.getJSON().content).toEqual([photo("a"), photo("b"), EMPTY, EMPTY]);
});

test("in an empty line a photo takes its place, and the caret stands behind it", () => {
  const { editor } = anEditor();
  putBlock(editor, photo("a"), false);
  expect(editor.getJSON().content).toEqual([photo("a"), EMPTY]);
  type(editor, "あ");
  expect(editor.getJSON().content).toEqual([photo("a"), words("あ")]);
});

test("while a word is composed its line stays whole, and the caret in it", () => {
  const { editor } = anEditor([words("昼に"), words("つぎ")]);
  editor.commands.setTextSelection(2);
  putBlock(editor, photo("a"), true);
  expect(editor.getJSON().content).toEqual([words("昼に"), photo("a"), EMPTY, words("つぎ")]);
  expect(editor.state.selection.from).toBe(2);
});
