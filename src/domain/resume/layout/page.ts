/** A page as pure geometry: mm from the top left, type and line widths in points. Drawn by `src/ui/paper`. */
export type PageLine = {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
  widthPt: number;
  /** Lengths of dash and gap in points. */
  dash?: readonly [number, number];
};

export type PageText = {
  x: number;
  /** The baseline. */
  y: number;
  sizePt: number;
  text: string;
  anchor: "start" | "middle" | "end";
};

export type Page = { widthMm: number; heightMm: number; lines: readonly PageLine[]; texts: readonly PageText[] };

/** The same drawing, moved to the right (or, negative, to the left). */
export function moved<T extends { lines: readonly PageLine[]; texts: readonly PageText[] }>(part: T, byMm: number): T {
  return {
    ...part,
    lines: part.lines.map((line) => ({ ...line, x1: line.x1 + byMm, x2: line.x2 + byMm })),
    texts: part.texts.map((text) => ({ ...text, x: text.x + byMm })),
  };
}
