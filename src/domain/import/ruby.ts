import { type DocumentInline, MAX_READING } from "../journal/document.ts";

export type RubyTag = "ruby" | "rt" | "rp";

/**
 * Reads `<ruby>漢字<rp>(</rp><rt>かんじ</rt><rp>)</rp></ruby>` among the inlines of one block: the words in `rt` become
 * the reading of the words before them, brackets in `rp` go. A reading that is too long stays as words, in brackets.
 */
export class RubyReader {
  private readonly inlines: DocumentInline[];
  /** Where the words begin that wait for a reading. */
  private words: number | undefined;
  /** Where the words of a reading, or of brackets, begin. */
  private aside: { tag: "rt" | "rp"; from: number } | undefined;

  /** @param inlines is added to from outside, and changed here */
  constructor(inlines: DocumentInline[]) {
    this.inlines = inlines;
  }

  take(tag: RubyTag, isEnd: boolean): void {
    // The end of `rt` and `rp` may be left out.
    this.endAside();
    if (tag === "ruby") this.words = isEnd ? undefined : this.inlines.length;
    else if (!isEnd && this.words !== undefined) this.aside = { tag, from: this.inlines.length };
  }

  /** The block ends. */
  end(): void {
    this.endAside();
    this.words = undefined;
  }

  private endAside(): void {
    if (!this.aside || this.words === undefined) return;
    const { tag, from } = this.aside;
    this.aside = undefined;
    const said = this.inlines.splice(from);
    if (tag === "rp") return;
    const reading = said.map((inline) => (inline.type === "text" ? inline.text : "")).join("");
    const isShort = reading.trim() !== "" && reading.length <= MAX_READING && this.words < from;
    if (isShort)
      this.inlines.splice(this.words, from - this.words, ...this.inlines.slice(this.words, from).map(read(reading)));
    else if (reading.trim() !== "") this.inlines.push({ type: "text", text: `（${reading}）` });
    this.words = this.inlines.length;
  }
}

function read(reading: string) {
  return (inline: DocumentInline): DocumentInline => ({
    ...inline,
    marks: [...(inline.marks ?? []).filter(({ type }) => type !== "ruby"), { type: "ruby", attrs: { reading } }],
  });
}
