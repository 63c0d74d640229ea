import { describe, expect, it } from "vitest";
import { englishCvWords } from "../../../../src/content/papers/english-cv.ts";
import {
  englishCvPages,
  englishCvSource,
  englishOf,
  partsOnCv,
  withEnglish,
} from "../../../../src/domain/resume/english-cv/english-cv.ts";
import { EMPTY_EXTRAS, type English, newPaper } from "../../../../src/domain/resume/paper.ts";
import { EMPTY_PROFILE } from "../../../../src/domain/resume/profile.ts";
import { aJob, aProfile, aSchool } from "../../../support/a-profile.ts";

const none: English = EMPTY_EXTRAS.english;
const profile = {
  ...EMPTY_PROFILE,
  name: "一歩 花子",
  birthDay: "1994-11-20",
  gender: "女",
  work: [
    aJob({ id: "a", employer: "みどり文具", start: "2016-06", end: "2016-12", duties: "品出し" }),
    aJob({ id: "b", employer: "みなと書店", start: "2021-04", isCurrent: true }),
  ],
  education: [aSchool({ id: "c", school: "若葉高等学校", start: "2010-04", end: "2013-03" })],
};
const source = (english: English, of = profile) => englishCvSource(of, { english }, englishCvWords);

describe("an English CV", () => {
  it("goes from the newest to the oldest, with months in English", () => {
    const lines = source(none).split("\n");
    expect(lines.filter((line) => /^##? /u.test(line))).toEqual([
      "# Work experience",
      "## みなと書店 | Apr 2021 – present",
      "## みどり文具 | Jun 2016 – Dec 2016",
      "# Education",
      "## 若葉高等学校 | Apr 2010 – Mar 2013",
    ]);
  });

  it("takes the English of a part in place of its name, and no Japanese sentences", () => {
    const english = withEnglish(none, "a", { name: "Green Stationery", detail: "Clerk", text: "Stocked shelves" });
    expect(source(english)).toContain("## Green Stationery, Clerk | Jun 2016 – Dec 2016\n- Stocked shelves");
    expect(source(english)).not.toContain("品出し");
    expect(englishOf({ id: "a" }, english).detail).toBe("Clerk");
    expect(withEnglish(english, "a", { name: "", detail: "", text: "" })).toEqual(none);
  });

  it("holds neither birth date nor gender, and stands under the English name", () => {
    const paper = { ...newPaper("englishCv"), english: { ...none, name: "Hanako Ippo" } };
    const texts = englishCvPages(profile, paper, englishCvWords).flatMap((page) => page.texts.map(({ text }) => text));
    expect(texts[0]).toBe("Hanako Ippo");
    expect(texts.join("\n")).not.toMatch(/1994|女|Nov/u);
  });

  it("lists every part it shows, so that each can be given its English", () => {
    expect(partsOnCv(profile).map(({ id }) => id)).toEqual(["a", "b", "c"]);
    expect(partsOnCv({ ...aProfile(), workNone: true }).some(({ name }) => name.includes("みどり"))).toBe(false);
  });
});
