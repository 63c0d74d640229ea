import type { BookLook } from "./book.ts";

/**
 * How a page is set. Lengths are CSS pixels (96 to the inch) unless they say mm. Lines stand on a grid: everything is as
 * tall as a whole number of lines, so the lines of a sheet lie on those of its back.
 */
export type Measures = {
  widthMm: number;
  heightMm: number;
  /** The size of a sign, and so of a full-width one. */
  sign: number;
  /** From line to line. */
  pitch: number;
  signsOfLine: number;
  linesOfFrame: number;
  /** Frames of a page, below each other: vertical lines as tall as A4 could not be read. */
  frames: number;
  frameGap: number;
  topMm: number;
  /** The margin at the binding. The outer one is what remains. */
  innerMm: number;
};

const MM_PER_PX = 25.4 / 96;

const A5 = { widthMm: 148, heightMm: 210, sign: 13.5, pitch: 23, frames: 1, frameGap: 0 };
const A4 = { widthMm: 210, heightMm: 297, sign: 15, pitch: 26 };

const TABLE: Record<BookLook["paper"], Record<BookLook["direction"], Measures>> = {
  a5: {
    horizontal: { ...A5, signsOfLine: 30, linesOfFrame: 26, topMm: 26, innerMm: 22 },
    vertical: { ...A5, signsOfLine: 40, linesOfFrame: 17, topMm: 32, innerMm: 24 },
  },
  a4: {
    horizontal: { ...A4, signsOfLine: 40, linesOfFrame: 35, topMm: 28, innerMm: 28, frames: 1, frameGap: 0 },
    vertical: { ...A4, signsOfLine: 29, linesOfFrame: 25, topMm: 30, innerMm: 22, frames: 2, frameGap: 32 },
  },
};

export function measuresOf({ paper, direction }: Pick<BookLook, "paper" | "direction">): Measures {
  return TABLE[paper][direction];
}

/** How long a line and how deep a frame is, and what is left beside the frames of a page; in px and mm. */
export function frameOf(look: Pick<BookLook, "paper" | "direction">): {
  line: number;
  depth: number;
  outerMm: number;
  bottomMm: number;
} {
  const { sign, signsOfLine, pitch, linesOfFrame, frames, frameGap, ...page } = measuresOf(look);
  const line = sign * signsOfLine;
  const depth = pitch * linesOfFrame;
  const [width, height] = look.direction === "vertical" ? [depth, line] : [line, depth];
  const tall = height * frames + frameGap * (frames - 1);
  return {
    line,
    depth,
    outerMm: page.widthMm - page.innerMm - width * MM_PER_PX,
    bottomMm: page.heightMm - page.topMm - tall * MM_PER_PX,
  };
}

/**
 * How large a photo is drawn: inside the frame, at most as large as it is itself, and leaving room for some lines.
 * @returns its width and height in px, and how many lines it takes up
 */
export function photoSize(
  { width, height }: { width: number; height: number },
  look: Pick<BookLook, "paper" | "direction">,
): { width: number; height: number; lines: number } {
  const { line, depth } = frameOf(look);
  const { pitch } = measuresOf(look);
  const isVertical = look.direction === "vertical";
  const [mostWide, mostTall] = isVertical ? [depth * 0.55, line] : [line, depth * 0.5];
  const scale = Math.min(1, mostWide / width, mostTall / height);
  const drawn = { width: width * scale, height: height * scale };
  return { ...drawn, lines: Math.ceil((isVertical ? drawn.width : drawn.height) / pitch) };
}
