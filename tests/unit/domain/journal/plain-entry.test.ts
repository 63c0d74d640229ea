import fc from "fast-check";
import { expect, test } from "vitest";
import { documentFromText, documentSchema } from "../../../../src/domain/journal/document.ts";
import { journalEntrySchema } from "../../../../src/domain/journal/entry.ts";
import { isPlainDocument, plainEntry } from "../../../../src/domain/journal/plain-entry.ts";

const RUNS = Number(process.env["IPPO_RUNS"] ?? 3_000);

/** Nodes that are right, nearly right, and wrong. */
const ODD = fc.constantFrom<unknown>(null, undefined, 1, "", "x", [], {}, [{ type: "text" }], {
  type: "text",
  text: "",
});
const MARKS = fc.oneof(
  { weight: 3, arbitrary: fc.constant([{ type: "bold" }]) },
  fc.constantFrom<unknown>(
    [],
    [{ type: "bold", x: 1 }],
    [{ type: "bold" }, { type: "bold" }],
    [{ type: "highlight" }],
    [{ type: "link", attrs: { href: "x" } }],
    undefined,
  ),
);
const INLINE = fc.oneof(
  { weight: 6, arbitrary: fc.record({ type: fc.constant("text"), text: fc.constantFrom("海", "a\nb", " ") }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constant("text"), text: fc.constant("海"), marks: MARKS }) },
  {
    weight: 2,
    arbitrary: fc.constantFrom<unknown>({ type: "hardBreak" }, { type: "hardBreak", marks: [{ type: "bold" }] }),
  },
  { weight: 1, arbitrary: ODD },
);
const INLINES = fc.array(INLINE, { maxLength: 3 });
const LEVEL = fc.constantFrom<unknown>(
  { level: 1 },
  { level: 3 },
  { level: 4 },
  { level: 1.5 },
  { level: 1, x: 1 },
  {},
  undefined,
);
const { block: BLOCK } = fc.letrec((tie) => ({
  block: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    {
      weight: 6,
      arbitrary: fc.record({ type: fc.constant("paragraph"), content: INLINES }, { requiredKeys: ["type"] }),
    },
    {
      weight: 3,
      arbitrary: fc.record(
        { type: fc.constant("heading"), attrs: LEVEL, content: INLINES },
        { requiredKeys: ["type"] },
      ),
    },
    {
      weight: 4,
      arbitrary: fc.record({ type: fc.constant("bulletList"), content: fc.array(tie("item"), { maxLength: 3 }) }),
    },
    { weight: 1, arbitrary: ODD },
    {
      weight: 1,
      arbitrary: fc.record({
        type: fc.constantFrom("blockquote", "taskList", "photo", "doc"),
        content: fc.array(tie("block"), { maxLength: 2 }),
      }),
    },
  ),
  item: fc.oneof(
    {
      weight: 8,
      arbitrary: fc.record({ type: fc.constant("listItem"), content: fc.array(tie("block"), { maxLength: 2 }) }),
    },
    { weight: 1, arbitrary: ODD },
  ),
}));
const DOCUMENT = fc.record({ type: fc.constant("doc"), content: fc.array(BLOCK, { maxLength: 4 }) });

/** Lists in each other. */
function nested(depth: number): unknown {
  return depth === 0
    ? { type: "paragraph" }
    : { type: "bulletList", content: [{ type: "listItem", content: [nested(depth - 1)] }] };
}

test("what is taken for a plain document is a document", () => {
  let plain = 0;
  fc.assert(
    fc.property(DOCUMENT, (document) => {
      if (!isPlainDocument(document)) return;
      plain += 1;
      expect(documentSchema.safeParse(document)).toEqual({ success: true, data: document });
    }),
    { numRuns: RUNS },
  );
  expect(plain).toBeGreaterThan(RUNS / 20);
});

test("lists lie in each other as deep as the schema lets them", () => {
  for (let depth = 0; depth < 12; depth += 1) {
    const document = { type: "doc", content: [nested(depth)] };
    expect(isPlainDocument(document)).toBe(documentSchema.safeParse(document).success);
  }
});

test.each([
  ["too many blocks", { type: "doc", content: Array.from({ length: 20_001 }, () => ({ type: "paragraph" })) }],
  [
    "too long a text",
    { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: "x".repeat(500_001) }] }] },
  ],
  [
    "too many items",
    {
      type: "doc",
      content: [
        {
          type: "bulletList",
          content: Array.from({ length: 5_001 }, () => ({ type: "listItem", content: [{ type: "paragraph" }] })),
        },
      ],
    },
  ],
  [
    "too many inlines",
    {
      type: "doc",
      content: [{ type: "paragraph", content: Array.from({ length: 20_001 }, () => ({ type: "hardBreak" })) }],
    },
  ],
])("%s are no plain document", (_, document) => {
  expect(documentSchema.safeParse(document).success).toBe(false);
  expect(isPlainDocument(document)).toBe(false);
});

const entry = {
  day: "2026-03-04",
  at: "2026-03-04T03:00:00.000Z",
  form: "free",
  document: documentFromText("海\n\n山"),
};

test("an entry is what its schema makes of it, and its facts are looked at all the same", () => {
  const full = { ...entry, tags: ["旅"], isHeavy: true, broughtIn: { of: "0".repeat(32), source: "markdown:a.md" } };
  expect(plainEntry(full)).toEqual(journalEntrySchema.parse(full));
  for (const wrong of [
    { day: "2026-02-30" },
    { at: "now" },
    { form: "poem" },
    { tags: [] },
    { isHeavy: false },
    { more: 1 },
  ])
    expect(plainEntry({ ...entry, ...wrong })).toBeUndefined();
  for (const none of [null, undefined, 1, [], "x", {}]) expect(plainEntry(none)).toBeUndefined();
});
