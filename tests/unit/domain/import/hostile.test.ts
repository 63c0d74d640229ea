import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DocumentBuilder } from "../../../../src/domain/import/builder.ts";
import { fitted } from "../../../../src/domain/import/fitted.ts";
import { readYaml } from "../../../../src/domain/import/front-matter.ts";
import { readHtml } from "../../../../src/domain/import/html.ts";
import type { LeftOut } from "../../../../src/domain/import/imported.ts";
import { readMarkdown } from "../../../../src/domain/import/markdown.ts";
import { readImport } from "../../../../src/domain/import/read-import.ts";
import { cleanText } from "../../../../src/domain/journal/clean-text.ts";
import { documentSchema, type EntryDocument, textOfDocument } from "../../../../src/domain/journal/document.ts";
import { documentMarkdown } from "../../../../src/domain/takeout/markdown.ts";
import { aFile } from "../../../support/import/a-file.ts";
import { hardText } from "../../../support/takeout/any-document.ts";

type Reader = (source: string, builder: DocumentBuilder) => void;

function converted(source: string, how: Reader = readMarkdown): { document: EntryDocument; leftOut: LeftOut } {
  const leftOut: LeftOut = {};
  const builder = new DocumentBuilder(leftOut);
  how(source, builder);
  return { document: builder.end(), leftOut };
}

const HOSTILE = [
  '<script>alert("WICKED")</script>',
  '<img src="https://track.example/p.gif" onerror="alert(1)">',
  '<a href="javascript:alert(1)" onclick="x()">words</a>',
  "[press](javascript:alert(1)) ![far](https://track.example/a.png) [mail](mailto:a@b.example)",
  '<iframe src="https://a.example">in</iframe><form action="https://a.example"><input name="q"></form>',
  '<svg onload="x()"><script>y()</script></svg> kept',
].join("\n\n");

describe.each([
  ["Markdown", readMarkdown],
  ["HTML", readHtml],
] as const)("a hostile page in %s", (_, how) => {
  test("leaves nothing active and nothing remote", () => {
    const { document, leftOut } = converted(HOSTILE, how);
    const text = JSON.stringify(document);
    expect(documentSchema.safeParse(document).success).toBe(true);
    expect(text).not.toMatch(/WICKED|onerror|onclick|"href":"javascript|<iframe|track\.example\/p/);
    expect(leftOut.active).toBeGreaterThanOrEqual(6);
    expect(leftOut.remote).toBeGreaterThanOrEqual(1);
    expect(leftOut.link).toBeGreaterThanOrEqual(1);
    expect(textOfDocument(document)).toContain("words");
    expect(textOfDocument(document)).toContain("kept");
  });

  test("is read in time that grows with its length", () => {
    for (const part of [
      "<",
      "<a ",
      "<!--",
      "[",
      "![",
      "[[",
      "==",
      "> ",
      "- ",
      "*a_",
      "`",
      "&#",
      "<b a='",
      "|a",
      "\\",
      "([",
    ]) {
      const { document } = converted(part.repeat(40_000 / part.length), how);
      expect(fitted(document).every((page) => documentSchema.safeParse(page).success)).toBe(true);
    }
  }, 60_000);
});

test("whatever stands between signs of Markdown, every word is kept, in order", () => {
  const word = fc.stringMatching(/^[a-z]{3,6}$/).map((letters) => `w${letters}`);
  const sign = fc.constantFrom(
    ..."#*_>-+`~=|[](){}\\!\n\t 1.",
    "\n\n",
    "    ",
    "> ",
    "- [x] ",
    "==",
    "**",
    "```",
    "\n---\n",
    "[^1]: ",
    "「",
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(word, sign), { maxLength: 40 }), (parts) => {
      const source = parts.join(" ");
      const { document } = converted(source);
      const kept = `${textOfDocument(document)} ${JSON.stringify(document)}`;
      for (const found of source.match(/w[a-z]{3,6}/g) ?? []) expect(kept).toContain(found);
      for (const page of fitted(document)) expect(documentSchema.safeParse(page).success).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test("any text that Ippo takes out as Markdown comes back with the same words", () => {
  fc.assert(
    fc.property(fc.array(hardText, { minLength: 1, maxLength: 5 }), (lines) => {
      const texts = lines
        .map((line) => cleanText(line).text.replaceAll(/[\n]/g, "").trim())
        .filter((line) => line !== "");
      const document: EntryDocument = {
        type: "doc",
        content: texts.map((text) => ({ type: "paragraph", content: [{ type: "text", text }] })),
      };
      expect(textOfDocument(converted(documentMarkdown(document)).document)).toBe(texts.join("\n"));
    }),
    { numRuns: 500 },
  );
});

describe("signs that nobody sees", () => {
  test("overrides, blanks without width and control signs go and are counted; emoji stay whole", () => {
    const family = "👩‍👩‍👧 🏳️‍🌈 👍🏽 🏴󠁧󠁢󠁥󠁮󠁧󠁿 🇯🇵";
    expect(cleanText(`a\u202eb\u2066c\u200bd\0e\ufeff ${family} می\u200cخواهم`)).toEqual({
      text: `abcde ${family} می\u200cخواهم`,
      removed: 5,
    });
    expect(cleanText("a\ud800b\r\nc\u2028d\te")).toEqual({ text: "a\ufffdb\nc\nd\te", removed: 1 });
    expect(cleanText("a\u200db")).toEqual({ text: "ab", removed: 1 });
  });

  test("also where they are written as references of HTML", () => {
    const { document, leftOut } = converted("<p>a&#8238;b&#x200b;</p>", readHtml);
    expect(textOfDocument(document)).toBe("ab");
    expect(leftOut).toEqual({ unseen: 2 });
  });
});

test("an element of HTML that never ends takes no words with it", () => {
  for (const name of ["script", "style", "title", "svg"])
    expect(textOfDocument(converted(`<p>before</p><${name}><p>after</p>`, readHtml).document)).toContain("after");
});

describe("sizes", () => {
  test("200,000 characters become pages of which each is kept, and nothing is cut off", async () => {
    const sentence = "きょうは川まで歩いた。";
    const text = sentence.repeat(Math.ceil(200_000 / sentence.length));
    const { entries } = await readImport([aFile("2024-05-06.md", text)], new Date());
    expect(entries.map(({ document }) => textOfDocument(document).replaceAll("\n", "")).join("")).toBe(text);
    expect(entries.map(({ source }) => source.replace(/@.*/u, ""))).toEqual([
      "2024-05-06.md",
      "2024-05-06.md#2",
      "2024-05-06.md#3",
    ]);
    for (const { document } of entries) expect(documentSchema.safeParse(document).success).toBe(true);
  });

  test("what lies deeper than an entry can hold is lifted", () => {
    for (const source of [
      `${"> ".repeat(90)}words`,
      `${"> ".repeat(30)}words`,
      Array.from({ length: 40 }, (_, n) => `${"  ".repeat(n)}- w${n}`).join("\n"),
    ]) {
      const pages = fitted(converted(source).document);
      expect(pages.every((page) => documentSchema.safeParse(page).success)).toBe(true);
      expect(pages.map(textOfDocument).join("")).toContain(source.includes("words") ? "words" : "w39");
    }
  });

  test.each([
    ["quotes", "<blockquote>", "</blockquote>"],
    ["lists", "<ul><li>", "</li></ul>"],
    ["lists that are not ended", "<ul><li>", ""],
  ])("%s without end in each other are opened as deep as anybody writes", (_, start, end) => {
    const { document } = converted(`${`${start}w`.repeat(3_000)}${end.repeat(3_000)}<p>behind</p>`, readHtml);
    const pages = fitted(document);
    expect(pages.every((page) => documentSchema.safeParse(page).success)).toBe(true);
    expect(pages.map(textOfDocument).join("").match(/w/g)).toHaveLength(3_000);
    if (end !== "") expect(document.content.at(-1)).toMatchObject({ type: "paragraph", content: [{ text: "behind" }] });
  });

  test("ticks of items too deep to open stay with their words", () => {
    const item = '<ul class="joplin-checklist"><li class="checked">';
    const { document } = converted(`${"<ul><li>a".repeat(70)}${item}done`, readHtml);
    expect(textOfDocument(document)).toContain("☑ done");
    expect(JSON.stringify(document)).not.toContain("taskItem");
  });

  test("a list of RedNotebook's set in further and further stops no other month", async () => {
    const month = (depth: number) => {
      const lines = Array.from({ length: depth }, (_, index) => `${" ".repeat(index)}- w${index}`);
      return `1: ${JSON.stringify({ text: lines.join("\n") })}\n`;
    };
    const files = [aFile("data/2021-01.txt", month(1_900)), aFile("data/2021-02.txt", month(5_000))];
    const { entries, leftOut } = await readImport(files, new Date());
    expect(entries.map(({ document }) => textOfDocument(document)).join("")).toContain("w1899");
    expect(leftOut).toEqual({ unreadable: 1 });
  });

  test("YAML full of errors in a line as long as a book is given up soon", () => {
    const start = performance.now();
    expect(readYaml(`a: ${'"'.repeat(500)} ${"x".repeat(1_500_000)}`)).toBeUndefined();
    expect(performance.now() - start).toBeLessThan(5_000);
  }, 60_000);
});
