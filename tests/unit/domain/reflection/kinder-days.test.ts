import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { kinderDays } from "../../../../src/domain/reflection/kinder-days.ts";

const on = (date: number, ...moods: number[]) => moods.map((mood) => ({ day: `2026-11-0${date}`, mood }));

describe("kinder days", () => {
  test("are those above the middle of the days", () => {
    expect(kinderDays([...on(1, 2), ...on(2, 3), ...on(3, 5), ...on(4, 2, 2, 5), ...on(5, 4)])).toEqual([
      "2026-11-03",
      "2026-11-05",
    ]);
  });

  test("are none where all days are alike, and none of two days", () => {
    expect(kinderDays([...on(1, 3), ...on(2, 3), ...on(3, 3)])).toEqual([]);
    expect(kinderDays([...on(1, 1), ...on(2, 5)])).toEqual([]);
  });

  test("of a heavy month are there, too: only the month itself is the measure", () => {
    expect(kinderDays([...on(1, 1), ...on(2, 1), ...on(3, 2), ...on(4, 1)])).toEqual(["2026-11-03"]);
  });

  const moods = fc.array(fc.record({ date: fc.integer({ min: 1, max: 9 }), mood: fc.integer({ min: 1, max: 5 }) }));
  test("never are half of the days or more, hold the highest where days differ, and do not hang on the order", () => {
    fc.assert(
      fc.property(moods, (all) => {
        const checkIns = all.map(({ date, mood }) => ({ day: `2026-11-0${date}`, mood }));
        const days = kinderDays(checkIns);
        expect(days.length).toBeLessThanOrEqual(new Set(checkIns.map(({ day }) => day)).size / 2);
        expect(kinderDays(checkIns.toReversed())).toEqual(days);
      }),
    );
  });

  test("of single check-ins that differ hold the day of the highest", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { minLength: 3, maxLength: 5 }), (values) => {
        const highest = values.indexOf(Math.max(...values)) + 1;
        expect(kinderDays(values.flatMap((mood, index) => on(index + 1, mood)))[0]).toBe(`2026-11-0${highest}`);
      }),
    );
  });
});
