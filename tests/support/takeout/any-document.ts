import fc from "fast-check";
import type {
  DocumentBlock,
  DocumentInline,
  DocumentListItem,
  DocumentMark,
  DocumentTaskItem,
  EntryDocument,
} from "../../../src/domain/journal/document.ts";

/** Pieces that mean something to Markdown, to YAML, to a terminal, or to a reader of bytes. */
const SPECIAL = [
  ..."\\`*_{}[]()#+-.!|<>=~&:;\"'/$^@% \t　",
  ..."「」、。…ーあ漢ｶ",
  "==",
  "**",
  "__",
  "``",
  "~~",
  "---",
  "===",
  "1.",
  "12)",
  "- ",
  "+ ",
  "* ",
  "> ",
  "# ",
  "    ",
  "\t",
  "\n",
  "\r\n",
  "<b>",
  "</div>",
  "<!--",
  "<https://a.example>",
  "&amp;",
  "&#32;",
  "[a](b)",
  "![a](b)",
  "[a]: b",
  "| a |",
  ":-:",
  "|-|",
  "a_b",
  "a=b",
  "👩‍👩‍👧",
  "🇯🇵",
  "か\u3099",
  "\u202e",
  "\u2066",
  "\u2028",
  "abc",
  "x",
];

/** A text that is hard to write down; well-formed, never empty. */
export const hardText = fc
  .oneof(
    fc.array(fc.constantFrom(...SPECIAL), { minLength: 1, maxLength: 6 }).map((parts) => parts.join("")),
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 8 }),
  )
  .filter((text) => text !== "");

const marks: fc.Arbitrary<DocumentMark[]> = fc.subarray([
  { type: "bold" },
  { type: "highlight" },
  { type: "link", attrs: { href: "https://a.example/?b=1&amp;c==d#_*>" } },
  { type: "redact" },
  { type: "ruby", attrs: { reading: "よ*み<b>" } },
]);

const inline: fc.Arbitrary<DocumentInline> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record(
      { type: fc.constant("text" as const), text: hardText, marks },
      { requiredKeys: ["type", "text"] },
    ),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant("hardBreak" as const), marks }, { requiredKeys: ["type"] }) },
);
const content = fc.array(inline, { maxLength: 5 });

const paragraph = fc.record({ type: fc.constant("paragraph" as const), content }, { requiredKeys: ["type"] });
const heading = fc.record(
  { type: fc.constant("heading" as const), attrs: fc.record({ level: fc.integer({ min: 1, max: 3 }) }), content },
  { requiredKeys: ["type", "attrs"] },
);

const photo = fc.record({
  type: fc.constantFrom("photo" as const, "recording" as const),
  attrs: fc.record({
    id: fc.stringMatching(/^[0-9a-f]{32}$/),
    words: fc.oneof(fc.constant(""), hardText),
  }),
});

function block(depth: number): fc.Arbitrary<DocumentBlock> {
  if (depth === 0) return fc.oneof(paragraph, heading);
  const children = fc.array(block(depth - 1), { minLength: 1, maxLength: 3 });
  const item: fc.Arbitrary<DocumentListItem> = children.map((inside) => ({ type: "listItem", content: inside }));
  const task: fc.Arbitrary<DocumentTaskItem> = fc
    .tuple(fc.boolean(), children)
    .map(([checked, inside]) => ({ type: "taskItem", attrs: { checked }, content: inside }));
  return fc.oneof(
    { weight: 8, arbitrary: paragraph },
    { weight: 1, arbitrary: heading },
    { weight: 1, arbitrary: photo },
    {
      weight: 2,
      arbitrary: fc
        .array(item, { minLength: 1, maxLength: 3 })
        .map((items): DocumentBlock => ({ type: "bulletList", content: items })),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.integer({ min: 0, max: 12 }), fc.array(item, { minLength: 1, maxLength: 3 }))
        .map(([start, items]): DocumentBlock => ({ type: "orderedList", attrs: { start }, content: items })),
    },
    {
      weight: 1,
      arbitrary: fc
        .array(task, { minLength: 1, maxLength: 3 })
        .map((items): DocumentBlock => ({ type: "taskList", content: items })),
    },
    { weight: 1, arbitrary: children.map((inside): DocumentBlock => ({ type: "blockquote", content: inside })) },
  );
}

/** A document of every kind of block, list and quote nested in each other, with hard texts. */
export const anyDocument: fc.Arbitrary<EntryDocument> = fc
  .array(block(3), { maxLength: 5 })
  .map((blocks) => ({ type: "doc", content: blocks }));
