/** Holds ruled lines, of a page or of a PDF, against the measured lines of the Ministry's form. */

export type FormFixture = {
  horizontal: { y: number; x0: number; x1: number }[];
  vertical: { x: number; y0: number; y1: number }[];
  text: { text: string; x: number; baseline: number; x1: number; pt: number }[];
};

/** A straight line in mm from the top left of its page. */
export type RuledLine = { x1: number; y1: number; x2: number; y2: number };

/** The box for the photo: dashed in the Ministry's PDF, and not among its listed lines. */
const PHOTO = { x0: 154.9, x1: 185.1, y0: 27.7, y1: 66.4 };
const A4_WIDTH_MM = 210;

export function isRuled(line: { dash?: unknown }): boolean {
  return line.dash === undefined;
}

/** The form's lines on one page of a paper: all of them on A3, a half on each page of A4. */
export function formOnPage(form: FormFixture, paper: "a3" | "a4", pageIndex: number): RuledLine[] {
  const lines = [
    ...form.horizontal.map(({ y, x0, x1 }) => ({ x1: x0, y1: y, x2: x1, y2: y })),
    ...form.vertical.map(({ x, y0, y1 }) => ({ x1: x, y1: y0, x2: x, y2: y1 })),
  ];
  if (paper === "a3") return lines;
  const shift = pageIndex * A4_WIDTH_MM;
  return lines
    .filter(({ x1 }) => Math.floor(x1 / A4_WIDTH_MM) === pageIndex)
    .map((line) => ({ ...line, x1: line.x1 - shift, x2: line.x2 - shift }));
}

/**
 * Compares drawn lines with the form's, both ways: each of the form's is drawn, and each drawn one is the form's.
 * The photo's dashed box, on the first page, counts as the form's.
 * @returns a sentence for each difference; none when they agree within the tolerance
 */
export function compareWithForm(
  drawn: readonly RuledLine[],
  form: readonly RuledLine[],
  toleranceMm: number,
): string[] {
  const missing = form.filter((line) => !drawn.some((other) => apart(line, other) <= toleranceMm));
  const extra = drawn.filter(
    (line) => !form.some((other) => apart(line, other) <= toleranceMm) && !onPhotoBox(line, toleranceMm),
  );
  return [
    ...missing.map((line) => `not drawn: ${tell(line)}`),
    ...extra.map((line) => `not the form's: ${tell(line)}`),
  ];
}

/** The largest distance between two lines' ends, whichever way they were drawn. */
function apart(a: RuledLine, b: RuledLine): number {
  const there = Math.max(Math.abs(a.x1 - b.x1), Math.abs(a.y1 - b.y1), Math.abs(a.x2 - b.x2), Math.abs(a.y2 - b.y2));
  const back = Math.max(Math.abs(a.x1 - b.x2), Math.abs(a.y1 - b.y2), Math.abs(a.x2 - b.x1), Math.abs(a.y2 - b.y1));
  return Math.min(there, back);
}

function onPhotoBox({ x1, y1, x2, y2 }: RuledLine, tolerance: number): boolean {
  const near = (value: number, edge: number) => Math.abs(value - edge) <= tolerance;
  const within = (value: number, from: number, to: number) => value >= from - tolerance && value <= to + tolerance;
  const flat =
    near(y1, y2) && (near(y1, PHOTO.y0) || near(y1, PHOTO.y1)) && [x1, x2].every((x) => within(x, PHOTO.x0, PHOTO.x1));
  const upright =
    near(x1, x2) && (near(x1, PHOTO.x0) || near(x1, PHOTO.x1)) && [y1, y2].every((y) => within(y, PHOTO.y0, PHOTO.y1));
  return flat || upright;
}

function tell({ x1, y1, x2, y2 }: RuledLine): string {
  return `(${[x1, y1, x2, y2].map((value) => value.toFixed(2)).join(", ")})`;
}
