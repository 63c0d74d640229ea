import { onPaper } from "../../paper-signs.ts";
import { breakLines, MM_PER_PT, widthInMm } from "../../type-setting.ts";
import type { Page, PageLine, PageText } from "../page.ts";
import type { Block } from "./blocks.ts";

/** A4 upright, its margins, and the sizes of type. Millimetres and points. */
const SHEET = { widthMm: 210, heightMm: 297 } as const;
export const LEFT = 22;
export const RIGHT = 188;
export const TOP = 24;
const BOTTOM = 272;
const FOOT = 284;
const BODY_PT = 10.5;
const LEADING = 1.62;
const LINE_MM = BODY_PT * LEADING * MM_PER_PT;
const PART_PT = 12;
const POINT_INDENT = 5;
const RULE_PT = 0.5;
/** From the middle of a line of full-width signs down to its baseline, in em. */
const BASELINE_EM = 0.35;

/** The same look for those who set the text anew, such as the Word file. */
export const FLOW_LOOK = {
  sheet: SHEET,
  left: LEFT,
  right: RIGHT,
  top: TOP,
  bottom: BOTTOM,
  foot: FOOT,
  bodyPt: BODY_PT,
  partPt: PART_PT,
  titlePt: 16,
  footPt: 9,
  leading: LEADING,
  pointIndent: POINT_INDENT,
  rulePt: RULE_PT,
} as const;

/** What stands above the text, and below it. */
export type FlowFrame = {
  title: string;
  /** Lines at the right under the title: the date, the name. */
  head: readonly string[];
  /** 「以上」, at the right of the last line; empty for none. */
  end: string;
  /** 「1/2」 at the foot of each page. */
  foot: (page: number, of: number) => string;
};

/** A paper of running text before it is set into pages. */
export type Flow = { blocks: readonly Block[]; frame: FlowFrame };

/** A piece that stays together: its height, and how it is drawn from a height down. */
export type Piece = {
  height: number;
  draw: (top: number) => { texts: PageText[]; lines: PageLine[] };
  keepsNext: boolean;
};

/**
 * Sets running text into pages. A heading never stands alone at the foot of a page; a line never leaves the margins. No
 * sign of the text is dropped.
 */
export function flowPages(blocks: readonly Block[], frame: FlowFrame): Page[] {
  return piecesOnPages([...headPieces(frame), ...blocks.flatMap(piecesOf), ...endPieces(frame.end)], frame.foot);
}

/** Sets pieces one under the other into as many pages as they take. */
export function piecesOnPages(pieces: readonly Piece[], foot: FlowFrame["foot"]): Page[] {
  const sheets = intoSheets(pieces);
  return sheets.map((sheet, index) => ({
    ...SHEET,
    ...sheet,
    texts: [...sheet.texts, footText(foot(index + 1, sheets.length))],
  }));
}

function intoSheets(pieces: readonly Piece[]): { texts: PageText[]; lines: PageLine[] }[] {
  const sheets = [{ texts: [] as PageText[], lines: [] as PageLine[] }];
  let top = TOP;
  for (const [index, piece] of pieces.entries()) {
    const needed = piece.keepsNext ? piece.height + heightAfter(pieces, index) : piece.height;
    const isBare = top === TOP;
    if (!isBare && top + needed > BOTTOM) {
      sheets.push({ texts: [], lines: [] });
      top = TOP;
    }
    // A gap does not open a page.
    if (top === TOP && sheets.length > 1 && piece === GAP) continue;
    const { texts, lines } = piece.draw(top);
    sheets.at(-1)?.texts.push(...texts);
    sheets.at(-1)?.lines.push(...lines);
    top += piece.height;
  }
  return sheets;
}

/** Two lines have to follow a heading. */
function heightAfter(pieces: readonly Piece[], index: number): number {
  return pieces.slice(index + 1, index + 3).reduce((sum, { height }) => sum + height, 0);
}

/** The room of an empty line. */
export const GAP: Piece = { height: LINE_MM * 0.7, draw: () => ({ texts: [], lines: [] }), keepsNext: false };

function headPieces({ title, head }: FlowFrame): Piece[] {
  return [
    title === "" ? [] : [linePiece(title, { x: (LEFT + RIGHT) / 2, anchor: "middle", sizePt: 16, height: 11 })],
    head.filter((text) => text !== "").map((text) => linePiece(text, { x: RIGHT, anchor: "end" })),
    [GAP],
  ].flat();
}

function endPieces(end: string): Piece[] {
  return end === "" ? [] : [linePiece(end, { x: RIGHT, anchor: "end" })];
}

function footText(text: string): PageText {
  return { x: SHEET.widthMm / 2, y: FOOT, sizePt: 9, text: onPaper(text), anchor: "middle" };
}

/** A block as pieces, each a line. */
export function piecesOf(block: Block): Piece[] {
  switch (block.type) {
    case "gap":
      return [GAP];
    case "part":
      return partPieces(block.text);
    case "entry":
      return entryPieces(block.text, block.right);
    case "point":
      return pointPieces(block.text);
    case "right":
      return linesOf(block.text).map((text) => linePiece(text, { x: RIGHT, anchor: "end" }));
    case "paragraph":
      return linesOf(block.text).map((text) => linePiece(text, {}));
  }
}

function linesOf(text: string, widthMm = RIGHT - LEFT, sizePt = BODY_PT): string[] {
  return breakLines(text, widthMm, sizePt);
}

function partPieces(text: string): Piece[] {
  const lines = linesOf(text, RIGHT - LEFT, PART_PT);
  return lines.map((line, index) => {
    const isLast = index === lines.length - 1;
    const height = PART_PT * LEADING * MM_PER_PT + (isLast ? 2.4 : 0);
    const piece = linePiece(line, { sizePt: PART_PT, height, keepsNext: true });
    if (!isLast) return piece;
    const rule = (top: number): PageLine => {
      const y = top + PART_PT * LEADING * MM_PER_PT + 0.2;
      return { x1: LEFT, y1: y, x2: RIGHT, y2: y, widthPt: RULE_PT };
    };
    return { ...piece, draw: (top) => ({ ...piece.draw(top), lines: [rule(top)] }) };
  });
}

/** The name at the left and its time at the right, on one line where both fit it. */
function entryPieces(text: string, right: string): Piece[] {
  const rightWidth = right === "" ? 0 : widthInMm(right, BODY_PT) + 4;
  if (rightWidth > (RIGHT - LEFT) * 0.6) {
    return [...linesOf(text), ...linesOf(right)].map((line) => linePiece(line, { keepsNext: true }));
  }
  return linesOf(text, RIGHT - LEFT - rightWidth).map((line, index) => {
    const piece = linePiece(line, { keepsNext: true });
    if (index > 0 || right === "") return piece;
    const time = linePiece(right, { x: RIGHT, anchor: "end" });
    return { ...piece, draw: (top) => ({ texts: [...piece.draw(top).texts, ...time.draw(top).texts], lines: [] }) };
  });
}

function pointPieces(text: string): Piece[] {
  return linesOf(text, RIGHT - LEFT - POINT_INDENT).map((line, index) => {
    const piece = linePiece(line, { x: LEFT + POINT_INDENT });
    if (index > 0) return piece;
    const dot = linePiece("・", { x: LEFT + POINT_INDENT - BODY_PT * MM_PER_PT });
    return { ...piece, draw: (top) => ({ texts: [...dot.draw(top).texts, ...piece.draw(top).texts], lines: [] }) };
  });
}

export type LineLook = {
  x?: number;
  anchor?: PageText["anchor"];
  sizePt?: number;
  height?: number;
  keepsNext?: boolean;
};

/** One line of type, from the left margin where its look says nothing else. */
export function linePiece(text: string, look: LineLook): Piece {
  const { x = LEFT, anchor = "start", sizePt = BODY_PT, keepsNext = false } = look;
  const height = look.height ?? LINE_MM;
  const baseline = (sizePt * LEADING * MM_PER_PT) / 2 + BASELINE_EM * sizePt * MM_PER_PT;
  const draw = (top: number) => ({
    texts: text.trim() === "" ? [] : [{ x, y: top + baseline, sizePt, text: onPaper(text), anchor }],
    lines: [],
  });
  return { height, draw, keepsNext };
}
