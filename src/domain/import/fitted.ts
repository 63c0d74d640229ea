import {
  blocksIn,
  type DocumentBlock,
  type DocumentInline,
  type DocumentListItem,
  type DocumentParagraph,
  type DocumentTaskItem,
  type EntryDocument,
  isAttachment,
  isLeaf,
  textOfDocument,
} from "../journal/document.ts";

/** How deep blocks may lie in each other in an entry (`documentSchema`). */
const DEEPEST = 8;
const LONGEST_PARAGRAPH = 10_000;
const MOST_INLINES = 2_000;
const MOST_ITEMS = 2_000;
/** Pages beyond these sizes would be slow to write on. */
const LONGEST_ENTRY = 100_000;
const MOST_BLOCKS = 4_000;
const OF_A_PART = 10;

/**
 * A document in pieces that an entry can hold, in order, nothing cut off: what lies too deep is lifted, long paragraphs and
 * lists become several, and a text that is too long becomes several entries.
 */
export function fitted({ content }: EntryDocument): EntryDocument[] {
  const blocks = content.flatMap((block) => fittedBlock(block, 0));
  const pages: { blocks: DocumentBlock[]; length: number }[] = [];
  for (const block of blocks) {
    const length = sizeOf(block);
    const page = pages.at(-1);
    if (
      !page ||
      (page.blocks.length > 0 && (page.length + length > LONGEST_ENTRY || page.blocks.length >= MOST_BLOCKS))
    )
      pages.push({ blocks: [block], length });
    else {
      page.blocks.push(block);
      page.length += length;
    }
  }
  return pages.map((page) => ({ type: "doc", content: page.blocks }));
}

/** Roughly how many signs a block takes: its words, and a little for each part. */
function sizeOf(block: DocumentBlock): number {
  if (isAttachment(block)) return OF_A_PART;
  if (!isLeaf(block)) return blocksIn(block).reduce((sum, inner) => sum + sizeOf(inner), OF_A_PART);
  return (block.content ?? []).reduce(
    (sum, inline) => sum + (inline.type === "text" ? inline.text.length : 1),
    OF_A_PART,
  );
}

/** @param depth how many lists and quotes are around it */
function fittedBlock(block: DocumentBlock, depth: number): DocumentBlock[] {
  if (isAttachment(block)) return [block];
  if (isLeaf(block) && fits(block.content ?? [])) return [block];
  if (isLeaf(block))
    return fittedLines(block.content ?? []).map((content, index) => withContent(block, content, index));
  if (depth >= DEEPEST) return blocksIn(block).flatMap((inner) => fittedBlock(inner, depth));
  if (block.type === "blockquote") {
    const content = block.content.flatMap((inner) => fittedBlock(inner, depth + 1));
    return parts(content, sizeOf).map((part) => ({ ...block, content: part }));
  }
  if (block.type === "taskList")
    return parts(block.content, sizeOfItem).map((items) => ({
      ...block,
      content: items.map((item) => ({
        ...item,
        content: item.content.flatMap((inner) => fittedBlock(inner, depth + 1)),
      })),
    }));
  const lists = parts<DocumentListItem>(block.content, sizeOfItem).map((items) =>
    items.map((item) => ({ ...item, content: item.content.flatMap((inner) => fittedBlock(inner, depth + 1)) })),
  );
  let before = 0;
  const countBefore = (count: number) => {
    before += count;
    return before - count;
  };
  return lists.map((items) =>
    block.type === "bulletList"
      ? { type: "bulletList", content: items }
      : {
          type: "orderedList",
          attrs: { start: Math.min(block.attrs.start + countBefore(items.length), 999_999_999) },
          content: items,
        },
  );
}

function fits(inlines: readonly DocumentInline[]): boolean {
  const length = inlines.reduce((sum, inline) => sum + (inline.type === "text" ? inline.text.length : 0), 0);
  return inlines.length <= MOST_INLINES && length <= LONGEST_PARAGRAPH;
}

function withContent(
  block: Extract<DocumentBlock, { type: "paragraph" | "heading" }>,
  content: DocumentInline[],
  index: number,
): DocumentBlock {
  const held = content.length > 0 ? { content } : {};
  if (block.type === "paragraph" || index > 0) return { type: "paragraph", ...held };
  return { type: "heading", attrs: block.attrs, ...held };
}

/** What a list or a quote holds, in parts that an entry can hold. */
function parts<T>(items: readonly T[], sizeOf: (item: T) => number): T[][] {
  const all: T[][] = [];
  let room = 0;
  for (const item of items) {
    const size = sizeOf(item);
    const last = all.at(-1);
    if (last && last.length < MOST_ITEMS && size <= room) last.push(item);
    else {
      all.push([item]);
      room = LONGEST_ENTRY;
    }
    room -= size;
  }
  return all;
}

function sizeOfItem({ content }: DocumentListItem | DocumentTaskItem): number {
  return content.reduce((sum, block) => sum + sizeOf(block), OF_A_PART);
}

function fittedLines(inlines: readonly DocumentInline[]): DocumentInline[][] {
  const lines: DocumentInline[][] = [[]];
  let length = 0;
  const next = () => {
    lines.push([]);
    length = 0;
  };
  for (const inline of inlines) {
    if ((lines.at(-1)?.length ?? 0) >= MOST_INLINES || length >= LONGEST_PARAGRAPH) next();
    if (inline.type === "hardBreak") {
      lines.at(-1)?.push(inline);
      continue;
    }
    for (const text of pieces(inline.text, LONGEST_PARAGRAPH)) {
      if (length > 0 && length + text.length > LONGEST_PARAGRAPH) next();
      lines.at(-1)?.push({ ...inline, text });
      length += text.length;
    }
  }
  return lines;
}

/** A long text in pieces: after a sentence where there is one in reach, and never within a sign. */
function pieces(text: string, most: number): string[] {
  const all: string[] = [];
  let at = 0;
  while (text.length - at > most) {
    const part = text.slice(at, at + most);
    const sentence = Math.max(...["。", "．", ". ", "！", "？", "\n"].map((sign) => part.lastIndexOf(sign)));
    let end = sentence > most / 2 ? sentence + 1 : most;
    const code = part.charCodeAt(end - 1);
    if (code >= 0xd800 && code <= 0xdbff) end -= 1;
    all.push(part.slice(0, end));
    at += end;
  }
  return [...all, text.slice(at)];
}

/**
 * A title above a document, as a heading, unless the text begins with it.
 * @param title cleaned, in one line
 */
export function titled(title: string, { content }: EntryDocument): EntryDocument {
  const first = content[0];
  const firstText = first ? textOfDocument({ type: "doc", content: [first] }) : "";
  if (title === "" || firstText.trim().startsWith(title)) return { type: "doc", content };
  return {
    type: "doc",
    content: [{ type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: title }] }, ...content],
  };
}

/** A line of text as a paragraph. @param text without a line break */
export function paragraphOf(text: string): DocumentParagraph {
  return text === "" ? { type: "paragraph" } : { type: "paragraph", content: [{ type: "text", text }] };
}
