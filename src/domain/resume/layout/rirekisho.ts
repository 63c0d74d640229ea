import type { Day } from "../../time/day.ts";
import { partsOf } from "../../time/day.ts";
import { ageOn, monthOfYear, yearOfDay, yearOfMonth } from "../../time/japanese-calendar.ts";
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
} from "../rows.ts";
import { type CellName, linesAround, setCells, setMotivation, setWishes } from "./cells.ts";
import { HISTORY_EDGES_LEFT, HISTORY_EDGES_RIGHT, LEFT_LINES, LICENCE_EDGES, RIGHT_LINES } from "./form-lines.ts";
import { BIRTH, DATE_OF, leftTexts, rightTexts } from "./form-texts.ts";
import type { RirekishoWords } from "./form-words.ts";
import { moved, type Page, type PageLine, type PageText } from "./page.ts";

export type { CellName };

/** A3: one spread sheet. A4: its two halves, a page each. */
export const PAPERS = ["a4", "a3"] as const;
export type Paper = (typeof PAPERS)[number];

export type PaperOptions = {
  paper: Paper;
  /** The date on the paper where the profile leaves it open; may be empty too. */
  day: Day | "";
};

const A4 = { widthMm: 210, heightMm: 297 } as const;
const A3 = { widthMm: 420, heightMm: 297 } as const;

/** Columns of the tables on the left half: 年, 月, and the row's words. The right half's lie `RIGHT_SHIFT` further. */
const COLUMNS = { year: 33.51, month: 47.88, textStart: 54.5, textCentre: 124.17, textEnd: 193.87 } as const;
const RIGHT_SHIFT = 205.25;

type Half = { lines: readonly PageLine[]; texts: readonly PageText[] };

/**
 * The Ministry's 履歴書 with a person's facts in it, as geometry. Rows that find no place are not on the page;
 * `rirekishoRoom` tells how many they are.
 */
export function rirekishoPages(profile: Profile, words: RirekishoWords, { paper, day }: PaperOptions): Page[] {
  const left = leftHalf(profile, words, day);
  const right = rightHalf(profile, words);
  if (paper === "a3") {
    return [{ ...A3, lines: [...left.lines, ...right.lines], texts: [...left.texts, ...right.texts] }];
  }
  return [
    { ...A4, ...left },
    { ...A4, ...moved(right, -A4.widthMm) },
  ];
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

export function rirekishoRoom(profile: Profile, words: RirekishoWords): RirekishoRoom {
  return {
    history: roomOf(historyRows(profile, words.rows), HISTORY_ROWS),
    licences: roomOf(licenceRows(profile), LICENCE_ROWS),
    motivationOver: [...setMotivation(profile.motivation).rest].length,
    wishesOver: [...setWishes(profile.wishes).rest].length,
    crowded: setCells(profile).crowded,
  };
}

function leftHalf(profile: Profile, words: RirekishoWords, day: Day | ""): Half {
  const rows = historyRows(profile, words.rows).slice(0, FIRST_PAGE_ROWS);
  const paperDay = profile.paperDay || day;
  return {
    lines: LEFT_LINES,
    texts: [
      ...leftTexts(words),
      ...dateTexts(profile, paperDay),
      ...birthTexts(profile, paperDay),
      ...setCells(profile).texts,
      ...rowTexts(rows, HISTORY_EDGES_LEFT, profile, 0),
    ],
  };
}

function rightHalf(profile: Profile, words: RirekishoWords): Half {
  const history = historyRows(profile, words.rows).slice(FIRST_PAGE_ROWS, HISTORY_ROWS);
  return {
    lines: RIGHT_LINES,
    texts: [
      ...rightTexts(words),
      ...rowTexts(history, HISTORY_EDGES_RIGHT, profile, RIGHT_SHIFT),
      ...rowTexts(licenceRows(profile).slice(0, LICENCE_ROWS), LICENCE_EDGES, profile, RIGHT_SHIFT),
      ...setMotivation(profile.motivation).texts,
      ...setWishes(profile.wishes).texts,
    ],
  };
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
