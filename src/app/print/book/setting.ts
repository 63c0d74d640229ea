import { type Catalogue, catalogues } from "../../../content/catalogue.ts";
import type { BookLook } from "../../../domain/book/book.ts";
import { frameOf, type Measures, measuresOf } from "../../../domain/book/measures.ts";
import { textPieces } from "../../../domain/book/text-pieces.ts";
import { type Formats, formatsOf } from "../../../ui/language/formats.ts";
import { element } from "./elements.ts";

/** What everything on the paper is set by. */
export type Setting = {
  look: BookLook;
  isVertical: boolean;
  measures: Measures;
  words: Catalogue;
  formats: Formats;
  /** A text as it stands in a line of this book. */
  text: (text: string) => (Node | string)[];
};

/** Prepares the page for a look: its measures become properties that the style sheet reads. */
export function settingOf(look: BookLook): Setting {
  const measures = measuresOf(look);
  const isVertical = look.direction === "vertical";
  const { line, depth, outerMm, bottomMm } = frameOf(look);
  const properties = {
    "--sheet-width": `${measures.widthMm}mm`,
    "--sheet-height": `${measures.heightMm}mm`,
    "--sign": `${measures.sign}px`,
    "--pitch": `${measures.pitch}px`,
    "--line": `${line}px`,
    "--depth": `${depth}px`,
    "--frame-gap": `${measures.frameGap}px`,
    "--top": `${measures.topMm}mm`,
    "--bottom": `${bottomMm}mm`,
    "--inner": `${measures.innerMm}mm`,
    "--outer": `${outerMm}mm`,
  };
  const root = document.documentElement;
  for (const [name, value] of Object.entries(properties)) root.style.setProperty(name, value);
  root.lang = look.locale;
  root.dataset["direction"] = look.direction;
  return {
    look,
    isVertical,
    measures,
    words: catalogues[look.locale],
    formats: formatsOf(look.locale),
    text: (text) =>
      textPieces(text, isVertical).map((piece) =>
        piece.stands === "flow" ? piece.text : element("span", piece.stands, piece.text),
      ),
  };
}
