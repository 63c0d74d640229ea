import { expect, test } from "vitest";
import type { ImportFile } from "../../../../src/domain/import/imported.ts";
import { readImport } from "../../../../src/domain/import/read-import.ts";
import { textOfDocument } from "../../../../src/domain/journal/document.ts";
import { aFile, aJoplinItem } from "../../../support/import/a-file.ts";

const page = async (content: string, ...others: ImportFile[]) => {
  const { entries, leftOut } = await readImport([aFile("2020-01-01.md", content), ...others], new Date());
  const [entry] = entries;
  return { text: entry ? textOfDocument(entry.document).trimEnd() : "", content: entry?.document.content, leftOut };
};

test.each([
  ["![[Other note]]", "まえ Other note", { link: 1 }],
  ["![[Other note.md|そこ]]", "まえ そこ", { link: 1 }],
  ["![[version 3.14]]", "まえ version 3.14", { link: 1 }],
  ["![[rec.m4a]]", "まえ", { file: 1 }],
  ["![[gone.png]]", "まえ", { photo: 1 }],
])("%s in a text of Obsidian's", async (shown, text, leftOut) => {
  expect(await page(`まえ ${shown}`)).toMatchObject({ text, leftOut });
});

test.each([
  ["![[a.png|300]]", ""],
  ["![[a.png|300x200]]", ""],
  ["![[a.png|海|300]]", "海"],
  ["![海|300](a.png)", "海"],
  ["![2020](a.png)", "2020"],
])("%s is shown with its words, and not with its size", async (source, words) => {
  const { content } = await page(source, aFile("a.png", "1"));
  expect(content?.[0]).toMatchObject({ type: "photo", attrs: { words } });
});

test("lines that are set in are text like all others", async () => {
  expect((await page("あ\n\n    set in **bold**")).text).toBe("あ\nset in bold");
});

test("a picture of Joplin's without an ending is known by its item", async () => {
  const [note, picture] = ["a".repeat(32), "c".repeat(32)];
  const { entries } = await readImport(
    [
      aFile(
        `${note}.md`,
        aJoplinItem(`題\n\n![](:/${picture})`, { id: note, created_time: "2021-05-06T01:00:00.000Z", type_: 1 }),
      ),
      aFile(`${picture}.md`, aJoplinItem("絵", { id: picture, mime: "image/jpeg", type_: 4 })),
      aFile(`resources/${picture}`, "jpeg"),
    ],
    new Date(),
  );
  expect(entries[0]?.photos).toHaveLength(1);
});

test("a page with a name of 32 signs is no Joplin's", async () => {
  const { format } = await readImport([aFile(`${"a".repeat(32)}.md`, "ただのページ")], new Date());
  expect(format).toBe("markdown");
});

test("what Keep says of a link is kept, with an address and without", async () => {
  const note = { title: "題", createdTimestampUsec: 1_577_934_245_000_000, userEditedTimestampUsec: 1 };
  const annotations = [
    { description: "説明だけ" },
    { url: "https://a.example/", title: "見出し", description: "その説明" },
    { title: "名前だけ", url: "" },
  ];
  const { entries } = await readImport([aFile("Keep/a.json", { ...note, textContent: "文", annotations })], new Date());
  expect(entries.map(({ document }) => textOfDocument(document))).toEqual([
    "題\n文\n説明だけ\n見出し\nその説明\n名前だけ",
  ]);
});
