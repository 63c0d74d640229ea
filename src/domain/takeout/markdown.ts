import type { DocumentBlock, DocumentInline, DocumentList, DocumentPhoto, EntryDocument } from "../journal/document.ts";
import { sourceOfLines } from "./markdown-text.ts";

/** Where the file of a photo lies, seen from the text. */
export type PhotoPath = (id: string) => string | undefined;

/**
 * A document as Markdown (CommonMark): headings, lists, quotes, breaks, bold, and covered passages as `==…==`
 * (`sourceOfLines`). A paragraph without a word is one more blank line. Ends with a line break.
 */
export function documentMarkdown(document: EntryDocument, photoPath: PhotoPath = () => undefined): string {
  return `${sourceOfBlocks(document.content, 0, photoPath)}\n`;
}

function sourceOfBlocks(blocks: readonly DocumentBlock[], depth: number, photoPath: PhotoPath): string {
  let before: DocumentBlock["type"] | undefined;
  let isSecondList = false;
  const sources = blocks.map((block) => {
    if (isEmpty(block)) return "";
    isSecondList = block.type === "bulletList" && before === "bulletList" && !isSecondList;
    before = block.type;
    return sourceOfBlock(block, depth, isSecondList, photoPath);
  });
  return sources.join("\n\n");
}

function sourceOfBlock(block: DocumentBlock, depth: number, isSecondList: boolean, photoPath: PhotoPath): string {
  if (block.type === "photo") return photo(block, photoPath);
  if (block.type === "paragraph") return paragraph(block.content ?? []);
  if (block.type === "heading") return heading(block.attrs.level, block.content ?? []);
  if (block.type === "blockquote") return prefixed(sourceOfBlocks(block.content, depth, photoPath), "> ", "> ");
  return list(block, depth, isSecondList, photoPath);
}

/** A photo whose file is not there leaves its words. */
function photo({ attrs: { id, words } }: DocumentPhoto, photoPath: PhotoPath): string {
  const path = photoPath(id);
  const text = sourceOfLines([{ type: "text", text: words }]).join(" ");
  return path === undefined ? text : `![${text.replaceAll("]", "\\]")}](${path})`;
}

/** A backslash at the end of a line is a break. It is none at the end of a paragraph, so the last one is a tag. */
function paragraph(inlines: readonly DocumentInline[]): string {
  const lines = sourceOfLines(inlines);
  const source = lines.join("\\\n");
  return lines.length > 1 && lines.at(-1) === "" ? `${source.slice(0, -"\\\n".length)}<br>` : source;
}

/** A heading of Markdown is one line, so breaks in it are tags. A `#` at its end would be taken for decoration. */
function heading(level: number, inlines: readonly DocumentInline[]): string {
  const source = sourceOfLines(inlines)
    .join("<br>")
    .replace(/(?<=[ \t])#+$/u, "\\$&");
  return withoutBlanks(`${"#".repeat(level)} ${source}`);
}

/**
 * Two lists after each other would become one if they had the same sign, and three of one sign in a row would be a
 * line across: so the sign changes with the depth and from neighbour to neighbour.
 */
function list({ content }: DocumentList, depth: number, isSecond: boolean, photoPath: PhotoPath): string {
  const ofDepth = depth % 2 === 0 ? "-" : "*";
  const sign = isSecond ? "+" : ofDepth;
  const items = content.map((item) => prefixed(itemOf(item.content, depth + 1, photoPath), `${sign} `, "  "));
  return items.join(content.every((item) => item.content.length === 1) ? "\n" : "\n\n");
}

/** An item that begins with nothing would end there, and what follows would stand outside of it. */
function itemOf(blocks: readonly DocumentBlock[], depth: number, photoPath: PhotoPath): string {
  const [first, ...others] = blocks;
  const source = sourceOfBlocks(blocks, depth, photoPath);
  return first && isEmpty(first) && others.length > 0 ? `<br>${source}` : source;
}

function isEmpty(block: DocumentBlock): boolean {
  if (block.type !== "paragraph") return false;
  return (block.content ?? []).every((inline) => inline.type === "text" && inline.text === "");
}

function prefixed(source: string, first: string, others: string): string {
  return source
    .split("\n")
    .map((line, index) => withoutBlanks(`${index === 0 ? first : others}${line}`))
    .join("\n");
}

/** Blanks that were typed are written as references by now: what is left at the end came from a prefix. */
function withoutBlanks(line: string): string {
  return line.replace(/ +$/u, "");
}
