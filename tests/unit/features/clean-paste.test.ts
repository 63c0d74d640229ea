import { describe, expect, test } from "vitest";
import { documentSchema, type EntryDocument, textOfDocument } from "../../../src/domain/journal/document.ts";
import { anEditor, paste, pasteText } from "../../support/an-editor.ts";

const reading = (text: string, over: string) => ({
  type: "text",
  text,
  marks: [{ type: "ruby", attrs: { reading: over } }],
});
const link = (text: string, href: string) => ({ type: "text", text, marks: [{ type: "link", attrs: { href } }] });

describe("a paste", () => {
  test("of a book's page in one paragraph, with breaks and readings, can be kept, all of it", () => {
    const { editor } = anEditor();
    const row = [{ type: "text", text: "昔々、" }, reading("翁", "おきな"), { type: "hardBreak" }];
    const content = Array.from({ length: 8_000 }, () => row).flat();
    paste(editor, [{ type: "paragraph", content }]);
    const document = editor.getJSON() as EntryDocument;
    expect(documentSchema.safeParse(document).success).toBe(true);
    expect(textOfDocument(document).trimEnd()).toBe("昔々、翁\n".repeat(8_000).trimEnd());
  });

  test("of plain text keeps each line, empty ones between stanzas too", () => {
    const { editor } = anEditor();
    pasteText(editor, "春\r\n\r\n\r\n夏\n秋\n");
    expect(textOfDocument(editor.getJSON() as EntryDocument).split("\n")).toEqual(["春", "", "", "夏", "秋", ""]);
    const { editor: heading } = anEditor([
      { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: "題" }] },
    ]);
    pasteText(heading, "名");
    expect(heading.getJSON().content).toEqual([
      { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: "題名" }] },
    ]);
  });

  test("of more lines than a page takes at once loses its empty lines rather than its words", () => {
    const { editor, leftOut } = anEditor();
    pasteText(editor, Array.from({ length: 3_000 }, (_, index) => `${index}`).join("\n\n"));
    expect(editor.state.doc.lastChild?.textContent).toBe("2999");
    expect(leftOut).toEqual([]);
  });

  test("brings no hidden signs in a reading or an address", () => {
    const { editor, leftOut } = anEditor();
    const content = [reading("漢", "か\u202eん\u200b"), link("字", "https://a.example/\u202ex")];
    paste(editor, [{ type: "paragraph", content }]);
    expect(editor.getJSON().content).toEqual([
      { type: "paragraph", content: [reading("漢", "かん"), link("字", "https://a.example/x")] },
    ]);
    expect(leftOut).toEqual([{ hidden: 3, isCut: false }]);
  });
});
