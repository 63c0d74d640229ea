import {
  blocksIn,
  type DocumentBlock,
  type DocumentInline,
  type DocumentLeaf,
  type DocumentList,
  type DocumentListItem,
  type EntryDocument,
  inlinesByReading,
  isAttachment,
  isLeaf,
  REDACT_MARK,
  readingOf,
} from "./document.ts";

/**
 * The document as it may be handed over: without photos and recordings, which stay, without covered passages, and in
 * the few shapes that every reader of a share knows. Of a link only its words go along: where it leads is not seen on
 * the page.
 */
export function handedOver(document: EntryDocument): EntryDocument {
  const open = withoutRedacted(document);
  return { type: "doc", content: open.content.flatMap((block) => cutBlock(block, handedLeaf)).map(plainBlock) };
}

/** Whether a document is in the shapes of a share and holds nothing that stays. */
export function isHandedOver(document: EntryDocument): boolean {
  return JSON.stringify(document) === JSON.stringify(handedOver(document));
}

/**
 * The document with every covered passage cut out of the data itself.
 * A block that held nothing else goes too; a document that held nothing else is empty.
 */
export function withoutRedacted(document: EntryDocument): EntryDocument {
  return { type: "doc", content: document.content.flatMap((block) => cutBlock(block, openLeaf)) };
}

/** Whether any passage of the document is covered. */
export function hasRedacted(document: EntryDocument): boolean {
  return document.content.some(hasCovered);
}

function hasCovered(block: DocumentBlock): boolean {
  if (isAttachment(block)) return false;
  return isLeaf(block) ? (block.content ?? []).some(isCovered) : blocksIn(block).some(hasCovered);
}

/** Lists and quotes in which nothing is left go too. */
function cutBlock(block: DocumentBlock, cut: (leaf: DocumentLeaf) => DocumentBlock[]): DocumentBlock[] {
  if (isLeaf(block)) return cut(block);
  if (block.type === "blockquote") {
    const content = block.content.flatMap((inner) => cutBlock(inner, cut));
    return content.length === 0 ? [] : [{ ...block, content }];
  }
  const items = block.content
    .map((item) => ({ ...item, content: item.content.flatMap((inner) => cutBlock(inner, cut)) }))
    .filter((item) => item.content.length > 0);
  return items.length === 0 ? [] : [{ ...block, content: items } as DocumentList];
}

function openLeaf(leaf: DocumentLeaf): DocumentLeaf[] {
  if (isAttachment(leaf) || !leaf.content) return [leaf];
  const kept = withoutTornLinks(withoutTornReadings(leaf.content)).filter((inline) => !isCovered(inline));
  return kept.length === 0 ? [] : [{ ...leaf, content: kept }];
}

function isCovered({ marks }: DocumentInline): boolean {
  return marks?.some((mark) => mark.type === REDACT_MARK) ?? false;
}

/** A reading over words of which some are covered would tell what these are: it goes with them. */
function withoutTornReadings(inlines: readonly DocumentInline[]): DocumentInline[] {
  return inlinesByReading(inlines).flatMap((group) => (group.some(isCovered) ? group.map(withoutReading) : group));
}

/** So would the address behind words of which some are covered: it is printed with those that are left. */
function withoutTornLinks(inlines: readonly DocumentInline[]): DocumentInline[] {
  const groups: DocumentInline[][] = [];
  for (const inline of inlines) {
    const last = groups.at(-1)?.[0];
    if (last && hrefOf(last) === hrefOf(inline)) groups.at(-1)?.push(inline);
    else groups.push([inline]);
  }
  return groups.flatMap((group) => (group.some(isCovered) ? group.map((inline) => without("link", inline)) : group));
}

function hrefOf({ marks }: DocumentInline): string | undefined {
  return marks?.find((mark) => mark.type === "link")?.attrs.href;
}

function withoutReading(inline: DocumentInline): DocumentInline {
  return without("ruby", inline);
}

function without(mark: "ruby" | "link", inline: DocumentInline): DocumentInline {
  const { marks = [], ...bare } = inline;
  const kept = marks.filter(({ type }) => type !== mark);
  return kept.length > 0 ? { ...bare, marks: kept } : bare;
}

function handedLeaf(leaf: DocumentLeaf): DocumentLeaf[] {
  if (isAttachment(leaf)) return [];
  if (!leaf.content) return [leaf];
  return [{ ...leaf, content: inlinesByReading(leaf.content).flatMap(withReadingWritten).map(plainInline) }];
}

/** A share knows no readings: behind the words, in brackets, they are not lost. */
function withReadingWritten(group: readonly DocumentInline[]): DocumentInline[] {
  const reading = group[0] && readingOf(group[0]);
  return reading === undefined ? [...group] : [...group.map(withoutReading), { type: "text", text: `（${reading}）` }];
}

function plainInline(inline: DocumentInline): DocumentInline {
  const { marks = [], ...bare } = inline;
  const kept = marks.filter(({ type }) => type === "bold");
  if (kept.length === marks.length) return inline;
  return kept.length > 0 ? { ...bare, marks: kept } : bare;
}

/** Numbers and ticks are written out, so that a list is a plain one. */
function plainBlock(block: DocumentBlock): DocumentBlock {
  if (isLeaf(block)) return block;
  if (block.type === "blockquote") return { ...block, content: block.content.map(plainBlock) };
  const content = block.content.map(({ content: inside }, index): DocumentListItem => {
    return { type: "listItem", content: withSign(signOf(block, index), inside.map(plainBlock)) };
  });
  return { type: "bulletList", content };
}

function signOf(list: DocumentList, index: number): string {
  if (list.type === "orderedList") return `${list.attrs.start + index}. `;
  if (list.type === "bulletList") return "";
  return list.content[index]?.attrs.checked ? "✓ " : "□ ";
}

function withSign(sign: string, [first, ...others]: DocumentBlock[]): DocumentBlock[] {
  if (!first || sign === "") return first ? [first, ...others] : [];
  if (first.type !== "paragraph")
    return [{ type: "paragraph", content: [{ type: "text", text: sign.trim() }] }, first, ...others];
  return [{ ...first, content: [{ type: "text", text: sign }, ...(first.content ?? [])] }, ...others];
}
