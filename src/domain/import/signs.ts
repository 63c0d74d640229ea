import {
  blocksIn,
  type DocumentBlock,
  type DocumentInline,
  type EntryDocument,
  isAttachment,
  isLeaf,
} from "../journal/document.ts";

/** What stands around the words of one node where it is written down. */
const AROUND = 60;

/** Roughly how many signs a document takes where it is written down: quicker than to write it down and count. */
export function signsIn({ content }: EntryDocument): number {
  return sumOf(content, signsInBlock);
}

function signsInBlock(block: DocumentBlock): number {
  if (isAttachment(block)) return 2 * AROUND + block.attrs.words.length;
  if (isLeaf(block)) return AROUND + sumOf(block.content ?? [], signsInInline);
  return 2 * AROUND + sumOf(blocksIn(block), (inner) => AROUND + signsInBlock(inner));
}

function signsInInline(inline: DocumentInline): number {
  const words = inline.type === "text" ? inline.text.length : 0;
  return (
    AROUND + words + sumOf(inline.marks ?? [], (mark) => AROUND + (mark.type === "link" ? mark.attrs.href.length : 0))
  );
}

function sumOf<T>(items: readonly T[], sizeOf: (item: T) => number): number {
  return items.reduce((sum, item) => sum + sizeOf(item), 0);
}
