import fc from "fast-check";
import { expect, test } from "vitest";
import { DocumentBuilder } from "../../../../src/domain/import/builder.ts";
import { readYaml } from "../../../../src/domain/import/front-matter.ts";
import type { LeftOut } from "../../../../src/domain/import/imported.ts";
import { readAllMarkdown } from "../../../../src/domain/import/markdown.ts";
import { plainFacts } from "../../../../src/domain/import/plain-facts.ts";
import { readPlainMarkdown } from "../../../../src/domain/import/plain-markdown.ts";

const RUNS = Number(process.env["IPPO_RUNS"] ?? 3_000);

/** Signs and words that mean something in Markdown or YAML, or look as if. */
const SIGNS = fc.constantFrom(
  ...[
    "\n",
    "\n\n",
    "\n- ",
    "\n# ",
    "\n## ",
    "\n- [ ] ",
    "\n1. ",
    "\n2) ",
    "\n> ",
    "\n* ",
    "\n+ ",
    "\n---\n",
    "\n===\n",
    "\n```\n",
  ],
  ...[
    "**",
    "*",
    "_",
    "__",
    "~",
    "~~",
    "==",
    "=",
    "`",
    "[a](b)",
    "[[a]]",
    "![a](b)",
    "<b>",
    "&amp;",
    "\\",
    "|",
    "\n|-|\n",
  ],
  ...[
    " ",
    "  ",
    "　",
    "\t",
    "    ",
    "\u00a0",
    "\u2028",
    "\r",
    "\u200b",
    "😀",
    "か\u3099",
    "#",
    "#tag",
    " #",
    ":",
    "-",
    "--",
  ],
);
const WORDS = fc.constantFrom(
  ...[
    "雨の音で起きた。",
    "「重要」",
    "海",
    "10:30",
    "2026年",
    "1.5",
    "3)",
    "・牛乳",
    "- 洗濯",
    "# 朝",
    "**窓**",
    "**「戸」**",
    "ok?",
  ],
  ...[
    "a",
    "C#",
    "(笑)",
    "（笑）",
    "http://a.example/b",
    "…",
    "→次",
    "**a** b **c**",
    "***d***",
    "~10時",
    '"引用"',
    "@名前",
    "null",
  ],
);
const TEXTS = fc
  .array(fc.oneof({ weight: 3, arbitrary: WORDS }, { weight: 2, arbitrary: SIGNS }), { maxLength: 12 })
  .map((parts) => parts.join(""));
/** Texts that are mostly plain. */
const PAGES = fc
  .array(
    fc.tuple(
      fc.constantFrom("", "", "- ", "# ", "### ", "　"),
      fc.array(WORDS, { maxLength: 3 }),
      fc.constantFrom("\n", "\n", "\n\n", "  \n", "\n\n\n"),
    ),
    {
      maxLength: 8,
    },
  )
  .map((lines) => lines.map(([start, words, end]) => `${start}${words.join("")}${end}`).join(""));

function read(source: string, how: (source: string, builder: DocumentBuilder) => unknown) {
  const leftOut: LeftOut = {};
  const builder = new DocumentBuilder(leftOut);
  const was = how(source, builder);
  return { was, document: builder.end(), leftOut };
}

test("what is read as plain Markdown is what the reader of all Markdown makes of it", () => {
  let plain = 0;
  fc.assert(
    fc.property(fc.oneof(TEXTS, PAGES), (source) => {
      const { was, ...ours } = read(source, readPlainMarkdown);
      if (!was) {
        expect(ours.document.content).toEqual([]);
        return;
      }
      plain += 1;
      const { was: _, ...theirs } = read(source, (text, builder) => readAllMarkdown(text, builder, "highlight"));
      expect(ours).toEqual(theirs);
    }),
    { numRuns: RUNS },
  );
  expect(plain).toBeGreaterThan(RUNS / 10);
});

test.each([
  "雨の音で起きて、お茶をいれた。**窓**を開けた。\n\n- 洗濯\n- 郵便受けまで\n\n# 夜\n　一字下げ\nつづき  \n行",
  "一行だけ",
  "- 買う\n\n- 売る\n\n本文\n- 中の項目",
])("an ordinary page is read as plain: %j", (source) => {
  expect(read(source, readPlainMarkdown).was).toBe(true);
});

test("a long row of blanks in a line takes no time", () => {
  const start = performance.now();
  const { document } = read(`a${" ".repeat(100_000)}b${" ".repeat(100_000)}`, readPlainMarkdown);
  expect(performance.now() - start).toBeLessThan(3_000);
  expect(document.content).toMatchObject([{ content: [{ text: `a${" ".repeat(100_000)}b` }] }]);
});

const VALUES = fc.constantFrom(
  ...[
    "朝",
    "散歩 道",
    "a-b",
    "2020-01-02",
    "2020-01-02T03:04:05Z",
    "2020-01-02 03:04",
    "2020-13-45",
    '"引用: x"',
    '""',
    "'a'",
    "true",
    "Null",
    "~",
  ],
  ...[
    "3",
    "0123",
    "1.10",
    "1e3",
    "0x1f",
    "0o7",
    ".inf",
    "12:30",
    "1_000",
    "a: b",
    "a #b",
    "a, b",
    "[朝, 散歩]",
    "[a,b]",
    "[a, ]",
    "[]",
    "[ a ]",
    "{a: b}",
    "&a x",
    "*a",
  ],
  ...[
    "!!str a",
    "|",
    ">",
    "- a",
    "yes",
    "on",
    "a\tb",
    "　",
    "é",
    "か\u3099",
    "<<",
    "# x",
    "",
    " ",
    "no-",
    "y",
    "[true]",
    '["a, b", c]',
    '"a',
  ],
);
/** Values that are mostly plain. */
const WORDS_OF_FACTS = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      "朝",
      "散歩 道",
      "a-b",
      "2020-01-02T03:04:05Z",
      '"引用: x"',
      "[朝, 散歩]",
      "か\u3099",
      "no-",
    ),
  },
  { weight: 1, arbitrary: VALUES },
);
const NAMES = fc.constantFrom(
  "tags",
  "title",
  "date",
  "A_b-c",
  "true",
  "null",
  "1a",
  "題",
  "tags ",
  " x",
  "__proto__",
  "constructor",
  "<<",
  "a b",
);
const FACTS = fc
  .array(
    fc.oneof(
      fc
        .tuple(NAMES, fc.constantFrom(": ", ": ", ": ", ":", ":  ", " : "), WORDS_OF_FACTS)
        .map((parts) => parts.join("")),
      fc
        .tuple(
          NAMES,
          fc.array(fc.tuple(fc.constantFrom("  - ", "  - ", "  - ", "- ", "    - ", "-", " -  "), WORDS_OF_FACTS), {
            maxLength: 3,
          }),
        )
        .map(([name, items]) => [`${name}:`, ...items.map((parts) => parts.join(""))].join("\n")),
    ),
    { maxLength: 4 },
  )
  .map((lines) => `${lines.join("\n")}\n`);

test("what is read as plain facts is what the reader of all YAML makes of them", () => {
  let plain = 0;
  fc.assert(
    fc.property(FACTS, (source) => {
      const ours = plainFacts(source);
      if (ours === undefined) return;
      plain += 1;
      expect(ours).toEqual(readYaml(source));
    }),
    { numRuns: RUNS },
  );
  expect(plain).toBeGreaterThan(RUNS / 100);
});

test.each(["tags: [朝, 散歩]\n", "title: ある日\ndate: 2026-03-04\ntags:\n  - 旅\n  - 海\n", 'title: "a: b"\n'])(
  "ordinary facts are read as plain: %j",
  (source) => {
    expect(plainFacts(source)).toEqual(readYaml(source));
  },
);
