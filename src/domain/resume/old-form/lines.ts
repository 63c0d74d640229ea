import type { PageLine } from "../layout/page.ts";

/**
 * The ruled lines of the form that JIS Z 8303 showed until 2020, in mm on the sheet: page 1 on the left half of A3, page
 * 2 on the right. Source of the places: `style.txt` of yaml_cv (kaityo256, MIT), which counts from the bottom left of the
 * form; the form stands in the middle of its sheet here.
 */

const FRAME_PT = 1.5;
const RULE_PT = 0.5;
const DASH = [1.5, 1.5] as const;

export const LEFT_X = 16.5;
const WIDTH = 177;
const SECOND_PAGE = 210;
const TOP_OF_SHEET = 277.3;

/** A height of the source, as it lies on the sheet from the top. */
export function fromTop(y: number): number {
  return TOP_OF_SHEET - y;
}

/** A place across, as it lies on the sheet. @param page 1 or 2 */
export function across(x: number, page: 1 | 2 = 1): number {
  return LEFT_X + x + (page - 1) * SECOND_PAGE;
}

const ROW = 7;
/** Row edges of the tables, from the top: one more than there are rows. */
export const OLD_HISTORY_EDGES = Array.from({ length: 17 }, (_, row) => fromTop(129 - row * ROW));
export const OLD_LICENCE_EDGES = Array.from({ length: 7 }, (_, row) => fromTop(232 - row * ROW));

/** The outer edges of the photo's place. */
export const OLD_PHOTO = { x0: across(145), x1: across(175), y0: fromTop(244), y1: fromTop(204) } as const;

/** The free boxes of the second page, from frame to frame. */
export const OLD_BOXES = {
  hobbies: { top: fromTop(160), bottom: fromTop(120) },
  motivation: { top: fromTop(113), bottom: fromTop(73) },
  wishes: { top: fromTop(66), bottom: fromTop(26) },
} as const;

type Place = readonly [x: number, y: number];
type Look = "frame" | "rule" | "dashed";

function line([x1, y1]: Place, [x2, y2]: Place, look: Look, page: 1 | 2): PageLine {
  const ends = { x1: across(x1, page), y1: fromTop(y1), x2: across(x2, page), y2: fromTop(y2) };
  return { ...ends, widthPt: look === "frame" ? FRAME_PT : RULE_PT, ...(look === "dashed" ? { dash: DASH } : {}) };
}

function closed(corners: readonly Place[], look: Look, page: 1 | 2): PageLine[] {
  return corners.map((from, index) => line(from, corners[(index + 1) % corners.length] ?? from, look, page));
}

function box(bottom: number, top: number, page: 1 | 2): PageLine[] {
  return closed(
    [
      [0, top],
      [WIDTH, top],
      [WIDTH, bottom],
      [0, bottom],
    ],
    "frame",
    page,
  );
}

const rulesOf = (heights: readonly number[], x1: number, look: Look, page: 1 | 2) =>
  heights.map((y) => line([0, y], [x1, y], look, page));

/** The columns of a table: after the year, after the month. */
const columnsOf = (top: number, bottom: number, page: 1 | 2) =>
  [19, 31].map((x) => line([x, top], [x, bottom], "rule", page));

const rows = (first: number, count: number) => Array.from({ length: count }, (_, row) => first - row * ROW);

export const OLD_LEFT_LINES: readonly PageLine[] = [
  ...closed(
    [
      [0, 240],
      [139, 240],
      [139, 199],
      [WIDTH, 199],
      [WIDTH, 146],
      [0, 146],
    ],
    "frame",
    1,
  ),
  ...rulesOf([233, 192, 166], 139, "dashed", 1),
  ...rulesOf([218, 205, 199], 139, "rule", 1),
  ...rulesOf([173], WIDTH, "rule", 1),
  ...[15, 110].map((x) => line([x, 218], [x, 205], "rule", 1)),
  ...[21, 69].map((x) => line([x, 205], [x, 199], "dashed", 1)),
  line([56, 205], [56, 199], "rule", 1),
  line([139, 199], [139, 146], "rule", 1),
  ...[186, 160].map((y) => line([139, y], [WIDTH, y], "dashed", 1)),
  ...closed(
    [
      [145, 244],
      [175, 244],
      [175, 204],
      [145, 204],
    ],
    "dashed",
    1,
  ),
  ...box(17, 136, 1),
  ...rulesOf(rows(129, 16), WIDTH, "rule", 1),
  ...columnsOf(136, 17, 1),
];

export const OLD_RIGHT_LINES: readonly PageLine[] = [
  ...box(190, 239, 2),
  ...rulesOf(rows(232, 6), WIDTH, "rule", 2),
  ...columnsOf(239, 190, 2),
  ...box(167, 182, 2),
  ...[57, 97, 137].map((x) => line([x, 182], [x, 167], "rule", 2)),
  ...box(120, 160, 2),
  ...box(73, 113, 2),
  ...box(26, 66, 2),
];
