import {
  type AlignmentType,
  BorderStyle,
  HeightRule,
  type IParagraphOptions,
  LineRuleType,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from "docx";
import { cleanText } from "../../../domain/journal/clean-text.ts";

/** The parts that the Word files are put together from: their measures, their type, paragraphs and the cells of a form. */

const FONT_NAME = "BIZ UDMincho";
/** Word takes kana and kanji from `eastAsia`; without it a machine's own typeface stands there. */
const JAPANESE = {
  font: { ascii: FONT_NAME, hAnsi: FONT_NAME, eastAsia: FONT_NAME, cs: FONT_NAME },
  language: { value: "ja-JP", eastAsia: "ja-JP" },
} as const;

/** Every machine that opens Word files has it, or one as wide. */
const LATIN_FONT_NAME = "Times New Roman";
const ENGLISH = {
  font: { ascii: LATIN_FONT_NAME, hAnsi: LATIN_FONT_NAME, eastAsia: FONT_NAME, cs: LATIN_FONT_NAME },
  language: { value: "en-US", eastAsia: "ja-JP" },
} as const;

/** Typefaces and languages of a document: those of Japanese where nothing else is named. */
export function tongueOf(language?: "en"): typeof JAPANESE | typeof ENGLISH {
  return language === "en" ? ENGLISH : JAPANESE;
}

const TWIPS_PER_MM = 1440 / 25.4;

/** The units of a Word file, from mm and points, on a sheet that is `scale` times the size of A4. */
export function measuresOf(scale: number) {
  return {
    twips: (mm: number) => Math.round(mm * scale * TWIPS_PER_MM),
    twipsOfPt: (pt: number) => Math.round(pt * scale * 20),
    halfPoints: (pt: number) => Math.round(pt * scale * 2),
    eighths: (pt: number) => Math.max(2, Math.round(pt * scale * 8)),
    /** Of a picture, at 96 dots an inch. */
    dots: (mm: number) => (mm * scale * 96) / 25.4,
  };
}
export type Measures = ReturnType<typeof measuresOf>;

/** A text that XML can hold: without control signs, lone halves of a pair and signs that are none. One line end: LF. */
export function xmlSafe(text: string): string {
  return cleanText(text)
    .text.replace(/[\ufffe\uffff]/gu, "\ufffd")
    .replaceAll("\t", " ");
}

/** One stretch of type. Ends of line in it become breaks within the paragraph. */
export type Stretch = { text: string; pt: number };
/** What leads to the next stop of a line. */
export const STOP = Symbol("stop");

type Look = {
  align?: (typeof AlignmentType)[keyof typeof AlignmentType];
  /** Height of a line in em. Set exactly, so that a machine without the typeface breaks the pages alike. */
  leading?: number;
  beforePt?: number;
  indentMm?: number;
  /** Space that stays free at the right. */
  indentEndMm?: number;
  stops?: IParagraphOptions["tabStops"];
};

/** A paragraph of a form. */
export function paragraph(measures: Measures, pieces: readonly (Stretch | typeof STOP)[], look: Look = {}): Paragraph {
  const { twips, twipsOfPt, halfPoints } = measures;
  const sizes = pieces.map((piece) => (piece === STOP ? 0 : piece.pt));
  const pt = Math.max(...sizes);
  return new Paragraph({
    ...(look.align ? { alignment: look.align } : {}),
    ...(look.stops ? { tabStops: look.stops } : {}),
    indent: { left: twips(look.indentMm ?? 0), right: twips(look.indentEndMm ?? 0) },
    spacing: {
      before: twipsOfPt(look.beforePt ?? 0),
      after: 0,
      line: twipsOfPt(pt * (look.leading ?? 1.25)),
      lineRule: LineRuleType.EXACT,
    },
    // An empty cell keeps the size of type it was made for: whoever goes on writing finds it there.
    run: { size: halfPoints(pt) },
    children: pieces.flatMap((piece) =>
      piece === STOP ? [new TextRun({ children: [new Tab()] })] : runs(measures, piece),
    ),
  });
}

function runs({ halfPoints }: Measures, { text, pt }: Stretch): TextRun[] {
  return xmlSafe(text)
    .split("\n")
    .flatMap((line, index) =>
      line === "" && index === 0
        ? []
        : [new TextRun({ text: line, size: halfPoints(pt), ...(index > 0 ? { break: 1 } : {}) })],
    );
}

/** A line of almost no height: between two tables, or after one at the end of a cell, Word wants a paragraph. */
export function hairline({ twips }: Measures, heightMm = 0.35): Paragraph {
  return new Paragraph({
    spacing: { before: 0, after: 0, line: Math.max(20, twips(heightMm)), lineRule: LineRuleType.EXACT },
    run: { size: 2 },
  });
}

export type Rule = "rule" | "fine" | "dashed";
export type Sides = Partial<Record<"top" | "bottom" | "left" | "right", Rule>>;
export const ALL_RULED: Sides = { top: "rule", bottom: "rule", left: "rule", right: "rule" };

const RULES = {
  rule: { style: BorderStyle.SINGLE, pt: 0.96 },
  fine: { style: BorderStyle.SINGLE, pt: 0.25 },
  dashed: { style: BorderStyle.DASHED, pt: 0.75 },
} as const;

export type Cell = {
  content: readonly (Paragraph | Table)[];
  sides?: Sides;
  /** How many columns and rows it takes. */
  across?: number;
  down?: number;
  upright?: "top" | "center";
};
export type Row = {
  heightMm: number;
  cells: readonly Cell[];
  /** It stands again on each page that the table goes on to. */
  isHead?: boolean;
  /** It never stands alone at the foot of a page. */
  keepsNext?: boolean;
};

/** Space between a cell's left side and its text. */
export const CELL_PADDING_MM = 2;

/** A table of fixed columns. Its rows are at least as high as said, so that no word is cut off in them. */
export function tableOf(measures: Measures, columnsMm: readonly number[], rows: readonly Row[]): Table {
  const { twips } = measures;
  const columns = columnsMm.map(twips);
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: sum(columns), type: WidthType.DXA },
    columnWidths: columns,
    margins: { left: twips(CELL_PADDING_MM), right: twips(0.5), top: 0, bottom: 0 },
    borders: {
      top: NO_LINE,
      bottom: NO_LINE,
      left: NO_LINE,
      right: NO_LINE,
      insideHorizontal: NO_LINE,
      insideVertical: NO_LINE,
    },
    rows: rows.map(({ heightMm, cells, isHead = false, keepsNext = isHead }) => {
      return new TableRow({
        cantSplit: true,
        tableHeader: isHead,
        keepNext: keepsNext,
        height: { value: twips(heightMm), rule: HeightRule.ATLEAST },
        children: cells.map((cell) => cellOf(measures, cell)),
      });
    }),
  });
}

const NO_LINE = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;

function cellOf(
  { eighths }: Measures,
  { content, sides = {}, across = 1, down = 1, upright = "center" }: Cell,
): TableCell {
  const border = (rule: Rule | undefined) =>
    rule ? { style: RULES[rule].style, size: eighths(RULES[rule].pt), color: "000000" } : NO_LINE;
  return new TableCell({
    children: content,
    verticalAlign: upright === "top" ? VerticalAlignTable.TOP : VerticalAlignTable.CENTER,
    ...(across > 1 ? { columnSpan: across } : {}),
    ...(down > 1 ? { rowSpan: down } : {}),
    borders: {
      top: border(sides.top),
      bottom: border(sides.bottom),
      left: border(sides.left),
      right: border(sides.right),
    },
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
