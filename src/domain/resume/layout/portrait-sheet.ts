import type { Page } from "./page.ts";

/** L判, the sheet that photo machines print; 30 × 40 mm is the usual photo of a 履歴書. Millimetres. */
const SHEET = { widthMm: 127, heightMm: 89 } as const;
const PHOTO = { width: 30, height: 40 } as const;
const ACROSS = 4;
const DOWN = 2;

/** A portrait eight times on one sheet, with fine lines to cut along. @param href a `data:` address */
export function portraitSheet(href: string, label: string): Page {
  const left = (SHEET.widthMm - ACROSS * PHOTO.width) / 2;
  const top = (SHEET.heightMm - DOWN * PHOTO.height) / 2;
  const places = Array.from({ length: ACROSS * DOWN }, (_, index) => ({
    x: left + (index % ACROSS) * PHOTO.width,
    y: top + Math.floor(index / ACROSS) * PHOTO.height,
  }));
  const across = Array.from({ length: DOWN + 1 }, (_, row) => top + row * PHOTO.height);
  const down = Array.from({ length: ACROSS + 1 }, (_, column) => left + column * PHOTO.width);
  return {
    ...SHEET,
    images: places.map((place) => ({ ...place, ...PHOTO, href, label })),
    texts: [],
    lines: [
      ...across.map((y) => ({ x1: left - 2, y1: y, x2: SHEET.widthMm - left + 2, y2: y, widthPt: 0.25 })),
      ...down.map((x) => ({ x1: x, y1: top - 2, x2: x, y2: SHEET.heightMm - top + 2, widthPt: 0.25 })),
    ],
  };
}
