import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPostalCode } from "../../../../src/domain/postal/postal-code.ts";

const WIDE = "０１２３４５６７８９";
const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 7, maxLength: 7 });

describe("a postal code as it is typed", () => {
  it("is read in any width, with 〒, blanks and any dash, or without", () => {
    fc.assert(
      fc.property(
        digits,
        fc.boolean(),
        fc.constantFrom("", "〒", "〒 ", "　〒　"),
        fc.constantFrom("", "-", "－", "ー", "−", "‐", "—", " "),
        (code, isWide, mark, dash) => {
          const written = code.map((digit) => (isWide ? WIDE[digit] : String(digit)));
          const text = `${mark}${written.slice(0, 3).join("")}${dash}${written.slice(3).join("")}`;
          expect(readPostalCode(text)).toBe(code.join(""));
        },
      ),
    );
  });

  it("is none while it is not complete, or where it is something else", () => {
    for (const text of ["", "〒", "060", "060-", "060-000", "060-00011", "0600-001", "060-00a1", "06-00001", "北海道"])
      expect(readPostalCode(text), text).toBeUndefined();
  });
});
