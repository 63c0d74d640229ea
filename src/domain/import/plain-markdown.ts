import type { DocumentMark } from "../journal/document.ts";
import type { DocumentBuilder } from "./builder.ts";

/**
 * Most pages of a diary hold lines of text, headings, lists of one level and bold words. These are read here line by line,
 * many times as quick as by the reader of all Markdown. Whatever might mean more is left to that one: a test holds the
 * documents of both against each other.
 */

/** Links, pictures, code, HTML, references, escapes, italic, struck, marked, and signs that steer. */
const MEANS_MORE = /[^\P{Cc}\n]|[<[\]`\\&_]|~~|==/u;
/** How words may begin: with a letter, a bold one, a tag, or a sign that begins nothing. */
const BEGINNING = /^(?:\*\*[\p{L}\p{N}]|#?\p{L}|[\p{N}\p{Pi}\p{Ps}\p{So}\u3000、。！？…—―・※→〜～"'@])/u;
/** `1.` and `1)` begin a list. */
const NUMBERED = /^\d{1,9}[.)]/u;
const HEADING = /^(#{1,6}) +([^\s#].*)$/u;
const ITEM = /^- (\S.*)$/u;
const LETTER = /^[\p{L}\p{N}]$/u;
const BOLD: readonly DocumentMark[] = [{ type: "bold" }];

type Piece = { text: string; isBold: boolean };
/** What lies between blank lines is one text, of one line or more; a heading or an item has one line. */
type Block = { type: "heading" | "item" | "text"; level: number; lines: Piece[][] };

/** Puts a text into a document, if it is plain. @returns false, with nothing put, where it is not */
export function readPlainMarkdown(source: string, builder: DocumentBuilder): boolean {
  const blocks = blocksOf(source);
  if (!blocks) return false;
  let isInList = false;
  for (const { type, level, lines } of blocks) {
    if (isInList && type !== "item") builder.endGroup();
    if (!isInList && type === "item") builder.beginList(false);
    isInList = type === "item";
    if (type === "item") builder.beginItem();
    if (type === "heading") builder.beginHeading(level);
    for (const [index, pieces] of lines.entries()) {
      if (index > 0) builder.lineBreak();
      for (const { text, isBold } of pieces) builder.text(text, isBold ? BOLD : []);
    }
    builder.endLine();
  }
  if (isInList) builder.endGroup();
  return true;
}

/** Sign by sign: a pattern would begin anew at each blank of a long row within the line. */
function withoutBlanksBehind(line: string): string {
  let end = line.length;
  while (end > 0 && line[end - 1] === " ") end -= 1;
  return line.slice(0, end);
}

function blocksOf(source: string): Block[] | undefined {
  if (MEANS_MORE.test(source)) return undefined;
  const blocks: Block[] = [];
  let text: string[] = [];
  let isUnderItem = false;
  /** @returns false where the words of the block are not plain */
  const put = (type: Block["type"], words: string, level = 0) => {
    const lines = words.split("\n").map(piecesOf);
    if (lines.some((pieces) => pieces === undefined)) return false;
    blocks.push({ type, level, lines: lines as Piece[][] });
    return true;
  };
  const endText = () => {
    const words = text.join("\n");
    text = [];
    return words === "" || put("text", words);
  };
  for (const written of source.split("\n")) {
    const line = withoutBlanksBehind(written);
    const heading = HEADING.exec(line);
    const item = ITEM.exec(line);
    const words = heading?.[2] ?? item?.[1] ?? line;
    if (words !== "" && (!BEGINNING.test(words) || NUMBERED.test(words))) return undefined;
    const isText = words !== "" && !heading && !item;
    // A line right under an item is a part of it; signs behind a heading may close it.
    if ((isText && isUnderItem) || (heading && words.endsWith("#"))) return undefined;
    isUnderItem = item !== null;
    if (isText) text.push(line);
    else if (!endText()) return undefined;
    if (heading && !put("heading", words, heading[1]?.length)) return undefined;
    if (item && !put("item", words)) return undefined;
  }
  return endText() ? blocks : undefined;
}

/** Words, and bold words between two pairs of stars. @returns undefined where stars stand in any other way */
function piecesOf(line: string): Piece[] | undefined {
  if (!line.includes("*")) return [{ text: line, isBold: false }];
  const parts = line.split("**");
  if (parts.length % 2 === 0 || line.includes("***") || parts.some((part) => part.includes("*"))) return undefined;
  const pieces = parts.map((text, index) => ({ text, isBold: index % 2 === 1 }));
  // Next to letters on their inner side they are bold in every reading of the rules.
  const areClear = pieces.every(
    ({ text, isBold }) => !isBold || (LETTER.test(text.at(0) ?? "") && LETTER.test(text.at(-1) ?? "")),
  );
  return areClear ? pieces : undefined;
}
