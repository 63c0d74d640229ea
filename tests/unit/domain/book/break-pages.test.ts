import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { breakIntoFrames, type Row } from "../../../../src/domain/book/break-pages.ts";

type Piece = { lines: number; as: "text" | "solid" | "head" };

/** Rows of pieces below each other. */
function rowsOf(pieces: readonly Piece[]): Row[] {
  const rows: Row[] = [];
  let start = 0;
  pieces.forEach(({ lines, as }, block) => {
    const heights = as === "text" ? Array.from({ length: lines }, () => 1) : [lines];
    for (const height of heights) {
      rows.push({ start, lines: height, block, isHead: as === "head" });
      start += height;
    }
  });
  return rows;
}

const text = (lines: number): Piece => ({ lines, as: "text" });
const head: Piece = { lines: 1, as: "head" };
const ends = (pieces: readonly Piece[], depth: number) =>
  breakIntoFrames(rowsOf(pieces), depth).map(({ last }) => last);

describe("breaking rows into frames", () => {
  it("fills a frame and goes on in the next", () => {
    expect(ends([text(4), text(4)], 4)).toEqual([3, 7]);
  });

  it("leaves no line of a paragraph alone, on either side", () => {
    expect(ends([text(3), text(4)], 4)).toEqual([2, 6]);
    expect(ends([text(5)], 4)).toEqual([2, 4]);
    expect(ends([text(2), text(3)], 4)).toEqual([1, 4]);
  });

  it("keeps a heading with what follows it, several of them too", () => {
    expect(ends([text(3), head, text(3)], 4)).toEqual([2, 6]);
    expect(ends([text(2), head, head, text(2)], 5)).toEqual([1, 5]);
  });

  it("begins a frame without the room that stood before its first row", () => {
    const rows = rowsOf([text(4), text(2)]).map((row) => (row.block === 1 ? { ...row, start: row.start + 3 } : row));
    expect(breakIntoFrames(rows, 4)[1]).toEqual({ first: 4, last: 5, start: 7, lines: 2 });
  });

  it("gives a piece that is taller than a frame one of its own", () => {
    expect(ends([text(2), { lines: 9, as: "solid" }, text(2)], 4)).toEqual([1, 2, 4]);
  });

  it("fills the frame where nothing better can be had", () => {
    expect(ends([head, head, head, text(3)], 2)).toEqual([1, 3, 5]);
  });

  it("puts every row into one frame, in order, and none over its edge", () => {
    const piece = fc.record({ lines: fc.integer({ min: 1, max: 30 }), as: fc.constantFrom("text", "head", "solid") });
    fc.assert(
      fc.property(
        fc.array(piece as fc.Arbitrary<Piece>, { maxLength: 40 }),
        fc.integer({ min: 2, max: 20 }),
        (pieces, depth) => {
          const rows = rowsOf(pieces);
          let next = 0;
          for (const { first, last, lines } of breakIntoFrames(rows, depth)) {
            expect(first).toBe(next);
            expect(lines <= depth || first === last).toBe(true);
            next = last + 1;
          }
          expect(next).toBe(rows.length);
        },
      ),
    );
  });
});
