import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inParts } from "../../../../src/domain/book/long-paragraph.ts";
import type { DocumentInline } from "../../../../src/domain/journal/document.ts";

const text = (value: string): DocumentInline => ({ type: "text", text: value });
const wordsOf = (parts: readonly DocumentInline[][]) =>
  parts.map((part) => part.map((inline) => (inline.type === "text" ? inline.text : "\n")).join(""));

describe("a paragraph in parts", () => {
  it("is one part where it is not long, an empty one too", () => {
    expect(inParts([text("短い。")])).toEqual([[text("短い。")]]);
    expect(inParts([])).toEqual([[]]);
  });

  it("ends a part behind a sentence, and keeps the marks of what is cut through", () => {
    const bold = { type: "text", text: "一二三四。五六七八九", marks: [{ type: "bold" }] } as const;
    expect(inParts([{ ...bold, marks: [...bold.marks] }], 8)).toEqual([
      [{ ...bold, text: "一二三四。五六七" }],
      [{ ...bold, text: "八九" }],
    ]);
    expect(wordsOf(inParts([text("一二三四五六。七八九")], 8))).toEqual(["一二三四五六。", "七八九"]);
  });

  it("loses no sign, tears none, and no part is longer than it may be", () => {
    const inline = fc.oneof(
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 }).map(text),
      fc.constant<DocumentInline>({ type: "hardBreak" }),
    );
    fc.assert(
      fc.property(fc.array(inline, { maxLength: 8 }), fc.integer({ min: 4, max: 40 }), (content, most) => {
        const words = wordsOf(inParts(content, most));
        expect(words.join("")).toBe(wordsOf([[...content]]).join(""));
        for (const part of words) {
          expect(part.length).toBeLessThanOrEqual(most + content.length);
          expect(part.isWellFormed()).toBe(true);
        }
      }),
    );
  });
});
