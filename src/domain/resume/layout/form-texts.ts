import type { RirekishoWords } from "./form-words.ts";
import type { PageText } from "./page.ts";

/**
 * Where the form's own words stand on the A3 sheet: measured left end, baseline and size. Words that begin with a
 * blank in the Ministry's file stand here by their right end, without it.
 */

/** Where the parts of a date stand. The person's figures end just before each of them. */
export const DATE_OF = { baseline: 34.68, year: 112.79, month: 124.22, asOf: 134.48 } as const;
export const BIRTH = { baseline: 77.65, year: 60.63, month: 76.21, born: 91.79, age: 107.36, years: 122.94 } as const;

/** The three signs of the title; the blanks between them are narrower than the type's. */
const TITLE_X = [24.86, 36.62, 48.39];

/** @param hasPortrait a photo stands where the notes about one would */
export function leftTexts(words: RirekishoWords, hasPortrait: boolean): PageText[] {
  const { photo, dateOf, birth } = words;
  return [
    ...words.title.split("　").map((sign, index) => at(TITLE_X[index] ?? 0, 34.21, 20, sign)),
    at(DATE_OF.year, DATE_OF.baseline, 11, dateOf.year),
    at(DATE_OF.month, DATE_OF.baseline, 11, dateOf.month),
    at(DATE_OF.asOf, DATE_OF.baseline, 11, dateOf.asOf),
    ...(hasPortrait ? [] : photoTexts(photo)),
    endingAt(40.38, 42.89, 10, words.kana),
    endingAt(42, 48.14, 11, words.name),
    at(139.89, 75.06, 11, words.gender),
    at(BIRTH.year, BIRTH.baseline, 11, birth.year),
    at(BIRTH.month, BIRTH.baseline, 11, birth.month),
    at(BIRTH.born, BIRTH.baseline, 11, birth.born),
    at(BIRTH.age, BIRTH.baseline, 11, birth.age),
    at(BIRTH.years, BIRTH.baseline, 11, birth.years),
    endingAt(40.38, 84.97, 10, words.kana),
    endingAt(171.04, 85.14, 11, words.phone),
    endingAt(45.9, 90.36, 11, words.address),
    endingAt(40.38, 107.5, 10, words.kana),
    endingAt(171.04, 107.63, 11, words.phone),
    at(94.75, 112.88, 9, words.contactNote),
    endingAt(45.9, 113.01, 11, words.contact),
    at(31.76, 135.23, 11, words.year),
    at(46.11, 135.23, 11, words.month),
    at(89.33, 135.23, 11, words.history),
    at(24.35, 279.65, 8, words.genderNote),
  ];
}

function photoTexts(photo: RirekishoWords["photo"]): PageText[] {
  return [
    at(161.21, 35.54, 8, photo.title),
    at(158.29, 42.86, 8, photo.when[0]),
    at(158.29, 46.54, 8, photo.when[1]),
    at(157.44, 50.22, 8, photo.height),
    at(166.5, 50.22, 8, photo.heightFigure),
    at(161.68, 53.87, 8, photo.width),
    at(166.5, 53.87, 8, photo.widthFigure),
    at(157.44, 57.55, 8, photo.alone),
    at(157.44, 61.23, 8, photo.glue),
  ];
}

export function rightTexts(words: RirekishoWords): PageText[] {
  return [
    at(294.59, 32.86, 11, words.history),
    at(237.01, 33.03, 11, words.year),
    at(251.36, 33.03, 11, words.month),
    at(237.01, 104.2, 11, words.year),
    at(251.36, 104.2, 11, words.month),
    at(316.01, 104.2, 11, words.licences),
    at(233.21, 169.65, 10, words.motivation),
    endingAt(256.37, 234.94, 10, words.wishes),
    at(256.44, 234.94, 9, words.wishesNote),
  ];
}

function at(x: number, y: number, sizePt: number, text: string): PageText {
  return { x, y, sizePt, text, anchor: "start" };
}

function endingAt(x: number, y: number, sizePt: number, text: string): PageText {
  return { x, y, sizePt, text, anchor: "end" };
}
