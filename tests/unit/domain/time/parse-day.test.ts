import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../../../../src/domain/time/day.ts";
import { formatDate, formatMonth } from "../../../../src/domain/time/japanese-calendar.ts";
import { parseDay, parseMonth } from "../../../../src/domain/time/parse-day.ts";

const days = fc.integer({ min: 0, max: 82_000 }).map((count) => addDays("1873-01-01", count));

describe("parseDay", () => {
  it.each([
    ["2026/4/1", "2026-04-01"],
    ["2026-04-01", "2026-04-01"],
    ["２０２６／４／１", "2026-04-01"],
    ["2026.4.1", "2026-04-01"],
    ["2026 4 1", "2026-04-01"],
    ["20260401", "2026-04-01"],
    ["2026年4月1日", "2026-04-01"],
    ["2026年 4月 1日", "2026-04-01"],
    ["令和8年4月1日", "2026-04-01"],
    ["令和８年４月１日", "2026-04-01"],
    ["令和 8年 4月 1日", "2026-04-01"],
    ["令和元年5月1日", "2019-05-01"],
    ["R8.4.1", "2026-04-01"],
    ["h12/3/31", "2000-03-31"],
    ["S63-12-9", "1988-12-09"],
    ["昭和64年1月7日", "1989-01-07"],
    ["平成12.3.4", "2000-03-04"],
    [" 2026/4/1 ", "2026-04-01"],
    ["平成31年5月2日", "2019-05-02"],
  ])("reads %s", (text, day) => {
    expect(parseDay(text)).toBe(day);
  });

  it.each([
    "",
    "あした",
    "2026/13/1",
    "2026/2/30",
    "2025-02-29",
    "26/4/1",
    "令和0年1月1日",
    "2026/4",
    "1/4/2026",
    "9999-01-01",
  ])("leaves %s unread", (text) => {
    expect(parseDay(text)).toBeUndefined();
  });

  it("reads every day it writes, in both calendars", () => {
    fc.assert(
      fc.property(days, fc.constantFrom("western" as const, "japanese" as const), (day, calendar) => {
        expect(parseDay(formatDate(day, calendar))).toBe(day);
      }),
    );
  });

  it("takes any text without falling over", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const day = parseDay(text);
        if (day !== undefined) expect(day).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      }),
    );
  });
});

describe("parseMonth", () => {
  it.each([
    ["2019/4", "2019-04"],
    ["2019-04", "2019-04"],
    ["2019年4月", "2019-04"],
    ["2019年", "2019"],
    ["2019", "2019"],
    ["平成12.3", "2000-03"],
    ["平成12年3月", "2000-03"],
    ["H12.3", "2000-03"],
    ["令和元年", "2019"],
    ["令和元年5月", "2019-05"],
    ["昭和", undefined],
    ["2019/4/1", "2019-04"],
    ["2019/0", undefined],
    ["2019/13", undefined],
    ["はる", undefined],
    ["", undefined],
  ])("reads %s as %s", (text, month) => {
    expect(parseMonth(text)).toBe(month);
  });

  it("reads every month and year it writes, in both calendars", () => {
    fc.assert(
      fc.property(
        days,
        fc.constantFrom(4, 7),
        fc.constantFrom("western" as const, "japanese" as const),
        (day, length, calendar) => {
          const month = day.slice(0, length);
          expect(parseMonth(formatMonth(month, calendar))).toBe(month);
        },
      ),
    );
  });
});
