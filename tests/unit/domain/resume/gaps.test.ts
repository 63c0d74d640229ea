import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findGaps } from "../../../../src/domain/resume/gaps.ts";
import type { Activity, Education, Work } from "../../../../src/domain/resume/history.ts";
import { lengthOf, merged, readingsOf, uncovered } from "../../../../src/domain/resume/month-spans.ts";
import { EMPTY_PROFILE } from "../../../../src/domain/resume/profile.ts";
import { countOfMonth, monthOfCount } from "../../../../src/domain/time/months.ts";
import { highSchool, pastJob, yearOfCare } from "../../../support/resume-parts.ts";

const TODAY = "2026-04";

function gaps(parts: { education?: Education[]; work?: Work[]; activities?: Activity[] }, today = TODAY) {
  return findGaps({ ...EMPTY_PROFILE, ...parts }, today);
}

/** 「2013-04 2016-05 38」: from, until, months. */
function told(parts: Parameters<typeof gaps>[0], today = TODAY): string[] {
  return gaps(parts, today).map(
    ({ from, until, atLeast, atMost }) => `${from} ${until} ${atLeast}${atMost === atLeast ? "" : `-${atMost}`}`,
  );
}

describe("finding gaps", () => {
  it("finds the time after school, between jobs, and until today", () => {
    expect(
      told({ education: [highSchool()], work: [pastJob(), pastJob({ start: "2019-01", end: "2020-03" })] }),
    ).toEqual(["2013-04 2016-05 38", "2017-01 2018-12 24", "2020-04  73"]);
  });

  it("begins with the first known month, and has nothing without one", () => {
    expect(gaps({})).toEqual([]);
    expect(told({ work: [pastJob({ start: "2026-01", end: "2026-03" })] })).toEqual([]);
    expect(gaps({ education: [highSchool({ start: "", end: "" })] })).toEqual([]);
  });

  it("counts three months, not two", () => {
    const until = (start: string) => told({ work: [pastJob(), pastJob({ start, isCurrent: true, end: "" })] });
    expect(until("2017-03")).toEqual([]);
    expect(until("2017-04")).toEqual(["2017-01 2017-03 3"]);
  });

  it("finds the time between two schools as well", () => {
    const left = highSchool({ end: "2011-09", ending: "left" });
    const second = highSchool({ stage: "correspondenceHigh", start: "2014-04", end: "2017-03" });
    expect(told({ education: [left, second] }, "2017-04")).toEqual(["2011-10 2014-03 30"]);
  });

  it("takes a job that goes on, and a school one is at, until today", () => {
    expect(told({ work: [pastJob({ isCurrent: true, end: "" })] })).toEqual([]);
    expect(told({ education: [highSchool({ ending: "attending", end: "" })] })).toEqual([]);
    expect(told({ education: [highSchool({ ending: "expected", end: "2027-03" })] })).toEqual([]);
  });

  it("sees parts that are for nobody", () => {
    const hidden = pastJob({ start: "2017-01", end: "2026-04", audience: "private" });
    expect(told({ work: [pastJob(), hidden] })).toEqual([]);
  });

  it("does not take 高卒認定 for a time at school", () => {
    const passed = highSchool({ stage: "equivalency", start: "", end: "2015-11" });
    expect(told({ education: [highSchool(), passed], work: [pastJob()] }, "2017-01")).toEqual(["2013-04 2016-05 38"]);
  });

  it("leaves out a job that begins after today", () => {
    expect(told({ work: [pastJob(), pastJob({ start: "2026-05", end: "" })] })).toEqual(["2017-01  112"]);
  });
});

describe("months known as years", () => {
  it("a gap is certain after the whole year, and says how long it may have been", () => {
    const jobs = [pastJob({ start: "2014", end: "2016" }), pastJob({ start: "2018", end: "", isCurrent: true })];
    expect(told({ work: jobs })).toEqual(["2017-01 2017-12 12-34"]);
  });

  it("two years side by side are no gap that is known", () => {
    const jobs = [pastJob({ start: "2014", end: "2016" }), pastJob({ start: "2017", end: "", isCurrent: true })];
    expect(told({ work: jobs })).toEqual([]);
  });

  it("a job within one year may have filled all of it, or one month", () => {
    const jobs = [pastJob({ end: "2016-12" }), pastJob({ start: "2018", end: "2018" })];
    expect(told({ work: jobs }, "2019-06")).toEqual(["2017-01 2017-12 12-23", "2019-01  6-17"]);
  });

  it("a month and its own year are read together", () => {
    const job = pastJob({ start: "2018-05", end: "2018" });
    expect(told({ work: [pastJob(), job] }, "2019-06")).toEqual(["2017-01 2018-04 16", "2019-01  6-13"]);
  });
});

describe("open, reversed and impossible months", () => {
  it("a job without an end may have lasted until the next began", () => {
    const jobs = [pastJob({ end: "" }), pastJob({ start: "2019-01", end: "2020-03" })];
    expect(told({ work: jobs })).toEqual(["2020-04  73"]);
    expect(told({ work: [pastJob({ end: "" })] })).toEqual([]);
  });

  it("a job without a beginning may go back to the one before", () => {
    const jobs = [pastJob(), pastJob({ start: "", end: "2020-03" })];
    expect(told({ work: jobs })).toEqual(["2020-04  73"]);
  });

  it("between reversed months all is taken as filled", () => {
    expect(told({ work: [pastJob(), pastJob({ start: "2020-03", end: "2018-01" })] })).toEqual([
      "2017-01 2017-12 12",
      "2020-04  73",
    ]);
  });
});

describe("activities", () => {
  const work = [pastJob()];
  it.each([
    ["none", "2010-01", "2010-12"],
    ["partly", "2018-01", "2018-12"],
    ["wholly", "2017-01", "2026-04"],
    ["wholly", "2016-10", ""],
  ])("fill a gap: %s", (filled, start, end) => {
    const activity = yearOfCare({ start, end, isCurrent: end === "" });
    const [gap] = gaps({
      education: [highSchool({ start: "2013-06", end: "2016-05" })],
      work,
      activities: [activity],
    }).slice(-1);
    expect(gap?.filled).toBe(filled);
    expect(gap?.activities).toEqual(filled === "none" ? [] : [activity.id]);
  });

  it("known by years alone fill what they surely fill", () => {
    const [gap] = gaps({ work, activities: [yearOfCare({ start: "2016", end: "2026" })] });
    expect(gap?.filled).toBe("partly");
  });

  it("by themselves have a beginning, too", () => {
    const [gap] = gaps({ activities: [yearOfCare()] });
    expect(gap).toMatchObject({ from: "2018-01", until: "", isOngoing: true, filled: "partly" });
  });
});

const months = fc.oneof(
  fc.constant(""),
  fc.integer({ min: 1990, max: 2035 }).map(String),
  fc.integer({ min: 1990 * 12, max: 2036 * 12 - 1 }).map(monthOfCount),
);
const when = { start: months, end: months };
const histories = fc.record({
  education: fc.array(
    fc
      .record({ ...when, ending: fc.constantFrom("graduated", "left", "attending", "expected") })
      .map((part) => highSchool(part as Partial<Education>)),
    { maxLength: 5 },
  ),
  work: fc.array(fc.record({ ...when, isCurrent: fc.boolean() }).map(pastJob), { maxLength: 6 }),
  activities: fc.array(fc.record({ ...when, isCurrent: fc.boolean() }).map(yearOfCare), { maxLength: 4 }),
});

describe("whatever the histories hold", () => {
  it("no gap has a month in it in which a job or school is known", () => {
    fc.assert(
      fc.property(histories, (parts) => {
        const busy = [...parts.education, ...parts.work].flatMap(({ start, end }) => {
          const [one, other] = [readingsOf(start), readingsOf(end)];
          if (!one || !other) return [one, other].filter((span) => span !== undefined);
          return [one.from <= other.to ? { from: one.from, to: other.to } : { from: other.from, to: one.to }];
        });
        for (const { from, until } of gaps(parts)) {
          const gap = { from: countOfMonth(from), to: countOfMonth(until || TODAY) };
          expect(busy.filter((span) => span.from <= gap.to && span.to >= gap.from)).toEqual([]);
        }
      }),
    );
  });

  it("gaps are in order, apart from each other, three months or more, and end by today", () => {
    fc.assert(
      fc.property(histories, (parts) => {
        const found = gaps(parts);
        for (const [index, gap] of found.entries()) {
          const until = gap.until || TODAY;
          expect(countOfMonth(until) - countOfMonth(gap.from) + 1).toBe(gap.atLeast);
          expect(gap.atLeast).toBeGreaterThanOrEqual(3);
          expect(gap.atMost).toBeGreaterThanOrEqual(gap.atLeast);
          expect(until <= TODAY).toBe(true);
          expect(gap.isOngoing).toBe(index === found.length - 1 && until === TODAY);
          const before = found[index - 1];
          if (before) expect(countOfMonth(gap.from) - countOfMonth(before.until)).toBeGreaterThan(1);
        }
      }),
    );
  });

  it("the order in which parts were written down does not matter", () => {
    fc.assert(
      fc.property(histories, (parts) => {
        const turned = {
          education: parts.education.toReversed(),
          work: parts.work.toReversed(),
          activities: parts.activities,
        };
        expect(gaps(turned)).toEqual(gaps(parts));
      }),
    );
  });
});

describe("spans of months", () => {
  const spans = fc.array(fc.record({ from: fc.nat(60), to: fc.nat(60) }), { maxLength: 8 });

  it("merged twice are as merged once, and cover the same months", () => {
    const covers = (list: readonly { from: number; to: number }[], month: number) =>
      list.some(({ from, to }) => from <= month && month <= to);
    fc.assert(
      fc.property(spans, fc.nat(60), (list, month) => {
        const once = merged(list);
        expect(merged(once)).toEqual(once);
        expect(covers(once, month)).toBe(covers(list, month));
      }),
    );
  });

  it("and what they leave uncovered make up the whole", () => {
    const whole = { from: 5, to: 50 };
    fc.assert(
      fc.property(spans, (list) => {
        const open = uncovered(whole, list);
        const inside = merged(list).map(({ from, to }) => ({ from: Math.max(from, 5), to: Math.min(to, 50) }));
        const sum = [...open, ...inside].reduce((total, span) => total + lengthOf(span), 0);
        expect(sum).toBe(46);
        expect(merged([...open, ...inside])).toEqual([whole]);
      }),
    );
  });
});
