import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { englishCvWords } from "../../../../src/content/papers/english-cv.ts";
import {
  englishCvPages,
  englishCvSource,
  englishOf,
  partsOnCv,
  withEnglish,
} from "../../../../src/domain/resume/english-cv/english-cv.ts";
import { LEFT, RIGHT } from "../../../../src/domain/resume/layout/flow/flow.ts";
import { EMPTY_EXTRAS, type English, newPaper } from "../../../../src/domain/resume/paper.ts";
import { EMPTY_PROFILE } from "../../../../src/domain/resume/profile.ts";
import { widthInMm } from "../../../../src/domain/resume/type-setting.ts";
import { aJob, aProfile, aSchool } from "../../../support/a-profile.ts";
import { outside } from "../../../support/resume/on-page.ts";

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

  it("is set in letters of their own widths, every line of it, and says that it is English", () => {
    const paper = {
      ...newPaper("englishCv"),
      english: { ...none, name: "Hanako Ippo", address: "1-2-3 Aoba, Sendai" },
    };
    for (const page of englishCvPages(profile, paper, englishCvWords)) {
      expect(page.language).toBe("en");
      expect(page.texts.map(({ face }) => face)).toEqual(page.texts.map(() => "latin"));
    }
  });

  it("has address, telephone and mail on one line where they fit it, else on a line each", () => {
    const contacts = {
      ...profile,
      email: "hanako@example.jp",
      address: { ...profile.address, phone: "+81 90 0000 0000" },
    };
    const head = (address: string) => {
      const paper = { ...newPaper("englishCv"), english: { ...none, name: "Hanako Ippo", address } };
      const [page] = englishCvPages(contacts, paper, englishCvWords);
      return page?.texts.slice(1, 4).map(({ text }) => text);
    };
    expect(head("Sendai, Japan")?.[0]).toBe("Sendai, Japan  ·  +81 90 0000 0000  ·  hanako@example.jp");
    const long = "Room 1203, Aoba Terrace Residence, 1-2-3 Kokubuncho, Aoba-ku, Sendai";
    expect(head(long)).toEqual([long, "+81 90 0000 0000", "hanako@example.jp"]);
  });

  it("never leaves the margins, whatever its words", () => {
    // Wide letters are wider than in Mincho, narrow ones narrower.
    const words = (maxLength: number) =>
      fc.oneof(
        fc.string({ unit: fc.constantFrom(..."iWm .,’“–éłễ仕事ガ@-1"), maxLength, size: "max" }),
        fc.string({ unit: fc.constantFrom(..."WMm@ "), maxLength, size: "max" }),
      );
    fc.assert(
      fc.property(words(80), words(200), words(400), words(200), (name, address, summary, detail) => {
        const english = withEnglish({ ...none, name, address, summary, skills: summary }, "a", {
          name: detail,
          detail,
          text: summary,
        });
        const pages = englishCvPages(profile, { ...newPaper("englishCv"), english }, englishCvWords);
        expect(pages.flatMap((page) => outside(page, 12))).toEqual([]);
        const texts = pages.flatMap((page) => page.texts);
        for (const { x, text, sizePt, anchor, face } of texts.filter(({ y }) => y < 280)) {
          const width = widthInMm(text, sizePt, face);
          expect(anchor === "end" ? x - width : x).toBeGreaterThanOrEqual(LEFT - 0.01);
          expect(anchor === "end" ? x : x + width).toBeLessThanOrEqual(RIGHT + 0.01);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("lists every part it shows, so that each can be given its English", () => {
    expect(partsOnCv(profile).map(({ id }) => id)).toEqual(["a", "b", "c"]);
    expect(partsOnCv({ ...aProfile(), workNone: true }).some(({ name }) => name.includes("みどり"))).toBe(false);
  });
});
