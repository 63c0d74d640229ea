import { describe, expect, test } from "vitest";
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

test("a tag as long as a line stays a line, and a word behind a # is never cut off", async () => {
  const long = "long ".repeat(16).trim();
  const { entry, text, leftOut } = await read(`#${"x".repeat(70)} #ok`, { Tags: { [long]: null, short: null } });
  expect(entry?.tags).toEqual(["short", "ok"]);
  expect(text).toContain(`Tags: ${long}`);
  expect(leftOut).toEqual({ label: 1 });
});

test.each([
  [
    ["t1", "t2"],
    ["t1", "t2"],
  ],
  ["t3", ["t3"]],
])("tags written by hand, %j, are tags", async (Tags, tags) => {
  expect((await read("words", { Tags })).entry?.tags).toEqual(tags);
});

test("words under a category are kept however they stand there", async () => {
  const { text } = await read("words", { Work: ["a", { b: "c" }], Home: "d" });
  expect(text).toBe("words\nWork: a\nWork: b: c\nHome: d");
});

test("words of the letters of a colour are tags, colours are none", async () => {
  const { entry } = await read("#decade #facade #ff8800 #FFCCEE #0a0b0c");
  expect(entry?.tags).toEqual(["decade", "facade"]);
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

const readMonth = async (month: string, ...others: ImportFile[]) => {
  const first = aFile("data/2019-01.txt", "1:\n  text: first\n");
  const { entries, leftOut } = await readImport([first, aFile("data/2019-02.txt", month), ...others], new Date());
  return { texts: entries.slice(1).map(({ document }) => textOfDocument(document)), entries, leftOut };
};

test("text that looks like a number or a yes is text, and so are words right behind a day", async () => {
  const { texts } = await readMonth("1: {text: 1e5}\n2: {text: 0017}\n3: {text: true}\n4: just words\n5: [a, b]\n");
  expect(texts).toEqual(["1e5", "0017", "true", "just words", "a\nb"]);
});

test("a month that is a list, or longer than anybody writes, is counted", async () => {
  expect((await readMonth("- 1\n- 2\n")).leftOut).toEqual({ unreadable: 1 });
  expect((await readMonth(`1:\n  text: ${"a".repeat(2_000_000)}\n`)).leftOut).toEqual({ unreadable: 1 });
  expect((await readMonth("")).leftOut).toEqual({});
});

test("a day that stands in a month twice is two entries", async () => {
  const { texts, entries } = await readMonth("1: {text: a}\n1: {text: b}\n01: {text: c}\n");
  expect(texts).toEqual(["a", "b", "c"]);
  const twice = entries.slice(1);
  expect(twice.map(({ day }) => day)).toEqual(["2019-02-01", "2019-02-01", "2019-02-01"]);
  expect(new Set(twice.map(({ source }) => source)).size).toBe(3);
});

test("a text that stands in a day twice is both, one under the other", async () => {
  const { texts, entries } = await readMonth(
    "1:\n  text: a\n  散歩: {川: null}\n  text: b\n  text: c\n  散歩: {海: null}\n",
  );
  expect(texts).toEqual(["a\nb\nc\n散歩: 川\n散歩: 海"]);
  expect(entries[1]?.tags).toEqual(["散歩"]);
});

test("a few aliases are followed, many are not", async () => {
  expect((await readMonth("1: &a {text: a}\n2: *a\n")).texts).toEqual(["a", "a"]);
  const many = Array.from({ length: 27 }, (_, index) => `${index + 2}: *a\n`).join("");
  expect((await readMonth(`1: &a {text: a}\n${many}`)).leftOut).toEqual({ unreadable: 1 });
});

test("a page beside the months is counted", async () => {
  expect((await readMonth("1: {text: a}\n", aFile("notes.md", "words"))).leftOut).toEqual({ file: 1 });
});

describe("a folder of pages stays one", () => {
  const pages = Array.from({ length: 5 }, (_, index) => aFile(`v/2021-05-0${index + 1}.md`, "words"));

  test.each(["1: milk\n2: bread", "1:\n  text: words\n"])("with a month among them: %j", async (month) => {
    const { format, entries } = await readImport([...pages, aFile("v/archive/2021-01.txt", month)], new Date());
    expect(format).toBe("markdown");
    expect(entries).toHaveLength(6);
  });

  test("where they are plain text", async () => {
    const texts = pages.map(({ name }) => aFile(name.replace("v/", "days/").replace(".md", ".txt"), "words"));
    const { format } = await readImport([...texts, aFile("data/2021-01.txt", "1:\n  text: a\n")], new Date());
    expect(format).toBe("markdown");
  });

  test("and a list in the name of a month is one, alone too", async () => {
    const { format, entries } = await readImport([aFile("2021-01.txt", "1: milk\n2: bread")], new Date());
    expect(format).toBe("markdown");
    expect(entries.map(({ document }) => textOfDocument(document)).join()).toContain("milk");
  });
});
