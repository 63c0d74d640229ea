import { breakIntoFrames, type Frame, type Row } from "../../../domain/book/break-pages.ts";
import { element } from "./elements.ts";
import type { Setting } from "./setting.ts";

/** A piece of a block that is broken by lines, or not at all: how far down it begins, and which rows are its own. */
type Piece = { start: number; firstRow: number; lastRow: number };
/** What stands in the flow, with its pieces. */
type Block = { element: HTMLElement; pieces: Map<Node, Piece>; firstRow: number; lastRow: number };

/**
 * Lays out blocks in one long frame, measures them, and puts them on sheets. A paragraph that a break goes through stands
 * on both sheets, each of which shows its own lines only; of a list each sheet has its own items.
 * @returns the sheets in order, not numbered
 */
export function sheetsOf(setting: Setting, elements: readonly HTMLElement[]): HTMLElement[] {
  const { measures } = setting;
  const flow = element("div", "flow", ...elements);
  document.body.append(flow);
  const { rows, blocks } = measured(flow, elements, setting);
  const frames = breakIntoFrames(rows, measures.linesOfFrame).map((frame) => drawn(frame, blocks, measures.pitch));
  flow.remove();
  const sheets: HTMLElement[] = [];
  for (let at = 0; at < frames.length; at += measures.frames) {
    sheets.push(element("section", "sheet", ...frames.slice(at, at + measures.frames)));
  }
  return sheets;
}

function measured(flow: HTMLElement, elements: readonly HTMLElement[], setting: Setting) {
  const { pitch } = setting.measures;
  const edge = flow.getBoundingClientRect();
  const place = (of: Element) => {
    const box = of.getBoundingClientRect();
    const [start, size] = setting.isVertical ? [edge.right - box.right, box.width] : [box.top - edge.top, box.height];
    return { start: Math.round(start / pitch), lines: Math.round(size / pitch) };
  };
  const rows: Row[] = [];
  let count = 0;
  const blocks = elements.map((of): Block => {
    const pieces = new Map<Node, Piece>();
    const firstRow = rows.length;
    for (const piece of piecesOf(of)) {
      const { start, lines } = place(piece);
      const first = rows.length;
      count += 1;
      if (piece.classList.contains("leaf")) {
        for (let line = 0; line < lines; line += 1) {
          rows.push({ start: start + line, lines: 1, block: count, isHead: false });
        }
      } else {
        rows.push({ start, lines, block: count, isHead: piece.classList.contains("head") });
      }
      pieces.set(piece, { start, firstRow: first, lastRow: rows.length - 1 });
    }
    return { element: of, pieces, firstRow, lastRow: rows.length - 1 };
  });
  return { rows, blocks };
}

function piecesOf(block: HTMLElement): Element[] {
  const kinds = ".leaf, .solid, .head";
  return block.matches(kinds) ? [block] : [...block.querySelectorAll(kinds)];
}

function drawn(frame: Frame, blocks: readonly Block[], pitch: number): HTMLElement {
  const inside = blocks.filter(({ firstRow, lastRow }) => firstRow <= frame.last && lastRow >= frame.first);
  const placed = inside.map((block) => {
    const isWhole = block.firstRow >= frame.first && block.lastRow <= frame.last;
    const shown = isWhole ? block.element : (partOf(block.element, block.pieces, frame) as HTMLElement);
    const start = [...block.pieces.values()].find((piece) => isIn(piece, frame))?.start ?? frame.start;
    shown.style.insetBlockStart = `${(start - frame.start) * pitch}px`;
    shown.classList.add("placed");
    return shown;
  });
  const shownLines = element("div", "shown-lines", ...placed);
  shownLines.style.blockSize = `${frame.lines * pitch}px`;
  return element("div", "frame", shownLines);
}

function isIn({ firstRow, lastRow }: Piece, { first, last }: Frame): boolean {
  return firstRow <= last && lastRow >= first;
}

/** What of a list or a quotation stands in a frame. Nothing in these has room around it, so what follows moves up. */
function partOf(node: Node, pieces: ReadonlyMap<Node, Piece>, frame: Frame): Node | undefined {
  const piece = pieces.get(node);
  if (piece) return isIn(piece, frame) ? node.cloneNode(true) : undefined;
  const parts = [...node.childNodes].flatMap((child) => partOf(child, pieces, frame) ?? []);
  if (parts.length === 0) return undefined;
  const shell = node.cloneNode(false) as Element;
  shell.append(...parts);
  return shell;
}
