import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blocksOf } from "../../../../../../src/domain/resume/layout/flow/blocks.ts";
import { flowPages } from "../../../../../../src/domain/resume/layout/flow/flow.ts";
import { widthInMm } from "../../../../../../src/domain/resume/type-setting.ts";

const frame = { title: "題", head: ["氏名"], end: "以上", foot: (page: number, of: number) => `${page}/${of}` };
const pagesOf = (source: string) => flowPages(blocksOf(source), frame);
const wordsOf = (source: string) =>
  pagesOf(source)
    .flatMap(({ texts }) => texts.filter(({ y }) => y < 280).map(({ text }) => text))
    .join("")
    .replace(/\s/gu, "");

const anyLine = fc
  .record({
    mark: fc.constantFrom("", "# ", "## ", "- ", "> "),
    text: fc.string({ unit: fc.constantFrom(..."仕事あA1 、（。"), maxLength: 120, size: "max" }),
  })
  .map(({ mark, text }) => mark + text);
const anySource = fc.array(anyLine, { maxLength: 120 }).map((lines) => lines.join("\n"));

describe("the blocks of a text", () => {
  it("are known by the beginning of their lines", () => {
    expect(blocksOf("# 職務経歴\n## 会社 | 2021年～\n- 棚\n・本\n> 以上\n\n文 # そのまま")).toEqual([
      { type: "part", text: "職務経歴" },
      { type: "entry", text: "会社", right: "2021年～" },
      { type: "point", text: "棚" },
      { type: "point", text: "本" },
      { type: "right", text: "以上" },
      { type: "gap" },
      { type: "paragraph", text: "文 # そのまま" },
    ]);
  });
});

describe("running text on pages", () => {
  it("loses no sign of what was typed, in its order", () => {
    fc.assert(
      fc.property(anySource, (source) => {
        const typed = blocksOf(source)
          .map((block) => {
            if (block.type === "gap") return "";
            if (block.type === "entry") return block.text + block.right;
            return (block.type === "point" ? "・" : "") + block.text;
          })
          .join("")
          .replace(/\s/gu, "");
        // An entry that takes two lines has its right part after the first of them: signs are counted, not their order.
        expect([...wordsOf(source)].toSorted().join("")).toBe([...`題氏名${typed}以上`].toSorted().join(""));
      }),
      { numRuns: 60 },
    );
  });

  it("never leaves the margins", () => {
    fc.assert(
      fc.property(anySource, (source) => {
        for (const { texts } of pagesOf(source)) {
          for (const { x, y, text, sizePt, anchor } of texts) {
            const width = widthInMm(text, sizePt);
            const start = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
            expect(start).toBeGreaterThan(20);
            expect(start + width).toBeLessThan(190);
            expect(y).toBeGreaterThan(20);
            expect(y).toBeLessThan(290);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it("takes a heading along to the page of what it stands over", () => {
    const lines = Array.from({ length: 70 }, (_, at) => (at % 6 === 0 ? `# 見出し${at}` : `文${at}`));
    for (const { texts } of pagesOf(lines.join("\n")).slice(0, -1)) {
      const [last] = texts.filter(({ y }) => y < 280).toSorted((a, b) => b.y - a.y);
      expect(last?.text).not.toContain("見出し");
    }
  });

  it("numbers its pages", () => {
    const pages = pagesOf(Array.from({ length: 100 }, () => "文").join("\n"));
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.map(({ texts }) => texts.at(-1)?.text)).toEqual(pages.map((_, at) => `${at + 1}/${pages.length}`));
  });
});
