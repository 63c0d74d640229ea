import {
  ALL_ROWS,
  educationRows,
  type HistoryRow,
  licenceRowsOf,
  type RowChoices,
  type RowWords,
  workRows,
} from "./history-rows.ts";
import type { Profile } from "./profile.ts";
import { setText } from "./type-setting.ts";

/** How many rows the form has. Source: the Ministry's form of 2021, measured (15 on its first page, 7 on the second). */
export const HISTORY_ROWS = 22;
export const FIRST_PAGE_ROWS = 15;
export const LICENCE_ROWS = 6;

/** Inner width of the cell that holds a row's text, and its usual size of type. */
export const ROW_TEXT_WIDTH_MM = 139.4;
export const ROW_TEXT_PT = 11;

/** How many lines of the smallest type a row of a form is high enough for. */
const LINES_OF_ROW = 2;

/** One printed row: its month as stored (or empty), its text set into at most two lines, and where that stands. */
export type PaperRow = { month: string; lines: readonly string[]; sizePt: number; place: "left" | "centre" | "right" };

const BLANK_ROW: PaperRow = { month: "", lines: [], sizePt: ROW_TEXT_PT, place: "left" };

/**
 * The rows of 学歴・職歴 in the order of the form: centred 「学歴」, its rows, a blank one, centred 「職歴」, its rows
 * (or 「なし」), 「以上」 at the right. A part about which nothing is written is left out whole.
 * @param linesOfRow how many lines of the smallest type a row is high enough for
 */
export function historyRows(
  profile: Profile,
  words: RowWords,
  choices: RowChoices = ALL_ROWS,
  linesOfRow = LINES_OF_ROW,
): PaperRow[] {
  const set = (row: HistoryRow) => setRow(row, linesOfRow);
  const education = educationRows(profile.education, words, choices).flatMap(set);
  const work = profile.workNone
    ? [mark(words.none, "left")]
    : workRows(profile.work, words, profile.calendar).flatMap(set);
  const parts = [
    education.length > 0 ? [mark(words.education, "centre"), ...education] : [],
    work.length > 0 ? [mark(words.work, "centre"), ...work] : [],
  ].filter((part) => part.length > 0);
  if (parts.length === 0) return [];
  const rows = parts.flatMap((part, index) => (index === 0 ? part : [BLANK_ROW, ...part]));
  return [...rows, mark(words.end, "right")];
}

/**
 * The rows that stand on the paper. Where they do not all find a place and the person chose to go on in the
 * 職務経歴書, the last two rows say so and end; otherwise those over are simply not there, and `roomOf` tells how many.
 */
export function rowsOnPaper(
  rows: readonly PaperRow[],
  goesOnElsewhere: boolean,
  words: RowWords,
  capacity = HISTORY_ROWS,
): readonly PaperRow[] {
  if (rows.length <= capacity || !goesOnElsewhere) return rows.slice(0, capacity);
  return [...rows.slice(0, capacity - 2), mark(words.otherSheet, "left"), mark(words.end, "right")];
}

/** The rows of 免許・資格. @param linesOfRow as for `historyRows` */
export function licenceRows(profile: Profile, words: RowWords, linesOfRow = LINES_OF_ROW): PaperRow[] {
  return licenceRowsOf(profile.licences, words).flatMap((row) => setRow(row, linesOfRow));
}

/** How a table is filled: rows used, rows still open, and rows that found no place. */
export type Room = { used: number; left: number; over: number };

export function roomOf(rows: readonly unknown[], capacity: number): Room {
  return {
    used: Math.min(rows.length, capacity),
    left: Math.max(0, capacity - rows.length),
    over: Math.max(0, rows.length - capacity),
  };
}

/** A text too long for the small lines of a row goes on in the next one, as it would by hand. */
function setRow({ month, text }: HistoryRow, smallestLines: number): PaperRow[] {
  const { lines, sizePt, rest } = setText(text.trim(), {
    widthMm: ROW_TEXT_WIDTH_MM,
    sizePt: ROW_TEXT_PT,
    smallestLines,
  });
  const row: PaperRow = { month, lines, sizePt, place: "left" };
  return rest === "" ? [row] : [row, ...setRow({ month: "", text: rest.replaceAll("\n", "") }, smallestLines)];
}

function mark(text: string, place: PaperRow["place"]): PaperRow {
  return { ...BLANK_ROW, lines: [text], place };
}
