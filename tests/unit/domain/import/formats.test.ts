import { describe, expect, test } from "vitest";
import type { ImportFile } from "../../../../src/domain/import/imported.ts";
import { readImport } from "../../../../src/domain/import/read-import.ts";
import { tarFiles } from "../../../../src/domain/import/tar.ts";
import { textOfDocument } from "../../../../src/domain/journal/document.ts";
import { aDayOne, aFile, aJoplinItem, aKeepNote, aStandardNote, aTar } from "../../../support/import/a-file.ts";

const NOW = new Date("2026-11-25T00:00:00Z");
const read = (...files: ImportFile[]) => readImport(files, NOW);
const ID = (digit: string) => digit.repeat(32);

describe("Day One", () => {
  test("takes the day of the entry's own time zone, its text, tags and photos in their place", async () => {
    const journal = aDayOne({
      uuid: "A1",
      creationDate: "2020-01-02T16:30:00Z",
      timeZone: "Asia/Tokyo",
      text: "# 朝\n\n1\\. 歩いた\\.\n![](dayone-moment://P1)\nあと",
      tags: ["散歩"],
      photos: [
        { identifier: "P1", md5: "aa", type: "jpeg" },
        { identifier: "P2", md5: "bb", type: "jpeg" },
        { identifier: "P3", md5: "cc", type: "jpeg" },
      ],
      audios: [{ identifier: "S", md5: "dd" }],
      location: { latitude: 1, longitude: 2 },
    });
    const one = aFile("photos/aa.jpeg", "one");
    const two = aFile("photos/bb.jpeg", "two");
    const { format, entries, leftOut } = await read(aFile("日記.json", journal), one, two);
    expect(format).toBe("dayone");
    expect(entries).toHaveLength(1);
    const [entry] = entries;
    expect(entry).toMatchObject({ source: "A1", day: "2020-01-03", at: "2020-01-02T16:30:00.000Z", tags: ["散歩"] });
    expect(entry?.document.content.map(({ type }) => type)).toEqual([
      "heading",
      "paragraph",
      "photo",
      "paragraph",
      "photo",
    ]);
    expect(textOfDocument(entry?.document ?? { type: "doc", content: [] })).toBe("朝\n1. 歩いた.\nあと");
    expect(entry?.photos).toEqual([one, two]);
    expect(leftOut).toEqual({ photo: 1, file: 1, place: 1 });
  });

  test("gives two entries of one id signs of their own, the same each time", async () => {
    const entry = { uuid: "A", creationDate: "2020-01-02T00:00:00Z", text: "x" };
    const { entries } = await read(aFile("j.json", aDayOne(entry, { ...entry, text: "y" })));
    expect(entries.map(({ source }) => source)).toEqual(["A", "A~2"]);
  });
});

describe("Joplin", () => {
  const facts = {
    id: ID("a"),
    created_time: "2021-05-06T01:00:00.000Z",
    user_created_time: "2021-05-05T01:00:00.000Z",
  };
  const files = {
    [`${ID("a")}.md`]: aJoplinItem(`題\n\n本文 ![絵](:/${ID("c")}) [ほか](:/${ID("e")})`, { ...facts, type_: 1 }),
    [`${ID("b")}.md`]: aJoplinItem("旅", { id: ID("b"), type_: 5 }),
    [`${ID("c")}.md`]: aJoplinItem("絵.png", { id: ID("c"), type_: 4 }),
    [`${ID("d")}.md`]: aJoplinItem("", { id: ID("d"), note_id: ID("a"), tag_id: ID("b"), type_: 6 }),
    [`${ID("e")}.md`]: aJoplinItem("捨てた", { ...facts, id: ID("e"), deleted_time: 1620000000000, type_: 1 }),
    [`${ID("f")}.md`]: aJoplinItem("", { ...facts, id: ID("f"), encryption_applied: 1, type_: 1 }),
    [`resources/${ID("c")}.png`]: "png",
  };
  test("reads a JEX: title, tags, pictures; what is binned or locked stays out and is counted", async () => {
    const tar = aTar(files);
    const source = { size: tar.byteLength, read: async (at: number, length: number) => tar.slice(at, at + length) };
    const { format, entries, leftOut } = await readImport(await tarFiles(source), NOW);
    expect(format).toBe("joplin");
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({ source: ID("a"), day: "2021-05-05", tags: ["旅"] });
    expect(entries[0]?.document.content[0]).toMatchObject({ type: "heading", attrs: { level: 2 } });
    expect(entries[0]?.photos.map(({ name }) => name)).toEqual([`resources/${ID("c")}.png`]);
    expect(leftOut).toEqual({ link: 1, binned: 1, locked: 1 });
  });

  test("refuses a tar that ends in the middle of a file", async () => {
    const tar = aTar({ [`${ID("a")}.md`]: "x".repeat(2_000) }).slice(0, 1_024);
    const source = { size: tar.byteLength, read: async (at: number, length: number) => tar.slice(at, at + length) };
    await expect(tarFiles(source)).rejects.toMatchObject({ code: "damaged" });
  });
});

describe("Standard Notes", () => {
  test("reads plain text, HTML and Super, with tags", async () => {
    const root = {
      type: "root",
      children: [
        { type: "heading", tag: "h2", children: [{ type: "text", text: "見出し", format: 0 }] },
        {
          type: "list",
          listType: "check",
          children: [{ type: "listitem", checked: true, children: [{ type: "text", text: "した", format: 1 }] }],
        },
      ],
    };
    const items = [
      { ...aStandardNote({ title: "題", text: "一行\n二行" }), uuid: "1" },
      {
        ...aStandardNote({ title: "", noteType: "rich-text", text: "<p>あ<b>い</b></p><script>x()</script>" }),
        uuid: "2",
      },
      { ...aStandardNote({ title: "", noteType: "super", text: JSON.stringify({ root }) }), uuid: "3" },
      { ...aStandardNote({ title: "", text: "捨てた", trashed: true }), uuid: "4" },
      { uuid: "t", content_type: "Tag", content: { title: "印", references: [{ uuid: "1" }] } },
    ];
    const { format, entries, leftOut } = await read(
      aFile("Standard Notes Backup and Import File.txt", { version: "004", items }),
    );
    expect(format).toBe("standardnotes");
    expect(entries.map(({ document }) => textOfDocument(document))).toEqual(["題\n一行\n二行", "あい", "見出し\nした"]);
    expect(entries[0]?.tags).toEqual(["印"]);
    expect(entries[2]?.document.content[1]).toMatchObject({
      type: "taskList",
      content: [{ attrs: { checked: true } }],
    });
    expect(leftOut).toEqual({ active: 1, binned: 1 });
  });

  test("says that a backup is still locked", async () => {
    const file = aFile("backup.json", { items: [aStandardNote("004:abc:def")] });
    await expect(read(file)).rejects.toMatchObject({ code: "locked" });
  });
});

test("RedNotebook: days of a month, its markup, categories as tags", async () => {
  const month = [
    "3:",
    "  Work: {met the clerk: null}",
    '  text: "=Title=\\n**bold** and //soft// [site \\"\\"https://a.example/\\"\\"]\\n- one\\n  - deeper\\n- two\\n[\\"\\"pics/a\\"\\".png]"',
    "24: {text: second}",
    "40: {text: nowhere}",
  ].join("\n");
  const { format, entries, leftOut } = await read(aFile("data/2019-02.txt", month), aFile("data/pics/a.png", "png"));
  expect(format).toBe("rednotebook");
  expect(entries.map(({ day }) => day)).toEqual(["2019-02-03", "2019-02-24"]);
  expect(textOfDocument(entries[0]?.document ?? { type: "doc", content: [] })).toBe(
    "Title\nbold and soft site\none\ndeeper\ntwo\nWork: met the clerk",
  );
  expect(entries[0]).toMatchObject({ tags: ["Work"], photos: [{ name: "data/pics/a.png" }] });
  expect(leftOut).toEqual({ unreadable: 1 });
});

test("Google Keep: text, lists with ticks, labels, pictures under another ending", async () => {
  const note = aKeepNote({ isTrashed: false });
  const listed = {
    ...note,
    listContent: [{ text: "牛乳", isChecked: true }, { text: "卵", isChecked: false }, "葱"],
    labels: [{ name: "家" }],
  };
  const attached = {
    ...note,
    title: "",
    createdTimestampUsec: 1_577_934_246_000_000,
    textContent: "文",
    attachments: [{ filePath: "p.jpg", mimetype: "image/jpeg" }],
  };
  const { format, entries, leftOut } = await read(
    aFile("Takeout/Keep/a.json", listed),
    aFile("Takeout/Keep/b.json", attached),
    aFile("Takeout/Keep/c.json", { ...note, textContent: "x", isTrashed: true }),
    aFile("Takeout/Keep/p.jpeg", "jpeg"),
  );
  expect(format).toBe("keep");
  expect(entries[0]?.document.content.map(({ type }) => type)).toEqual(["heading", "taskList"]);
  expect(textOfDocument(entries[0]?.document ?? { type: "doc", content: [] })).toMatch(/牛乳\n卵\n葱$/u);
  expect(entries[0]?.tags).toEqual(["家"]);
  expect(entries[1]?.photos).toHaveLength(1);
  expect(leftOut).toEqual({ binned: 1 });
});

test("Google Keep: a note without a time is counted, other JSON beside it is not", async () => {
  const { entries, leftOut } = await read(
    aFile("Keep/a.json", aKeepNote({ textContent: "a" })),
    aFile("Keep/b.json", { title: "題", textContent: "words", isTrashed: false }),
    aFile("Keep/c.json", { title: "", listContent: [{ text: "words" }], isPinned: false }),
    aFile("Keep/d.json", { textContent: "words", isTrashed: true }),
    aFile("Keep/Labels.json", { labels: [{ name: "家" }] }),
  );
  expect(entries).toHaveLength(1);
  expect(leftOut).toEqual({ unreadable: 2, binned: 1 });
});

describe("a folder of texts", () => {
  test("Obsidian: front matter, day in the name, embedded pictures, tags, words of inner links", async () => {
    const page =
      "---\ntags: [朝, 散歩]\nmood: 3\n---\n**太字** ==印== #外 [[別のページ|そこ]]\n![[photo 1.png]]\n- [x] した\n- [ ] これから";
    const { entries, leftOut } = await read(
      aFile("日々/2023-04-05.md", page),
      aFile("files/photo 1.png", "png"),
      aFile(".obsidian/app.json", "{}"),
    );
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({
      source: expect.stringMatching(/^日々\/2023-04-05\.md@/u),
      day: "2023-04-05",
      tags: ["朝", "散歩", "外"],
    });
    expect(entries[0]?.document.content).toEqual([
      {
        type: "paragraph",
        content: [
          { type: "text", text: "太字", marks: [{ type: "bold" }] },
          { type: "text", text: " " },
          { type: "text", text: "印", marks: [{ type: "highlight" }] },
          { type: "text", text: " #外 " },
          { type: "text", text: "そこ" },
        ],
      },
      { type: "photo", attrs: { id: "0".repeat(32), words: "" } },
      {
        type: "taskList",
        content: [
          {
            type: "taskItem",
            attrs: { checked: true },
            content: [{ type: "paragraph", content: [{ type: "text", text: "した" }] }],
          },
          {
            type: "taskItem",
            attrs: { checked: false },
            content: [{ type: "paragraph", content: [{ type: "text", text: "これから" }] }],
          },
        ],
      },
      { type: "paragraph", content: [{ type: "text", text: "mood: 3" }] },
    ]);
    expect(leftOut).toEqual({ link: 1 });
  });

  test("plain text by line, the day from when it was changed where nothing else tells it", async () => {
    const { entries } = await read(aFile("メモ.txt", "一\n\n二\n", new Date(2020, 5, 7, 12).getTime()));
    expect(entries[0]).toMatchObject({ day: "2020-06-07" });
    expect(textOfDocument(entries[0]?.document ?? { type: "doc", content: [] })).toBe("メモ\n一\n\n二");
  });

  test("facts that are no YAML stay as text, and an alias that grows is not followed", async () => {
    const bomb = `---\na: &a [x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b,*b,*b,*b]\n---\nafter`;
    const { entries } = await read(
      aFile("2020-01-01.md", bomb),
      aFile("2020-01-02.md", "---\n: : :\n  - {\n---\nafter"),
    );
    for (const { document } of entries) expect(textOfDocument(document)).toContain("after");
    expect(textOfDocument(entries[1]?.document ?? { type: "doc", content: [] })).toContain(": : :");
  });
});

describe("a comment without its end is text", () => {
  const words = async (...files: ImportFile[]) => {
    const { entries } = await read(...files);
    return textOfDocument(entries[0]?.document ?? { type: "doc", content: [] });
  };
  const note = (text: string) => aFile("backup.json", { items: [aStandardNote({ noteType: "rich-text", text })] });

  test("in Markdown, line by line", async () => {
    const source = "親愛なる日記\n\n<!-- todo\n\nその日の続き\n<b>次</b>\n";
    expect(await words(aFile("2020-01-01.md", source))).toBe("親愛なる日記\n<!-- todo\n\nその日の続き\n<b>次</b>");
  });

  test("in HTML", async () => {
    expect(await words(note("<p>前</p><!-- a --><!-- b<p>後</p>"))).toBe("前\n<!-- b\n後");
    expect(await words(note("<p>前</p><script><!-- x()</script><p>後</p>"))).toBe("前\n後");
  });

  test("and many of them are read in good time", async () => {
    const begun = performance.now();
    await words(note(`<p>${"<!-- ".repeat(100_000)}</p>`));
    expect(performance.now() - begun).toBeLessThan(10_000);
  });
});

test("what is no journal is said to be none", async () => {
  await expect(read(aFile("a.png", "x"), aFile("b.json", { a: 1 }))).rejects.toMatchObject({ code: "unknown" });
  await expect(read()).rejects.toMatchObject({ code: "unknown" });
});

describe("words with their reading", () => {
  const inlinesOf = async (source: string) => {
    const { entries } = await read(aFile("2020-01-01.md", source));
    const [block] = entries[0]?.document.content ?? [];
    return block?.type === "paragraph" ? block.content : undefined;
  };
  const ruby = (text: string, reading: string) => ({
    type: "text",
    text,
    marks: [{ type: "ruby", attrs: { reading } }],
  });

  test("come in as such, part by part, without the brackets", async () => {
    expect(await inlinesOf("<ruby>日<rp>(</rp><rt>ひ</rt><rp>)</rp>向<rt>なた</rt></ruby>さん")).toEqual([
      ruby("日", "ひ"),
      ruby("向", "なた"),
      { type: "text", text: "さん" },
    ]);
    expect(await inlinesOf("<ruby>日向<rt>ひなた</ruby>さん")).toEqual([
      ruby("日向", "ひなた"),
      { type: "text", text: "さん" },
    ]);
  });

  test("lose no word where the reading is too long, or where there are no words", async () => {
    const long = "あ".repeat(51);
    expect(await inlinesOf(`<ruby>日<rt>${long}</rt></ruby>`)).toEqual([
      { type: "text", text: "日" },
      { type: "text", text: `（${long}）` },
    ]);
    expect(await inlinesOf("a<ruby><rt>ひ</rt></ruby>")).toEqual([
      { type: "text", text: "a" },
      { type: "text", text: "（ひ）" },
    ]);
    expect(await inlinesOf("a<rt>ひ</rt>")).toEqual([
      { type: "text", text: "a" },
      { type: "text", text: "ひ" },
    ]);
  });
});
