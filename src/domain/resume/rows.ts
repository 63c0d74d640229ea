import type { HistoryRow, Profile } from "./profile.ts";
import { setText } from "./type-setting.ts";

/** How many rows the form has. Source: the Ministry's form of 2021, measured (15 on its first page, 7 on the second). */
export const HISTORY_ROWS = 22;
export const FIRST_PAGE_ROWS = 15;
export const LICENCE_ROWS = 6;

/** Inner width of the cell that holds a row's text, and its usual size of type. */
export const ROW_TEXT_WIDTH_MM = 139.4;
export const ROW_TEXT_PT = 11;

/** Words the form's rows are made with; the person's own come from the profile. */
export type RowWords = { education: string; work: string; none: string; stillThere: string; end: string };

/** One printed row: its month as stored (or empty), its text set into at most two lines, and where that stands. */
export type PaperRow = { month: string; lines: readonly string[]; sizePt: number; place: "left" | "centre" | "right" };

const BLANK_ROW: PaperRow = { month: "", lines: [], sizePt: ROW_TEXT_PT, place: "left" };

/**
 * The rows of 学歴・職歴 in the order of the form: centred 「学歴」, its rows, a blank one, centred 「職歴」, its rows
 * (or 「なし」), 「以上」 at the right. A part about which nothing is written is left out whole.
 * 「現在に至る」 stands only where the person says that they still work there.
 */
export function historyRows(profile: Profile, words: RowWords): PaperRow[] {
  const education = printedRows(profile.education);
  const work = workRows(profile, words);
  const parts = [
    education.length > 0 ? [mark(words.education, "centre"), ...education] : [],
    work.length > 0 ? [mark(words.work, "centre"), ...work] : [],
  ].filter((part) => part.length > 0);
  if (parts.length === 0) return [];
  const rows = parts.flatMap((part, index) => (index === 0 ? part : [BLANK_ROW, ...part]));
  return [...rows, mark(words.end, "right")];
}

/** The rows of 免許・資格. */
export function licenceRows(profile: Profile): PaperRow[] {
  return printedRows(profile.licences);
}

/** How a table is filled: rows used, rows still open, and rows that found no place. */
export type Room = { used: number; left: number; over: number };

export function roomOf(rows: readonly PaperRow[], capacity: number): Room {
  return {
    used: Math.min(rows.length, capacity),
    left: Math.max(0, capacity - rows.length),
    over: Math.max(0, rows.length - capacity),
  };
}

function workRows(profile: Profile, words: RowWords): PaperRow[] {
  if (profile.workNone) return [mark(words.none, "left")];
  const rows = printedRows(profile.work);
  return rows.length > 0 && profile.stillThere ? [...rows, mark(words.stillThere, "left")] : rows;
}

function printedRows(rows: readonly HistoryRow[]): PaperRow[] {
  return rows.filter(({ month, text }) => month !== "" || text.trim() !== "").flatMap(setRow);
}

/** A text too long for two small lines goes on in the next row, as it would by hand. */
function setRow({ month, text }: HistoryRow): PaperRow[] {
  const { lines, sizePt, rest } = setText(text.trim(), {
    widthMm: ROW_TEXT_WIDTH_MM,
    sizePt: ROW_TEXT_PT,
    smallestLines: 2,
  });
  const row: PaperRow = { month, lines, sizePt, place: "left" };
  return rest === "" ? [row] : [row, ...setRow({ id: "", month: "", text: rest.replaceAll("\n", "") })];
}

function mark(text: string, place: PaperRow["place"]): PaperRow {
  return { ...BLANK_ROW, lines: [text], place };
}
