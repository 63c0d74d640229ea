import { getDocument, OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { RuledLine } from "./form.ts";

export { compareWithForm, type FormFixture, formOnPage, type RuledLine } from "./form.ts";

/** Reads a PDF's straight lines and texts, in mm from the top left of the page. */

const MM_PER_PT = 25.4 / 72;
/** A filled box thinner than this is a line: Excel and some printers draw them so. */
const THICKEST_LINE_MM = 1;
const SHORTEST_LINE_MM = 2;

export type PdfText = { text: string; x: number; baseline: number; sizePt: number; widthMm: number };
type Matrix = readonly [number, number, number, number, number, number];
type Point = readonly [x: number, y: number];

export async function pageSizesOfPdf(bytes: Uint8Array): Promise<{ widthMm: number; heightMm: number }[]> {
  return withPdf(bytes, async (pdf) => {
    const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1)));
    return pages.map(({ view: [x0 = 0, y0 = 0, x1 = 0, y1 = 0] }) => ({
      widthMm: (x1 - x0) * MM_PER_PT,
      heightMm: (y1 - y0) * MM_PER_PT,
    }));
  });
}

/** Every solid, level or upright line of a page. Dashed ones (the photo's box) are left out. */
export async function linesOfPdf(bytes: Uint8Array, pageIndex: number): Promise<RuledLine[]> {
  return withPdf(bytes, async (pdf) => {
    const page = await pdf.getPage(pageIndex + 1);
    const height = page.view[3] ?? 0;
    const { fnArray, argsArray } = await page.getOperatorList();
    const pen = new Pen();
    for (const [index, operation] of fnArray.entries()) pen.take(operation, argsArray[index] ?? []);
    return pen.lines
      .map(([[x1, y1], [x2, y2]]) => ({ x1, x2, y1: height - y1, y2: height - y2 }))
      .map((line) => mapLine(line, (value) => value * MM_PER_PT))
      .filter(isLong);
  });
}

/** Every run of text of a page, with the origin of its first sign. Blank runs are left out. */
export async function textsOfPdf(bytes: Uint8Array, pageIndex: number): Promise<PdfText[]> {
  return withPdf(bytes, async (pdf) => {
    const page = await pdf.getPage(pageIndex + 1);
    const height = page.view[3] ?? 0;
    const { items } = await page.getTextContent({ disableNormalization: true });
    return items.flatMap((item) => {
      if (!("str" in item) || item.str.trim() === "") return [];
      const [, , , scale = 0, x = 0, y = 0] = item.transform as number[];
      const widthMm = item.width * MM_PER_PT;
      return [{ text: item.str, x: x * MM_PER_PT, baseline: (height - y) * MM_PER_PT, sizePt: scale, widthMm }];
    });
  });
}

/** The names of the fonts a PDF page uses, as the PDF writes them (a subset carries six letters and a plus). */
export async function fontsOfPdf(bytes: Uint8Array, pageIndex: number): Promise<string[]> {
  return withPdf(bytes, async (pdf) => {
    const page = await pdf.getPage(pageIndex + 1);
    const { fnArray, argsArray } = await page.getOperatorList();
    const ids = new Set(fnArray.flatMap((fn, index) => (fn === OPS.setFont ? [String(argsArray[index]?.[0])] : [])));
    return [...ids].map((id) => String((page.commonObjs.get(id) as { name?: unknown }).name));
  });
}

/** The glyphs drawn on a page, by their number in their font: 0 is the place of a sign that the font does not have. */
export async function glyphsOfPdf(bytes: Uint8Array, pageIndex: number): Promise<number[]> {
  return withPdf(bytes, async (pdf) => {
    const page = await pdf.getPage(pageIndex + 1);
    const { fnArray, argsArray } = await page.getOperatorList();
    const shown = fnArray.flatMap((fn, index) => (fn === OPS.showText ? (argsArray[index]?.[0] as unknown[]) : []));
    return shown.flatMap((glyph) => (isGlyph(glyph) ? [glyph.originalCharCode] : []));
  });
}

/** The colours that the text of a page is drawn in, each once, as `#rrggbb`. */
export async function inksOfPdf(bytes: Uint8Array, pageIndex: number): Promise<string[]> {
  return withPdf(bytes, async (pdf) => {
    const page = await pdf.getPage(pageIndex + 1);
    const { fnArray, argsArray } = await page.getOperatorList();
    const inks = new Set<string>();
    let ink = "#000000";
    const outer: string[] = [];
    for (const [index, operation] of fnArray.entries()) {
      if (operation === OPS.save) outer.push(ink);
      if (operation === OPS.restore) ink = outer.pop() ?? ink;
      if (operation === OPS.setFillRGBColor) ink = String(argsArray[index]?.[0]);
      if (operation === OPS.showText) inks.add(ink);
    }
    return [...inks].toSorted();
  });
}

function isGlyph(shown: unknown): shown is { originalCharCode: number } {
  return typeof shown === "object" && shown !== null && "originalCharCode" in shown;
}

/** The list of contents that readers show beside the pages; pages count from 1. And which way they are turned. */
export async function outlineOfPdf(
  bytes: Uint8Array,
): Promise<{ outline: { title: string; page: number }[]; isRightToLeft: boolean }> {
  return withPdf(bytes, async (pdf) => {
    const items = (await pdf.getOutline()) ?? [];
    const outline = items.map(async ({ title, dest }) => {
      const [page] = dest as { num: number; gen: number }[];
      return { title, page: page ? (await pdf.getPageIndex(page)) + 1 : 0 };
    });
    const preferences = (await pdf.getViewerPreferences()) as { Direction?: unknown } | null;
    return { outline: await Promise.all(outline), isRightToLeft: preferences?.Direction === "R2L" };
  });
}

async function withPdf<T>(
  bytes: Uint8Array,
  use: (pdf: Awaited<ReturnType<typeof getDocument>["promise"]>) => Promise<T>,
): Promise<T> {
  // The library takes the bytes away from its caller, so it gets its own.
  const task = getDocument({ data: bytes.slice(), verbosity: 0 });
  try {
    return await use(await task.promise);
  } finally {
    await task.destroy();
  }
}

/** Follows the operators of a page as far as straight lines need it: the transform, the dash, and the paths. */
class Pen {
  readonly lines: (readonly [Point, Point])[] = [];
  private matrix: Matrix = [1, 0, 0, 1, 0, 0];
  private dashed = false;
  private readonly saved: { matrix: Matrix; dashed: boolean }[] = [];

  take(operation: number, args: readonly unknown[]): void {
    if (operation === OPS.save) this.saved.push({ matrix: this.matrix, dashed: this.dashed });
    else if (operation === OPS.restore) this.restore();
    else if (operation === OPS.transform) this.matrix = times(this.matrix, args as unknown as Matrix);
    else if (operation === OPS.setDash) this.dashed = (args[0] as number[]).length > 0;
    else if (operation === OPS.constructPath) this.draw(args);
  }

  private restore(): void {
    const state = this.saved.pop();
    if (!state) return;
    this.matrix = state.matrix;
    this.dashed = state.dashed;
  }

  private draw([paint, data]: readonly unknown[]): void {
    const path = (data as (ArrayLike<number> | null)[])[0];
    if (!path || this.dashed) return;
    const segments = segmentsOf(path).map(([from, to]) => [this.place(from), this.place(to)] as const);
    if (paint === OPS.stroke || paint === OPS.closeStroke) this.lines.push(...segments.filter(isStraight));
    else if (paint === OPS.fill || paint === OPS.eoFill) this.lines.push(...thinBox(segments.flat()));
  }

  private place([x, y]: Point): Point {
    const [a, b, c, d, e, f] = this.matrix;
    return [a * x + c * y + e, b * x + d * y + f];
  }
}

/** pdf.js writes a path as numbers: 0 = move (x, y), 1 = line (x, y), 2 = curve (six), 3 = curve (four), 4 = close. */
const NUMBERS_OF = [2, 2, 6, 4, 0];

function segmentsOf(path: ArrayLike<number>): [Point, Point][] {
  const segments: [Point, Point][] = [];
  let start: Point = [0, 0];
  let now: Point = [0, 0];
  for (let index = 0; index < path.length; ) {
    const step = path[index] ?? 0;
    const count = NUMBERS_OF[step] ?? 0;
    const next: Point = step === 4 ? start : [path[index + count - 1] ?? 0, path[index + count] ?? 0];
    if (step === 0) start = next;
    else segments.push([now, next]);
    now = next;
    index += 1 + count;
  }
  return segments;
}

function isStraight([[x1, y1], [x2, y2]]: readonly [Point, Point]): boolean {
  return Math.abs(x1 - x2) < 0.05 || Math.abs(y1 - y2) < 0.05;
}

function thinBox(points: readonly Point[]): (readonly [Point, Point])[] {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const thickest = THICKEST_LINE_MM / MM_PER_PT;
  if (x1 - x0 > thickest && y1 - y0 > thickest) return [];
  if (x1 - x0 > y1 - y0)
    return [
      [
        [x0, (y0 + y1) / 2],
        [x1, (y0 + y1) / 2],
      ],
    ];
  return [
    [
      [(x0 + x1) / 2, y0],
      [(x0 + x1) / 2, y1],
    ],
  ];
}

function times([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

function mapLine(line: RuledLine, change: (value: number) => number): RuledLine {
  return { x1: change(line.x1), y1: change(line.y1), x2: change(line.x2), y2: change(line.y2) };
}

function isLong({ x1, y1, x2, y2 }: RuledLine): boolean {
  return Math.hypot(x2 - x1, y2 - y1) >= SHORTEST_LINE_MM;
}

/** The language that a PDF says it is in; nothing where it says none. */
export async function languageOfPdf(bytes: Uint8Array): Promise<string | undefined> {
  return withPdf(bytes, async (pdf) => {
    const { info } = await pdf.getMetadata();
    return (info as { Language?: string }).Language;
  });
}
