import fc from "fast-check";
import { expect, test } from "vitest";
import { type DocumentBlock, documentFromText } from "../../../../src/domain/journal/document.ts";
import { partLength } from "../../../../src/domain/journal/parts.ts";
import { anyDocument } from "../../../support/takeout/any-document.ts";

const SIZE = { blocks: 4, characters: 10 };
const lines = (...texts: string[]) => documentFromText(texts.join("\n")).content;

test("a part ends at its number of blocks, or before the block that is too much for it", () => {
  expect(partLength(lines("", "", "", "", "", ""), SIZE)).toBe(4);
  expect(partLength(lines("ろくもじある", "よもじの", "あと"), SIZE)).toBe(2);
  expect(partLength(lines("みじかい", "とてもながい一行がここに"), SIZE)).toBe(1);
});

test("a block that is too long by itself is a part, and no block is none", () => {
  expect(partLength(lines("とてもながい一行がここにある", "あと"), SIZE)).toBe(1);
  expect(partLength([], SIZE)).toBe(0);
});

test("words count in lists and quotes too", () => {
  const item = (text: string) => ({ type: "listItem" as const, content: lines(text) });
  const list: DocumentBlock = { type: "bulletList", content: [item("いつつもじ"), item("むっつのもじ")] };
  expect(partLength([...lines("あ"), list], SIZE)).toBe(1);
});

test("part after part, every block comes once", () => {
  fc.assert(
    fc.property(fc.array(anyDocument, { maxLength: 6 }), (documents) => {
      const blocks = documents.flatMap(({ content }) => content);
      let left = blocks;
      while (left.length > 0) {
        const length = partLength(left, SIZE);
        expect(length).toBeGreaterThan(0);
        expect(length).toBeLessThanOrEqual(SIZE.blocks);
        left = left.slice(length);
      }
    }),
  );
});
