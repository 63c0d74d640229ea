import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DocumentBlock, DocumentInline } from "../../../../src/domain/journal/document.ts";
import { documentMarkdown } from "../../../../src/domain/takeout/markdown.ts";
import { sourceOfLines } from "../../../../src/domain/takeout/markdown-text.ts";
import { anyDocument, hardText } from "../../../support/takeout/any-document.ts";

const text = (words: string, ...marks: ("bold" | "redact")[]): DocumentInline => ({
  type: "text",
  text: words,
  ...(marks.length > 0 && { marks: marks.map((type) => ({ type })) }),
});
const line: DocumentInline = { type: "hardBreak" };
const p = (...content: DocumentInline[]): DocumentBlock => ({ type: "paragraph", content });
const h = (level: number, ...content: DocumentInline[]): DocumentBlock => ({
  type: "heading",
  attrs: { level },
  content,
});
const quote = (...content: DocumentBlock[]): DocumentBlock => ({ type: "blockquote", content });
const list = (...items: DocumentBlock[][]): DocumentBlock => ({
  type: "bulletList",
  content: items.map((content) => ({ type: "listItem", content })),
});
const numbers = (start: number, ...items: DocumentBlock[][]): DocumentBlock => ({
  type: "orderedList",
  attrs: { start },
  content: items.map((content) => ({ type: "listItem", content })),
});
const tasks = (checked: boolean, ...items: DocumentBlock[][]): DocumentBlock => ({
  type: "taskList",
  content: items.map((content) => ({ type: "taskItem", attrs: { checked }, content })),
});
const empty: DocumentBlock = { type: "paragraph" };
const markdown = (...content: DocumentBlock[]) => documentMarkdown({ type: "doc", content });

describe("a block", () => {
  it.each<[string, DocumentBlock[], string]>([
    ["paragraphs", [p(text("一つ")), p(text("二つ"))], "一つ\n\n二つ\n"],
    ["a paragraph without a word", [p(text("一つ")), empty, p(text("二つ"))], "一つ\n\n\n\n二つ\n"],
    ["a break", [p(text("一行"), line, text("二行"))], "一行\\\n二行\n"],
    ["breaks in a row", [p(text("a"), line, line, text("b"))], "a\\\n\\\nb\n"],
    ["a break at the end", [p(text("a"), line)], "a<br>\n"],
    ["a break inside a text", [p(text("a\r\nb\rc\nd"))], "a\\\nb\\\nc\\\nd\n"],
    ["headings", [h(1, text("一")), h(3, text("三 #"))], "# 一\n\n### 三 \\#\n"],
    ["a heading of two lines", [h(2, text("a"), line, text("b"))], "## a<br>b\n"],
    ["a heading without a word", [h(2)], "##\n"],
    ["a quote", [quote(p(text("a")), p(text("b")))], "> a\n>\n> b\n"],
    ["a list", [list([p(text("a"))], [p(text("b"))])], "- a\n- b\n"],
    ["a list in a list", [list([p(text("a")), list([p(text("b"))])])], "- a\n\n  * b\n"],
    ["a list that begins with a list", [list([list([list([empty])])])], "- * -\n"],
    ["two lists", [list([p(text("a"))]), list([p(text("b"))])], "- a\n\n+ b\n"],
    ["three lists", [list([empty]), list([empty]), list([empty])], "-\n\n+\n\n-\n"],
    ["a list with numbers", [numbers(9, [p(text("a"))], [p(text("b"), line, text("c"))])], "9. a\n10. b\\\n    c\n"],
    ["two lists with numbers", [numbers(1, [p(text("a"))]), numbers(1, [p(text("b"))])], "1. a\n\n1) b\n"],
    ["a list with ticks", [tasks(true, [p(text("a"))]), list([p(text("b"))])], "- [x] a\n\n+ b\n"],
    ["an item that begins with nothing", [list([empty, p(text("a"))])], "- <br>\n\n  a\n"],
    ["lines of an item", [list([p(text("a"), line, text("b"))])], "- a\\\n  b\n"],
  ])("%s", (_name, blocks, expected) => expect(markdown(...blocks)).toBe(expected));
});

describe("marks", () => {
  it.each<[string, DocumentInline[], string]>([
    ["bold", [text("a"), text("太い", "bold"), text("b")], "a**太い**b"],
    ["bold that CommonMark would not see", [text("「太い」", "bold"), text("b")], "<strong>「太い」</strong>b"],
    ["bold with a blank at its edge", [text("太い ", "bold"), text("b")], "<strong>太い </strong>b"],
    ["bold in two pieces", [text("太", "bold"), text("い", "bold")], "**太い**"],
    ["covered", [text("a"), text("ひみつ", "redact"), text("b")], "a==ひみつ==b"],
    ["covered and partly bold", [text("a", "redact"), text("b", "redact", "bold")], "==a**b**=="],
    ["bold and partly covered", [text("a", "bold"), text("b", "bold", "redact")], "**a**==**b**=="],
    ["covered beside signs that were typed", [text("a="), text("=b=", "redact"), text("=c")], "a\\===\\=b\\===\\=c"],
    ["signs that were typed like the mark", [text("a==b==")], "a\\=\\=b\\=\\="],
  ])("%s", (_name, inlines, expected) => expect(sourceOfLines(inlines)).toEqual([expected]));

  it("write a marked passage as a tag and a link with its address, which never looks like a covered passage", () => {
    const href = "https://a.example/?b=1&amp;c==d";
    const marked = { type: "text" as const, text: "a]", marks: [{ type: "highlight" as const }] };
    const linked = { type: "text" as const, text: "b]", marks: [{ type: "link" as const, attrs: { href } }] };
    expect(sourceOfLines([marked])).toEqual(["<mark>a]</mark>"]);
    const ruby = { type: "ruby" as const, attrs: { reading: "やま<だ" } };
    const read = { type: "text" as const, text: "山田", marks: [ruby] };
    const bold = { type: "text" as const, text: "*", marks: [{ type: "bold" as const }, ruby] };
    expect(sourceOfLines([read, bold, text("さん")])).toEqual([
      "<ruby>山田<strong>\\*</strong><rt>やま<だ</rt></ruby>さん",
    ]);
    expect(sourceOfLines([linked])).toEqual(["[b\\]](<https://a.example/?b=1&amp;amp;c=%3Dd>)"]);
  });

  it("a link right behind an exclamation mark stays a link: it would be a picture", () => {
    const linked = { ...text("ここ"), marks: [{ type: "link" as const, attrs: { href: "https://a.example" } }] };
    expect(sourceOfLines([text("見て!"), linked])).toEqual(["見て\\![ここ](<https://a.example>)"]);
    expect(sourceOfLines([text("見て!"), text("ここ", "bold")])).toEqual(["見て!**ここ**"]);
  });

  it("end at a break and begin again after it", () => {
    const inlines = [text("a", "redact"), { type: "hardBreak" as const, marks: [{ type: "redact" as const }] }];
    expect(sourceOfLines([...inlines, text("b", "redact")])).toEqual(["==a==", "==b=="]);
  });
});

describe("signs that mean something to Markdown", () => {
  it.each([
    ["# a", "\\# a"],
    ["- a", "\\- a"],
    ["+ a", "\\+ a"],
    ["> a", "\\> a"],
    ["---", "\\---"],
    ["===", "\\=\\=\\="],
    ["1. a", "1\\. a"],
    ["12) a", "12\\) a"],
    ["2026.11.20", "2026\\.11.20"],
    [":-:", "\\:-:"],
    ["    a", "&#32;   a"],
    ["\ta", "&#9;a"],
    ["a  ", "a &#32;"],
    ["　字下げ", "　字下げ"],
    ["　", "&#12288;"],
    ["*a* `b` [c](d) ~e~ | f", "\\*a\\* \\`b\\` \\[c](d) \\~e\\~ \\| f"],
    ["a_b _c_", "a_b \\_c\\_"],
    ["<b> <3 (>_<) <!-- </p>", "\\<b> <3 (>\\_<) \\<!-- \\</p>"],
    ["&amp; &#32; a & b", "\\&amp; \\&#32; a & b"],
    ["\\", "\\\\"],
    ["https://a.example/?a=1&b=2", "https://a.example/?a=1&b=2"],
    ["half \ud83d of a pair", "half \ufffd of a pair"],
    ["👩‍👩‍👧 🇯🇵 か\u3099 \u202eabc", "👩‍👩‍👧 🇯🇵 か\u3099 \u202eabc"],
  ])("%j becomes %j", (words, source) => expect(sourceOfLines([text(words)])).toEqual([source]));

  it("never begin a block, whatever was typed", () => {
    fc.assert(
      fc.property(fc.array(hardText), (words) => {
        for (const source of sourceOfLines(words.map((word) => text(word))))
          expect(source).not.toMatch(/^([ \t]|[#>+=-]|\d{1,9}[.)]|:-|~~~|```|\||<[A-Za-z/!?]|\[)|[ \t]$/u);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe("what a reader of Markdown sees", () => {
  it("is every sign that was typed, with its marks", () => {
    const inline = fc.record({ words: hardText, isBold: fc.boolean(), isCovered: fc.boolean() });
    fc.assert(
      fc.property(fc.array(inline, { maxLength: 5 }), (inlines) => {
        const content = inlines.map(({ words, isBold, isCovered }) =>
          text(words, ...(isBold ? (["bold"] as const) : []), ...(isCovered ? (["redact"] as const) : [])),
        );
        const typed = inlines.flatMap(({ words, isBold, isCovered }) =>
          [...words.replaceAll(/\r\n|\r/g, "\n")].map((sign) => seen(sign, isBold, isCovered)),
        );
        expect(readBack(sourceOfLines(content).join("\\\n"))).toEqual(typed);
      }),
      { numRuns: 1_000 },
    );
  });

  it("has no line that ends in a blank, in any document", () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        expect(documentMarkdown(document)).not.toMatch(/[ \t](\n|$)/u);
      }),
    );
  });
});

/** One sign as it is seen; a break has no look. */
function seen(sign: string, isBold: boolean, isCovered: boolean): string {
  return sign === "\n" ? "⏎" : `${sign}${isBold ? " bold" : ""}${isCovered ? " covered" : ""}`;
}

const TOKEN =
  /\\(?<escaped>[!-/:-@[-`{-~])|\\(?<lineEnd>\n)|&#(?<code>\d+);|(?<bold>\*\*|<\/?strong>)|(?<covered>==)|(?<sign>.)/gsu;

/** Reads the source of a paragraph by the rules of CommonMark that it uses. */
function readBack(source: string): string[] {
  let isBold = false;
  let isCovered = false;
  const signs: string[] = [];
  for (const { groups = {} } of source.matchAll(TOKEN)) {
    if (groups.bold) isBold = !isBold;
    else if (groups.covered) isCovered = !isCovered;
    else if (groups.code) signs.push(seen(String.fromCodePoint(Number(groups.code)), isBold, isCovered));
    else signs.push(seen(groups.escaped ?? groups.lineEnd ?? groups.sign ?? "", isBold, isCovered));
  }
  return signs;
}
