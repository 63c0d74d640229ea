import { cleanText } from "../journal/clean-text.ts";
import data from "./paper-signs.json" with { type: "json" };

/**
 * Which signs the typefaces of the papers have, and how wide they are: BIZ UDMincho, and Noto Serif JP for what it lacks.
 * The data is read from the fonts themselves (scripts/fonts/signs.mjs).
 */

/** A face beside the Mincho of the papers: BIZ UDPMincho, whose Latin letters have widths of their own. */
export type Face = "latin";

const SELECTOR = /^[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]$/u;
const KANJI = /\p{Script=Han}/u;
/** Drawn on the sign before it, or not at all. */
const MARK = /^[\p{M}\p{Cf}]$/u;
/** What leaves no ink, and of that, what takes no room either. */
const UNSEEN = /^[\p{Cc}\p{Cf}\p{Z}]$/u;
const WITHOUT_ROOM = /^[\p{Cc}\p{Cf}]$/u;
const HYPHENS_OF_BREAKS = /\u00ad/gu;

const segmenter = new Intl.Segmenter("ja", { granularity: "grapheme" });

const signs = once(() => readRanges(data.signs));
const forms = once(
  () => new Map(Object.entries(data.forms).map(([selector, written]) => [Number(selector), readRanges(written)])),
);
const widths = once(() => readWidths(data.widths));
const latinWidths = once(() => readWidths(data.latin));

/**
 * A text as it stands on a paper: without control signs, and without marks that turn the direction of what follows. A tab
 * is a blank, line ends are `\n`. The fact itself stays as it was typed.
 */
export function onPaper(text: string): string {
  return cleanText(text).text.replaceAll("\t", " ").replace(HYPHENS_OF_BREAKS, "");
}

/**
 * What the papers' typefaces do not have: each sign once, in the order of the text. A kanji with a variation selector is
 * one of them where the kanji is there, but not in that form.
 */
export function missingSigns(text: string): string[] {
  const all = Array.from(segmenter.segment(onPaper(text)), ({ segment }) => segment);
  return [...new Set(all.filter((sign) => !isThere(sign)))];
}

/** Width in em of a sign as a reader sees it (a grapheme): marks and selectors on it take no room. */
export function signWidth(sign: string, face?: Face): number {
  let width = 0;
  for (const [index, part] of [...composed(sign)].entries())
    if (index === 0 || !MARK.test(part)) width += WITHOUT_ROOM.test(part) ? 0 : widthOf(codeOf(part), face);
  return width;
}

/** What the face lacks is drawn in Mincho. */
function widthOf(code: number, face: Face | undefined): number {
  const own = face === "latin" ? latinWidths().get(code) : undefined;
  return own ?? widths().get(code) ?? 1;
}

function isThere(sign: string): boolean {
  const [base = "", ...rest] = composed(sign);
  if (UNSEEN.test(base)) return true;
  return hasSign(base) && rest.every((mark) => (SELECTOR.test(mark) ? hasForm(base, mark) : hasSign(mark)));
}

function hasSign(sign: string): boolean {
  return UNSEEN.test(sign) || isIn(signs(), codeOf(sign));
}

function hasForm(base: string, selector: string): boolean {
  return isIn(forms().get(codeOf(selector)) ?? [], codeOf(base));
}

/** A letter and its accent as one sign, as they are drawn. What the fonts have as it is, and every kanji, stays that. */
function composed(sign: string): string {
  const isOne = sign.length === String.fromCodePoint(codeOf(sign)).length;
  return KANJI.test(sign) || (isOne && isIn(signs(), codeOf(sign))) ? sign : sign.normalize("NFC");
}

function codeOf(sign: string): number {
  return sign.codePointAt(0) ?? 0;
}

/** Ranges as from, to, from, to ..., in order. */
function readRanges(written: string): number[] {
  let end = 0;
  return written.split(" ").flatMap((range) => {
    const [gap = "", length = "1"] = range.split(".");
    const from = end + Number.parseInt(gap, 36);
    end = from + Number.parseInt(length, 36);
    return [from, end - 1];
  });
}

/** Widths in em by code, from ranges by thousandths. */
function readWidths(byWidth: Readonly<Record<string, string>>): Map<number, number> {
  const byCode = new Map<number, number>();
  for (const [width, written] of Object.entries(byWidth))
    for (const code of everyCode(readRanges(written))) byCode.set(code, Number(width) / 1000);
  return byCode;
}

/** Whether a code lies in a range: the first bound that is not below it ends one, or begins one at the code itself. */
function isIn(ranges: readonly number[], code: number): boolean {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle] ?? 0) < code) low = middle + 1;
    else high = middle;
  }
  return low % 2 === 1 || ranges[low] === code;
}

function* everyCode(ranges: readonly number[]): Generator<number> {
  for (let index = 0; index < ranges.length; index += 2)
    for (let code = ranges[index] ?? 0; code <= (ranges[index + 1] ?? 0); code += 1) yield code;
}

/** The data is unpacked when it is asked for the first time. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
