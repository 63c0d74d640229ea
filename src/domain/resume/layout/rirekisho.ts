import type { Day } from "../../time/day.ts";
import { partsOf } from "../../time/day.ts";
import { ageOn, monthOfYear, yearOfDay, yearOfMonth } from "../../time/japanese-calendar.ts";
import type { RirekishoChoices, Size } from "../paper.ts";
import type { Profile } from "../profile.ts";
import {
  FIRST_PAGE_ROWS,
  HISTORY_ROWS,
  historyRows,
  LICENCE_ROWS,
  licenceRows,
  type PaperRow,
  type Room,
  roomOf,
  rowsOnPaper,
} from "../rows.ts";
import { type CellName, linesAround, setCells, setMotivation, setWishes } from "./cells.ts";
import {
  HISTORY_EDGES_LEFT,
  HISTORY_EDGES_RIGHT,
  LEFT_LINES,
  LICENCE_EDGES,
  PHOTO,
  RIGHT_LINES,
} from "./form-lines.ts";
import { BIRTH, DATE_OF, leftTexts, rightTexts } from "./form-texts.ts";
import type { RirekishoWords } from "./form-words.ts";
import { type Drawing, moved, type Page, type PageImage, type PageText, scaled } from "./page.ts";

export type { CellName };

export type PaperOptions = {
  choices: RirekishoChoices;
  /** The date on the paper where the profile leaves it open; may be empty too. */
  day: Day | "";
  /** The photo, cropped to 3:4, as a `data:` address. */
  portrait?: string | undefined;
  /** What the person's words are drawn in; the form's own stay black. */
  ink?: "light" | undefined;
};

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

/** Columns of the tables on the left half: 年, 月, and the row's words. The right half's lie `RIGHT_SHIFT` further. */
const COLUMNS = { year: 33.51, month: 47.88, textStart: 54.5, textCentre: 124.17, textEnd: 193.87 } as const;
const RIGHT_SHIFT = 205.25;

/**
 * The Ministry's 履歴書 with a person's facts in it, as geometry. The facts come as they may stand on papers (`seenBy`).
 * Rows that find no place are not on the page; `rirekishoRoom` tells how many they are.
 */
export function rirekishoPages(profile: Profile, words: RirekishoWords, options: PaperOptions): Page[] {
  const { size } = options.choices;
  const left = leftHalf(profile, words, options);
  const right = rightHalf(profile, words, options);
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

/** How much room the paper has left, and what does not fit it. */
export type RirekishoRoom = {
  history: Room;
  licences: Room;
  /** Characters of the two free boxes that found no place. */
  motivationOver: number;
  wishesOver: number;
  /** Cells of the first page that do not hold all of their text. */
  crowded: CellName[];
};

export function rirekishoRoom(profile: Profile, words: RirekishoWords, choices: RirekishoChoices): RirekishoRoom {
  return {
    history: roomOf(historyRows(profile, words.rows, choices), HISTORY_ROWS),
    licences: roomOf(licenceRows(profile, words.rows), LICENCE_ROWS),
    motivationOver: [...setMotivation(profile.motivation).rest].length,
    wishesOver: [...setWishes(profile.wishes).rest].length,
    crowded: setCells(profile, choices).crowded,
  };
}

function leftHalf(profile: Profile, words: RirekishoWords, { choices, day, portrait, ink }: PaperOptions): Drawing {
  const paperDay = profile.paperDay || day;
  const shown = choices.showPortrait ? portrait : undefined;
  return {
    lines: LEFT_LINES,
    texts: [
      ...leftTexts(words, shown !== undefined),
      ...inInk(ink, [
        ...dateTexts(profile, paperDay),
        ...birthTexts(profile, paperDay),
        ...setCells(profile, choices).texts,
        ...rowTexts(rowsOf(profile, words, choices).slice(0, FIRST_PAGE_ROWS), HISTORY_EDGES_LEFT, profile, 0),
      ]),
    ],
    ...(shown === undefined ? {} : { images: [portraitIn(shown, words)] }),
  };
}

/** A portrait of 3:4 fills the box's height and stands in its middle. */
function portraitIn(href: string, words: RirekishoWords): PageImage {
  const height = PHOTO.y1 - PHOTO.y0;
  const width = height * (3 / 4);
  return { x: (PHOTO.x0 + PHOTO.x1 - width) / 2, y: PHOTO.y0, width, height, href, label: words.photo.label };
}

function rightHalf(profile: Profile, words: RirekishoWords, { choices, ink }: PaperOptions): Drawing {
  const history = rowsOf(profile, words, choices).slice(FIRST_PAGE_ROWS);
  return {
    lines: RIGHT_LINES,
    texts: [
      ...rightTexts(words),
      ...inInk(ink, [
        ...rowTexts(history, HISTORY_EDGES_RIGHT, profile, RIGHT_SHIFT),
        ...rowTexts(licenceRows(profile, words.rows).slice(0, LICENCE_ROWS), LICENCE_EDGES, profile, RIGHT_SHIFT),
        ...setMotivation(profile.motivation).texts,
        ...setWishes(profile.wishes).texts,
      ]),
    ],
  };
}

function inInk(ink: PaperOptions["ink"], texts: readonly PageText[]): readonly PageText[] {
  return ink === undefined ? texts : texts.map((text) => ({ ...text, color: ink }));
}

function rowsOf(profile: Profile, { rows }: RirekishoWords, choices: RirekishoChoices): readonly PaperRow[] {
  return rowsOnPaper(historyRows(profile, rows, choices), choices.goesOnElsewhere, rows);
}

function dateTexts({ calendar }: Profile, day: Day | ""): PageText[] {
  if (day === "") return [];
  const [, month, date] = partsOf(day);
  return [
    figure(yearOfDay(day, calendar), DATE_OF.year - 0.6, DATE_OF.baseline, "end"),
    figure(String(month), 120.45, DATE_OF.baseline),
    figure(String(date), 131.29, DATE_OF.baseline),
  ];
}

/** The age is that of the day on the paper; without one it stays open, like every other field. */
function birthTexts({ birthDay, calendar }: Profile, day: Day | ""): PageText[] {
  if (birthDay === "") return [];
  const [, month, date] = partsOf(birthDay);
  const age = day === "" ? undefined : ageOn(birthDay, day);
  return [
    figure(yearOfDay(birthDay, calendar), BIRTH.year - 1, BIRTH.baseline, "end"),
    figure(String(month), 70.36, BIRTH.baseline),
    figure(String(date), 85.94, BIRTH.baseline),
    ...(age === undefined ? [] : [figure(String(age), 119.03, BIRTH.baseline)]),
  ];
}

function figure(text: string, x: number, y: number, anchor: PageText["anchor"] = "middle"): PageText {
  return { x, y, sizePt: 11, text, anchor };
}

function rowTexts(
  rows: readonly PaperRow[],
  edges: readonly number[],
  { calendar }: Profile,
  shift: number,
): PageText[] {
  return rows.flatMap((row, index) => {
    const top = edges[index] ?? 0;
    const centre = (top + (edges[index + 1] ?? top)) / 2;
    const column = (text: string, x: number) => linesAround({ sizePt: 11, lines: [text] }, x + shift, centre, "middle");
    return [
      ...column(yearOfMonth(row.month, calendar), COLUMNS.year),
      ...column(monthOfYear(row.month), COLUMNS.month),
      ...textOfRow(row, centre, shift),
    ];
  });
}

function textOfRow(row: PaperRow, centre: number, shift: number): PageText[] {
  if (row.place === "centre") return linesAround(row, COLUMNS.textCentre + shift, centre, "middle");
  if (row.place === "right") return linesAround(row, COLUMNS.textEnd + shift, centre, "end");
  return linesAround(row, COLUMNS.textStart + shift, centre, "start");
}
