import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { breakAtBlanks } from "../../../../../src/domain/resume/letters/at-blanks.ts";
import { MM_PER_PT, widthInMm } from "../../../../../src/domain/resume/type-setting.ts";

/** A width of that many full-width signs at 10 pt. */
const signs = (count: number) => count * 10 * MM_PER_PT;

describe("a line broken at its blanks", () => {
  it.each([
    ["北1条西2丁目　若葉コーポ205", 20, ["北1条西2丁目　若葉コーポ205"]],
    ["北1条西2丁目　若葉コーポ205", 8, ["北1条西2丁目", "若葉コーポ205"]],
    ["あいうえおか　き", 4, ["あいうえ", "おか　き"]],
    ["あ　い　う", 3, ["あ　い", "う"]],
    ["", 3, []],
  ] as const)("%j in %d signs", (text, count, lines) => {
    expect(breakAtBlanks(text, signs(count), 10)).toEqual(lines);
  });

  it("fits the width, and keeps every sign but blanks", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("あ", "a", "1", " ", "　", "、", "（", "𠮷"), maxLength: 80 }),
        fc.integer({ min: 3, max: 30 }),
        (text, count) => {
          const lines = breakAtBlanks(text, signs(count), 10);
          for (const line of lines) expect(widthInMm(line, 10)).toBeLessThanOrEqual(signs(count) + 1e-3);
          expect(lines.join("").replaceAll(/\s/gu, "")).toBe(text.replaceAll(/\s/gu, ""));
        },
      ),
    );
  });
});
