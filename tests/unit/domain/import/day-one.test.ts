import { describe, expect, test } from "vitest";
import { readImport } from "../../../../src/domain/import/read-import.ts";
import { textOfDocument } from "../../../../src/domain/journal/document.ts";
import { aDayOne, aFile } from "../../../support/import/a-file.ts";

const read = async (entry: object, ...photos: string[]) => {
  const journal = aDayOne({ uuid: "A", creationDate: "2020-01-02T03:04:05Z", ...entry });
  const files = photos.map((name) => aFile(`photos/${name}`, name));
  const { entries, leftOut } = await readImport([aFile("Journal.json", journal), ...files], new Date());
  const [first] = entries;
  return {
    text: first ? textOfDocument(first.document) : "",
    content: first?.document.content,
    photos: first?.photos.map(({ name }) => name.slice("photos/".length)),
    leftOut,
  };
};

describe("the text of the editor, where there is no other", () => {
  const contents = [
    { attributes: { line: { header: 1, identifier: "x" } }, text: "朝\n" },
    { text: "まえ\n" },
    { embeddedObjects: [{ type: "photo", identifier: "P1" }] },
    { text: "あと " },
    { attributes: { bold: true }, text: "太い" },
    { text: "\n" },
    { attributes: { line: { listStyle: "checkbox", checked: true, indentLevel: 1 } }, text: "した\n" },
    { attributes: { line: { listStyle: "checkbox", indentLevel: 2 } }, text: "その中\n" },
    { attributes: { line: { listStyle: "numbered", indentLevel: 1 } }, text: "一\n" },
    { attributes: { line: { quote: true } }, text: "引用\n" },
    { attributes: { linkURL: "https://a.example/" }, text: "先" },
  ];
  const named = { photos: [{ identifier: "P1", md5: "aa" }] };

  test.each([
    ["as JSON", JSON.stringify({ contents })],
    ["as it is", { contents }],
  ])("%s: lines, lists, ticks, marks, and photos in their place", async (_, richText) => {
    const { text, content, photos, leftOut } = await read({ ...named, richText }, "aa.jpeg");
    expect(text).toBe("朝\nまえ\nあと 太い\nした\nその中\n一\n引用\n先");
    expect(content?.map(({ type }) => type)).toEqual([
      ...["heading", "paragraph", "photo", "paragraph", "taskList", "orderedList", "blockquote", "paragraph"],
    ]);
    expect(content?.[4]).toMatchObject({
      content: [
        {
          attrs: { checked: true },
          content: [{ type: "paragraph" }, { type: "taskList", content: [{ attrs: { checked: false } }] }],
        },
      ],
    });
    expect(photos).toEqual(["aa.jpeg"]);
    expect(leftOut).toEqual({});
  });

  test("counts a photo that is not there once", async () => {
    expect((await read({ ...named, richText: JSON.stringify({ contents }) })).leftOut).toEqual({ photo: 1 });
  });

  test("begins a line where its look changes, and keeps a blank end blank", async () => {
    const headings = [1, 2].map((header) => ({ attributes: { line: { header } }, text: `題${header}` }));
    expect((await read({ richText: { contents: headings } })).text).toBe("題1\n題2");
  });

  test("that cannot be read is counted", async () => {
    expect((await read({ richText: "{" })).leftOut).toMatchObject({ unreadable: 1 });
  });
});

test.each(["dayone-moment://P", "dayone-moment:/photo/P", "dayone-photo://P"])(
  "a photo named %s stands in its place, also in a line that is set in",
  async (address) => {
    const entry = { text: `まえ\n\n\t![](${address})\n\nあと`, photos: [{ identifier: "P", md5: "aa" }] };
    const { content, leftOut } = await read(entry, "aa.jpeg");
    expect(content?.map(({ type }) => type)).toEqual(["paragraph", "photo", "paragraph"]);
    expect(leftOut).toEqual({});
  },
);

test("sound, film and papers are counted once", async () => {
  const text = "a ![](dayone-video://V) b ![](dayone-moment:/audio/S) c";
  const entry = { text, videos: [{ identifier: "V" }], audios: [{ identifier: "S" }] };
  expect((await read(entry)).leftOut).toEqual({ file: 2 });
});

test("photos of no place come in the order of the entry, and one is found by its id, or counted once", async () => {
  const photos = [
    { identifier: "P2", md5: "bb", orderInEntry: 1 },
    { identifier: "P1", orderInEntry: 0 },
    { identifier: "P3" },
  ];
  const found = await read({ text: "![](dayone-moment://P3)", photos }, "bb.jpeg", "P1.jpeg");
  expect(found.photos).toEqual(["P1.jpeg", "bb.jpeg"]);
  expect(found.leftOut).toEqual({ photo: 1 });
});

test("the words of a link to sound or papers stay, and where it leads is counted; what shows them goes", async () => {
  const text = "see [the contract](dayone-pdf://X) and [her song](dayone-audio://Y)![](dayone-audio://Z) end";
  const { text: words, leftOut } = await read({ text });
  expect(words).toBe("see the contract and her song end");
  expect(leftOut).toEqual({ link: 2 });
});

test.each(["[", "![", "![](dayone-audio://"])("a text of nothing but %s is read in good time", async (sign) => {
  const begun = performance.now();
  const text = sign.repeat(Math.ceil(50_000 / sign.length));
  const found = await read({ text });
  expect(found.text.replaceAll("\n", "") === text).toBe(true);
  expect(performance.now() - begun).toBeLessThan(5_000);
});

describe("photos", () => {
  test("without an id do not stand for each other, and are found by their hash only", async () => {
    const named = [{ md5: "aa" }, { identifier: 2, md5: "bb" }, {}, { md5: "cc" }];
    const { photos, leftOut } = await read({ text: "a ![](x.png)", photos: named }, "aa.jpeg", "bb.jpeg", ".DS_Store");
    expect(photos).toEqual(["aa.jpeg", "bb.jpeg"]);
    expect(leftOut).toEqual({ photo: 3 });
  });

  test("without a hash are found by their id, beside whatever else lies there", async () => {
    const entry = { text: "a\n![](dayone-moment://ID)", photos: [{ identifier: "ID" }] };
    const { photos, leftOut } = await read(entry, "ID.jpeg", ".DS_Store", "ID.json");
    expect(photos).toEqual(["ID.jpeg"]);
    expect(leftOut).toEqual({});
  });

  test.each(["page 7 of `7`", "```\n![](dayone-moment://7)\n```", "[7](dayone-moment://7)"])(
    "that are not there are counted, also where their id stands in the words: %s",
    async (text) => {
      expect((await read({ text, photos: [{ identifier: "7", md5: "zz" }] })).leftOut).toMatchObject({ photo: 1 });
    },
  );

  test("of one id are counted each, where one of them is not there", async () => {
    const photos = ["aa", "zz"].map((md5) => ({ identifier: "P", md5 }));
    const found = await read({ text: "![](dayone-moment://P)", photos }, "aa.jpeg");
    expect(found.photos).toEqual(["aa.jpeg"]);
    expect(found.leftOut).toEqual({ photo: 1 });
  });
});

describe("the moment of an entry", () => {
  const others = (...dates: unknown[]) =>
    dates.map((creationDate, index) => ({ uuid: `U${index}`, creationDate, text: "words" }));
  const sound = { uuid: "A", creationDate: "2020-01-02T03:04:05Z", text: "a" };

  test.each(["hello 5", "7", "2021-02-30T10:00:00Z", "2021-05-06", "2021-05-06T25:00:00Z", "2021-05-06T10:00:00"])(
    "is not guessed from %s",
    async (date) => {
      const { entries, leftOut } = await readImport([aFile("J.json", aDayOne(sound, ...others(date)))], new Date());
      expect(entries.map(({ source }) => source)).toEqual(["A"]);
      expect(leftOut).toEqual({ unreadable: 1 });
    },
  );

  test.each(["2020-02-29T10:00:00Z", "2020-02-29T10:00:00.123Z", "2020-02-29T19:00:00+09:00"])(
    "is read from %s",
    async (date) => {
      const entry = { ...sound, creationDate: date, timeZone: "UTC" };
      const { entries } = await readImport([aFile("J.json", aDayOne(entry))], new Date());
      expect(entries[0]?.day).toBe("2020-02-29");
      expect(entries[0]?.at.startsWith("2020-02-29T10:00:00")).toBe(true);
    },
  );

  test("that is missing in all of a journal is counted for each entry", async () => {
    const nameless = aDayOne({ text: "words" });
    const dateless = { entries: others(undefined, undefined) };
    const files = [aDayOne(sound), nameless, dateless].map((journal, index) => aFile(`${index}.json`, journal));
    const { entries, leftOut } = await readImport(files, new Date());
    expect(entries).toHaveLength(1);
    expect(leftOut).toEqual({ unreadable: 3 });
  });
});
