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
