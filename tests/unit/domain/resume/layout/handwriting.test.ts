import { describe, expect, it } from "vitest";
import { rirekishoWords as words } from "../../../../../src/content/papers/rirekisho.ts";
import { handwritingPages } from "../../../../../src/domain/resume/layout/handwriting.ts";
import { type Page, pageSchema } from "../../../../../src/domain/resume/layout/page.ts";
import { rirekishoPages } from "../../../../../src/domain/resume/layout/rirekisho.ts";
import { DEFAULT_CHOICES, SIZES } from "../../../../../src/domain/resume/paper.ts";
import { EMPTY_PROFILE } from "../../../../../src/domain/resume/profile.ts";
import { aProfile } from "../../../../support/a-profile.ts";

const DAY = "2026-04-01";
const choices = { ...DEFAULT_CHOICES, showPortrait: false };
const profile = aProfile({ motivation: "棚をととのえる仕事です。\n数えることも好きです。", wishes: "週3日から" });
const paper = (size: (typeof SIZES)[number]) =>
  rirekishoPages(profile, words, { choices: { ...choices, size }, day: DAY });
const guide = (kind: "light" | "blank", size: (typeof SIZES)[number]) =>
  handwritingPages(kind, profile, words, { choices: { ...DEFAULT_CHOICES, size }, day: DAY });
const inBlack = (pages: readonly Page[]) =>
  pages.map((page) => ({ ...page, texts: page.texts.map(({ color: _, ...text }) => text) }));
const formOf = (size: (typeof SIZES)[number]) =>
  rirekishoPages(EMPTY_PROFILE, words, { choices: { ...choices, size }, day: "" });

describe.each(SIZES)("sheets for writing by hand on %s", (size) => {
  it("have every word at its place on the paper, the person's in light ink and the form's in black", () => {
    const pages = guide("light", size);
    expect(inBlack(pages)).toEqual(paper(size));
    const black = pages.map(({ texts }) => texts.filter(({ color }) => color === undefined));
    expect(black).toEqual(formOf(size).map(({ texts }) => texts));
    const light = pages.flatMap(({ texts }) => texts.filter(({ color }) => color === "light"));
    expect(light.map(({ text }) => text).join("")).toContain("棚をととのえる仕事です。");
    expect(pages.flatMap(({ lines }) => lines.filter(({ color }) => color !== undefined))).toEqual([]);
    for (const page of pages) expect(pageSchema.safeParse(page).success).toBe(true);
  });

  it("are the form alone where no word is wanted", () => {
    expect(guide("blank", size)).toEqual(formOf(size));
    const text = guide("blank", size)
      .flatMap(({ texts }) => texts.map((part) => part.text))
      .join("");
    for (const own of [profile.name, profile.motivation, "2026", "令和"]) expect(text).not.toContain(own);
  });
});

describe("the place of the photo", () => {
  it("keeps its notes, as a photo is glued there", () => {
    const [first] = guide("light", "a4");
    expect(first?.images).toBeUndefined();
    expect(first?.texts.map(({ text }) => text)).toContain(words.photo.glue);
  });
});
