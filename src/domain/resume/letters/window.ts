import { LEFT, type Piece, RIGHT, TOP } from "../layout/flow/flow.ts";
import type { PageLine } from "../layout/page.ts";
import type { Recipient } from "../paper.ts";
import { MM_PER_PT, SMALLEST_PT } from "../type-setting.ts";
import { addresseeLines, oneLine, postalLine } from "./addressee.ts";
import { breakAtBlanks } from "./at-blanks.ts";
import type { LetterWords } from "./words.ts";

/**
 * What the usual window of a 長形3号 envelope shows of an A4 sheet folded in three. There is no standard for its place:
 * this is the part that common ones (90 × 45 mm, 20 mm from the left, 12 to 20 mm from the top) have in common.
 */
const SHOWN = { x: LEFT, top: 20, width: 68, height: 30 } as const;
/** Nothing else stands beside it, so that nothing else shows. */
const CLEAR_UNTIL = 62;
const LEADING = 1.35;
const LARGEST_PT = 10.5;

const FOLDS = [99, 198] as const;
/** Printers leave the outermost millimetres white. */
const MARK = { from: 6, length: 4 } as const;

/** The addressee with address in the window's place, the date at the right. It reaches below only where it has to. */
export function windowPiece(recipient: Recipient, date: string, words: LetterWords): Piece {
  const { sizePt, lines } = windowLines(recipient, words);
  const step = sizePt * LEADING * MM_PER_PT;
  const bottom = SHOWN.top + lines.length * step;
  return {
    height: Math.max(CLEAR_UNTIL, bottom) - TOP,
    keepsNext: false,
    draw: () => ({
      texts: [
        ...lines.map((text, index) => ({
          x: SHOWN.x,
          y: SHOWN.top + (index + 1) * step - (step - sizePt * MM_PER_PT * 0.8) / 2,
          sizePt,
          text,
          anchor: "start" as const,
        })),
        ...(date === "" ? [] : [{ x: RIGHT, y: TOP + 4, sizePt: LARGEST_PT, text: date, anchor: "end" as const }]),
      ],
      lines: [],
    }),
  };
}

/** Whether the addressee is longer than a window shows. */
export function isOverWindow(recipient: Recipient, words: LetterWords): boolean {
  const { sizePt, lines } = windowLines(recipient, words);
  return lines.length * sizePt * LEADING * MM_PER_PT > SHOWN.height;
}

function windowLines(recipient: Recipient, words: LetterWords): { sizePt: number; lines: string[] } {
  const all = [
    postalLine(recipient.postalCode, words),
    oneLine(recipient.address),
    ...addresseeLines(recipient, words),
  ].filter((line) => line !== "");
  const at = (sizePt: number) => all.flatMap((line) => breakAtBlanks(line, SHOWN.width, sizePt));
  for (let sizePt = LARGEST_PT; sizePt > SMALLEST_PT; sizePt -= 0.5) {
    const lines = at(sizePt);
    if (lines.length * sizePt * LEADING * MM_PER_PT <= SHOWN.height) return { sizePt, lines };
  }
  return { sizePt: SMALLEST_PT, lines: at(SMALLEST_PT) };
}

/** Short lines at both edges where the sheet is folded. */
export function foldMarks(): PageLine[] {
  return FOLDS.flatMap((y) =>
    [MARK.from, 210 - MARK.from - MARK.length].map((x1) => ({
      x1,
      y1: y,
      x2: x1 + MARK.length,
      y2: y,
      widthPt: 0.25,
    })),
  );
}
