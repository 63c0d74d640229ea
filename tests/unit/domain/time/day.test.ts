import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, dayOf, daySchema } from "../../../../src/domain/time/day.ts";

describe("a day", () => {
  test("at three in the morning is still the day before, at the day's end it is the new one", () => {
    expect(dayOf(new Date(2026, 10, 24, 3, 0), 240)).toBe("2026-11-23");
    expect(dayOf(new Date(2026, 10, 24, 3, 59), 240)).toBe("2026-11-23");
    expect(dayOf(new Date(2026, 10, 24, 4, 0), 240)).toBe("2026-11-24");
    expect(dayOf(new Date(2026, 0, 1, 0, 30), 60)).toBe("2025-12-31");
    expect(dayOf(new Date(2026, 10, 24, 0, 0), 0)).toBe("2026-11-24");
  });

  test("is a real date", () => {
    for (const day of ["2026-02-30", "2026-13-01", "2026-1-1", "20261124", ""])
      expect(daySchema.safeParse(day).success).toBe(false);
    expect(daySchema.safeParse("2024-02-29").success).toBe(true);
  });

  test("can be counted forward and back", () => {
    const day = fc
      .date({ min: new Date("1950-01-01"), max: new Date("2080-01-01"), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, fc.integer({ min: -20_000, max: 20_000 }), (start, days) => {
        expect(addDays(addDays(start, days), -days)).toBe(start);
      }),
    );
  });
});
