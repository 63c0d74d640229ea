import {
  AlignmentType,
  BorderStyle,
  Footer,
  HeadingLevel,
  LevelFormat,
  LevelSuffix,
  LineRuleType,
  PageNumber,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from "docx";
import type { Block } from "../../../domain/resume/layout/flow/blocks.ts";
import { FLOW_SHEET, type Flow, type FlowLook, lookOf } from "../../../domain/resume/layout/flow/flow.ts";
import { widthInMm } from "../../../domain/resume/type-setting.ts";
import { packed } from "./packed.ts";
import { measuresOf, tongueOf, xmlSafe } from "./parts.ts";

const { sheet, left, right, top, bottom, foot, bodyPt, partPt, footPt, rulePt } = FLOW_SHEET;
const { twips, twipsOfPt, halfPoints, eighths } = measuresOf(1);
const WIDTH = right - left;
const POINTS = "points";

/** A paper of running text as a Word file: real headings and lists, dates at a stop at the right, the number of the page. */
export async function flowDocument({ blocks, frame }: Flow): Promise<Uint8Array> {
  const { title, head, end, language } = frame;
  const look = lookOf(language);
  // A letter has no numbers even on two pages; whoever goes on writing in a paper that has them finds them there.
  const isNumbered = frame.foot(1, 2) !== "";
  const headAt = look.headAt === "end" ? atRight : plain;
  const options = {
    styles: { default: stylesOf(look, language) },
    numbering: { config: [{ reference: POINTS, levels: [pointOf(look, language)] }] },
    sections: [
      {
        properties: {
          page: {
            size: { width: twips(sheet.widthMm), height: twips(sheet.heightMm) },
            margin: {
              top: twips(top),
              bottom: twips(sheet.heightMm - bottom),
              left: twips(left),
              right: twips(sheet.widthMm - right),
              footer: twips(sheet.heightMm - foot),
            },
          },
        },
        ...(isNumbered ? { footers: { default: footer() } } : {}),
        children: [
          ...(title === "" ? [] : [new Paragraph({ heading: HeadingLevel.TITLE, children: [run(title)] })]),
          ...head.filter((text) => text !== "").map(headAt),
          gap(look),
          ...blocks.map((block) => paragraphOf(block, look)),
          ...(end === "" ? [] : [atRight(end)]),
        ],
      },
    ],
  };
  return packed(title, options, language);
}

function lineOf({ leading }: FlowLook) {
  return { before: 0, after: 0, line: twipsOfPt(bodyPt * leading), lineRule: LineRuleType.EXACT } as const;
}

function stylesOf(look: FlowLook, language: "en" | undefined) {
  const { titlePt, titleAt, leading } = look;
  const line = lineOf(look);
  const upright = { font: tongueOf(language).font, bold: false, italics: false, color: "000000" } as const;
  return {
    document: {
      run: { size: halfPoints(bodyPt) },
      paragraph: { spacing: line },
    },
    title: {
      run: { ...upright, size: halfPoints(titlePt) },
      paragraph: {
        alignment: titleAt === "middle" ? AlignmentType.CENTER : AlignmentType.LEFT,
        spacing: { before: 0, after: twips(2.4) },
      },
    },
    heading1: {
      run: { ...upright, size: halfPoints(partPt) },
      paragraph: {
        keepNext: true,
        spacing: { before: 0, after: twips(1.4), line: twipsOfPt(partPt * leading), lineRule: LineRuleType.EXACT },
        border: { bottom: { style: BorderStyle.SINGLE, size: eighths(rulePt), color: "000000", space: 0 } },
      },
    },
    heading2: { run: { ...upright, size: halfPoints(bodyPt) }, paragraph: { keepNext: true, spacing: line } },
  };
}

function pointOf({ point, pointIndent }: FlowLook, language: "en" | undefined) {
  return {
    level: 0,
    format: LevelFormat.BULLET,
    text: point,
    // 「・」 is as wide as the space before the words: a tab behind it would lead past them.
    suffix: language === "en" ? LevelSuffix.TAB : LevelSuffix.NOTHING,
    alignment: AlignmentType.LEFT,
    style: {
      run: { font: tongueOf(language).font },
      paragraph: { indent: { left: twips(pointIndent), hanging: twipsOfPt(bodyPt) } },
    },
  } as const;
}

function footer(): Footer {
  const number = new TextRun({ size: halfPoints(footPt), children: [PageNumber.CURRENT, "/", PageNumber.TOTAL_PAGES] });
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })] });
}

function paragraphOf(block: Block, look: FlowLook): Paragraph {
  switch (block.type) {
    case "gap":
      return gap(look);
    case "part":
      return new Paragraph({ heading: HeadingLevel.HEADING_1, children: [run(block.text)] });
    case "entry":
      return entry(block.text, block.right, look);
    case "point":
      return new Paragraph({ numbering: { reference: POINTS, level: 0 }, children: [run(block.text)] });
    case "right":
      return atRight(block.text);
    case "paragraph":
      return plain(block.text);
  }
}

/** The time of an entry at the right of its first line; one that is too long for that stands on the next line. */
function entry(text: string, time: string, { face }: FlowLook): Paragraph {
  const isShort = widthInMm(time, bodyPt, face) + 4 <= WIDTH * 0.6;
  const between = isShort ? new TextRun({ children: [new Tab()] }) : new TextRun({ break: 1 });
  return new Paragraph({
    heading: HeadingLevel.HEADING_2,
    tabStops: [{ type: TabStopType.RIGHT, position: twips(WIDTH) }],
    children: [run(text), ...(time === "" ? [] : [between, run(time)])],
  });
}

function atRight(text: string): Paragraph {
  return new Paragraph({ alignment: AlignmentType.RIGHT, children: [run(text)] });
}

function plain(text: string): Paragraph {
  return new Paragraph({ children: [run(text)] });
}

function gap(look: FlowLook): Paragraph {
  return new Paragraph({ spacing: { ...lineOf(look), line: twipsOfPt(bodyPt * look.leading * 0.7) } });
}

function run(text: string): TextRun {
  return new TextRun(xmlSafe(text).replaceAll("\n", " "));
}
