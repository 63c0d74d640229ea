import { describe, expect, test } from "vitest";
import { documentSchema, type EntryDocument, textOfDocument } from "../../../src/domain/journal/document.ts";
import { anEditor, paste } from "../../support/an-editor.ts";

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
