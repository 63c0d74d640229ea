import { type Face, onPaper } from "../../paper-signs.ts";
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
const PART_PT = 12;
const RULE_PT = 0.5;
/** 11 mm at 16 pt. */
const TITLE_LEADING = 11 / (16 * MM_PER_PT);
/** From the middle of a line of full-width signs down to its baseline, in em. */
const BASELINE_EM = 0.35;

/** How running text looks, for those too who set it anew, such as the Word file. */
export type FlowLook = {
  titlePt: number;
  /** Where the title and the lines under it stand. */
  titleAt: "middle" | "start";
  headAt: "end" | "start";
  leading: number;
  /** The mark of a point, and how far from the margin its words are. */
  point: string;
  pointIndent: number;
  face?: Face;
};

const JAPANESE: FlowLook = {
  titlePt: 16,
  titleAt: "middle",
  headAt: "end",
  leading: LEADING,
  point: "・",
  pointIndent: 5,
};

/** Latin letters are lower than kanji and stand closer; what is read first is at the left. */
const ENGLISH: FlowLook = {
  titlePt: 20,
  titleAt: "start",
  headAt: "start",
  leading: 1.5,
  point: "•",
  pointIndent: 4,
  face: "latin",
};

/** The look of the language that a text is in. */
export function lookOf(language: FlowFrame["language"]): FlowLook {
  return language === "en" ? ENGLISH : JAPANESE;
}

/** What all running text has alike. */
export const FLOW_SHEET = {
  sheet: SHEET,
  left: LEFT,
  right: RIGHT,
  top: TOP,
  bottom: BOTTOM,
  foot: FOOT,
  bodyPt: BODY_PT,
  partPt: PART_PT,
  footPt: 9,
  rulePt: RULE_PT,
} as const;

/** What stands above the text, and below it. */
export type FlowFrame = {
  title: string;
  /** Lines under the title: the date, the name. */
  head: readonly string[];
  /** 「以上」, at the right of the last line; empty for none. */
  end: string;
  /** 「1/2」 at the foot of each page. */
  foot: (page: number, of: number) => string;
  /** What the paper is written in where that is not Japanese. */
  language?: "en";
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
  const look = lookOf(frame.language);
  const body = blocks.flatMap((block) => piecesOf(block, look));
  const pages = piecesOnPages([...headPieces(frame, look), ...body, ...endPieces(frame.end, look)], frame.foot, look);
  return frame.language ? pages.map((page) => ({ ...page, language: frame.language })) : pages;
}

/** Sets pieces one under the other into as many pages as they take. */
export function piecesOnPages(pieces: readonly Piece[], foot: FlowFrame["foot"], look: FlowLook = JAPANESE): Page[] {
  const sheets = intoSheets(pieces);
  return sheets.map((sheet, index) => ({
    ...SHEET,
    ...sheet,
    texts: [...sheet.texts, footText(foot(index + 1, sheets.length), look)],
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
export const GAP: Piece = {
  height: BODY_PT * LEADING * MM_PER_PT * 0.7,
  draw: () => ({ texts: [], lines: [] }),
  keepsNext: false,
};

const AT = {
  start: { x: LEFT, anchor: "start" },
  middle: { x: (LEFT + RIGHT) / 2, anchor: "middle" },
  end: { x: RIGHT, anchor: "end" },
} as const;

function headPieces({ title, head }: FlowFrame, look: FlowLook): Piece[] {
  const { titlePt, titleAt, headAt } = look;
  const titles = title === "" ? [] : linesOf(title, look, RIGHT - LEFT, titlePt);
  const lines = head.filter((text) => text !== "").flatMap((text) => linesOf(text, look));
  return [
    ...titles.map((text) =>
      linePiece(text, { look, ...AT[titleAt], sizePt: titlePt, height: titlePt * TITLE_LEADING * MM_PER_PT }),
    ),
    ...lines.map((text) => linePiece(text, { look, ...AT[headAt] })),
    GAP,
  ];
}

function endPieces(end: string, look: FlowLook): Piece[] {
  return end === "" ? [] : [linePiece(end, { look, ...AT.end })];
}

function footText(text: string, { face }: FlowLook): PageText {
  return { x: SHEET.widthMm / 2, y: FOOT, sizePt: 9, text: onPaper(text), anchor: "middle", ...(face ? { face } : {}) };
}

/** A block as pieces, each a line. */
export function piecesOf(block: Block, look: FlowLook = JAPANESE): Piece[] {
  switch (block.type) {
    case "gap":
      return [GAP];
    case "part":
      return partPieces(block.text, look);
    case "entry":
      return entryPieces(block.text, block.right, look);
    case "point":
      return pointPieces(block.text, look);
    case "right":
      return linesOf(block.text, look).map((text) => linePiece(text, { look, ...AT.end }));
    case "paragraph":
      return linesOf(block.text, look).map((text) => linePiece(text, { look }));
  }
}

function linesOf(text: string, { face }: FlowLook, widthMm = RIGHT - LEFT, sizePt = BODY_PT): string[] {
  return breakLines(text, widthMm, sizePt, face);
}

function partPieces(text: string, look: FlowLook): Piece[] {
  const lines = linesOf(text, look, RIGHT - LEFT, PART_PT);
  return lines.map((line, index) => {
    const isLast = index === lines.length - 1;
    const height = PART_PT * look.leading * MM_PER_PT + (isLast ? 2.4 : 0);
    const piece = linePiece(line, { look, sizePt: PART_PT, height, keepsNext: true });
    if (!isLast) return piece;
    const rule = (top: number): PageLine => {
      const y = top + PART_PT * look.leading * MM_PER_PT + 0.2;
      return { x1: LEFT, y1: y, x2: RIGHT, y2: y, widthPt: RULE_PT };
    };
    return { ...piece, draw: (top) => ({ ...piece.draw(top), lines: [rule(top)] }) };
  });
}

/** The name at the left and its time at the right, on one line where both fit it. */
function entryPieces(text: string, right: string, look: FlowLook): Piece[] {
  const rightWidth = right === "" ? 0 : widthInMm(right, BODY_PT, look.face) + 4;
  if (rightWidth > (RIGHT - LEFT) * 0.6) {
    return [...linesOf(text, look), ...linesOf(right, look)].map((line) => linePiece(line, { look, keepsNext: true }));
  }
  return linesOf(text, look, RIGHT - LEFT - rightWidth).map((line, index) => {
    const piece = linePiece(line, { look, keepsNext: true });
    if (index > 0 || right === "") return piece;
    const time = linePiece(right, { look, ...AT.end });
    return { ...piece, draw: (top) => ({ texts: [...piece.draw(top).texts, ...time.draw(top).texts], lines: [] }) };
  });
}

function pointPieces(text: string, look: FlowLook): Piece[] {
  const { point, pointIndent } = look;
  return linesOf(text, look, RIGHT - LEFT - pointIndent).map((line, index) => {
    const piece = linePiece(line, { look, x: LEFT + pointIndent });
    if (index > 0) return piece;
    const dot = linePiece(point, { look, x: LEFT + pointIndent - BODY_PT * MM_PER_PT });
    return { ...piece, draw: (top) => ({ texts: [...dot.draw(top).texts, ...piece.draw(top).texts], lines: [] }) };
  });
}

export type LineLook = {
  look?: FlowLook;
  x?: number;
  anchor?: PageText["anchor"];
  sizePt?: number;
  height?: number;
  keepsNext?: boolean;
};

/** One line of type, from the left margin where its look says nothing else. */
export function linePiece(text: string, given: LineLook): Piece {
  const { x = LEFT, anchor = "start", sizePt = BODY_PT, keepsNext = false, look = JAPANESE } = given;
  const { leading, face } = look;
  const height = given.height ?? BODY_PT * leading * MM_PER_PT;
  const baseline = (sizePt * leading * MM_PER_PT) / 2 + BASELINE_EM * sizePt * MM_PER_PT;
  const draw = (top: number) => ({
    texts:
      text.trim() === ""
        ? []
        : [{ x, y: top + baseline, sizePt, text: onPaper(text), anchor, ...(face ? { face } : {}) }],
    lines: [],
  });
  return { height, draw, keepsNext };
}
