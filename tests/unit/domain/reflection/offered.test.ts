import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isEnough, offeredMonth } from "../../../../src/domain/reflection/offered.ts";
import { addDays, dayOf, partsOf } from "../../../../src/domain/time/day.ts";
import { monthOf, spanOfMonth } from "../../../../src/domain/time/months.ts";

describe("the month whose page is offered", () => {
  test.each([
    ["2026-11-29", undefined],
    ["2026-11-30", "2026-11"],
    ["2026-12-01", "2026-11"],
    ["2026-12-07", "2026-11"],
    ["2026-12-08", undefined],
    ["2027-01-03", "2026-12"],
    ["2028-02-28", undefined],
    ["2028-02-29", "2028-02"],
    ["2027-02-28", "2027-02"],
  ])("on %s is %s", (today, month) => expect(offeredMonth(today)).toBe(month));

  test("is told by the person's own day: the night after the last day still belongs to it", () => {
    const atThree = new Date(2026, 10, 30, 3);
    expect(offeredMonth(dayOf(atThree, 240))).toBeUndefined();
    expect(offeredMonth(dayOf(atThree, 0))).toBe("2026-11");
    const nightAfterTheSeventh = new Date(2026, 11, 8, 3, 59);
    expect(offeredMonth(dayOf(nightAfterTheSeventh, 240))).toBe("2026-11");
    expect(offeredMonth(dayOf(nightAfterTheSeventh, 0))).toBeUndefined();
  });

  test("is offered on eight days in a row, whatever the month and the end of the day", () => {
    const moment = fc.date({ min: new Date(2000, 0, 1), max: new Date(2090, 0, 1), noInvalidDate: true });
    fc.assert(
      fc.property(moment, fc.integer({ min: 0, max: 720 }), (now, dayEnd) => {
        const today = dayOf(now, dayEnd);
        const month = offeredMonth(today);
        if (month === undefined) {
          const [, , date] = partsOf(today);
          expect(date).toBeGreaterThan(7);
          expect(monthOf(addDays(today, 1))).toBe(monthOf(today));
          return;
        }
        const last = spanOfMonth(month).to;
        const days = Array.from({ length: 8 }, (_, index) => addDays(last, index));
        expect(days).toContain(today);
        expect(days.map(offeredMonth)).toEqual(days.map(() => month));
      }),
    );
  });
});

test("a month with three written days is enough, and with two it is not", () => {
  expect(isEnough("2026-11", ["2026-11-01", "2026-11-30", "2026-12-01"])).toBe(false);
  expect(isEnough("2026-11", ["2026-11-01", "2026-11-02", "2026-11-30"])).toBe(true);
});

test("a month goes from its first day to its last", () => {
  expect(spanOfMonth("2028-02")).toEqual({ from: "2028-02-01", to: "2028-02-29" });
  expect(spanOfMonth("2026-12")).toEqual({ from: "2026-12-01", to: "2026-12-31" });
});
