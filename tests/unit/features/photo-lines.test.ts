import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ACROSS, lineOf, linesOf, photoAt } from "../../../src/features/journal/photo-lines.ts";

const of = (...days: string[]) => linesOf(days.map((day) => ({ day })));
/** Photos of a few months, the newest first. */
const someDays = fc
  .array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 40 })
  .map((months) => months.toSorted((a, b) => b - a).map((month) => `2026-0${month}-05`));

describe("photos in lines", () => {
  test("begin each month with its name and on a new line", () => {
    const lines = of("2026-04-02", "2026-04-01", "2026-03-09", "2026-03-08", "2026-03-07", "2026-03-06");
    expect(lines.map((line) => line.month ?? [line.from, line.to])).toEqual([
      "2026-04",
      [0, 2],
      "2026-03",
      [2, 5],
      [5, 6],
    ]);
  });

  test("hold every photo once, in order, without a gap between the lines", () => {
    fc.assert(
      fc.property(someDays, (days) => {
        const lines = of(...days);
        let top = 0;
        let next = 0;
        for (const line of lines) {
          expect(line.top).toBeCloseTo(top);
          top += line.height;
          if (line.month !== undefined) continue;
          expect(line.from).toBe(next);
          expect(line.to - line.from).toBeLessThanOrEqual(ACROSS);
          expect(new Set(days.slice(line.from, line.to)).size).toBe(1);
          next = line.to;
        }
        expect(next).toBe(days.length);
      }),
    );
  });
});

describe("keys among them", () => {
  const lines = of("2026-04-02", "2026-04-01", "2026-03-09", "2026-03-08", "2026-03-07", "2026-03-06");
  test.each([
    ["ArrowRight", 1, 2],
    ["ArrowRight", 5, 5],
    ["ArrowLeft", 0, 0],
    ["ArrowDown", 1, 3],
    ["ArrowDown", 4, 5],
    ["ArrowUp", 4, 1],
    ["ArrowUp", 0, 0],
    ["Home", 4, 0],
    ["End", 0, 5],
    ["PageDown", 0, 5],
    ["a", 3, undefined],
  ])("%s from %i leads to %s", (key, from, to) => expect(photoAt(key, lines, from, 2)).toBe(to));

  test("never lead out of the photos", () => {
    const key = fc.constantFrom("ArrowRight", "ArrowLeft", "ArrowDown", "ArrowUp", "Home", "End", "PageDown", "PageUp");
    fc.assert(
      fc.property(someDays, fc.array(key, { maxLength: 20 }), (days, keys) => {
        const all = of(...days);
        let at = 0;
        for (const pressed of keys) {
          at = photoAt(pressed, all, at, 3) ?? -1;
          expect(lineOf(all, at)).toBeDefined();
        }
      }),
    );
  });
});
