import { type DocumentBlock, type EntryDocument, isAttachment, isLeaf } from "../journal/document.ts";
import { paragraphOf } from "./fitted.ts";
import { placeOf } from "./imported.ts";

/**
 * A document with the ids that its photos have now.
 * @param idOf by the place of a photo in its entry; of one that could not be taken the words stay
 */
export function withPhotos(document: EntryDocument, idOf: ReadonlyMap<string, string>): EntryDocument {
  const content = document.content.filter(
    (block) => !isAttachment(block) || idOf.has(block.attrs.id) || block.attrs.words !== "",
  );
  return { type: "doc", content: content.map((block) => placed(block, idOf)) };
}

/** The places of photos, as they stand in a document. */
export function placesIn(document: EntryDocument, count: number): number[] {
  if (count === 0) return [];
  const text = JSON.stringify(document);
  return Array.from({ length: count }, (_, index) => index).filter((index) =>
    text.includes(`"id":"${placeOf(index)}"`),
  );
}

function placed(block: DocumentBlock, idOf: ReadonlyMap<string, string>): DocumentBlock {
  if (isAttachment(block)) {
    const id = idOf.get(block.attrs.id);
    return id === undefined ? paragraphOf(block.attrs.words) : { ...block, attrs: { ...block.attrs, id } };
  }
  if (isLeaf(block)) return block;
  if (block.type === "blockquote") return { ...block, content: block.content.map((inner) => placed(inner, idOf)) };
  const items = block.content.map((item) => ({ ...item, content: item.content.map((inner) => placed(inner, idOf)) }));
  return { ...block, content: items } as DocumentBlock;
}
