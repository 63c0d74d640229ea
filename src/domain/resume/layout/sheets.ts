import type { Size } from "../paper.ts";
import { type Drawing, moved, type Page, scaled } from "./page.ts";

const SHEETS = {
  a4: { widthMm: 210, heightMm: 297 },
  a3: { widthMm: 420, heightMm: 297 },
  b5: { widthMm: 182, heightMm: 257 },
  b4: { widthMm: 364, heightMm: 257 },
} as const satisfies Record<Size, object>;

/** The sheet of a size, in mm; B5 and B4 are those of JIS. */
export function sheetOf(size: Size): { widthMm: number; heightMm: number } {
  return SHEETS[size];
}

/** B5 is to A4 as B4 is to A3. Source: the measured form, and the sizes of JIS P 0138. */
export const B_FACTOR = 0.866;

/**
 * A form of two halves as pages: one spread sheet, or two sheets.
 * @param left as it lies on the left half of an A3 sheet
 * @param right as it lies on the right half
 */
export function onSheets(left: Drawing, right: Drawing, size: Size): Page[] {
  const { a3, a4 } = SHEETS;
  const pages =
    size === "a3" || size === "b4"
      ? [{ ...a3, ...joined(left, right) }]
      : [
          { ...a4, ...left },
          { ...a4, ...moved(right, -a4.widthMm) },
        ];
  return size === "a3" || size === "a4" ? pages : pages.map((page) => scaled(page, B_FACTOR, SHEETS[size]));
}

function joined(left: Drawing, right: Drawing): Drawing {
  return {
    lines: [...left.lines, ...right.lines],
    texts: [...left.texts, ...right.texts],
    ...(left.images ? { images: left.images } : {}),
  };
}
