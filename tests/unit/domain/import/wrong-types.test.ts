import { describe, expect, test } from "vitest";
import type { ImportFile } from "../../../../src/domain/import/imported.ts";
import { readImport } from "../../../../src/domain/import/read-import.ts";
import { textOfDocument } from "../../../../src/domain/journal/document.ts";
import { aDayOne, aFile, aKeepNote, aStandardNote } from "../../../support/import/a-file.ts";

const read = async (...files: ImportFile[]) => {
  const { entries, leftOut } = await readImport(files, new Date());
  return { texts: entries.map(({ document }) => textOfDocument(document)), entries, leftOut };
};
const lists = (depth: number) => `${"[".repeat(depth)}${"]".repeat(depth)}`;
/** What cannot be made a number, and what takes a long way to be made one. */
const NO_NUMBERS = ['{"toString":1,"valueOf":1}', lists(20_000), '"three"', "null", "true"];
/** The JSON of a value, in which `"?"` stands for other JSON: what is very deep cannot be made JSON. */
const withJson = (value: object, json: string) => JSON.stringify(value).replaceAll('"?"', json);

const aDayOneEntry = (fields: object) => aDayOne({ uuid: "A", creationDate: "2020-01-02T03:04:05Z", ...fields });
const ofLine = (line: object, text: string) => ({ text, attributes: { line } });

describe.each(NO_NUMBERS)("where a number should be (%#)", (json) => {
  test.each(["header", "indentLevel", "of-times-to-come"])("Day One: %s of a line", async (name) => {
    const contents = [ofLine({ listStyle: "bulleted", [name]: "?" }, "a\n"), ofLine({ [name]: "?" }, "b")];
    const { texts } = await read(aFile("J.json", withJson(aDayOneEntry({ richText: { contents } }), json)));
    expect(texts).toEqual(["a\nb"]);
  });

  test("Day One: the order of photos", async () => {
    const photos = [
      { identifier: "a", orderInEntry: "?" },
      { identifier: "b", orderInEntry: 1 },
    ];
    const { texts, leftOut } = await read(aFile("J.json", withJson(aDayOneEntry({ text: "a", photos }), json)));
    expect(texts).toEqual(["a"]);
    expect(leftOut).toEqual({ photo: 2 });
  });

  test("Standard Notes: the look of words, and where a list starts", async () => {
    const item = { type: "listitem", children: [{ type: "text", text: "a", format: "?" }] };
    const root = { type: "root", children: [{ type: "list", listType: "number", start: "?", children: [item] }] };
    const text = withJson({ root }, json);
    const { texts } = await read(aFile("b.json", { items: [aStandardNote({ noteType: "super", text })] }));
    expect(texts).toEqual(["a"]);
  });

  test("Google Keep: the time of a note", async () => {
    const note = aKeepNote({ textContent: "a", createdTimestampUsec: "?", userEditedTimestampUsec: "?" });
    const { texts, leftOut } = await read(aFile("a.json", withJson(note, json)), aFile("b.json", aKeepNote()));
    expect(texts).toEqual(["買い物"]);
    expect(leftOut).toEqual({ unreadable: 1 });
  });
});

test("Google Keep: a time that is a text is one, and the other time stands in for one that is none", async () => {
  const one = aKeepNote({ createdTimestampUsec: "1577934245000000" });
  const two = aKeepNote({ createdTimestampUsec: {}, userEditedTimestampUsec: 1_577_934_245_000_000 });
  const { entries } = await read(aFile("a.json", one), aFile("b.json", two));
  expect(entries.map(({ at }) => at)).toEqual(Array(2).fill("2020-01-02T03:04:05.000Z"));
});

test("Day One: lists that go in and in keep their words", async () => {
  const contents = Array.from({ length: 3_000 }, (_, index) =>
    ofLine({ listStyle: "bulleted", indentLevel: index + 1 }, `${index}\n`),
  );
  const { texts } = await read(aFile("J.json", aDayOneEntry({ richText: { contents } })));
  expect(texts).toEqual([contents.map(({ text }) => text.trim()).join("\n")]);
});

test("Day One: a photo in the text of the editor whose id is none comes under it", async () => {
  const contents = [{ text: "a" }, { embeddedObjects: [{ type: "photo", identifier: 1 }] }, { text: "b" }];
  const entry = { richText: { contents }, photos: [{ identifier: 1, md5: "aa" }] };
  const { texts, entries, leftOut } = await read(aFile("J.json", aDayOneEntry(entry)), aFile("photos/aa.jpeg", "aa"));
  expect(texts).toEqual(["ab"]);
  expect(entries[0]?.photos.map(({ name }) => name)).toEqual(["photos/aa.jpeg"]);
  expect(leftOut).toEqual({});
});

test("Standard Notes: a figure where words are to stand is one of them", async () => {
  const root = { type: "root", children: [{ type: "paragraph", children: [{ type: "text", text: 5 }] }] };
  const text = JSON.stringify({ root });
  const { texts } = await read(aFile("b.json", { items: [aStandardNote({ noteType: "super", text })] }));
  expect(texts).toEqual(["5"]);
});
