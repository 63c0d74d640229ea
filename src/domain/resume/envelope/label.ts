import type { Page, PageLine, PageText } from "../layout/page.ts";
import { boxLines, type StackLine, stackOf, stamp, stampSize } from "./stack.ts";

/** A4 upright, as printers in shops have it. Millimetres and points. */
const SHEET = { widthMm: 210, heightMm: 297 } as const;
const LEFT = 20;
const TOP = 32;
const BETWEEN = 12;
const PADDING = 6;
const RECIPIENT = { widthMm: 110, heightMm: 58 } as const;
const SENDER = { widthMm: 90, heightMm: 34 } as const;
const STAMP_PT = 15;
const NOTE = { x: LEFT, y: 24, sizePt: 9, anchor: "start" } as const;
const CUT = { widthPt: 0.4, dash: [2.25, 1.5] } as const;

type Labels = {
  recipient: readonly StackLine[];
  sender: readonly StackLine[];
  /** 「応募書類在中」; empty for none. */
  contents: string;
  note: string;
};

type Part = { texts: PageText[]; lines: PageLine[]; bottom: number };

/** An A4 sheet with a label for the addressee, one for the sender and one for what is inside, with lines to cut along. */
export function labelPage({ recipient, sender, contents, note }: Labels): Page {
  const to = label(recipient, RECIPIENT, TOP);
  const from = label(sender, SENDER, to.bottom + BETWEEN);
  const parts = [to, from, ...(contents === "" ? [] : [stampLabel(contents, from.bottom + BETWEEN)])];
  return {
    ...SHEET,
    texts: [{ ...NOTE, text: note }, ...parts.flatMap(({ texts }) => texts)],
    lines: parts.flatMap(({ lines }) => lines),
  };
}

/** A label grows where its text is longer. */
function label(
  lines: readonly StackLine[],
  { widthMm, heightMm }: typeof RECIPIENT | typeof SENDER,
  top: number,
): Part {
  const place = { x: LEFT + PADDING, y: top + PADDING, widthMm: widthMm - 2 * PADDING };
  const { texts, heightMm: needed } = stackOf(lines, { ...place, heightMm: heightMm - 2 * PADDING });
  const height = Math.max(heightMm, needed + 2 * PADDING);
  return { texts, lines: cutLines(top, widthMm, height), bottom: top + height };
}

function stampLabel(text: string, top: number): Part {
  const size = stampSize(text, STAMP_PT);
  const { texts, lines } = stamp(text, { x: LEFT + PADDING / 2, y: top + PADDING / 2, sizePt: STAMP_PT });
  const height = size.heightMm + PADDING;
  return { texts, lines: [...lines, ...cutLines(top, size.widthMm + PADDING, height)], bottom: top + height };
}

function cutLines(y: number, widthMm: number, heightMm: number): PageLine[] {
  return boxLines({ x: LEFT, y, widthMm, heightMm }).map((line) => ({ ...line, ...CUT }));
}
