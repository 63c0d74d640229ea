import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  documentFromText,
  documentSchema,
  type EntryDocument,
  hasRedacted,
  textOfDocument,
  withoutRedacted,
} from "../../../../src/domain/journal/document.ts";

const covered = (text: string) => ({ type: "text" as const, text, marks: [{ type: "redact" as const }] });
const plain = (text: string) => ({ type: "text" as const, text });

describe("a document", () => {
  test("keeps a text line by line", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }).filter((text) => !text.includes("\r")),
        (text) => {
          const document = documentFromText(text);
          expect(textOfDocument(document)).toBe(text);
          expect(documentSchema.safeParse(document).success).toBe(true);
        },
      ),
    );
  });

  test("loses every covered passage, in lists and quotes too", () => {
    const document: EntryDocument = {
      type: "doc",
      content: [
        { type: "paragraph", content: [plain("見せる"), covered("伏せる")] },
        { type: "paragraph", content: [covered("ぜんぶ伏せる")] },
        { type: "blockquote", content: [{ type: "paragraph", content: [covered("ひみつ")] }] },
        {
          type: "bulletList",
          content: [{ type: "listItem", content: [{ type: "paragraph", content: [plain("項目"), covered("裏")] }] }],
        },
      ],
    };
    const cut = withoutRedacted(document);
    expect(textOfDocument(cut)).toBe("見せる\n項目");
    expect(JSON.stringify(cut)).not.toMatch(/伏せる|ひみつ|裏/);
    expect(hasRedacted(document)).toBe(true);
    expect(hasRedacted(cut)).toBe(false);
  });

  test("with unknown nodes, marks or attributes is refused", () => {
    for (const bad of [
      { type: "doc", content: [{ type: "image", attrs: { src: "x" } }] },
      {
        type: "doc",
        content: [{ type: "paragraph", content: [{ type: "text", text: "a", marks: [{ type: "link" }] }] }],
      },
      { type: "doc", content: [{ type: "paragraph", onload: "x" }] },
    ])
      expect(documentSchema.safeParse(bad).success).toBe(false);
  });
});
