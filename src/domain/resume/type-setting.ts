import { type Face, onPaper, signWidth } from "./paper-signs.ts";

/**
 * Pure measuring and breaking of text in the typefaces of the papers: in BIZ UDMincho a sign is 1 em or 0.5 em wide, in
 * what stands in for it as wide as its font says. No font is loaded for it, so the page on screen, the meter and the
 * tests agree.
 */

export const MM_PER_PT = 25.4 / 72;

/** The smallest type of a person's words on the paper. */
export const SMALLEST_PT = 9;
const STEP_PT = 0.5;

/** Signs that may not begin a line (行頭禁則). */
const NOT_FIRST =
  /^[、。，．,.・：；:;？?！!」』）)】〕〉》\]ー々ゝゞぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ～〜]/u;
/** Signs that may not end one (行末禁則). */
const NOT_LAST = /[「『（(【〔〈《[]$/u;
const WORD_SIGN = /^[A-Za-z0-9@.,'’&/+#_-]$/u;
const LONGEST_PUSH = 4;

const segmenter = new Intl.Segmenter("ja", { granularity: "grapheme" });

/** Width of a text in em. */
export function widthInEm(text: string, face?: Face): number {
  let width = 0;
  for (const { segment } of segmenter.segment(text)) width += signWidth(segment, face);
  return width;
}

/** Width of a text in mm at a size in points. */
export function widthInMm(text: string, sizePt: number, face?: Face): number {
  return widthInEm(text, face) * sizePt * MM_PER_PT;
}

/**
 * Breaks a text into lines. Line ends of the text stay; no line begins with 、。」 and the like; a Latin word or a
 * number stays whole where it fits a line. Joined again, the lines hold every sign of the text but blanks at breaks and
 * what a paper does not show (`onPaper`).
 */
export function breakLines(text: string, widthMm: number, sizePt: number, face?: Face): string[] {
  const widest = widthMm / (sizePt * MM_PER_PT) + 1e-6;
  return onPaper(text)
    .split("\n")
    .flatMap((paragraph) => breakParagraph(paragraph, widest, face));
}

function breakParagraph(paragraph: string, widest: number, face: Face | undefined): string[] {
  const signs = Array.from(segmenter.segment(paragraph), ({ segment }) => segment);
  const lines: string[] = [];
  let start = 0;
  while (start < signs.length) {
    const end = start + signsThatFit(signs, start, widest, face);
    const cut = end < signs.length ? goodCut(signs, start, end) : end;
    lines.push(signs.slice(start, cut).join("").trimEnd());
    start = cut;
    while (signs[start] === " ") start += 1;
  }
  return lines.length === 0 ? [""] : lines;
}

function signsThatFit(signs: readonly string[], start: number, widest: number, face: Face | undefined): number {
  let width = 0;
  let count = 0;
  for (let index = start; index < signs.length; index += 1) {
    width += signWidth(signs[index] ?? "", face);
    if (width > widest) break;
    count += 1;
  }
  // A cell narrower than one sign still takes one, or the breaking would never end.
  return Math.max(1, count);
}

/** The last allowed place to break at or before `end`; `end` itself when none is near. */
function goodCut(signs: readonly string[], start: number, end: number): number {
  const wordStart = startOfWord(signs, start, end);
  const latest = wordStart > start ? wordStart : end;
  for (let cut = latest; cut > start && cut > latest - LONGEST_PUSH; cut -= 1) {
    if (mayBreak(signs, cut)) return cut;
  }
  return end;
}

function mayBreak(signs: readonly string[], cut: number): boolean {
  return !NOT_FIRST.test(signs[cut] ?? "") && !NOT_LAST.test(signs[cut - 1] ?? "");
}

function startOfWord(signs: readonly string[], start: number, end: number): number {
  const inWord = (index: number) => WORD_SIGN.test(signs[index] ?? "");
  if (!inWord(end) || !inWord(end - 1)) return end;
  let index = end;
  while (index > start && inWord(index - 1)) index -= 1;
  return index;
}

/** A text set into a space: its size, its lines, and what found no room. */
export type Setting = { sizePt: number; lines: string[]; rest: string };

type Space = {
  widthMm: number;
  /** The size it has when it fits. */
  sizePt: number;
  /** How many lines there are at the usual and at smaller sizes. */
  lines?: number;
  /** How many there are at the smallest size. */
  smallestLines?: number;
};

/**
 * Sets a text into a cell: at its usual size; else smaller, half a point at a time, down to 9 pt; else on the lines
 * that the smallest size allows. What is left over is handed back, never dropped.
 */
export function setText(text: string, space: Space): Setting {
  const { widthMm, sizePt: usual, lines: allowed = 1, smallestLines = allowed } = space;
  for (let sizePt = usual; sizePt >= SMALLEST_PT; sizePt -= STEP_PT) {
    const lines = breakLines(text, widthMm, sizePt);
    if (lines.length <= allowed) return { sizePt, lines, rest: "" };
  }
  return cut(breakLines(text, widthMm, SMALLEST_PT), smallestLines);
}

/** Sets a text into a free box, whose number of lines follows from the size of the type. */
export function setIntoBox(
  text: string,
  box: { widthMm: number; heightMm: number; sizePt: number; leading: number },
): Setting {
  const linesAt = (sizePt: number) => Math.floor(box.heightMm / (sizePt * box.leading * MM_PER_PT) + 1e-6);
  for (let sizePt = box.sizePt; sizePt >= SMALLEST_PT; sizePt -= STEP_PT) {
    const lines = breakLines(text, box.widthMm, sizePt);
    if (lines.length <= linesAt(sizePt)) return { sizePt, lines, rest: "" };
  }
  return cut(breakLines(text, box.widthMm, SMALLEST_PT), linesAt(SMALLEST_PT));
}

function cut(lines: readonly string[], count: number): Setting {
  return { sizePt: SMALLEST_PT, lines: lines.slice(0, count), rest: lines.slice(count).join("\n") };
}
