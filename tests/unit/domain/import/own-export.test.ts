import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DocumentBuilder } from "../../../../src/domain/import/builder.ts";
import { readMarkdown } from "../../../../src/domain/import/markdown.ts";
import { cleanText } from "../../../../src/domain/journal/clean-text.ts";
import type { DocumentBlock, DocumentInline, DocumentMark } from "../../../../src/domain/journal/document.ts";
import { documentMarkdown } from "../../../../src/domain/takeout/markdown.ts";
import { movedOutAndIn, PHOTO } from "../../../support/import/own-export.ts";
import { hardText } from "../../../support/takeout/any-document.ts";

const p = (...content: DocumentInline[]): DocumentBlock => ({ type: "paragraph", content });
const text = (words: string, ...marks: DocumentMark[]): DocumentInline =>
  marks.length > 0 ? { type: "text", text: words, marks } : { type: "text", text: words };
const link: DocumentMark = { type: "link", attrs: { href: "https://a.example/x" } };

/** Neighbours of one look are one text, whatever the order of their marks. */
function normalBlock(block: DocumentBlock): unknown {
  if (block.type !== "paragraph" && block.type !== "heading") {
    return "content" in block ? { ...block, content: (block.content as DocumentBlock[]).map(normalBlock) } : block;
  }
  const runs: { text: string; look: string }[] = [];
  for (const inline of block.content ?? []) {
    if (inline.type === "hardBreak") runs.push({ text: "\n", look: "break" });
    else {
      const look = JSON.stringify((inline.marks ?? []).toSorted((a, b) => a.type.localeCompare(b.type)));
      const last = runs.at(-1);
      if (last?.look === look) last.text += inline.text;
      else runs.push({ text: inline.text, look });
    }
  }
  return { ...block, content: runs };
}

/** What is on a line between its ends; the blanks at these are the one thing that does not come back. */
const words = hardText
  .map((each) => cleanText(each).text.replaceAll(/[\n\r]/gu, ""))
  .filter((each) => each.trim() !== "");
const marks = fc.oneof(
  { weight: 3, arbitrary: fc.constant<DocumentMark[]>([]) },
  {
    weight: 2,
    arbitrary: fc.subarray<DocumentMark>([
      { type: "bold" },
      { type: "highlight" },
      { type: "link", attrs: { href: "https://a.example/?b=1#c" } },
      { type: "redact" },
      { type: "ruby", attrs: { reading: "よみ" } },
    ]),
  },
);
const run = (of: fc.Arbitrary<string>) => fc.tuple(of, marks).map(([each, look]) => text(each, ...look));
const edge = run(words.map((each) => each.trim()));
const line = fc.tuple(edge, fc.array(run(words), { maxLength: 4 }), edge).map(([a, between, b]) => [a, ...between, b]);
const inlines = fc
  .array(line, { minLength: 1, maxLength: 3 })
  .map((lines) =>
    lines.flatMap((each, index): DocumentInline[] => (index === 0 ? each : [{ type: "hardBreak" }, ...each])),
  );
const paragraph = inlines.map((content) => p(...content));
const heading = fc
  .tuple(fc.integer({ min: 1, max: 3 }), inlines)
  .map(([level, content]): DocumentBlock => ({ type: "heading", attrs: { level }, content }));

function anyBlock(depth: number): fc.Arbitrary<DocumentBlock> {
  if (depth === 0) return fc.oneof(paragraph, heading);
  const item = fc
    .tuple(paragraph, fc.array(anyBlock(depth - 1), { maxLength: 2 }))
    .map(([first, rest]) => [first, ...rest]);
  const items = fc.array(item, { minLength: 1, maxLength: 3 });
  const listItems = items.map((all) => all.map((content) => ({ type: "listItem" as const, content })));
  return fc.oneof(
    { weight: 5, arbitrary: paragraph },
    heading,
    listItems.map((content): DocumentBlock => ({ type: "bulletList", content })),
    fc
      .tuple(fc.integer({ min: 0, max: 1_200 }), listItems)
      .map(([start, content]): DocumentBlock => ({ type: "orderedList", attrs: { start }, content })),
    fc.tuple(fc.boolean(), items).map(
      ([checked, all]): DocumentBlock => ({
        type: "taskList",
        content: all.map((content) => ({ type: "taskItem", attrs: { checked }, content })),
      }),
    ),
    fc.array(anyBlock(depth - 1), { minLength: 1, maxLength: 2 }).map(
      (content): DocumentBlock => ({
        type: "blockquote",
        content,
      }),
    ),
  );
}

describe("a page that is moved out as Markdown and in again", () => {
  test("is the same page, whatever is on it", () => {
    fc.assert(
      fc.property(fc.array(anyBlock(2), { minLength: 1, maxLength: 3 }), (content) => {
        const builder = new DocumentBuilder({});
        const source = documentMarkdown({ type: "doc", content });
        readMarkdown(source, builder, "redact");
        expect(builder.end().content.map(normalBlock), source).toEqual(content.map(normalBlock));
      }),
    );
  });

  test.each(["*はな*", "a_b_ [c]", "家 | 300", "#1 公園", "1. 朝", "<b>", "="])(
    "keeps the words under a photo: %j",
    async (caption) => {
      const photo: DocumentBlock = { type: "photo", attrs: { id: PHOTO, words: caption } };
      const entry = await movedOutAndIn([p(text("x")), photo]);
      expect(entry?.document.content.at(-1)).toMatchObject({ attrs: { words: caption } });
    },
  );

  test("keeps a link behind an exclamation mark", async () => {
    const content = [p(text("見て!"), text("ここ", link))];
    expect((await movedOutAndIn(content))?.document.content.map(normalBlock)).toEqual(content.map(normalBlock));
  });

  test("keeps the full-width blank that opens a paragraph, in lists, quotes and before other looks too", async () => {
    const content: DocumentBlock[] = [
      p(text("　朝、起きた。")),
      p(text("　"), text("昼", { type: "bold" }), text("は寝た。")),
      p(text("見た", link)),
      { type: "bulletList", content: [{ type: "listItem", content: [p(text("　a"))] }] },
      { type: "blockquote", content: [p(text("　a"), { type: "hardBreak" }, text("　b"))] },
    ];
    expect((await movedOutAndIn(content))?.document.content).toEqual(content);
  });

  test("keeps the paragraphs without a word between others, as many as there were", async () => {
    const empty: DocumentBlock = { type: "paragraph" };
    const list: DocumentBlock = { type: "bulletList", content: [{ type: "listItem", content: [p(text("a"))] }] };
    const content = [p(text("一")), empty, p(text("二")), p(text("三")), empty, empty, list, empty, p(text("四"))];
    expect((await movedOutAndIn(content))?.document.content).toEqual(content);
    const plain = [p(text("一")), empty, empty, empty, p(text("二"))];
    expect((await movedOutAndIn(plain))?.document.content).toEqual(plain);
  });

  test("keeps tags and names, however they look to YAML", async () => {
    const tags = ["a b", 'q"uo"te', "コロン: x", "true", "null", "0123", "2026-01-01", "a,b", "- x", "back\\slash"];
    const entry = await movedOutAndIn([p(text("x"))], { tags, people: tags, isHeavy: true });
    expect(entry).toMatchObject({ tags, people: tags, isHeavy: true });
  });
});
