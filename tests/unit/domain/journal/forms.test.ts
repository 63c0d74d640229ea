import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { documentFromText, documentSchema, type EntryDocument } from "../../../../src/domain/journal/document.ts";
import { excerptOf, isBlank } from "../../../../src/domain/journal/entry.ts";
import { isUntouched, pageOf } from "../../../../src/domain/journal/forms.ts";

const HEADINGS = ["あったこと", "いまの気持ち"];
const headings = fc.array(
  fc.string({ minLength: 1 }).filter((text) => text.trim() === text && !/[\r\n]/u.test(text)),
  { maxLength: 6 },
);

/** A page with words written under one of its headings. */
function answered(page: EntryDocument, at: number, text: string): EntryDocument {
  const content = page.content.map((block, index) =>
    index === 2 * at + 1 ? { type: "paragraph" as const, content: [{ type: "text" as const, text }] } : block,
  );
  return { type: "doc", content };
}

describe("a page that begins with headings", () => {
  it("is an ordinary document, in which nothing is written", () => {
    fc.assert(
      fc.property(headings, (given) => {
        const page = pageOf(given);
        expect(documentSchema.safeParse(page).success).toBe(true);
        expect(isUntouched(page, given)).toBe(true);
        expect(isBlank({ document: page }, given)).toBe(true);
      }),
    );
  });

  it("has room under every heading", () => {
    expect(pageOf(HEADINGS).content.map(({ type }) => type)).toEqual(["heading", "paragraph", "heading", "paragraph"]);
  });

  it("is kept as soon as there is a word, wherever it stands", () => {
    const page = pageOf(HEADINGS);
    for (const at of [0, 1]) expect(isUntouched(answered(page, at, "雨"), HEADINGS)).toBe(false);
    expect(isUntouched(answered(page, 0, " 　"), HEADINGS)).toBe(true);
  });

  it("is kept when the person typed its headings, or changed one", () => {
    expect(isUntouched(documentFromText("あったこと"), HEADINGS)).toBe(false);
    expect(isUntouched(pageOf(["あったこと、今日"]), HEADINGS)).toBe(false);
    expect(isBlank({ document: pageOf(HEADINGS) })).toBe(false);
  });

  it("is kept for a photo without a word", () => {
    const page = pageOf(HEADINGS);
    const photo = { type: "photo" as const, attrs: { id: "a".repeat(32), words: "" } };
    expect(isUntouched({ type: "doc", content: [...page.content, photo] }, HEADINGS)).toBe(false);
  });
});

describe("the first words of an entry that began with headings", () => {
  it("are those under them", () => {
    const document = answered(pageOf(HEADINGS), 1, "少し軽い");
    expect(excerptOf({ form: "sortFeelings", document })).toBe("少し軽い");
    expect(excerptOf({ form: "free", document })).toBe("あったこと");
  });

  it("are its first heading where there are none", () => {
    expect(excerptOf({ form: "sortFeelings", document: pageOf(HEADINGS) })).toBe("あったこと");
  });
});
