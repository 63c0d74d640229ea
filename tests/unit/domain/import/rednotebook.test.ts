import { expect, test } from "vitest";
import type { ImportFile } from "../../../../src/domain/import/imported.ts";
import { readImport } from "../../../../src/domain/import/read-import.ts";
import { textOfDocument } from "../../../../src/domain/journal/document.ts";
import { aFile } from "../../../support/import/a-file.ts";

const read = async (text: string, facts: object = {}, ...others: ImportFile[]) => {
  const month = `3: ${JSON.stringify({ ...facts, text })}\n`;
  const { entries, leftOut } = await readImport([aFile("data/2019-02.txt", month), ...others], new Date());
  const [entry] = entries;
  return { text: entry ? textOfDocument(entry.document) : "", entry, content: entry?.document.content, leftOut };
};

test.each([
  ["=== Work ===", "Work", 3],
  ["=Title=", "Title", 2],
  ["  == Indented ==  ", "Indented", 3],
  ["== a = b ==[clouds]", "a = b", 3],
])("%j is a heading", async (line, words, level) => {
  const { content, text } = await read(line);
  expect(text).toBe(words);
  expect(content?.[0]).toMatchObject({ type: "heading", attrs: { level: Math.min(level, 3) } });
});

test.each(["== a =", "== a ===", "a == b"])("%j is none", async (line) => {
  expect((await read(line)).content?.[0]?.type).toBe("paragraph");
});

test("a line of signs is a line", async () => {
  expect((await read(`a\n${"=".repeat(20)}\nb`)).text).toBe("a\n---\nb");
});

test("words behind a #, categories and old tags are tags", async () => {
  const { entry, text } = await read("#歩いた と #tag-2! #include #ff8800 a#b #1 &#39;", {
    Work: { "//meeting//": null },
    Tags: { happy: null, sad: null },
  });
  expect(entry?.tags).toEqual(["Work", "happy", "sad", "歩いた", "tag-2"]);
  expect(text).toContain("Work: meeting");
  expect(text).not.toContain("happy");
});

test("pictures and links come along however they are written", async () => {
  const source = [
    "[pic.png?50]",
    '[""C:\\Users\\me\\pic2"".jpg]',
    "[heise http://heise.de/a_b]",
    "[mine www.a.example]",
    "[note 1]",
  ].join("\n");
  const { entry, text, leftOut } = await read(source, {}, aFile("data/pic.png", "1"), aFile("data/pic2.jpg", "2"));
  expect(entry?.photos.map(({ name }) => name)).toEqual(["data/pic.png", "data/pic2.jpg"]);
  expect(text).toBe("heise\nmine\n[note 1]");
  expect(JSON.stringify(entry?.document)).toContain("https://www.a.example");
  expect(leftOut).toEqual({});
});

test("a journal kept in Markdown is read as that", async () => {
  const settings = aFile("data/journal.cfg", "[journal]\nmarkup=markdown\n");
  const picture = aFile("data/img/pic.png", "1");
  const { entry, text } = await read("## Title\n*soft*\n1. one\n\n![](img/pic.png?300)", {}, settings, picture);
  expect(text).toBe("Title\nsoft\none");
  expect(entry?.photos).toHaveLength(1);
});
