import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rirekishoWords as words } from "../../../../src/content/papers/rirekisho.ts";
import type { Page } from "../../../../src/domain/resume/layout/page.ts";
import { rirekishoPages, rirekishoRoom } from "../../../../src/domain/resume/layout/rirekisho.ts";
import { sheetOf } from "../../../../src/domain/resume/layout/sheets.ts";
import { DEFAULT_CHOICES, type Size } from "../../../../src/domain/resume/paper.ts";
import { EMPTY_PROFILE } from "../../../../src/domain/resume/profile.ts";
import { widthInMm } from "../../../../src/domain/resume/type-setting.ts";
import { aProfile, aSchool } from "../../../support/a-profile.ts";
import { compareWithForm, type FormFixture, formOnPage, isRuled, type RuledLine } from "../../../support/form.ts";

const form: FormFixture = JSON.parse(readFileSync("tests/fixtures/rirekisho/mhlw-2021-a3.json", "utf8"));
const on = (size: Size, profile = aProfile(), day = "") =>
  rirekishoPages(profile, words, { choices: { ...DEFAULT_CHOICES, size }, day });
const a3 = (profile = aProfile()) => on("a3", profile);
const a4 = (profile = aProfile()) => on("a4", profile);
const textsOf = (pages: readonly Page[]) => pages.flatMap(({ texts }) => texts.map(({ text }) => text));

describe("the ruled lines", () => {
  it("are the Ministry's on A3, within 0.1 mm, each one and no other", () => {
    const [page] = a3();
    expect(page).toMatchObject({ widthMm: 420, heightMm: 297 });
    expect(compareWithForm(page?.lines.filter(isRuled) ?? [], formOnPage(form, "a3", 0), 0.1)).toEqual([]);
  });

  it.each([0, 1])("are the Ministry's on A4, page %i", (index) => {
    const page = a4()[index];
    expect(page).toMatchObject({ widthMm: 210, heightMm: 297 });
    expect(compareWithForm(page?.lines.filter(isRuled) ?? [], formOnPage(form, "a4", index), 0.1)).toEqual([]);
  });

  it.each([
    ["b4", 0],
    ["b5", 0],
    ["b5", 1],
  ] as const)("are the Ministry's made smaller alike on %s, page %i", (size, index) => {
    const page = on(size)[index];
    expect(page).toMatchObject(sheetOf(size));
    const measured = formOnPage(form, size === "b4" ? "a3" : "a4", index).map(({ x1, y1, x2, y2 }) => ({
      x1: x1 * 0.866,
      y1: y1 * 0.866,
      x2: x2 * 0.866,
      y2: y2 * 0.866,
    }));
    const drawn = page?.lines.filter(isRuled) ?? [];
    expect(drawn).toHaveLength(on(size === "b4" ? "a3" : "a4")[index]?.lines.filter(isRuled).length ?? 0);
    for (const line of measured) expect(drawn.some((other) => isNear(line, other, 0.1))).toBe(true);
  });

  it("are missed by the comparison when one is gone, moved, or drawn too much", () => {
    const lines = a3()[0]?.lines.filter(isRuled) ?? [];
    const expected = formOnPage(form, "a3", 0);
    const [first, ...others] = lines;
    if (!first) throw new Error("no lines");
    expect(compareWithForm(others, expected, 0.1)).not.toEqual([]);
    expect(
      compareWithForm([{ ...first, y1: first.y1 + 0.5, y2: first.y2 + 0.5 }, ...others], expected, 0.1),
    ).not.toEqual([]);
    expect(compareWithForm([...lines, { x1: 30, y1: 10, x2: 90, y2: 10 }], expected, 0.1)).not.toEqual([]);
  });
});

function isNear(a: RuledLine, b: RuledLine, tolerance: number): boolean {
  return (["x1", "y1", "x2", "y2"] as const).every((key) => Math.abs(a[key] - b[key]) <= tolerance);
}

describe("the form's words", () => {
  it("all stand on the empty form, at their measured height and place", () => {
    const [page] = a3(EMPTY_PROFILE);
    for (const wanted of form.text) {
      for (const part of wanted.text.split(/[\s　]+/u).filter((word) => word !== "")) {
        const found = page?.texts.some(({ text, x, y, anchor }) => {
          const start = anchor === "end" ? x - widthInMm(text, 11) : x;
          const inside = start > wanted.x - 6 && start < wanted.x1 + 1;
          return inside && Math.abs(y - wanted.baseline) < 0.1 && text.replace(/[\s　]/gu, "").includes(part);
        });
        expect(found, `${part} of ${wanted.text}`).toBe(true);
      }
    }
  });
});

describe("the person's words", () => {
  it("write the date, the birth day and the age of that date in one calendar", () => {
    expect(textsOf(a3())).toEqual(expect.arrayContaining(["令和8", "平成6", "31"]));
    expect(textsOf(a3(aProfile({ calendar: "western" })))).toEqual(expect.arrayContaining(["2026", "1994", "31"]));
  });

  it("write the job's day where the paper's own is open", () => {
    const pages = on("a3", aProfile({ paperDay: "", calendar: "western" }), "2025-12-03");
    expect(textsOf(pages)).toEqual(expect.arrayContaining(["2025", "12", "3", "31"]));
  });

  it("leave the boxes of an empty profile empty", () => {
    expect(textsOf(a3(EMPTY_PROFILE)).length).toBe(43);
    expect(rirekishoRoom(EMPTY_PROFILE, words, DEFAULT_CHOICES)).toEqual({
      history: { used: 0, left: 22, over: 0 },
      licences: { used: 0, left: 6, over: 0 },
      motivationOver: 0,
      wishesOver: 0,
      hobbiesOver: 0,
      crowded: [],
    });
  });

  it("show an e-mail address only where that was chosen", () => {
    const profile = aProfile({ email: "hinata@example.com" });
    const shown = (showEmail: boolean) =>
      textsOf(rirekishoPages(profile, words, { choices: { ...DEFAULT_CHOICES, showEmail }, day: "" })).join("");
    expect(shown(true)).toContain("hinata@example.com");
    expect(shown(false)).not.toContain("hinata");
  });

  it("make room for a photo in its box, 3 wide and 4 high", () => {
    const pages = (showPortrait: boolean) =>
      rirekishoPages(aProfile(), words, {
        choices: { ...DEFAULT_CHOICES, showPortrait },
        day: "",
        portrait: "data:image/jpeg;base64,AA==",
      });
    const [image] = pages(true)[0]?.images ?? [];
    expect((image?.width ?? 0) / (image?.height ?? 1)).toBeCloseTo(3 / 4);
    expect(textsOf(pages(true))).not.toContain("写真をはる位置");
    expect(pages(false)[0]?.images).toBeUndefined();
    expect(textsOf(pages(false))).toContain("写真をはる位置");
  });

  it("say the same on A4 and on A3", () => {
    expect(textsOf(a4()).toSorted()).toEqual(textsOf(a3()).toSorted());
  });

  it("go on from the fifteenth row to the second page", () => {
    const education = Array.from({ length: 18 }, (_, at) => aSchool({ written: `学校${at + 1}`, start: "2010-04" }));
    const [left, right] = a4(aProfile({ education, work: [] }));
    expect(textsOf(left ? [left] : [])).toContain("学校14");
    expect(textsOf(right ? [right] : [])).toContain("学校15");
  });

  it("report rows, characters and cells that find no place", () => {
    const room = rirekishoRoom(
      aProfile({
        education: Array.from({ length: 30 }, () => aSchool({ written: "学校" })),
        work: [],
        motivation: "あ".repeat(4_000),
        wishes: "い".repeat(2_000),
        nameKana: "う".repeat(120),
      }),
      words,
      DEFAULT_CHOICES,
    );
    expect(room.history).toEqual({ used: 22, left: 0, over: 10 });
    expect(room.motivationOver).toBeGreaterThan(0);
    expect(room.wishesOver).toBeGreaterThan(0);
    expect(room.crowded).toEqual(["nameKana"]);
  });

  it("never leave the paper, whatever is typed", () => {
    const text = (maxLength: number) => fc.string({ unit: fc.constantFrom(..."あ漢A1 、（\n"), maxLength });
    const profiles = fc
      .record({ name: text(80), nameKana: text(120), gender: text(40), motivation: text(4_000), wishes: text(2_000) })
      .map((changes) => aProfile(changes));
    fc.assert(
      fc.property(profiles, (profile) => {
        for (const page of a4(profile)) {
          for (const { x, y, text: line, sizePt, anchor } of page.texts) {
            const start =
              anchor === "start" ? x : anchor === "end" ? x - widthInMm(line, sizePt) : x - widthInMm(line, sizePt) / 2;
            expect(start).toBeGreaterThan(15);
            expect(start + widthInMm(line, sizePt)).toBeLessThan(197);
            expect(y).toBeGreaterThan(25);
            expect(y).toBeLessThan(285);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});
