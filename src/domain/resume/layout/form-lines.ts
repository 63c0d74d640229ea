import type { PageLine } from "./page.ts";

/**
 * The ruled lines of 厚生労働省履歴書様式例, in mm on the A3 sheet: the left half is page 1, the right half page 2.
 * Measured from the Ministry's PDF; the tests hold them against the measured file.
 */

const RULE_PT = 0.96;
/** The form's finest line (0.12 pt) is lost on many printers. */
const FINE_PT = 0.25;

type Fine = "fine";
type Across = readonly [y: number, x0: number, x1: number, fine?: Fine];
type Down = readonly [x: number, y0: number, y1: number, fine?: Fine];

/** Row edges of the tables: one more than there are rows. */
export const HISTORY_EDGES_LEFT = [
  137.7, 146.76, 155.82, 164.88, 173.98, 183.08, 192.14, 201.2, 210.3, 219.42, 228.48, 237.58, 246.68, 255.78, 264.88,
  273.98,
] as const;
export const HISTORY_EDGES_RIGHT = [35.37, 44.52, 53.57, 62.67, 71.77, 80.87, 89.99, 99.05] as const;
export const LICENCE_EDGES = [106.67, 115.73, 124.83, 133.89, 142.95, 152, 161.07] as const;
export const WISH_EDGES = [237.58, 246.68, 255.78, 264.88, 273.98] as const;
export const MOTIVATION = { top: 172.08, bottom: 226.11 } as const;

export const LEFT = { x0: 23.97, x1: 196.11 } as const;
export const RIGHT = { x0: 229.22, x1: 401.36 } as const;
export const PHOTO = { x0: 154.9, x1: 185.1, y0: 27.7, y1: 66.4 } as const;

const LEFT_ACROSS: readonly Across[] = [
  [38.96, LEFT.x0, 139.38],
  [44.52, LEFT.x0, 139.04, "fine"],
  [71.77, LEFT.x0, LEFT.x1],
  [80.87, LEFT.x0, LEFT.x1],
  [86.47, LEFT.x0, 160.46, "fine"],
  [103.58, LEFT.x0, LEFT.x1],
  [109.13, LEFT.x0, 160.46, "fine"],
  [126.27, LEFT.x0, LEFT.x1],
  [130.08, LEFT.x0, LEFT.x1],
  ...HISTORY_EDGES_LEFT.map((y): Across => [y, LEFT.x0, LEFT.x1]),
];

const LEFT_DOWN: readonly Down[] = [
  [23.73, 38.87, 126.51],
  [23.73, 129.98, 274.23],
  [43.29, 130.32, 273.89, "fine"],
  [52.47, 130.32, 274.23],
  [139.14, 39.21, 81.12],
  [160.56, 81.12, 126.51],
  [195.87, 72.02, 126.51],
  [195.87, 130.32, 274.23],
];

const RIGHT_ACROSS: readonly Across[] = [
  27.7,
  ...HISTORY_EDGES_RIGHT,
  ...LICENCE_EDGES,
  164.88,
  MOTIVATION.top,
  MOTIVATION.bottom,
  229.92,
  ...WISH_EDGES,
].map((y): Across => [y, RIGHT.x0, RIGHT.x1]);

const RIGHT_DOWN: readonly Down[] = [
  [228.97, 27.61, 161.31],
  [228.97, 164.79, 226.35],
  [228.97, 229.82, 274.23],
  [248.54, 27.95, 160.98, "fine"],
  [257.72, 27.95, 161.31],
  [401.12, 27.95, 161.31],
  [401.12, 165.13, 226.35],
  [401.12, 230.16, 274.23],
];

export const LEFT_LINES: readonly PageLine[] = [
  ...LEFT_ACROSS.map(across),
  ...LEFT_DOWN.map(down),
  ...box(PHOTO).map((line): PageLine => ({ ...line, widthPt: 0.75, dash: [2.25, 0.75] })),
];

export const RIGHT_LINES: readonly PageLine[] = [...RIGHT_ACROSS.map(across), ...RIGHT_DOWN.map(down)];

function across([y, x0, x1, fine]: Across): PageLine {
  return { x1: x0, y1: y, x2: x1, y2: y, widthPt: fine ? FINE_PT : RULE_PT };
}

function down([x, y0, y1, fine]: Down): PageLine {
  return { x1: x, y1: y0, x2: x, y2: y1, widthPt: fine ? FINE_PT : RULE_PT };
}

function box({ x0, x1, y0, y1 }: { x0: number; x1: number; y0: number; y1: number }): PageLine[] {
  return [across([y0, x0, x1]), across([y1, x0, x1]), down([x0, y0, y1]), down([x1, y0, y1])];
}
