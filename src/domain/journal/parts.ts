import { blocksIn, type DocumentBlock, isAttachment, isLeaf } from "./document.ts";

/** The most that one part of a page holds. */
export type PartSize = { blocks: number; characters: number };

/** What a window shows. */
export const SCREENFUL: PartSize = { blocks: 25, characters: 1_500 };
/** What holds the window for a moment that nobody notices when it is drawn. */
export const MOMENT: PartSize = { blocks: 50, characters: 5_000 };

/**
 * How many of the first blocks make one part of a page that is put on the screen part by part. A block stays whole,
 * however long it is: a paragraph, a list, a quote.
 * @returns at least 1 where there is a block at all
 */
export function partLength(blocks: readonly DocumentBlock[], size: PartSize): number {
  let characters = 0;
  const end = blocks.findIndex((block, index) => {
    characters += charactersOf(block);
    return index === size.blocks || (index > 0 && characters > size.characters);
  });
  return end < 0 ? blocks.length : end;
}

function charactersOf(block: DocumentBlock): number {
  if (isAttachment(block)) return 0;
  if (!isLeaf(block)) return sum(blocksIn(block).map(charactersOf));
  return sum((block.content ?? []).map((inline) => (inline.type === "text" ? inline.text.length : 1)));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
