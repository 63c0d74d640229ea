import { describe, expect, it } from "vitest";
import { catalogues } from "../../../../src/content/catalogue.ts";
import { entryText } from "../../../../src/domain/book/entry-text.ts";
import { isPrinted, printable } from "../../../../src/domain/book/printable.ts";
import type { DocumentBlock, DocumentInline, EntryDocument } from "../../../../src/domain/journal/document.ts";

const { printed } = catalogues.ja.book;
const words = { ...printed, photo: printed.photoAway };
const id = "a".repeat(32);
const text = (value: string, ...marks: NonNullable<DocumentInline["marks"]>): DocumentInline =>
  marks.length > 0 ? { type: "text", text: value, marks } : { type: "text", text: value };
const line = (...content: DocumentInline[]): DocumentBlock =>
  content.length > 0 ? { type: "paragraph", content } : { type: "paragraph" };
const doc = (...content: DocumentBlock[]): EntryDocument => ({ type: "doc", content });
const linesOf = (document: EntryDocument) =>
  entryText({ document, recordings: [{ id, seconds: 125 }] }, ["2026年11月24日"], words).split("\r\n");

describe("an entry as plain text", () => {
  it("holds the words of the page and no signs of Markdown, with its day above", () => {
    const document = doc(
      line(text("とても", { type: "bold" }), text("よい日", { type: "highlight" })),
      line(),
      { type: "heading", attrs: { level: 2 }, content: [text("買うもの")] },
      {
        type: "taskList",
        content: [
          { type: "taskItem", attrs: { checked: true }, content: [line(text("牛乳"))] },
          { type: "taskItem", attrs: { checked: false }, content: [line(text("米"))] },
        ],
      },
      {
        type: "orderedList",
        attrs: { start: 3 },
        content: [
          {
            type: "listItem",
            content: [
              line(text("三")),
              { type: "bulletList", content: [{ type: "listItem", content: [line(text("中"))] }] },
            ],
          },
        ],
      },
      { type: "blockquote", content: [line(text("一行"), { type: "hardBreak" }, text("二行"))] },
      { type: "photo", attrs: { id, words: "午後の海" } },
      { type: "recording", attrs: { id, words: "雨" } },
    );
    expect(linesOf(document)).toEqual([
      "2026年11月24日",
      "",
      "とてもよい日",
      "",
      "",
      "買うもの",
      "✓ 牛乳",
      "□ 米",
      "3. 三",
      "  ・中",
      "  一行",
      "  二行",
      "（写真）午後の海",
      "（録音 2:05）雨",
      "",
    ]);
  });

  it("has the tick of an item that begins with an empty line, such as before a photo", () => {
    const item = (checked: boolean) => ({
      type: "taskItem" as const,
      attrs: { checked },
      content: [line(), { type: "photo" as const, attrs: { id, words: "庭" } }],
    });
    const document = doc({ type: "taskList", content: [item(true), item(false)] });
    expect(linesOf(document).slice(2, 6)).toEqual(["✓", "  （写真）庭", "□", "  （写真）庭"]);
  });

  it("writes where a link leads once, where its words do not say it", () => {
    const link = { type: "link", attrs: { href: "https://example.com/a" } } as const;
    const document = doc(
      line(text("図書", link), text("館", link, { type: "bold" }), text("へ")),
      line(text("https://example.com/a", link)),
    );
    expect(linesOf(document).slice(2, 4)).toEqual(["図書館（https://example.com/a）へ", "https://example.com/a"]);
  });
});

describe("at the end of a line within a paragraph", () => {
  it("a link and a reading that were over the break too are written like any other", () => {
    const link = { type: "link", attrs: { href: "https://example.com/a" } } as const;
    const ruby = { type: "ruby", attrs: { reading: "ひかげ" } } as const;
    const document = doc(
      line(text("図書館", link), { type: "hardBreak", marks: [link] }, text("日陰", ruby)),
      line(text("日陰", ruby), { type: "hardBreak", marks: [ruby] }, text("の道")),
    );
    expect(linesOf(document).slice(2, 6)).toEqual([
      "図書館（https://example.com/a）",
      "日陰（ひかげ）",
      "日陰（ひかげ）",
      "の道",
    ]);
  });
});

describe("a reading over words", () => {
  it("stands once in brackets behind them, also where they look different in between", () => {
    const ruby = { type: "ruby", attrs: { reading: "ひかげ" } } as const;
    const document = doc(line(text("日", ruby), text("陰", ruby, { type: "bold" }), text("の道")));
    expect(linesOf(document)[2]).toBe("日陰（ひかげ）の道");
  });
});

describe("what is printed of an entry", () => {
  const covered = text("秘密のこと", { type: "redact" });
  const document = doc(line(), line(text("見える"), covered), line(covered), line());
  const entry = { day: "2026-11-24", at: "2026-11-24T10:00:00.000Z", form: "free", document } as const;
  const none = { withCovered: false, withHeavy: false };

  it("leaves out covered passages and blank lines at the ends, unless they are wanted", () => {
    expect(printable(document, false)).toEqual(doc(line(text("見える"))));
    expect(printable(document, true)).toEqual(doc(line(text("見える"), covered), line(covered)));
  });

  it("leaves out entries that were marked, and those of which nothing stays", () => {
    expect(isPrinted(entry, none)).toBe(true);
    expect(isPrinted({ ...entry, isHeavy: true }, none)).toBe(false);
    expect(isPrinted({ ...entry, isHeavy: true }, { ...none, withHeavy: true })).toBe(true);
    expect(isPrinted({ ...entry, document: doc(line(covered)) }, none)).toBe(false);
    expect(isPrinted({ ...entry, document: doc(line(covered)) }, { ...none, withCovered: true })).toBe(true);
  });
});
