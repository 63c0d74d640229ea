import { describe, expect, it } from "vitest";
import { addDays, type Day } from "../../../../src/domain/time/day.ts";
import {
  ageOn,
  eraOf,
  eraOfMonth,
  formatDate,
  formatMonth,
  westernYear,
} from "../../../../src/domain/time/japanese-calendar.ts";
import { parseDay, parseMonth } from "../../../../src/domain/time/parse-day.ts";

function everyDay(from: Day, to: Day): Day[] {
  const days = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}

/** Last day of the one era and first day of the next, each with the years that hold them. */
const EDGES = [
  ["明治45", "1912-07-29", "大正元", "1912-07-30"],
  ["大正15", "1926-12-24", "昭和元", "1926-12-25"],
  ["昭和64", "1989-01-07", "平成元", "1989-01-08"],
  ["平成31", "2019-04-30", "令和元", "2019-05-01"],
] as const;

const ERA_NAMES = ["明治", "大正", "昭和", "平成", "令和"];

describe("every day from 1868 to 2100", () => {
  const days = everyDay("1868-01-01", "2100-12-31");

  it("is written in either calendar and read back as the same day", () => {
    const lost = days.filter(
      (day) => parseDay(formatDate(day, "japanese")) !== day || parseDay(formatDate(day, "western")) !== day,
    );
    expect(lost).toEqual([]);
  });

  it("has the western year its era counts to, in an order of eras that never turns back", () => {
    let last = 0;
    for (const day of days.filter((each) => each >= "1868-01-25")) {
      const { era, year } = eraOf(day) ?? { era: "", year: 0 };
      if (westernYear(era, year) !== Number(day.slice(0, 4))) expect.unreachable(day);
      const place = ERA_NAMES.indexOf(era);
      if (place < last) expect.unreachable(day);
      last = place;
    }
    expect(last).toBe(ERA_NAMES.length - 1);
  });

  it("changes its era on the four days the law says, and on no other", () => {
    const changes = days.filter((day) => day > "1868-01-25" && eraOf(day)?.era !== eraOf(addDays(day, -1))?.era);
    expect(changes).toEqual(EDGES.map(([, , , first]) => first));
  });
});

describe.each(EDGES)("from %s to %s", (lastYear, lastDay, firstYear, firstDay) => {
  it("is one day", () => {
    expect(addDays(lastDay, 1)).toBe(firstDay);
    expect(formatDate(lastDay, "japanese")).toMatch(`${lastYear}年`);
    expect(formatDate(firstDay, "japanese")).toMatch(`${firstYear}年`);
  });

  it("a month or a year alone belongs to the new era", () => {
    expect(formatMonth(firstDay.slice(0, 7), "japanese")).toBe(`${firstYear}年${Number(firstDay.slice(5, 7))}月`);
    expect(formatMonth(firstDay.slice(0, 4), "japanese")).toBe(`${firstYear}年`);
  });

  it("the year after is the second", () => {
    const next = String(Number(firstDay.slice(0, 4)) + 1);
    expect(eraOfMonth(`${next}-01`)?.year).toBe(2);
  });

  it("the old count is read where it runs on", () => {
    const runOn = `${lastYear}年12月31日`;
    expect(parseDay(runOn)).toBe(`${firstDay.slice(0, 4)}-12-31`);
  });
});

describe("every month and year from 1869 to 2100", () => {
  const years = Array.from({ length: 2100 - 1869 + 1 }, (_, index) => String(1869 + index));
  const months = years.flatMap((year) =>
    Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, "0")}`),
  );

  it("is written in either calendar and read back", () => {
    const lost = [...years, ...months].filter(
      (month) =>
        parseMonth(formatMonth(month, "japanese")) !== month || parseMonth(formatMonth(month, "western")) !== month,
    );
    expect(lost).toEqual([]);
  });

  it("counts the era of its last day", () => {
    const other = months.filter((month) => eraOfMonth(month)?.era !== eraOf(`${month}-31`)?.era);
    expect(other).toEqual([]);
  });

  it("the months before a change keep the old era", () => {
    expect(["1912-06", "1926-11", "1988-12", "2019-04"].map((month) => formatMonth(month, "japanese"))).toEqual([
      "明治45年6月",
      "大正15年11月",
      "昭和63年12月",
      "平成31年4月",
    ]);
  });
});

describe("the first year", () => {
  it.each([
    ["昭和元年12月25日", "1926-12-25"],
    ["平成元年1月8日", "1989-01-08"],
    ["平成1年1月8日", "1989-01-08"],
    ["H元.1.8", "1989-01-08"],
    ["令和元年12月31日", "2019-12-31"],
    ["㋿元年5月1日", "2019-05-01"],
  ])("%s is %s", (text, day) => {
    expect(parseDay(text)).toBe(day);
  });

  it("is never written as 1", () => {
    for (const month of ["1868-12", "1912-12", "1926-12", "1989-12", "2019-12"])
      expect(formatMonth(month, "japanese")).toMatch(/^..元年12月$/u);
  });
});

describe("the age of somebody born on 29 February", () => {
  const birthDay = "2000-02-29";

  it("rises on 1 March in other years, on the day itself in leap years", () => {
    for (let year = 2001; year <= 2100; year += 1) {
      const isLeap = new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;
      const turns = isLeap ? `${year}-02-29` : `${year}-03-01`;
      expect(ageOn(birthDay, turns)).toBe(year - 2000);
      expect(ageOn(birthDay, addDays(turns, -1))).toBe(year - 2001);
    }
  });

  it("has no leap day in 2100, and none in 1900", () => {
    expect(ageOn("1896-02-29", "1900-02-28")).toBe(3);
    expect(ageOn("1896-02-29", "1900-03-01")).toBe(4);
    expect(ageOn(birthDay, "2100-02-28")).toBe(99);
  });
});
