import { describe, expect, it } from "vitest";
import { BOOK_PAPERS, DIRECTIONS } from "../../../../src/domain/book/book.ts";
import { frameOf, measuresOf, photoSize } from "../../../../src/domain/book/measures.ts";

const LOOKS = BOOK_PAPERS.flatMap((paper) => DIRECTIONS.map((direction) => ({ paper, direction })));

describe.each(LOOKS)("a page of $paper, $direction", (look) => {
  const { topMm, innerMm, pitch, sign, signsOfLine } = measuresOf(look);
  const { outerMm, bottomMm, line, depth } = frameOf(look);

  it("leaves margins that a printer can keep and hands can hold, the one at the binding the wider", () => {
    expect(Math.min(topMm, bottomMm, innerMm, outerMm)).toBeGreaterThanOrEqual(14);
    expect(innerMm).toBeGreaterThan(outerMm);
  });

  it("has lines that can be read: not smaller than 10 points, not longer than 42 signs, with air between", () => {
    expect(sign * 0.75).toBeGreaterThanOrEqual(10);
    expect(signsOfLine).toBeLessThanOrEqual(42);
    expect(pitch / sign).toBeGreaterThanOrEqual(1.65);
  });

  it.each([
    { width: 1_280, height: 853 },
    { width: 853, height: 1_280 },
    { width: 5_000, height: 10 },
    { width: 200, height: 100 },
  ])("fits a photo of $width × $height into the frame, in its shape, never enlarged", (photo) => {
    const { width, height, lines } = photoSize(photo, look);
    const [wide, tall] = look.direction === "vertical" ? [depth, line] : [line, depth];
    expect(width).toBeLessThanOrEqual(Math.min(wide, photo.width));
    expect(height).toBeLessThanOrEqual(Math.min(tall, photo.height));
    expect(width / height).toBeCloseTo(photo.width / photo.height);
    expect(lines * pitch).toBeGreaterThanOrEqual(look.direction === "vertical" ? width : height);
    expect(lines).toBeLessThan(depth / pitch);
  });
});
