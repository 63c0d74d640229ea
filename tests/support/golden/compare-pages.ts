import type { Grey } from "./grey.ts";

/** Two pixels differ when they are further apart than this, of 15: the soft edge of a stroke may come out otherwise. */
const STEP = 4;
/** A page is looked at in squares of 4 mm at 100 dpi, so that one letter weighs as much on a full page as on an empty one. */
const SQUARE = 16;
/** The share of a square's pixels that may differ. */
const TOLERANCE = 0.03;
const SHIFTS = [-1, 0, 1];

/**
 * Compares a rendered page with its golden one, moved as a whole by at most one pixel either way.
 * @returns nothing where they agree, else a sentence that says what differs most, and where
 */
export function compareWithGolden(ours: Grey, golden: Grey): string | undefined {
  if (ours.width !== golden.width || ours.height !== golden.height)
    return `${ours.width} × ${ours.height} pixels, not ${golden.width} × ${golden.height}`;
  const asItIs = worstSquare(ours, golden, 0, 0);
  if (asItIs.share <= TOLERANCE) return undefined;
  const moved = SHIFTS.flatMap((dy) => SHIFTS.map((dx) => worstSquare(ours, golden, dx, dy)));
  if (moved.some(({ share }) => share <= TOLERANCE)) return undefined;
  const { share, x, y } = asItIs;
  return `${Math.round(share * 100)} % of the square at pixel ${x}, ${y} differ`;
}

type Square = { share: number; x: number; y: number };

function worstSquare(ours: Grey, golden: Grey, dx: number, dy: number): Square {
  const { width, height } = golden;
  const across = Math.ceil(width / SQUARE);
  const counts = new Uint16Array(across * Math.ceil(height / SQUARE));
  for (let y = Math.max(0, -dy); y < Math.min(height, height - dy); y += 1)
    for (let x = Math.max(0, -dx); x < Math.min(width, width - dx); x += 1) {
      const apart = (ours.values[(y + dy) * width + x + dx] ?? 0) - (golden.values[y * width + x] ?? 0);
      if (Math.abs(apart) <= STEP) continue;
      const square = Math.floor(y / SQUARE) * across + Math.floor(x / SQUARE);
      counts[square] = (counts[square] ?? 0) + 1;
    }
  const most = counts.reduce((best, count, index) => (count > (counts[best] ?? 0) ? index : best), 0);
  return {
    share: (counts[most] ?? 0) / SQUARE ** 2,
    x: (most % across) * SQUARE,
    y: Math.floor(most / across) * SQUARE,
  };
}
