import { strFromU8, unzipSync } from "fflate";

/** Reads a .docx file as far as the tests look into it. */

export type WordFile = {
  names: string[];
  /** A part of the package as text. */
  part: (name: string) => string;
  /** Its tables, each with its rows, each with the texts of its cells. A table within a cell is part of its row. */
  tables: string[][][];
  /** Its paragraphs outside tables, with the name of their style (or of their list). */
  paragraphs: { style: string; text: string }[];
};

/** Line breaks are `\n`, tabs `\t`. */
export function readWord(bytes: Uint8Array): WordFile {
  const files = unzipSync(bytes);
  const part = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  const body = part("word/document.xml").replace(/^.*<w:body>|<\/w:body>.*$/gsu, "");
  const tables = piecesOf(body, "w:tbl");
  const rest = tables.reduce((text, table) => text.replace(table, ""), body);
  return {
    names: Object.keys(files),
    part,
    tables: tables.map((table) =>
      piecesOf(inside(table), "w:tr").map((row) =>
        piecesOf(inside(row), "w:tc").map((cell) => paragraphsOf(cell).map(textOf).join("\n")),
      ),
    ),
    paragraphs: paragraphsOf(rest).map((paragraph) => ({
      style: /<w:pStyle w:val="(\w+)"/u.exec(paragraph)?.[1] ?? "",
      text: textOf(paragraph),
    })),
  };
}

/** The outermost elements of a name. */
function piecesOf(xml: string, name: string): string[] {
  const pieces: string[] = [];
  let depth = 0;
  let start = 0;
  for (const { 0: tag, 1: close, index } of xml.matchAll(new RegExp(`<(/?)${name}(?:>| [^>]*>)`, "gu"))) {
    if (tag.endsWith("/>")) continue;
    if (close === "" && depth++ === 0) start = index;
    if (close === "/" && --depth === 0) pieces.push(xml.slice(start, index + tag.length));
  }
  return pieces;
}

function inside(element: string): string {
  return element.slice(element.indexOf(">") + 1, element.lastIndexOf("<"));
}

function paragraphsOf(xml: string): string[] {
  return piecesOf(xml, "w:p");
}

function textOf(paragraph: string): string {
  const parts = paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(br|tab)\/>/gu);
  return [...parts].map(([, text, sign]) => (sign ? { br: "\n", tab: "\t" }[sign] : unescaped(text ?? ""))).join("");
}

function unescaped(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
}
