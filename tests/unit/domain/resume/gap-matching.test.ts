import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Gap } from "../../../../src/domain/resume/gap.ts";
import { type GapRecord, matchGaps } from "../../../../src/domain/resume/gap-matching.ts";
import { findGaps } from "../../../../src/domain/resume/gaps.ts";
import { EMPTY_PROFILE } from "../../../../src/domain/resume/profile.ts";
import { monthOfCount } from "../../../../src/domain/time/months.ts";
import { aGap, pastJob } from "../../../support/resume-parts.ts";

const TODAY = "2026-04";

function record(id: string, gap: Partial<Gap>): GapRecord {
  return { id, gap: aGap(gap) };
}

function found(...jobs: [start: string, end: string][]) {
  return findGaps({ ...EMPTY_PROFILE, work: jobs.map(([start, end]) => pastJob({ start, end })) }, TODAY);
}

function told(gaps: ReturnType<typeof found>, records: GapRecord[]) {
  const matched = matchGaps(gaps, records, TODAY);
  return {
    found: matched.found.map(({ gap, record: of }) => `${gap.from} ${of?.id ?? "-"}`),
    others: matched.others.map(({ id }) => id),
  };
}

describe("words stay with their gap", () => {
  const words = record("a", { from: "2017-01", until: "2018-12" });

  it("when its months shift a little", () => {
    const gaps = found(["2016-01", "2017-03"], ["2019-03", "2026-04"]);
    expect(told(gaps, [words])).toEqual({ found: ["2017-04 a"], others: [] });
  });

  it("when a job comes into it: with the longer half", () => {
    const gaps = found(["2016-01", "2016-12"], ["2017-05", "2017-06"], ["2019-01", "2026-04"]);
    expect(told(gaps, [words])).toEqual({ found: ["2017-01 -", "2017-07 a"], others: [] });
  });

  it("when two gaps become one, and the other's words are kept", () => {
    const later = record("b", { from: "2019-06", until: "" });
    const gaps = found(["2016-01", "2016-12"]);
    expect(told(gaps, [words, later])).toEqual({ found: ["2017-01 b"], others: ["a"] });
  });

  it("when it is no gap any more", () => {
    expect(told(found(["2016-01", "2026-04"]), [words])).toEqual({ found: [], others: ["a"] });
  });

  it("without a month of its own they belong to none", () => {
    expect(told(found(["2016-01", "2016-12"]), [record("c", { from: "" })])).toEqual({
      found: ["2017-01 -"],
      others: ["c"],
    });
  });

  it("that go on until today meet a gap that does", () => {
    const gaps = found(["2016-01", "2016-12"], ["2019-01", "2019-12"]);
    expect(told(gaps, [record("d", { from: "2020", until: "" })]).found).toEqual(["2017-01 -", "2020-01 d"]);
  });
});

describe("whatever was written down", () => {
  const months = fc.oneof(
    fc.constant(""),
    fc.integer({ min: 2000, max: 2026 }).map(String),
    fc.integer({ min: 2000 * 12, max: 2026 * 12 }).map(monthOfCount),
  );
  const records = fc
    .array(fc.record({ from: months, until: months }), { maxLength: 8 })
    .map((list) => list.map((gap, index) => record(String(index), gap)));
  const jobs = fc.array(fc.tuple(months, months), { maxLength: 6 });

  it("every record and every found gap is in the answer once", () => {
    fc.assert(
      fc.property(jobs, records, (list, words) => {
        const gaps = found(...list);
        const matched = matchGaps(gaps, words, TODAY);
        const ids = [...matched.found.flatMap(({ record: of }) => of?.id ?? []), ...matched.others.map(({ id }) => id)];
        expect(ids.toSorted()).toEqual(words.map(({ id }) => id).toSorted());
        expect(matched.found.map(({ gap }) => gap)).toEqual(gaps);
      }),
    );
  });
});
