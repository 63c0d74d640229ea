import { describe, expect, test } from "vitest";
import { ImportError, type ImportFile } from "../../../../src/domain/import/imported.ts";
import { readImport } from "../../../../src/domain/import/read-import.ts";
import { textOfDocument } from "../../../../src/domain/journal/document.ts";
import { aDayOne, aFile, aJoplinItem, aKeepNote, aStandardNote } from "../../../support/import/a-file.ts";

const NOW = new Date("2026-11-25T00:00:00Z");
const read = (...files: ImportFile[]) => readImport(files, NOW);
const many = <T>(count: number, one: (index: number) => T) => Array.from({ length: count }, (_, index) => one(index));

describe("Google Keep", () => {
  const note = aKeepNote({ textContent: "卵" });

  test("is found in a Takeout of more than Keep, and the list of its labels is no note", async () => {
    const pictures = many(25, (index) =>
      aFile(`Takeout/Google Photos/a/IMG_${index}.jpg.json`, { title: "IMG", photoTakenTime: { timestamp: "1" } }),
    );
    const { format, entries } = await read(
      ...pictures,
      aFile("Takeout/Keep/Labels.txt", "家\n仕事"),
      aFile("Takeout/Keep/a.json", note),
    );
    expect(format).toBe("keep");
    expect(entries).toHaveLength(1);
  });

  test("is found where a file of another product is too large to look into", async () => {
    const large: ImportFile = {
      ...aFile("Takeout/Chrome/History.json", "{}"),
      read: async () => Promise.reject(new ImportError("too-big")),
    };
    const { entries } = await read(large, aFile("Takeout/Keep/a.json", note));
    expect(entries).toHaveLength(1);
  });

  test("counts a note that is damaged, and takes one that was never changed", async () => {
    const { entries, leftOut } = await read(
      ...many(4, (index) => aFile(`Keep/${index}.json`, '{"title": "切れ')),
      aFile("Keep/a.json", { title: "題", createdTimestampUsec: 1_577_934_245_000_000, textContent: "はじめのまま" }),
    );
    expect(entries).toHaveLength(1);
    expect(leftOut).toEqual({ unreadable: 4 });
  });

  test("is of the day it was changed on where it bears none of its own", async () => {
    const { entries } = await read(
      aFile("Keep/a.json", { ...note, createdTimestampUsec: 0, userEditedTimestampUsec: 1_577_934_245_000_000 }),
    );
    expect(entries[0]?.at).toBe("2020-01-02T03:04:05.000Z");
  });

  test("is read from every folder that somebody put notes into", async () => {
    const { entries } = await read(
      aFile("2020/a.json", aKeepNote({ textContent: "卵" })),
      aFile("2021/b.json", aKeepNote({ textContent: "牛乳", createdTimestampUsec: 1_609_556_645_000_000 })),
    );
    expect(entries).toHaveLength(2);
  });

  test("does not hide a folder of texts in which one of its notes lies", async () => {
    const { format, entries } = await read(
      aFile("2020-01-01.md", "一日め"),
      aFile("2020-01-02.md", "二日め"),
      aFile("old/a.json", note),
    );
    expect(format).toBe("markdown");
    expect(entries).toHaveLength(2);
  });
});

describe("Day One", () => {
  const entry = (uuid: string) => ({ uuid, creationDate: "2020-01-02T03:04:05Z", text: uuid });

  test("is read with all its journals, however many there are", async () => {
    const journals = many(25, (index) => aFile(`J${index}.json`, aDayOne(...(index < 21 ? [] : [entry(`E${index}`)]))));
    expect((await read(...journals)).entries.map(({ source }) => source)).toEqual(["E21", "E22", "E23", "E24"]);
  });

  test("is not judged by an entry that cannot be read, nor loses a journal without a word", async () => {
    const { entries, leftOut } = await read(
      aFile("a.json", aDayOne({ uuid: "a", text: "no date" }, entry("b"))),
      aFile("b.json", aDayOne(entry("c"))),
      aFile("c.json", '{"entries": ['),
      { ...aFile("d.json", "{}"), read: async () => Promise.reject(new ImportError("damaged")) },
    );
    expect(entries.map(({ source }) => source)).toEqual(["b", "c"]);
    expect(leftOut).toEqual({ unreadable: 3 });
  });
});

describe("RedNotebook", () => {
  const month = "1:\n  text: words\n";

  test("is known by a month that holds something, though one before was emptied", async () => {
    const { format, entries } = await read(aFile("data/2020-01.txt", "{}\n"), aFile("data/2020-02.txt", month));
    expect(format).toBe("rednotebook");
    expect(entries.map(({ day }) => day)).toEqual(["2020-02-01"]);
  });

  test("is known with its templates beside it", async () => {
    const { format, entries } = await read(
      aFile("data/2020-02.txt", month),
      ...many(10, (index) => aFile(`templates/${index}.txt`, "=== This is a template ===")),
    );
    expect(format).toBe("rednotebook");
    expect(entries).toHaveLength(1);
  });
});

describe("Standard Notes", () => {
  test("is said to be locked where the encrypted backup was picked", async () => {
    const file = aFile("Standard Notes Encrypted Backup and Import File - Fri.txt", {
      version: "004",
      items: [aStandardNote("004:abc")],
    });
    await expect(read(file)).rejects.toMatchObject({ code: "locked" });
  });

  test("is known by what is in it where its file was given another name", async () => {
    const { format, entries } = await read(aFile("控え.txt", { items: [aStandardNote({ text: "一行" })] }));
    expect(format).toBe("standardnotes");
    expect(entries.map(({ document }) => textOfDocument(document))).toEqual(["一行"]);
  });
});

describe("a folder of pages", () => {
  const pages = many(5, (index) => aFile(`2020-01-0${index + 1}.md`, `${index}日め`));

  test.each<[string, object]>([
    ["data/api.json", { items: [{ content_type: "article" }] }],
    ["data/backup.json", { items: [aStandardNote({ text: "一行" })] }],
    ["old/Journal.json", aDayOne({ uuid: "A", creationDate: "2010-01-01T00:00:00Z", text: "one" })],
    ["x/state.json", { metadata: {}, entries: [] }],
  ])("is not hidden by %s", async (name, content) => {
    const { format, entries } = await read(...pages, aFile(name, content));
    expect({ format, count: entries.length }).toEqual({ format: "markdown", count: 5 });
  });

  test("beside what another app left says how much of it stays out", async () => {
    expect((await read(...pages, aFile("a.json", aKeepNote({ textContent: "卵" })))).leftOut).toEqual({ file: 1 });
    expect((await read(...pages, aFile("b.json", { items: [aStandardNote({ text: "一行" })] }))).leftOut).toEqual({
      file: 1,
    });
    const notes = many(5, (index) => aFile(`Keep/${index}.json`, aKeepNote({ textContent: `${index}` })));
    const { format, leftOut } = await read(...pages.slice(1), ...notes);
    expect({ format, leftOut }).toEqual({ format: "keep", leftOut: { file: 4 } });
    expect((await read(...pages, aFile("b.html", "<p>"), aFile("c.rtf", "x"))).leftOut).toEqual({ file: 2 });
  });

  test("is read beside what Ippo took out once", async () => {
    const { entries } = await read(
      ...pages,
      aFile("ippo/ippo.json", "{}"),
      aFile("ippo/journal/2024/2024-01-01.md", "こちらも"),
      aFile("ippo/profile.md", "これは日記ではない"),
    );
    expect(entries).toHaveLength(6);
  });
});

describe("Joplin", () => {
  const id = (letter: string) => letter.repeat(32);
  const note = aFile(
    `${id("a")}.md`,
    aJoplinItem("題\n\n本文", { id: id("a"), created_time: "2020-01-02T03:04:05.000Z", type_: 1 }),
  );

  test("is known where its first item is empty, and where a page of Markdown belongs to a note", async () => {
    const attached = aFile(`resources/${id("1")}.md`, "# 添付");
    const { format, entries } = await read(aFile(`${id("0")}.md`, ""), attached, note);
    expect({ format, count: entries.length }).toEqual({ format: "joplin", count: 1 });
  });
});

test("pages of two journals that bear the same name are two, and a page that has grown is another", async () => {
  const sources = async (text: string) =>
    (await read(aFile("2020-01-01.md", text))).entries.map(({ source }) => source);
  expect(await sources("仕事")).toEqual(await sources("仕事"));
  expect(await sources("仕事")).not.toEqual(await sources("家"));
});

test("one text that cannot be read stops none of the pages beside it", async () => {
  const damaged = { ...aFile("a.txt", "x"), read: async () => Promise.reject(new ImportError("damaged")) };
  const { format, entries, leftOut } = await read(damaged, aFile("2020-01-01.md", "一日め"));
  expect({ format, count: entries.length, leftOut }).toEqual({
    format: "markdown",
    count: 1,
    leftOut: { unreadable: 1 },
  });
});
