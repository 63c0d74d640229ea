import {
  type DocumentAttachment,
  type DocumentBlock,
  type DocumentInline,
  type DocumentList,
  type EntryDocument,
  isAttachment,
  isLeaf,
} from "../journal/document.ts";
import { sourceOfLines } from "./markdown-text.ts";

const MAX_NUMBER = 999_999_999;

/** Where the file of a photo or recording lies, seen from the text. */
export type AttachmentPath = (id: string) => string | undefined;

/**
 * A document as Markdown (CommonMark): headings, lists, quotes, breaks, bold, marked passages as `<mark>`, links, and covered passages as `==…==`
 * (`sourceOfLines`). A paragraph without a word is one more blank line. Ends with a line break.
 */
export function documentMarkdown(document: EntryDocument, pathOf: AttachmentPath = () => undefined): string {
  return `${sourceOfBlocks(document.content, 0, pathOf)}\n`;
}

function sourceOfBlocks(blocks: readonly DocumentBlock[], depth: number, pathOf: AttachmentPath): string {
  let before: DocumentBlock | undefined;
  let isSecondList = false;
  const sources = blocks.map((block) => {
    if (isEmpty(block)) return "";
    isSecondList = before !== undefined && signsOf(block) === signsOf(before) && isList(block) && !isSecondList;
    before = block;
    return sourceOfBlock(block, depth, isSecondList, pathOf);
  });
  return sources.join("\n\n");
}

function sourceOfBlock(block: DocumentBlock, depth: number, isSecondList: boolean, pathOf: AttachmentPath): string {
  if (isAttachment(block)) return attachment(block, pathOf);
  if (block.type === "paragraph") return paragraph(block.content ?? []);
  if (block.type === "heading") return heading(block.attrs.level, block.content ?? []);
  if (block.type === "blockquote") return prefixed(sourceOfBlocks(block.content, depth, pathOf), "> ", "> ");
  return list(block, depth, isSecondList, pathOf);
}

/** A photo is shown, a recording is a link; one whose file is not there leaves its words. */
function attachment({ type, attrs: { id, words } }: DocumentAttachment, pathOf: AttachmentPath): string {
  const path = pathOf(id);
  const lines = sourceOfLines([{ type: "text", text: words }]);
  const text = lines.filter((line) => line !== "").join(" ");
  return path === undefined ? text : `${type === "photo" ? "!" : ""}[${text.replaceAll("]", "\\]")}](${path})`;
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

function isList(block: DocumentBlock): block is DocumentList {
  return !isLeaf(block) && block.type !== "blockquote";
}

/** Which signs a list is written with: lists that share theirs would become one. */
function signsOf(block: DocumentBlock): string {
  return block.type === "taskList" ? "bulletList" : block.type;
}

/**
 * Two lists after each other would become one if they had the same sign, and three of one sign in a row would be a
 * line across: so the sign changes with the depth and from neighbour to neighbour.
 */
function list(block: DocumentList, depth: number, isSecond: boolean, pathOf: AttachmentPath): string {
  const items = block.content.map((item, index) => {
    const sign = signOf(block, index, depth, isSecond);
    const source = itemOf(item.content, depth + 1, pathOf);
    const first = item.type === "taskItem" ? `${sign} [${item.attrs.checked ? "x" : " "}] ` : `${sign} `;
    return prefixed(source, first, " ".repeat(sign.length + 1));
  });
  const isTight = block.content.every((item) => item.content.length === 1);
  return items.join(isTight ? "\n" : "\n\n");
}

function signOf(block: DocumentList, index: number, depth: number, isSecond: boolean): string {
  // A number of Markdown has nine digits at most.
  if (block.type === "orderedList") return `${Math.min(block.attrs.start + index, MAX_NUMBER)}${isSecond ? ")" : "."}`;
  const ofDepth = depth % 2 === 0 ? "-" : "*";
  return isSecond ? "+" : ofDepth;
}

/** An item that begins with nothing would end there, and what follows would stand outside of it. */
function itemOf(blocks: readonly DocumentBlock[], depth: number, pathOf: AttachmentPath): string {
  const [first, ...others] = blocks;
  const source = sourceOfBlocks(blocks, depth, pathOf);
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
  return line.replace(/(?<! ) +$/u, "");
}
