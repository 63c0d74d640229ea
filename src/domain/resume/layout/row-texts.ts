import { monthOfYear, yearOfMonth } from "../../time/japanese-calendar.ts";
import type { Profile } from "../profile.ts";
import type { PaperRow } from "../rows.ts";
import { linesAround } from "./cells.ts";
import type { PageText } from "./page.ts";

/** Where a table's columns stand: the middles of 年 and 月, and the row's words by their left end, middle and right end. */
export type Columns = { year: number; month: number; textStart: number; textCentre: number; textEnd: number };

const ROW_PT = 11;

/** The rows of a table. @param edges the heights of its row edges, one more than there are rows */
export function rowTexts(
  rows: readonly PaperRow[],
  edges: readonly number[],
  columns: Columns,
  { calendar }: Profile,
): PageText[] {
  return rows.flatMap((row, index) => {
    const top = edges[index] ?? 0;
    const centre = (top + (edges[index + 1] ?? top)) / 2;
    const column = (text: string, x: number) => linesAround({ sizePt: ROW_PT, lines: [text] }, x, centre, "middle");
    return [
      ...column(yearOfMonth(row.month, calendar), columns.year),
      ...column(monthOfYear(row.month), columns.month),
      ...textOfRow(row, centre, columns),
    ];
  });
}

function textOfRow(row: PaperRow, centre: number, { textStart, textCentre, textEnd }: Columns): PageText[] {
  if (row.place === "centre") return linesAround(row, textCentre, centre, "middle");
  if (row.place === "right") return linesAround(row, textEnd, centre, "end");
  return linesAround(row, textStart, centre, "start");
}
