import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type DocumentBlock,
  documentFromText,
  documentSchema,
  type EntryDocument,
  textOfDocument,
} from "../../../../src/domain/journal/document.ts";
import { handedOver, hasRedacted, isHandedOver, withoutRedacted } from "../../../../src/domain/journal/handed-over.ts";
import { anyDocument } from "../../../support/takeout/any-document.ts";

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

  test("has readings over words; what is handed over has them behind the words, and none tells what is covered", () => {
    const reading = (text: string, ...more: { type: "redact" | "bold" }[]) => ({
      type: "text" as const,
      text,
      marks: [...more, { type: "ruby" as const, attrs: { reading: "やまだ" } }],
    });
    const document = (...content: EntryDocument["content"][number][]): EntryDocument => ({ type: "doc", content });
    const open = document({
      type: "paragraph",
      content: [reading("山"), reading("田", { type: "bold" }), plain("さん")],
    });
    expect(documentSchema.safeParse(open).success).toBe(true);
    expect(textOfDocument(open)).toBe("山田さん");
    expect(textOfDocument(handedOver(open))).toBe("山田（やまだ）さん");
    expect(isHandedOver(handedOver(open))).toBe(true);

    const half = document({
      type: "paragraph",
      content: [reading("山"), reading("田", { type: "redact" }), plain("さん")],
    });
    expect(textOfDocument(withoutRedacted(half))).toBe("山さん");
    expect(JSON.stringify(withoutRedacted(half))).not.toContain("やまだ");
    expect(JSON.stringify(handedOver(half))).not.toContain("やまだ");

    const broken = { ...reading("山"), marks: [{ type: "ruby", attrs: { reading: "や\nま" } }] };
    expect(documentSchema.safeParse(document({ type: "paragraph", content: [broken] } as never)).success).toBe(false);
  });

  test("has no address left over words of which some are covered, nor one in the words that stay", () => {
    const link = { type: "link" as const, attrs: { href: "https://a.example/shirase/tanaka" } };
    const document: EntryDocument = {
      type: "doc",
      content: [
        {
          type: "paragraph",
          content: [
            { type: "text", text: "https://a.example/", marks: [link] },
            { type: "text", text: "shirase/tanaka", marks: [link, { type: "redact" }] },
            { type: "text", text: "と" },
            { type: "text", text: "図書館", marks: [{ type: "link", attrs: { href: "https://b.example" } }] },
          ],
        },
      ],
    };
    expect(JSON.stringify(withoutRedacted(document))).not.toContain("tanaka");
    expect(JSON.stringify(withoutRedacted(document))).toContain("https://b.example");
    expect(textOfDocument(withoutRedacted(document))).toBe("https://a.example/と図書館");
  });

  test("is handed over in the shapes every reader knows, with ticks and numbers as text and no address", () => {
    const line = (text: string, marks?: object[]) => ({ type: "paragraph", content: [{ type: "text", text, marks }] });
    const document = {
      type: "doc",
      content: [
        {
          type: "taskList",
          content: [
            { type: "taskItem", attrs: { checked: true }, content: [line("行った")] },
            { type: "taskItem", attrs: { checked: false }, content: [line("電話", [{ type: "redact" }])] },
            { type: "taskItem", attrs: { checked: false }, content: [line("休む")] },
          ],
        },
        {
          type: "orderedList",
          attrs: { start: 3 },
          content: [
            { type: "listItem", content: [line("窓口", [{ type: "link", attrs: { href: "https://a.example" } }])] },
          ],
        },
      ],
    } as EntryDocument;
    const given = handedOver(document);
    expect(textOfDocument(given)).toBe("✓ 行った\n□ 休む\n3. 窓口");
    expect(JSON.stringify(given)).not.toMatch(/a\.example|電話|taskList|orderedList|marks/);
  });

  test("that was handed over is refused with anything but these shapes", () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const given = handedOver(document);
        expect(isHandedOver(given)).toBe(true);
        expect(documentSchema.safeParse(given).success).toBe(true);
        expect(JSON.stringify(given)).not.toMatch(/"(redact|link|highlight|photo|recording|taskList|orderedList)"/);
        for (const block of document.content.filter(isOnlyHere))
          expect(isHandedOver({ type: "doc", content: [block] })).toBe(false);
      }),
    );
  });

  test("with unknown nodes, marks or attributes is refused", () => {
    for (const bad of [
      { type: "doc", content: [{ type: "image", attrs: { src: "x" } }] },
      {
        type: "doc",
        content: [
          {
            type: "paragraph",
            content: [{ type: "text", text: "a", marks: [{ type: "link", attrs: { href: "javascript:x" } }] }],
          },
        ],
      },
      { type: "doc", content: [{ type: "paragraph", onload: "x" }] },
    ])
      expect(documentSchema.safeParse(bad).success).toBe(false);
  });
});

function isOnlyHere({ type }: DocumentBlock): boolean {
  return ["photo", "recording", "taskList", "orderedList"].includes(type);
}
