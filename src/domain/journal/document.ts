import * as z from "zod/mini";

/**
 * What an entry holds: a tree of known nodes, never HTML. The same shape the editor works on,
 * so that storing and reading need no conversion.
 */

/** The mark on a passage that is cut out of everything handed over. Its name is known to the editor and to `share`. */
export const REDACT_MARK = "redact";

const markSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("bold") }),
  z.strictObject({ type: z.literal(REDACT_MARK) }),
]);

const textSchema = z.strictObject({
  type: z.literal("text"),
  text: z.string().check(z.minLength(1), z.maxLength(500_000)),
  marks: z.optional(z.array(markSchema).check(z.maxLength(4))),
});
const hardBreakSchema = z.strictObject({
  type: z.literal("hardBreak"),
  marks: z.optional(z.array(markSchema).check(z.maxLength(4))),
});
const inlineSchema = z.discriminatedUnion("type", [textSchema, hardBreakSchema]);
const inlines = z.optional(z.array(inlineSchema).check(z.maxLength(20_000)));

const paragraphSchema = z.strictObject({ type: z.literal("paragraph"), content: inlines });
const headingSchema = z.strictObject({
  type: z.literal("heading"),
  attrs: z.strictObject({ level: z.int().check(z.gte(1), z.lte(3)) }),
  content: inlines,
});

/** An attachment by its id. Its words are what the person wrote about it, for whoever does not see or hear it. */
const attachmentAttrs = z.strictObject({
  id: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
  words: z.string().check(z.maxLength(500)),
});
const photoSchema = z.strictObject({ type: z.literal("photo"), attrs: attachmentAttrs });
const recordingSchema = z.strictObject({ type: z.literal("recording"), attrs: attachmentAttrs });

const MAX_DEPTH = 8;
type Depth = z.ZodMiniType<DocumentBlock>;

function blockSchema(depth: number): Depth {
  const leaves = [paragraphSchema, headingSchema, photoSchema, recordingSchema] as const;
  if (depth >= MAX_DEPTH) return z.discriminatedUnion("type", leaves) as unknown as Depth;
  const children = z.lazy(() => z.array(blockSchema(depth + 1)).check(z.minLength(1), z.maxLength(20_000)));
  const listItem = z.strictObject({ type: z.literal("listItem"), content: children });
  const list = (type: "bulletList") =>
    z.strictObject({ type: z.literal(type), content: z.array(listItem).check(z.minLength(1), z.maxLength(5_000)) });
  return z.discriminatedUnion("type", [
    ...leaves,
    list("bulletList"),
    z.strictObject({ type: z.literal("blockquote"), content: children }),
  ]) as unknown as Depth;
}

export type DocumentInline = z.infer<typeof inlineSchema>;
export type DocumentParagraph = z.infer<typeof paragraphSchema>;
export type DocumentHeading = z.infer<typeof headingSchema>;
export type DocumentAttachment = z.infer<typeof photoSchema> | z.infer<typeof recordingSchema>;
export type DocumentListItem = { type: "listItem"; content: DocumentBlock[] };
export type DocumentList = { type: "bulletList"; content: DocumentListItem[] };
export type DocumentQuote = { type: "blockquote"; content: DocumentBlock[] };
type DocumentLeaf = DocumentParagraph | DocumentHeading | DocumentAttachment;
export type DocumentBlock = DocumentLeaf | DocumentList | DocumentQuote;

export const documentSchema = z.strictObject({
  type: z.literal("doc"),
  content: z.array(blockSchema(0)).check(z.maxLength(20_000)),
});
export type EntryDocument = { type: "doc"; content: DocumentBlock[] };

export const EMPTY_DOCUMENT: EntryDocument = { type: "doc", content: [{ type: "paragraph" }] };

/** A document of plain paragraphs, one for each line of `text`. */
export function documentFromText(text: string): EntryDocument {
  const content = text
    .split("\n")
    .map(
      (line): DocumentParagraph =>
        line === "" ? { type: "paragraph" } : { type: "paragraph", content: [{ type: "text", text: line }] },
    );
  return { type: "doc", content };
}

/** Whether a document is nothing but lines of text, so that a plain field can hold it. */
export function isPlain(document: EntryDocument): boolean {
  return JSON.stringify(documentFromText(textOfDocument(document))) === JSON.stringify(document);
}

/** The words of a document, a line for each block, marks left out. */
export function textOfDocument(document: EntryDocument): string {
  return document.content.flatMap(linesOfBlock).join("\n");
}

function linesOfBlock(block: DocumentBlock): string[] {
  if (isAttachment(block)) return block.attrs.words === "" ? [] : [block.attrs.words];
  if (block.type === "paragraph" || block.type === "heading") return textOfInlines(block.content ?? []).split("\n");
  if (block.type === "blockquote") return block.content.flatMap(linesOfBlock);
  return block.content.flatMap((item) => item.content.flatMap(linesOfBlock));
}

function textOfInlines(inlines: readonly DocumentInline[]): string {
  return inlines.map((inline) => (inline.type === "text" ? inline.text : "\n")).join("");
}

export function isAttachment(block: DocumentBlock): block is DocumentAttachment {
  return block.type === "photo" || block.type === "recording";
}

/** The photos and recordings of a document, in order, each time one is there. */
export function attachmentsOf({ content }: EntryDocument): DocumentAttachment[] {
  return content.flatMap(attachmentsOfBlock);
}

function attachmentsOfBlock(block: DocumentBlock): DocumentAttachment[] {
  if (isAttachment(block)) return [block];
  if (block.type === "blockquote") return block.content.flatMap(attachmentsOfBlock);
  return block.type === "bulletList" ? block.content.flatMap((item) => item.content.flatMap(attachmentsOfBlock)) : [];
}

/** The document as it may be handed over: without photos and recordings, which stay, and without covered passages. */
export function handedOver(document: EntryDocument): EntryDocument {
  return withoutRedacted(withoutAttachments(document));
}

/**
 * The document with every covered passage cut out of the data itself.
 * A block that held nothing else goes too; a document that held nothing else is empty.
 */
export function withoutRedacted(document: EntryDocument): EntryDocument {
  return { type: "doc", content: document.content.flatMap((block) => cutBlock(block, cutInlines)) };
}

function withoutAttachments(document: EntryDocument): EntryDocument {
  const cut = (leaf: DocumentLeaf) => (isAttachment(leaf) ? [] : [leaf]);
  return { type: "doc", content: document.content.flatMap((block) => cutBlock(block, cut)) };
}

/** Lists and quotes in which nothing is left go too. */
function cutBlock(block: DocumentBlock, cut: (leaf: DocumentLeaf) => DocumentBlock[]): DocumentBlock[] {
  if (block.type === "blockquote") {
    const content = block.content.flatMap((inner) => cutBlock(inner, cut));
    return content.length === 0 ? [] : [{ ...block, content }];
  }
  if (block.type !== "bulletList") return cut(block);
  const items = block.content
    .map((item): DocumentListItem => ({ ...item, content: item.content.flatMap((inner) => cutBlock(inner, cut)) }))
    .filter((item) => item.content.length > 0);
  return items.length === 0 ? [] : [{ ...block, content: items }];
}

function cutInlines(block: DocumentLeaf): DocumentLeaf[] {
  if (isAttachment(block) || !block.content) return [block];
  const kept = block.content.filter((inline) => !inline.marks?.some((mark) => mark.type === REDACT_MARK));
  return kept.length === 0 ? [] : [{ ...block, content: kept }];
}

/** Whether any passage of the document is covered. */
export function hasRedacted(document: EntryDocument): boolean {
  return JSON.stringify(document) !== JSON.stringify(withoutRedacted(document));
}
