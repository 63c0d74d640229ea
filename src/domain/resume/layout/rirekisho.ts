import type { Day } from "../../time/day.ts";
import { partsOf } from "../../time/day.ts";
import { ageOn, yearOfDay } from "../../time/japanese-calendar.ts";
import type { OldForm, RirekishoChoices } from "../paper.ts";
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
import { type CellName, setCells, setMotivation, setWishes } from "./cells.ts";
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
import type { Drawing, Page, PageImage, PageText } from "./page.ts";
import { type Columns, rowTexts } from "./row-texts.ts";
import { onSheets } from "./sheets.ts";

export type { CellName };

export type PaperOptions = {
  choices: RirekishoChoices;
  /** The date on the paper where the profile leaves it open; may be empty too. */
  day: Day | "";
  /** The photo, cropped to 3:4, as a `data:` address. */
  portrait?: string | undefined;
  /** What the person's words are drawn in; the form's own stay black. */
  ink?: "light" | undefined;
  /** What only the old form asks for, and whether the paper is on it; the Ministry's where nothing is said. */
  oldForm?: OldForm | undefined;
};

/** Columns of the tables on the left half: 年, 月, and the row's words. The right half's lie `RIGHT_SHIFT` further. */
const RIGHT_SHIFT = 205.25;
const COLUMNS: Columns = { year: 33.51, month: 47.88, textStart: 54.5, textCentre: 124.17, textEnd: 193.87 };
const RIGHT_COLUMNS: Columns = {
  year: COLUMNS.year + RIGHT_SHIFT,
  month: COLUMNS.month + RIGHT_SHIFT,
  textStart: COLUMNS.textStart + RIGHT_SHIFT,
  textCentre: COLUMNS.textCentre + RIGHT_SHIFT,
  textEnd: COLUMNS.textEnd + RIGHT_SHIFT,
};

/**
 * The Ministry's 履歴書 with a person's facts in it, as geometry. The facts come as they may stand on papers (`seenBy`).
 * Rows that find no place are not on the page; `rirekishoRoom` tells how many they are.
 */
export function rirekishoPages(profile: Profile, words: RirekishoWords, options: PaperOptions): Page[] {
  return onSheets(leftHalf(profile, words, options), rightHalf(profile, words, options), options.choices.size);
}

/** How much room the paper has left, and what does not fit it. */
export type RirekishoRoom = {
  history: Room;
  licences: Room;
  /** Characters of the two free boxes that found no place. */
  motivationOver: number;
  wishesOver: number;
  /** Of the old form alone, as the cells that only it has. */
  hobbiesOver: number;
  /** Cells that do not hold all of their text. */
  crowded: (CellName | "commute" | "dependants" | "spouse" | "spouseSupport")[];
};

export function rirekishoRoom(profile: Profile, words: RirekishoWords, choices: RirekishoChoices): RirekishoRoom {
  return {
    history: roomOf(historyRows(profile, words.rows, choices), HISTORY_ROWS),
    licences: roomOf(licenceRows(profile, words.rows), LICENCE_ROWS),
    motivationOver: [...setMotivation(profile.motivation).rest].length,
    wishesOver: [...setWishes(profile.wishes).rest].length,
    hobbiesOver: 0,
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
        ...rowTexts(rowsOf(profile, words, choices).slice(0, FIRST_PAGE_ROWS), HISTORY_EDGES_LEFT, COLUMNS, profile),
      ]),
    ],
    ...(shown === undefined ? {} : { images: [portraitIn(PHOTO, shown, words)] }),
  };
}

/** A portrait of 3:4 fills the box's height and stands in its middle. */
export function portraitIn(box: Box, href: string, words: RirekishoWords): PageImage {
  const height = box.y1 - box.y0;
  const width = height * (3 / 4);
  return { x: (box.x0 + box.x1 - width) / 2, y: box.y0, width, height, href, label: words.photo.label };
}

type Box = { x0: number; x1: number; y0: number; y1: number };

function rightHalf(profile: Profile, words: RirekishoWords, { choices, ink }: PaperOptions): Drawing {
  const history = rowsOf(profile, words, choices).slice(FIRST_PAGE_ROWS);
  return {
    lines: RIGHT_LINES,
    texts: [
      ...rightTexts(words),
      ...inInk(ink, [
        ...rowTexts(history, HISTORY_EDGES_RIGHT, RIGHT_COLUMNS, profile),
        ...rowTexts(licenceRows(profile, words.rows).slice(0, LICENCE_ROWS), LICENCE_EDGES, RIGHT_COLUMNS, profile),
        ...setMotivation(profile.motivation).texts,
        ...setWishes(profile.wishes).texts,
      ]),
    ],
  };
}

/** The person's words in the ink they are drawn in. */
export function inInk(ink: PaperOptions["ink"], texts: readonly PageText[]): readonly PageText[] {
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
