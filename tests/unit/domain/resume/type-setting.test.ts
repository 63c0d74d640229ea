import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  breakLines,
  MM_PER_PT,
  setIntoBox,
  setText,
  widthInEm,
  widthInMm,
} from "../../../../src/domain/resume/type-setting.ts";

const em = (count: number) => count * 10 * MM_PER_PT;
const signs = fc.string({ unit: fc.constantFrom(..."あ漢ー、。」「（ab1 - ｱ髙\n"), maxLength: 300 });

describe("measuring", () => {
  it("is full or half", () => {
    expect(widthInEm("漢字かな")).toBe(4);
    expect(widthInEm("ABC 123")).toBe(3.5);
    expect(widthInEm("ｱｲｳ")).toBe(1.5);
    expect(widthInEm("葛󠄀城")).toBe(2);
  });
});

describe("breaking", () => {
  it.each([
    ["あいうえ、お", 4, ["あいう", "え、お"]],
    ["あいう「えお」", 4, ["あいう", "「えお」"]],
    ["ああ Excel を使う", 4, ["ああ", "Excel を", "使う"]],
    ["一\n二", 4, ["一", "二"]],
    ["", 4, [""]],
  ])("%s in %i em", (text, width, lines) => {
    expect(breakLines(text, em(width), 10)).toEqual(lines);
  });

  it("keeps every sign but blanks, and every line inside the width", () => {
    fc.assert(
      fc.property(signs, fc.integer({ min: 2, max: 30 }), (text, width) => {
        const lines = breakLines(text, em(width), 10);
        expect(lines.join("").replace(/\s/gu, "")).toBe(text.replace(/\s/gu, ""));
        for (const line of lines) expect(widthInMm(line, 10)).toBeLessThanOrEqual(em(width) + 0.01);
      }),
    );
  });
});

describe("setting", () => {
  it("keeps the usual size while the text fits, then goes smaller, then takes a second line", () => {
    const space = { widthMm: em(10), sizePt: 10, smallestLines: 2 };
    expect(setText("あ".repeat(10), space)).toEqual({ sizePt: 10, lines: ["あ".repeat(10)], rest: "" });
    expect(setText("あ".repeat(11), space)).toMatchObject({ sizePt: 9, rest: "" });
    expect(setText("あ".repeat(22), space)).toMatchObject({ sizePt: 9, lines: ["あ".repeat(11), "あ".repeat(11)] });
    expect(setText("あ".repeat(23), space)).toMatchObject({ sizePt: 9, rest: "あ" });
  });

  it("hands back what a box does not hold", () => {
    fc.assert(
      fc.property(signs, (text) => {
        const { lines, rest } = setIntoBox(text, { widthMm: 40, heightMm: 20, sizePt: 11, leading: 1.4 });
        expect((lines.join("") + rest).replace(/\s/gu, "")).toBe(text.replace(/\s/gu, ""));
      }),
    );
  });
});
