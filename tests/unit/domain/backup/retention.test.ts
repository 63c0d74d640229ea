import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { copiesToKeep } from "../../../../src/domain/backup/retention.ts";
import { addDays } from "../../../../src/domain/time/day.ts";

const TODAY = "2026-11-25";
const daysBack = (count: number) => Array.from({ length: count }, (_, back) => addDays(TODAY, -back));

describe("which copies stay", () => {
  it("after two years of use: seven days, four weeks, twelve months, and nothing else", () => {
    const kept = [...copiesToKeep(daysBack(730), TODAY)].toSorted().toReversed();
    expect(kept).toEqual([
      ...daysBack(7),
      "2026-11-15",
      "2026-11-08",
      "2026-10-31",
      "2026-09-30",
      "2026-08-31",
      "2026-07-31",
      "2026-06-30",
      "2026-05-31",
      "2026-04-30",
      "2026-03-31",
      "2026-02-28",
      "2026-01-31",
      "2025-12-31",
    ]);
  });

  it("never lets the newest go, however long ago it was", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 4_000 }), { minLength: 1, maxLength: 60 }), (backs) => {
        const days = backs.map((back) => addDays(TODAY, -back));
        const kept = copiesToKeep(days, TODAY);
        expect(kept.has(days.toSorted().at(-1) ?? "")).toBe(true);
        for (const day of kept) expect(days).toContain(day);
        expect(kept.size).toBeLessThanOrEqual(7 + 4 + 12);
      }),
    );
  });

  it("keeps the same ones when it is asked again", () => {
    const once = copiesToKeep(daysBack(200), TODAY);
    expect(copiesToKeep([...once], TODAY)).toEqual(once);
  });
});
