import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rirekishoWords as words } from "../../../../src/content/papers/rirekisho.ts";
import { eitherFormPages, eitherFormRoom } from "../../../../src/domain/resume/either-form.ts";
import { handwritingPages } from "../../../../src/domain/resume/layout/handwriting.ts";
import type { Page, PageLine } from "../../../../src/domain/resume/layout/page.ts";
import { rirekishoPages } from "../../../../src/domain/resume/layout/rirekisho.ts";
import { sheetOf } from "../../../../src/domain/resume/layout/sheets.ts";
import { DEFAULT_CHOICES, EMPTY_EXTRAS, type OldForm, SIZES, type Size } from "../../../../src/domain/resume/paper.ts";
import { EMPTY_PROFILE } from "../../../../src/domain/resume/profile.ts";
import { widthInMm } from "../../../../src/domain/resume/type-setting.ts";
import { aJob, aLicence, aProfile, aSchool } from "../../../support/a-profile.ts";
import { persons } from "../../../support/resume/persons.ts";

const used: OldForm = { ...EMPTY_EXTRAS.oldForm, isUsed: true };
const filled: OldForm = {
  isUsed: true,
  commute: "約40分",
  dependants: "0人",
  spouse: "無",
  spouseSupport: "無",
  hobbies: "散歩、植物の世話",
};
const on = (size: Size, profile = aProfile(), oldForm = used, more: Partial<typeof DEFAULT_CHOICES> = {}) =>
  eitherFormPages(profile, words, { choices: { ...DEFAULT_CHOICES, size, ...more }, day: "2026-04-01", oldForm });
const room = (profile = aProfile(), oldForm = used) => eitherFormRoom(profile, words, DEFAULT_CHOICES, oldForm);
const textsOf = (pages: readonly Page[]) => pages.flatMap(({ texts }) => texts.map(({ text }) => text));
/** Places of whole rules from edge to edge, from the top. */
const rulesFrom = (lines: readonly PageLine[], x: number, length: number) =>
  lines
    .filter(({ x1, x2, y1, y2 }) => y1 === y2 && Math.min(x1, x2) === x && Math.abs(Math.abs(x2 - x1) - length) < 0.01)
    .map(({ y1 }) => y1)
    .toSorted((a, b) => a - b);

describe("the old form", () => {
  it("is used only where the paper says so", () => {
    const options = { choices: DEFAULT_CHOICES, day: "2026-04-01" };
    const ministry = rirekishoPages(aProfile(), words, options);
    expect(eitherFormPages(aProfile(), words, options)).toEqual(ministry);
    expect(eitherFormPages(aProfile(), words, { ...options, oldForm: { ...filled, isUsed: false } })).toEqual(ministry);
    expect(on("a4")).not.toEqual(ministry);
  });

  it("has a head and 16 rows of 7 mm for the histories, a head and 6 for licences, and three boxes of 40 mm", () => {
    const [first, second] = on("a4");
    const history = rulesFrom(first?.lines ?? [], 16.5, 177).slice(-18);
    expect(history.slice(1).map((y, row) => Math.round(y - (history[row] ?? 0)))).toEqual(Array(17).fill(7));
    const right = rulesFrom(second?.lines ?? [], 16.5, 177);
    expect(right.slice(1).map((y, row) => Math.round(y - (right[row] ?? 0)))).toEqual([
      ...Array(7).fill(7),
      8,
      15,
      7,
      40,
      7,
      40,
      7,
      40,
    ]);
  });

  it.each(SIZES)("lies on its sheets of %s, with all there is inside them", (size) => {
    const pages = on(size, persons.longGap.profile, filled);
    expect(pages).toHaveLength(size === "a3" || size === "b4" ? 1 : 2);
    const { widthMm, heightMm } = sheetOf(size);
    for (const page of pages) {
      expect(page).toMatchObject({ widthMm, heightMm });
      for (const { x1, x2, y1, y2 } of page.lines) {
        expect(Math.min(x1, x2, y1, y2)).toBeGreaterThan(5);
        expect(Math.max(x1, x2)).toBeLessThan(widthMm - 5);
        expect(Math.max(y1, y2)).toBeLessThan(heightMm - 5);
      }
      for (const { x, sizePt, text, anchor } of page.texts) {
        const width = widthInMm(text, sizePt);
        const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
        expect(left).toBeGreaterThan(5);
        expect(left + width).toBeLessThan(widthMm - 5);
      }
    }
  });

  it("shows what only it asks for, and leaves open what was left empty", () => {
    expect(textsOf(on("a4", aProfile(), filled))).toEqual(
      expect.arrayContaining(["約40分", "0人", "無", "散歩、植物の世話", "通勤時間", "配偶者の扶養義務"]),
    );
    const blank = textsOf(on("a4", EMPTY_PROFILE));
    expect(blank).toContain("男　・　女");
    expect(blank).toContain("　　年　　月　　日生（満　　歳）");
    expect(textsOf(on("a4", aProfile({ gender: "女" })))).not.toContain("男　・　女");
  });

  it("writes date, birth and age in the calendar of the paper", () => {
    const western = textsOf(on("a4", aProfile({ calendar: "western", birthDay: "1994-11-20", paperDay: "" })));
    expect(western).toContain("2026年4月1日現在");
    expect(western).toContain("1994年11月20日生（満31歳）");
    expect(textsOf(on("a4", aProfile({ birthDay: "1994-11-20" })))).toContain("平成6年11月20日生（満31歳）");
  });

  it("puts a mobile phone's number in its own place, and another beside the address", () => {
    const place = (phone: string) => {
      const profile = aProfile({ address: { ...aProfile().address, phone } });
      return on("a4", profile)[0]?.texts.find(({ text }) => text === phone);
    };
    expect(place("090-0000-0000")?.y).toBeLessThan(80);
    expect(place("011-000-0000")?.y).toBeGreaterThan(80);
    expect(place("090-0000-0000")?.x).toBeLessThan(60);
    expect(place("011-000-0000")?.x).toBeGreaterThan(150);
  });

  it("never drops a row unsaid, and each row has one line", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1990, max: 2024 }), fc.integer({ min: 1, max: 120 })), { maxLength: 24 }),
        (jobs) => {
          const work = jobs.map(([year, length]) =>
            aJob({ employer: "社".repeat(length), start: `${year}-04`, end: `${year + 1}-03` }),
          );
          const licences = jobs.map(([year, length]) => aLicence(`${year}-03`, "格".repeat(length)));
          const profile = aProfile({ work, licences, education: [aSchool({ school: "若葉高等学校" })] });
          const { history, licences: ofLicences } = room(profile);
          const pages = on("a4", profile);
          const inColumn = (page: Page | undefined, from: number, to: number) =>
            new Set(page?.texts.filter(({ x, y }) => x > 45 && y > from && y < to).map(({ y }) => Math.round(y / 7)));
          expect(history.used).toBeLessThanOrEqual(16);
          expect(ofLicences.used).toBeLessThanOrEqual(6);
          expect(inColumn(pages[1], 45, 87).size).toBe(ofLicences.used);
          for (const { text, sizePt } of pages[0]?.texts ?? [])
            if (text.startsWith("社")) expect(widthInMm(text, sizePt)).toBeLessThan(143);
        },
      ),
    );
  });

  it("goes on elsewhere in its last two rows where the person chose that", () => {
    const work = Array.from({ length: 12 }, (_, at) =>
      aJob({ employer: `第${at}商店`, start: `${2000 + at}-04`, end: `${2001 + at}-03` }),
    );
    const profile = aProfile({ work });
    expect(room(profile).history).toMatchObject({ used: 16, left: 0 });
    expect(room(profile).history.over).toBeGreaterThan(0);
    const texts = textsOf(on("a4", profile, used, { goesOnElsewhere: true }));
    expect(texts).toContain("以降は職務経歴書に記載");
    expect(texts.filter((text) => text === "以上")).toHaveLength(1);
  });

  it("tells of words that do not fit", () => {
    const long = room(aProfile(), { ...filled, hobbies: "散歩。".repeat(400), commute: "遠".repeat(80) });
    expect(long.hobbiesOver).toBeGreaterThan(0);
    expect(long.crowded).toContain("commute");
    expect(room(aProfile(), filled)).toMatchObject({ hobbiesOver: 0, crowded: [] });
  });

  it("is a form to write on by hand, without a word of the person's", () => {
    const options = { choices: DEFAULT_CHOICES, day: "2026-04-01", oldForm: filled };
    const blank = textsOf(handwritingPages("blank", aProfile(), words, options));
    expect(blank).toContain("通勤時間");
    for (const own of ["約40分", "散歩、植物の世話", aProfile().name]) expect(blank).not.toContain(own);
    const light = handwritingPages("light", aProfile(), words, options).flatMap(({ texts }) => texts);
    expect(light.find(({ text }) => text === "約40分")?.color).toBe("light");
    expect(light.find(({ text }) => text === "通勤時間")?.color).toBeUndefined();
  });
});
