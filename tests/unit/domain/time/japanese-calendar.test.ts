import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, type Day } from "../../../../src/domain/time/day.ts";
import {
  ageOn,
  eraOf,
  eraOfMonth,
  formatDate,
  formatJapaneseDate,
  monthOfYear,
  westernYear,
  yearOfMonth,
} from "../../../../src/domain/time/japanese-calendar.ts";

const days: fc.Arbitrary<Day> = fc.integer({ min: 0, max: 90_000 }).map((count) => addDays("1873-01-01", count));

describe("eras", () => {
  it.each([
    ["1912-07-29", "明治45年7月29日"],
    ["1912-07-30", "大正元年7月30日"],
    ["1926-12-24", "大正15年12月24日"],
    ["1926-12-25", "昭和元年12月25日"],
    ["1926-12-31", "昭和元年12月31日"],
    ["1927-01-01", "昭和2年1月1日"],
    ["1989-01-07", "昭和64年1月7日"],
    ["1989-01-08", "平成元年1月8日"],
    ["2019-04-30", "平成31年4月30日"],
    ["2019-05-01", "令和元年5月1日"],
    ["2020-01-01", "令和2年1月1日"],
    ["2026-04-01", "令和8年4月1日"],
  ])("%s is %s", (day, text) => {
    expect(formatJapaneseDate(day)).toBe(text);
  });

  it("writes a day before 明治 in the western calendar", () => {
    expect(eraOf("1868-01-24")).toBeUndefined();
    expect(formatJapaneseDate("1868-01-24")).toBe("1868年1月24日");
  });

  it("keeps the western calendar where it is chosen", () => {
    expect(formatDate("2026-04-01", "western")).toBe("2026年4月1日");
  });

  it.each([
    ["1989-01", "平成", 1],
    ["1988-12", "昭和", 63],
    ["2019-04", "平成", 31],
    ["2019-05", "令和", 1],
    ["2019", "令和", 1],
    ["1912-07", "大正", 1],
  ])("counts the new era in %s", (month, era, year) => {
    expect(eraOfMonth(month)).toEqual({ era, year });
  });

  it("never counts backwards, and begins every era with its first year", () => {
    fc.assert(
      fc.property(days, (day) => {
        const today = eraOf(day);
        const tomorrow = eraOf(addDays(day, 1));
        expect(today).toBeDefined();
        if (today?.era === tomorrow?.era) expect((tomorrow?.year ?? 0) - (today?.year ?? 0)).toBeOneOf([0, 1]);
        else expect(tomorrow?.year).toBe(1);
      }),
    );
  });

  it("gives the western year back", () => {
    fc.assert(
      fc.property(days, (day) => {
        const era = eraOf(day);
        expect(westernYear(era?.era ?? "", era?.year ?? 0)).toBe(Number(day.slice(0, 4)));
      }),
    );
  });
});

describe("months on a row", () => {
  it("prints the year and the month, each in its column", () => {
    expect([yearOfMonth("2019-05", "japanese"), monthOfYear("2019-05")]).toEqual(["令和元", "5"]);
    expect([yearOfMonth("2019-05", "western"), monthOfYear("2019-05")]).toEqual(["2019", "5"]);
    expect([yearOfMonth("2004", "japanese"), monthOfYear("2004")]).toEqual(["平成16", ""]);
    expect([yearOfMonth("", "japanese"), monthOfYear("")]).toEqual(["", ""]);
  });
});

describe("ageOn", () => {
  it.each([
    ["1990-04-02", "2026-04-01", 35],
    ["1990-04-02", "2026-04-02", 36],
    ["2000-02-29", "2026-02-28", 25],
    ["2000-02-29", "2026-03-01", 26],
    ["2000-02-29", "2028-02-29", 28],
    ["2026-04-01", "2026-04-01", 0],
  ])("born %s, on %s: %i", (birthDay, day, age) => {
    expect(ageOn(birthDay, day)).toBe(age);
  });

  it("has no age before the birth", () => {
    expect(ageOn("2026-04-02", "2026-04-01")).toBeUndefined();
  });

  it("rises by one on one day a year", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 40_000 }), (birthDay, after) => {
        const age = ageOn(birthDay, addDays(birthDay, after)) ?? -1;
        const nextDay = ageOn(birthDay, addDays(birthDay, after + 1)) ?? -1;
        const nextYear = ageOn(birthDay, addDays(birthDay, after + 366)) ?? -1;
        expect(nextDay - age).toBeOneOf([0, 1]);
        expect(nextYear - age).toBeOneOf([1, 2]);
      }),
    );
  });
});
