import { AlignmentType, type Table } from "docx";
import { setMotivation, wishRows } from "../../../domain/resume/layout/cells.ts";
import {
  HISTORY_EDGES_LEFT,
  HISTORY_EDGES_RIGHT,
  LEFT,
  LICENCE_EDGES,
  MOTIVATION,
  WISH_EDGES,
} from "../../../domain/resume/layout/form-lines.ts";
import type { RirekishoWords } from "../../../domain/resume/layout/form-words.ts";
import type { RirekishoChoices } from "../../../domain/resume/paper.ts";
import type { Profile } from "../../../domain/resume/profile.ts";
import {
  HISTORY_ROWS,
  historyRows,
  LICENCE_ROWS,
  licenceRows,
  type PaperRow,
  ROW_TEXT_PT,
  rowsOnPaper,
} from "../../../domain/resume/rows.ts";
import { monthOfYear, yearOfMonth } from "../../../domain/time/japanese-calendar.ts";
import { ALL_RULED, type Cell, type Measures, paragraph, type Row, type Sides, tableOf } from "./parts.ts";

/** The tables of the second half of a 履歴書, and the one of its rows, which goes over both pages. */

const WIDTH_MM = LEFT.x1 - LEFT.x0;
/** 年, 月 and the words of a row: the form's upright lines. */
const COLUMNS_MM = [43.29 - LEFT.x0, 52.47 - 43.29, LEFT.x1 - 52.47] as const;
const HEAD_MM = 7.67;
/** From 「以上」 to the line at its right. */
const END_MM = 1.7;
const BOX_LEADING = 1.45;

const { CENTER, LEFT: START, RIGHT: END } = AlignmentType;
const ALIGNS = { left: START, centre: CENTER, right: END } as const;

/**
 * 学歴・職歴: the rows of the form, each as on the page, and as many more as there are. Its head stands again on the
 * next page.
 */
export function historyTable(
  measures: Measures,
  profile: Profile,
  words: RirekishoWords,
  choices: RirekishoChoices,
): Table {
  const all = historyRows(profile, words.rows, choices);
  const rows = choices.goesOnElsewhere ? rowsOnPaper(all, true, words.rows) : all;
  const heights = [...heightsOf(HISTORY_EDGES_LEFT), ...heightsOf(HISTORY_EDGES_RIGHT)];
  return rowTable(measures, { head: words.history, words, rows, heights, least: HISTORY_ROWS, profile });
}

/** 免許・資格. */
export function licenceTable(measures: Measures, profile: Profile, words: RirekishoWords): Table {
  const rows = licenceRows(profile, words.rows);
  const heights = heightsOf(LICENCE_EDGES);
  const table = { head: words.licences, words, rows, heights, least: LICENCE_ROWS, profile };
  // The line above it is the last one of 学歴・職歴.
  return rowTable(measures, { ...table, isBelow: true });
}

type RowTable = {
  head: string;
  words: RirekishoWords;
  rows: readonly PaperRow[];
  heights: readonly number[];
  least: number;
  profile: Profile;
  isBelow?: boolean;
};

function rowTable(
  measures: Measures,
  { head, words, rows, heights, least, profile, isBelow = false }: RowTable,
): Table {
  const top = ({ top: line, ...sides }: Sides): Sides => (isBelow || !line ? sides : { ...sides, top: line });
  const centred = (text: string, sides: Sides, pt = ROW_TEXT_PT): Cell => ({
    sides,
    content: [paragraph(measures, [{ text, pt }], { align: CENTER })],
  });
  const count = Math.max(least, rows.length);
  const rowAt = (index: number): Row => {
    const { month, lines, sizePt, place }: PaperRow = rows[index] ?? BLANK;
    return {
      heightMm: heights[index] ?? heights.at(-1) ?? 0,
      cells: [
        centred(yearOfMonth(month, profile.calendar), YEAR),
        centred(monthOfYear(month), MONTH),
        {
          sides: ALL_RULED,
          content: [
            paragraph(measures, [{ text: lines.join("\n"), pt: sizePt }], {
              align: ALIGNS[place],
              indentEndMm: place === "right" ? END_MM : 0,
            }),
          ],
        },
      ],
    };
  };
  return tableOf(measures, COLUMNS_MM, [
    {
      heightMm: HEAD_MM,
      isHead: true,
      cells: [centred(words.year, top(YEAR)), centred(words.month, top(MONTH)), centred(head, top(ALL_RULED))],
    },
    ...Array.from({ length: count }, (_, index) => rowAt(index)),
  ]);
}

const BLANK: PaperRow = { month: "", lines: [], sizePt: ROW_TEXT_PT, place: "left" };
const YEAR: Sides = { ...ALL_RULED, right: "fine" };
const MONTH: Sides = { ...ALL_RULED, left: "fine" };

/** 志望の動機: one box. A longer text makes it higher. */
export function motivationTable(measures: Measures, profile: Profile, words: RirekishoWords): Table {
  const text = profile.motivation.trimEnd();
  const pt = setMotivation(text).sizePt;
  return tableOf(
    measures,
    [WIDTH_MM],
    [
      {
        heightMm: MOTIVATION.top - 164.88,
        keepsNext: true,
        cells: [{ sides: ALL_RULED, content: [paragraph(measures, [{ text: words.motivation, pt: 10 }])] }],
      },
      {
        heightMm: MOTIVATION.bottom - MOTIVATION.top,
        cells: [
          {
            sides: ALL_RULED,
            upright: "top",
            content: text
              .split(/\r\n|\r|\n/u)
              .map((line, index) =>
                paragraph(measures, [{ text: line, pt }], { leading: BOX_LEADING, beforePt: index === 0 ? 4 : 0 }),
              ),
          },
        ],
      },
    ],
  );
}

/** 本人希望: its ruled rows, and as many more as the text takes. */
export function wishesTable(measures: Measures, profile: Profile, words: RirekishoWords): Table {
  const heights = heightsOf(WISH_EDGES);
  const { sizePt, rows: set } = wishRows(profile.wishes);
  const rows = inWholes(set, profile.wishes);
  const count = Math.max(heights.length, rows.length);
  const one = (content: Cell["content"]): Cell[] => [{ sides: ALL_RULED, content }];
  return tableOf(
    measures,
    [WIDTH_MM],
    [
      {
        heightMm: HEAD_MM,
        keepsNext: true,
        cells: one([
          paragraph(measures, [
            { text: words.wishes, pt: 10 },
            { text: words.wishesNote, pt: 9 },
          ]),
        ]),
      },
      ...Array.from({ length: count }, (_, index) => ({
        heightMm: heights[index] ?? heights.at(-1) ?? 0,
        cells: one([paragraph(measures, [{ text: rows[index] ?? "", pt: sizePt }])]),
      })),
    ],
  );
}

/**
 * The text of each row with what stood between its lines: where only the width broke it, Word breaks it anew, and a
 * machine that sets it a little wider makes no short lines.
 */
function inWholes(rows: readonly (readonly string[])[], source: string): string[] {
  let at = 0;
  return rows.map((lines) =>
    lines.reduce((text, line, index) => {
      const start = source.indexOf(line, at);
      const between = source.slice(at, start);
      at = start + line.length;
      if (index === 0) return line;
      return text + (/[\r\n]/u.test(between) ? "\n" : between) + line;
    }, ""),
  );
}

function heightsOf(edges: readonly number[]): number[] {
  return edges.slice(0, -1).map((edge, index) => (edges[index + 1] ?? edge) - edge);
}
