import { type Month, monthOf } from "../../domain/time/months.ts";
import type { JournalPhoto } from "../../vault/api.ts";

/** One line of the photos: the name of a month, or some photos side by side. `top` and `height` in rem. */
export type PhotoLine = { top: number; height: number } & (
  | { month: Month }
  | { month?: undefined; from: number; to: number }
);
type Photos = Extract<PhotoLine, { from: number }>;

export const ACROSS = 3;
const MONTH_REM = 2.25;
export const PHOTO_REM = 5.75;

/** Photos in lines, each month begun on a new one. @param photos the newest day first */
export function linesOf(photos: readonly Pick<JournalPhoto, "day">[]): PhotoLine[] {
  const lines: PhotoLine[] = [];
  let top = 0;
  for (let from = 0; from < photos.length; ) {
    const month = monthOf(photos[from]?.day ?? "");
    if (from === 0 || month !== monthOf(photos[from - 1]?.day ?? "")) {
      lines.push({ top, height: MONTH_REM, month });
      top += MONTH_REM;
    }
    let to = from + 1;
    while (to < Math.min(photos.length, from + ACROSS) && monthOf(photos[to]?.day ?? "") === month) to += 1;
    lines.push({ top, height: PHOTO_REM, from, to });
    top += PHOTO_REM;
    from = to;
  }
  return lines;
}

/** The line a photo stands in. */
export function lineOf(lines: readonly PhotoLine[], index: number): Photos | undefined {
  return photoLines(lines).find(({ from, to }) => from <= index && index < to);
}

/**
 * Where a key leads from a photo; undefined for any other key.
 * @param page lines that are in sight at once
 */
export function photoAt(key: string, lines: readonly PhotoLine[], from: number, page: number): number | undefined {
  const last = (photoLines(lines).at(-1)?.to ?? 1) - 1;
  if (key === "ArrowRight") return Math.min(last, from + 1);
  if (key === "ArrowLeft") return Math.max(0, from - 1);
  if (key === "Home") return 0;
  if (key === "End") return last;
  const steps = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page }[key];
  return steps === undefined ? undefined : linesAway(photoLines(lines), from, steps);
}

/** As far from the line's beginning as before, or the last of a shorter line. */
function linesAway(lines: readonly Photos[], index: number, steps: number): number {
  const at = lines.findIndex(({ from, to }) => from <= index && index < to);
  const line = lines[Math.max(0, Math.min(lines.length - 1, at + steps))];
  const column = index - (lines[at]?.from ?? index);
  return line ? Math.min(line.to - 1, line.from + column) : index;
}

function photoLines(lines: readonly PhotoLine[]): Photos[] {
  return lines.filter((line): line is Photos => line.month === undefined);
}
