import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EMPTY_PROFILE, type Profile } from "../../../../../src/domain/resume/profile.ts";
import { addTo, TooManyPartsError } from "../../../../../src/domain/resume/taking-in/add-to.ts";
import { differences } from "../../../../../src/domain/resume/taking-in/differences.ts";
import { aJob, aSchool } from "../../../../support/a-profile.ts";
import { anyProfile } from "../../../../support/resume/any-profile.ts";

const mine: Profile = {
  ...EMPTY_PROFILE,
  name: "一歩 花子",
  education: [aSchool({ id: "a", school: "若葉高等学校", start: "2010-04", end: "2013-03" })],
  audiences: { name: "counselor" },
};
const theirs: Profile = {
  ...EMPTY_PROFILE,
  name: "別の 名前",
  email: "hana@example.jp",
  education: [aSchool({ id: "x", school: "若葉 高等学校", start: "2010-04", end: "2013-03" })],
  work: [aJob({ id: "y", employer: "みどり文具", start: "2016-06" })],
  audiences: { name: "private", email: "private" },
};

describe("facts taken in", () => {
  it("fill what is empty and leave what is written", () => {
    const both = addTo(mine, theirs);
    expect(both.name).toBe("一歩 花子");
    expect(both.email).toBe("hana@example.jp");
    expect(both.work.map(({ employer }) => employer)).toEqual(["みどり文具"]);
  });

  it("do not bring a part twice that says the same, whatever its blanks", () => {
    expect(addTo(mine, theirs).education).toEqual(mine.education);
  });

  it("keep the circle of readers each field came with", () => {
    expect(addTo(mine, theirs).audiences).toEqual({ name: "counselor", email: "private" });
  });

  it("are refused whole where they would be more than fits", () => {
    const many = (from: string) =>
      Array.from({ length: 31 }, (_, at) => aJob({ id: `${from}${at}`, employer: `${from}${at}` }));
    const add = () => addTo({ ...EMPTY_PROFILE, work: many("a") }, { ...EMPTY_PROFILE, work: many("b") });
    expect(add).toThrow(TooManyPartsError);
  });

  it("add nothing to themselves, and lose nothing of what was there", () => {
    fc.assert(
      fc.property(anyProfile, anyProfile, (one, other) => {
        expect(differences(one, addTo(one, one))).toEqual([]);
        const lost = differences(one, addTo(one, other)).filter(({ before, after }) => before !== "" && after === "");
        expect(lost).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe("the look at both", () => {
  it("says each difference once, in the order of the form", () => {
    expect(differences(mine, addTo(mine, theirs))).toEqual([
      { fact: "email", before: "", after: "hana@example.jp" },
      { fact: "work", before: "", after: "2016-06– みどり文具" },
    ]);
    expect(differences(mine, theirs).map(({ fact }) => fact)).toEqual([
      "name",
      "email",
      "education",
      "education",
      "work",
    ]);
  });

  it("tells a part that changed by what it was and will be", () => {
    const after = { ...mine, education: mine.education.map((part) => ({ ...part, end: "2014-03" })) };
    expect(differences(mine, after)).toEqual([
      { fact: "education", before: "2010-04–2013-03 若葉高等学校", after: "2010-04–2014-03 若葉高等学校" },
    ]);
  });
});
