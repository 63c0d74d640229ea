import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addMonths, countOfMonth, monthOfCount } from "../../../../src/domain/time/months.ts";

const counts = fc.integer({ min: 1868 * 12, max: 2101 * 12 - 1 });

describe("reckoning with months", () => {
  it.each([
    ["2026-04", 1, "2026-05"],
    ["2026-12", 1, "2027-01"],
    ["2026-01", -1, "2025-12"],
    ["2026-04", -16, "2024-12"],
    ["2026-04", 0, "2026-04"],
  ])("%s and %i: %s", (month, months, result) => {
    expect(addMonths(month, months)).toBe(result);
  });

  it("counts and comes back, in the order of the calendar", () => {
    fc.assert(
      fc.property(counts, counts, (one, other) => {
        expect(countOfMonth(monthOfCount(one))).toBe(one);
        expect(monthOfCount(one) < monthOfCount(other)).toBe(one < other);
      }),
    );
  });
});
