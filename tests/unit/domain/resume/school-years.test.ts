import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  expectedMonths,
  firstSchoolYear,
  isBornEarlyInYear,
  offeredEducation,
  type ReckonedStage,
  type SchoolStep,
  schoolWay,
} from "../../../../src/domain/resume/school-years.ts";
import { addDays, type Day } from "../../../../src/domain/time/day.ts";
import { monthOf } from "../../../../src/domain/time/months.ts";

const birthDays: fc.Arbitrary<Day> = fc.integer({ min: 0, max: 36_524 }).map((count) => addDays("1920-01-01", count));

const STAGES: readonly ReckonedStage[] = [
  "elementary",
  "juniorHigh",
  "high",
  "correspondenceHigh",
  "equivalency",
  "technical",
  "vocational",
  "juniorCollege",
  "university",
  "graduate",
];

describe("the first school year", () => {
  it.each([
    ["1994-01-01", 2000, true],
    ["1994-03-31", 2000, true],
    ["1994-04-01", 2000, true],
    ["1994-04-02", 2001, false],
    ["1994-12-31", 2001, false],
    ["2000-02-29", 2006, true],
  ])("born %s: April %i", (birthDay, year, isEarly) => {
    expect(firstSchoolYear(birthDay)).toBe(year);
    expect(isBornEarlyInYear(birthDay)).toBe(isEarly);
  });

  it("changes between 1 and 2 April, and on no other day", () => {
    fc.assert(
      fc.property(birthDays, (birthDay) => {
        const step = firstSchoolYear(addDays(birthDay, 1)) - firstSchoolYear(birthDay);
        expect(step).toBe(birthDay.endsWith("-04-01") ? 1 : 0);
      }),
    );
  });
});

describe("the usual months", () => {
  it.each<[ReckonedStage, string, string]>([
    ["elementary", "2001-04", "2007-03"],
    ["juniorHigh", "2007-04", "2010-03"],
    ["high", "2010-04", "2013-03"],
    ["correspondenceHigh", "2010-04", "2013-03"],
    ["equivalency", "2010-04", "2011-03"],
    ["technical", "2010-04", "2015-03"],
    ["vocational", "2013-04", "2015-03"],
    ["juniorCollege", "2013-04", "2015-03"],
    ["university", "2013-04", "2017-03"],
    ["graduate", "2017-04", "2019-03"],
  ])("of %s for somebody born on 1994-11-20", (stage, start, end) => {
    expect(expectedMonths("1994-11-20", stage)).toEqual({ start, end });
  });

  it.each([
    ["1995-04-01", "2010-04"],
    ["1995-04-02", "2011-04"],
  ])("of 高校 for somebody born on %s", (birthDay, start) => {
    expect(expectedMonths(birthDay, "high").start).toBe(start);
  });

  it.each([
    ["定時制 of four years", "correspondenceHigh", { years: 4 }, "2010-04", "2014-03"],
    ["医学部", "university", { years: 6 }, "2013-04", "2019-03"],
    ["two years 浪人", "university", { waited: 2 }, "2015-04", "2019-03"],
    ["a year longer", "university", { longer: 1 }, "2013-04", "2018-03"],
    ["half a year longer, to September", "university", { longer: 0.5 }, "2013-04", "2017-09"],
    ["entering the third year", "university", { entersYear: 3 }, "2015-04", "2017-03"],
    ["left in the second year", "high", { leftIn: "2011-10" }, "2010-04", "2011-10"],
    ["高卒認定 in its month", "equivalency", { passedIn: "2012-08" }, "2010-04", "2012-08"],
    ["専門学校 of three years", "vocational", { years: 3 }, "2013-04", "2016-03"],
  ] as const)("%s", (_, stage, options, start, end) => {
    expect(expectedMonths("1994-11-20", stage, options)).toEqual({ start, end });
  });

  it("of 高卒認定: sixteen is reached by the end of its first year, and not a year before", () => {
    fc.assert(
      fc.property(birthDays, (birthDay) => {
        const { end } = expectedMonths(birthDay, "equivalency");
        // The law reaches an age at the end of the day before the birthday.
        const reached = addDays(`${Number(birthDay.slice(0, 4)) + 16}${dayInAnyYear(birthDay)}`, -1);
        expect(reached <= `${end}-31`).toBe(true);
        expect(reached > `${Number(end.slice(0, 4)) - 1}-03-31`).toBe(true);
      }),
    );
  });

  it("begin in April, end after they begin, and never come earlier for somebody born later", () => {
    fc.assert(
      fc.property(birthDays, fc.nat(800), fc.constantFrom(...STAGES), fc.nat(3), (birthDay, later, stage, waited) => {
        const { start, end } = expectedMonths(birthDay, stage, { waited });
        const after = expectedMonths(addDays(birthDay, later), stage, { waited });
        expect(start).toMatch(/-04$/);
        expect(end).toMatch(/-03$/);
        expect(end > start).toBe(true);
        expect(after.start >= start && after.end >= end).toBe(true);
      }),
    );
  });
});

describe("a way through schools", () => {
  const born = "1994-11-20";
  const way = (...steps: SchoolStep[]) => schoolWay(born, steps).map(({ start, end }) => `${start} ${end}`);

  it("goes from 高校 with a year between to 大学 and 大学院", () => {
    expect(
      way(
        { stage: "high" },
        { stage: "university", waited: 1 },
        { stage: "graduate" },
        { stage: "graduate", years: 3 },
      ),
    ).toEqual(["2010-04 2013-03", "2014-04 2018-03", "2018-04 2020-03", "2020-04 2023-03"]);
  });

  it("goes from a 高校 left in autumn to a 通信制 the next April, and on", () => {
    expect(
      way(
        { stage: "high", leftIn: "2011-09" },
        { stage: "correspondenceHigh", entersYear: 2, longer: 0.5 },
        { stage: "vocational" },
      ),
    ).toEqual(["2010-04 2011-09", "2012-04 2014-09", "2015-04 2017-03"]);
  });

  it("goes from 高専 into the third year of a 大学", () => {
    expect(way({ stage: "technical" }, { stage: "university", entersYear: 3 })).toEqual([
      "2010-04 2015-03",
      "2015-04 2017-03",
    ]);
  });

  it("waits for eighteen after an early 高卒認定", () => {
    expect(way({ stage: "equivalency", passedIn: "2010-11" }, { stage: "university" })).toEqual([
      "2010-04 2010-11",
      "2013-04 2017-03",
    ]);
  });

  it("a school left in March is followed in April, one left in April a year later", () => {
    expect(way({ stage: "high", leftIn: "2012-03" }, { stage: "correspondenceHigh" })[1]).toBe("2012-04 2015-03");
    expect(way({ stage: "high", leftIn: "2012-04" }, { stage: "correspondenceHigh" })[1]).toBe("2013-04 2016-03");
  });

  it("never enters a school before the one before was left, and always in April", () => {
    const steps = fc.array(
      fc.record({
        stage: fc.constantFrom(...STAGES.filter((stage) => stage !== "elementary")),
        waited: fc.nat(4),
        longer: fc.constantFrom(0, 0.5, 1, 2),
        entersYear: fc.constantFrom(1, 2, 3),
      }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(birthDays, steps, (birthDay, list) => {
        const months = schoolWay(birthDay, list);
        expect(months.length).toBe(list.length);
        for (const [index, { start, end }] of months.entries()) {
          expect(start).toMatch(/-04$/);
          expect(end >= start).toBe(true);
          if (index > 0) expect(start > (months[index - 1]?.end ?? "")).toBe(true);
        }
      }),
    );
  });
});

describe("what is offered", () => {
  const born = "2004-06-10";
  const steps: SchoolStep[] = [{ stage: "high" }, { stage: "university" }];

  it.each([
    ["2023-03", ["expected 2023-03"]],
    ["2023-04", ["graduated 2023-03", "attending "]],
    ["2026-03", ["graduated 2023-03", "attending "]],
    ["2026-04", ["graduated 2023-03", "expected 2027-03"]],
    ["2027-03", ["graduated 2023-03", "expected 2027-03"]],
    ["2027-04", ["graduated 2023-03", "graduated 2027-03"]],
  ])("in %s", (today, parts) => {
    expect(offeredEducation(born, steps, today).map(({ ending, end }) => `${ending} ${end}`)).toEqual(parts);
  });

  it("says 中途退学 and 修了, and keeps 高卒認定 without an entry", () => {
    const parts = offeredEducation(
      born,
      [
        { stage: "high", leftIn: "2021-07" },
        { stage: "equivalency", passedIn: "2021-11" },
        { stage: "university", years: 3 },
        { stage: "graduate" },
      ],
      "2030-01",
    );
    expect(parts.map(({ stage, start, end, ending }) => [stage, start, end, ending])).toEqual([
      ["high", "2020-04", "2021-07", "left"],
      ["equivalency", "", "2021-11", "completed"],
      ["university", "2023-04", "2026-03", "graduated"],
      ["graduate", "2026-04", "2028-03", "completed"],
    ]);
  });

  it("leaves the entry open where it was left before the reckoned one", () => {
    const [part] = offeredEducation(born, [{ stage: "university", leftIn: "2022-10" }], "2026-04");
    expect(part).toMatchObject({ start: "", end: "2022-10", ending: "left" });
  });

  it("is for papers, without names, and nothing of it lies in the future", () => {
    fc.assert(
      fc.property(birthDays, fc.integer({ min: 0, max: 30_000 }), (birthDay, after) => {
        const today = monthOf(addDays(birthDay, after));
        for (const part of offeredEducation(birthDay, steps, today)) {
          expect(part).toMatchObject({ audience: "paper", school: "", course: "", written: "" });
          expect(part.start <= today).toBe(true);
          if (part.ending === "graduated") expect(part.end < today).toBe(true);
        }
      }),
    );
  });
});

function dayInAnyYear(birthDay: Day): string {
  return birthDay.endsWith("-02-29") ? "-03-01" : birthDay.slice(4);
}
