import type { PageLine, PageText } from "../layout/page.ts";
import { breakAtBlanks } from "../letters/at-blanks.ts";
import { MM_PER_PT, SMALLEST_PT, widthInMm } from "../type-setting.ts";

const LEADING = 1.5;
const STEP_PT = 0.5;

/** A line to be set, at the size it has where there is room. */
export type StackLine = {
  text: string;
  sizePt: number;
  /** Room above it, in em of its own, where something stands there. */
  above?: number;
};
export type Stack = { texts: PageText[]; heightMm: number };

/**
 * Sets lines one under the other into a space; where they do not fit, all of them become smaller, down to 9 pt. At 9 pt
 * the stack may be higher than the space: nothing is dropped.
 */
export function stackOf(
  lines: readonly StackLine[],
  { x, y, widthMm, heightMm }: { x: number; y: number; widthMm: number; heightMm: number },
): Stack {
  const largest = Math.max(SMALLEST_PT, ...lines.map(({ sizePt }) => sizePt));
  for (let less = 0; ; less += STEP_PT) {
    const stack = setLines(lines, less, { x, y, widthMm });
    if (stack.heightMm <= heightMm || largest - less <= SMALLEST_PT) return stack;
  }
}

function setLines(
  lines: readonly StackLine[],
  less: number,
  { x, y, widthMm }: { x: number; y: number; widthMm: number },
): Stack {
  const texts: PageText[] = [];
  let top = y;
  for (const { text, sizePt: usual, above = 0 } of lines) {
    const sizePt = Math.max(SMALLEST_PT, usual - less);
    const em = sizePt * MM_PER_PT;
    if (texts.length > 0) top += above * em;
    for (const part of breakAtBlanks(text, widthMm, sizePt)) {
      texts.push({ x, y: top + (em * LEADING) / 2 + em * 0.35, sizePt, text: part, anchor: "start" });
      top += em * LEADING;
    }
  }
  return { texts, heightMm: top - y };
}

/** A text in a box of red ink, as a stamp: 「応募書類在中」. @param x, y its top left corner */
export function stamp(
  text: string,
  { x, y, sizePt }: { x: number; y: number; sizePt: number },
): { texts: PageText[]; lines: PageLine[] } {
  const em = sizePt * MM_PER_PT;
  const { widthMm, heightMm } = stampSize(text, sizePt);
  return {
    texts: [{ x: x + widthMm / 2, y: y + heightMm / 2 + em * 0.35, sizePt, text, anchor: "middle", color: "red" }],
    lines: boxLines({ x, y, widthMm, heightMm }).map((line) => ({ ...line, widthPt: 1.2, color: "red" })),
  };
}

/** How large the box around such a text is, in mm. */
export function stampSize(text: string, sizePt: number): { widthMm: number; heightMm: number } {
  const em = sizePt * MM_PER_PT;
  return { widthMm: widthInMm(text, sizePt) + em, heightMm: em * 2 };
}

/** The four sides of a box. */
export function boxLines({
  x,
  y,
  widthMm,
  heightMm,
}: {
  x: number;
  y: number;
  widthMm: number;
  heightMm: number;
}): Pick<PageLine, "x1" | "y1" | "x2" | "y2">[] {
  const [right, bottom] = [x + widthMm, y + heightMm];
  return [
    { x1: x, y1: y, x2: right, y2: y },
    { x1: right, y1: y, x2: right, y2: bottom },
    { x1: x, y1: bottom, x2: right, y2: bottom },
    { x1: x, y1: y, x2: x, y2: bottom },
  ];
}
