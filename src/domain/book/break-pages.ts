/** A line of text, a picture or a heading as it was laid out in one long frame; in lines of the grid. */
export type Row = {
  /** How far down it begins, and how many lines it takes up. */
  start: number;
  lines: number;
  /** What it belongs to: a paragraph is not torn so that one line stands alone. */
  block: number;
  /** It stands above something: never the last of a frame. */
  isHead: boolean;
};

/** What stands in one frame: rows by their place, and how far down the first of them begins. */
export type Frame = { first: number; last: number; start: number; lines: number };

/**
 * Breaks rows into frames. A heading stays with what follows it; of a paragraph at least two lines stand on each side of
 * a break. Where that leaves no way, the frame is filled. A row taller than a frame has one for itself.
 * @param depth lines of a frame
 */
export function breakIntoFrames(rows: readonly Row[], depth: number): Frame[] {
  const frames: Frame[] = [];
  let first = 0;
  while (first < rows.length) {
    const full = lastThatFits(rows, first, depth);
    const last = full === rows.length - 1 ? full : (lastGood(rows, first, full) ?? full);
    frames.push(frameOf(rows, first, last));
    first = last + 1;
  }
  return frames;
}

function lastThatFits(rows: readonly Row[], first: number, depth: number): number {
  const start = rows[first]?.start ?? 0;
  let last = first;
  for (let next = first + 1; next < rows.length && endOf(rows[next]) - start <= depth; next += 1) last = next;
  return last;
}

/** The last row, from `full` back to `first`, behind which a frame may end. */
function lastGood(rows: readonly Row[], first: number, full: number): number | undefined {
  for (let last = full; last >= first; last -= 1) if (mayEndBehind(rows, last)) return last;
  return undefined;
}

function mayEndBehind(rows: readonly Row[], last: number): boolean {
  const row = rows[last];
  if (!row || row.isHead) return false;
  const isInside = rows[last + 1]?.block === row.block;
  if (!isInside) return true;
  const hasOneAbove = rows[last - 1]?.block === row.block;
  const hasTwoBelow = rows[last + 2]?.block === row.block;
  return hasOneAbove && hasTwoBelow;
}

function frameOf(rows: readonly Row[], first: number, last: number): Frame {
  const start = rows[first]?.start ?? 0;
  return { first, last, start, lines: endOf(rows[last]) - start };
}

function endOf(row: Row | undefined): number {
  return row ? row.start + row.lines : 0;
}
