import { expect, test, vi } from "vitest";
import type { DocumentInline } from "../../../src/domain/journal/document.ts";

/** As much of a page as drawing into it needs. */
class FakeElement {
  readonly style = {};
  className = "";
  private readonly inside: (FakeElement | string)[] = [];
  append(...more: (FakeElement | string)[]) {
    this.inside.push(...more);
  }
  prepend(...more: (FakeElement | string)[]) {
    this.inside.unshift(...more);
  }
  get textContent(): string {
    return this.inside.map((each) => (typeof each === "string" ? each : each.textContent)).join("");
  }
}
vi.stubGlobal("document", { createElement: () => new FakeElement() });
const { entryBlocks } = await import("../../../src/app/print/book/entry-blocks.ts");
const { catalogues } = await import("../../../src/content/catalogue.ts");

const href = "https://example.com/a";
const link = { type: "link" as const, attrs: { href } };
const ruby = { type: "ruby" as const, attrs: { reading: "とうきょう" } };

function printed(...content: DocumentInline[]): string {
  const setting = { words: catalogues.ja, text: (words: string) => [words], isVertical: false };
  const entry = { document: { type: "doc", content: [{ type: "paragraph", content }] } };
  return entryBlocks(setting as never, entry as never, new Map())[0]?.textContent ?? "";
}

test("where a link leads is printed once, also where a part of it has a reading", () => {
  const text = printed(
    { type: "text", text: "東京", marks: [link, ruby] },
    { type: "text", text: "の駅", marks: [link] },
  );
  expect(text).toBe(`東京とうきょうの駅${catalogues.ja.book.printed.address(href)}`);
});

test("where a link leads is printed where its line ends in a break that is the link's too", () => {
  const line: DocumentInline = { type: "text", text: "ここ", marks: [link] };
  const text = printed(line, { type: "hardBreak", marks: [link] }, { type: "text", text: "次" });
  expect(text).toBe(`ここ${catalogues.ja.book.printed.address(href)}次`);
});
