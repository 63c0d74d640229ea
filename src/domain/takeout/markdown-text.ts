import { type DocumentInline, REDACT_MARK, readingOf } from "../journal/document.ts";

/** Text of one look. Covered passages stand between `==` and `==`; see `sourceOfLines`. */
type Run = { text: string; isBold: boolean; isMarked: boolean; isCovered: boolean; href: string; reading: string };

/**
 * The lines of a block as Markdown (CommonMark), so that a reader shows exactly the text that was typed. Marks end at a
 * break and begin again after it, so each line stands for itself.
 *
 * Bold is `**…**`; where CommonMark would not take that for bold (an edge of blanks or signs such as 「」), it is
 * `<strong>…</strong>`. Marked is `<mark>…</mark>`, words with their reading `<ruby>…<rt>…</rt></ruby>`, a link `[…](<address>)`. Covered is `==…==`. Two `=` that were typed are never left beside each other, nor one at the
 * edge of a passage: `==` always means the edge of a covered passage.
 */
export function sourceOfLines(inlines: readonly DocumentInline[]): string[] {
  return linesOf(inlines).map(sourceOfLine);
}

/** A break inside a text, however it got there, is a break like any other. */
function linesOf(inlines: readonly DocumentInline[]): Run[][] {
  const lines: Run[][] = [[]];
  for (const inline of inlines) {
    const pieces = inline.type === "hardBreak" ? ["", ""] : inline.text.toWellFormed().split(/\r\n|\r|\n/u);
    const has = (type: string) => inline.marks?.some((mark) => mark.type === type) ?? false;
    const looks = {
      isBold: has("bold"),
      isMarked: has("highlight"),
      isCovered: has(REDACT_MARK),
      href: hrefOf(inline),
      reading: readingOf(inline) ?? "",
    };
    for (const [index, text] of pieces.entries()) {
      if (index > 0) lines.push([]);
      if (text !== "") lines.at(-1)?.push({ text, ...looks });
    }
  }
  return lines;
}

function sourceOfLine(runs: readonly Run[]): string {
  const source = grouped(runs, "isCovered")
    .map(([isCovered, inside]) => (isCovered ? `==${sourceOfLinks(inside)}==` : sourceOfLinks(inside)))
    .join("");
  return guardEdges(source);
}

function hrefOf({ marks }: DocumentInline): string {
  const link = marks?.find((mark) => mark.type === "link");
  return link?.attrs.href ?? "";
}

function sourceOfLinks(runs: readonly Run[]): string {
  return (
    grouped(runs, "href")
      .map(([href, inside]) => (href === "" ? sourceOfMarked(inside) : link(href, sourceOfMarked(inside))))
      // A link right behind `!` would be a picture.
      .map((source, index, all) => (all[index + 1]?.startsWith("[") ? source.replace(/!$/u, "\\!") : source))
      .join("")
  );
}

/** A lone bracket would end the words of a link, and what looks like a sign of Markdown's its address. */
function link(href: string, words: string): string {
  const address = href.replace(/[<>\\]|(?<==)=/gu, encodeURIComponent).replace(/&(?=#?\w{1,40};)/gu, "&amp;");
  return `[${words.replaceAll("]", "\\]")}](<${address}>)`;
}

function sourceOfMarked(runs: readonly Run[]): string {
  return grouped(runs, "isMarked")
    .map(([isMarked, inside]) => (isMarked ? `<mark>${sourceOfRuby(inside)}</mark>` : sourceOfRuby(inside)))
    .join("");
}

function sourceOfRuby(runs: readonly Run[]): string {
  return grouped(runs, "reading")
    .map(([reading, inside]) => (reading === "" ? sourceOfBold(inside) : ruby(sourceOfBold(inside), reading)))
    .join("");
}

function ruby(words: string, reading: string): string {
  return `<ruby>${words}<rt>${escapeMarkdown(reading)}</rt></ruby>`;
}

function sourceOfBold(runs: readonly Run[]): string {
  return grouped(runs, "isBold")
    .map(([isBold, inside]) => {
      const text = inside.map((run) => run.text).join("");
      return isBold ? bold(text) : escapeMarkdown(text);
    })
    .join("");
}

/** Neighbours with the same answer to `by`, together. */
function grouped<By extends "isBold" | "isMarked" | "isCovered" | "href" | "reading">(
  runs: readonly Run[],
  by: By,
): [is: Run[By], inside: Run[]][] {
  const groups: [Run[By], Run[]][] = [];
  for (const run of runs) {
    const last = groups.at(-1);
    if (last?.[0] === run[by]) last[1].push(run);
    else groups.push([run[by], [run]]);
  }
  return groups;
}

/** Whether `**` beside this sign is taken for bold wherever the passage stands (CommonMark, "flanking"). */
const FIRM_EDGES = /^[^\s\p{P}\p{S}](.*[^\s\p{P}\p{S}])?$/u;

function bold(text: string): string {
  const inside = escapeMarkdown(text);
  return FIRM_EDGES.test(text) ? `**${inside}**` : `<strong>${inside}</strong>`;
}

/** Signs that could mean something to Markdown within a line, each only where it could. */
function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*[~|]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/gu, "\\$&")
    .replace(/<(?=[A-Za-z/!?])|&(?=#?\w{1,40};)|^=|=(?==)|(?<==)=|=$/gu, "\\$&");
}

/**
 * What means something only where a line begins, and blanks at both ends, which Markdown drops. The full-width blank
 * that opens a Japanese paragraph stays as it is: only a program that goes beyond CommonMark drops it.
 */
function guardEdges(source: string): string {
  return source
    .replace(/^[#>+-]|^:(?=-)/u, "\\$&")
    .replace(/^(\d{1,9})(?=[.)])/u, "$1\\")
    .replace(/^(?!\u3000\S)\s|\s$/gu, (blank) => `&#${blank.charCodeAt(0)};`);
}
