import * as z from "zod/mini";

/**
 * What an entry holds: a tree of known nodes, never HTML. The same shape the editor works on,
 * so that storing and reading need no conversion.
 */

/** The mark on a passage that is cut out of everything handed over. Its name is known to the editor and to `share`. */
export const REDACT_MARK = "redact";

/** What a link may point to. It is kept as text: nothing in Ippo opens it. */
export const LINK_TARGET = /^(https?:\/\/|mailto:)\S+$/iu;
const MAX_LINK = 2_000;

/** How words are read (ふりがな, "ruby"): a few letters over them, in one line. */
export const MAX_READING = 50;
export const READING = /^[^\n\r\u2028\u2029]+$/u;

const markSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("bold") }),
  z.strictObject({ type: z.literal("highlight") }),
  z.strictObject({
    type: z.literal("link"),
    attrs: z.strictObject({ href: z.string().check(z.maxLength(MAX_LINK), z.regex(LINK_TARGET)) }),
  }),
  z.strictObject({ type: z.literal(REDACT_MARK) }),
  z.strictObject({
    type: z.literal("ruby"),
    attrs: z.strictObject({ reading: z.string().check(z.minLength(1), z.maxLength(MAX_READING), z.regex(READING)) }),
  }),
]);
/** One of each. */
const marks = z.optional(z.array(markSchema).check(z.maxLength(5)));

const textSchema = z.strictObject({
  type: z.literal("text"),
  text: z.string().check(z.minLength(1), z.maxLength(500_000)),
  marks,
});
const hardBreakSchema = z.strictObject({
  type: z.literal("hardBreak"),
  marks,
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

/** Lists and quotes within each other. */
export const MAX_DEPTH = 8;
type Depth = z.ZodMiniType<DocumentBlock>;

function blockSchema(depth: number): Depth {
  const leaves = [paragraphSchema, headingSchema, photoSchema, recordingSchema] as const;
  if (depth >= MAX_DEPTH) return z.discriminatedUnion("type", leaves) as unknown as Depth;
  const children = z.lazy(() => z.array(blockSchema(depth + 1)).check(z.minLength(1), z.maxLength(20_000)));
  const listItem = z.strictObject({ type: z.literal("listItem"), content: children });
  const taskItem = z.strictObject({
    type: z.literal("taskItem"),
    attrs: z.strictObject({ checked: z.boolean() }),
    content: children,
  });
  const items = <T extends z.ZodMiniType>(item: T) => z.array(item).check(z.minLength(1), z.maxLength(5_000));
  return z.discriminatedUnion("type", [
    ...leaves,
    z.strictObject({ type: z.literal("bulletList"), content: items(listItem) }),
    z.strictObject({
      type: z.literal("orderedList"),
      attrs: z.strictObject({ start: z.int().check(z.gte(0), z.lte(999_999_999)) }),
      content: items(listItem),
    }),
    z.strictObject({ type: z.literal("taskList"), content: items(taskItem) }),
    z.strictObject({ type: z.literal("blockquote"), content: children }),
  ]) as unknown as Depth;
}

export type DocumentInline = z.infer<typeof inlineSchema>;
export type DocumentParagraph = z.infer<typeof paragraphSchema>;
export type DocumentHeading = z.infer<typeof headingSchema>;
export type DocumentAttachment = z.infer<typeof photoSchema> | z.infer<typeof recordingSchema>;
export type DocumentMark = z.infer<typeof markSchema>;
export type DocumentListItem = { type: "listItem"; content: DocumentBlock[] };
export type DocumentTaskItem = { type: "taskItem"; attrs: { checked: boolean }; content: DocumentBlock[] };
export type DocumentList =
  | { type: "bulletList"; content: DocumentListItem[] }
  | { type: "orderedList"; attrs: { start: number }; content: DocumentListItem[] }
  | { type: "taskList"; content: DocumentTaskItem[] };
export type DocumentQuote = { type: "blockquote"; content: DocumentBlock[] };
export type DocumentLeaf = DocumentParagraph | DocumentHeading | DocumentAttachment;
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
  if (isLeaf(block)) return textOfInlines(block.content ?? []).split("\n");
  return blocksIn(block).flatMap(linesOfBlock);
}

function textOfInlines(inlines: readonly DocumentInline[]): string {
  return inlines.map((inline) => (inline.type === "text" ? inline.text : "\n")).join("");
}

/** How the words of an inline are read, where the person said it. */
export function readingOf({ marks: own }: DocumentInline): string | undefined {
  const ruby = own?.find((mark) => mark.type === "ruby");
  return ruby?.attrs.reading;
}

/** Neighbours under one reading, together; every other inline by itself. */
export function inlinesByReading(inlines: readonly DocumentInline[]): DocumentInline[][] {
  const groups: DocumentInline[][] = [];
  for (const inline of inlines) {
    const last = groups.at(-1)?.[0];
    const reading = readingOf(inline);
    if (last && reading !== undefined && readingOf(last) === reading) groups.at(-1)?.push(inline);
    else groups.push([inline]);
  }
  return groups;
}

export function isAttachment(block: DocumentBlock): block is DocumentAttachment {
  return block.type === "photo" || block.type === "recording";
}

/** Whether a block has no blocks in it. */
export function isLeaf(block: DocumentBlock): block is DocumentLeaf {
  return block.type === "paragraph" || block.type === "heading" || isAttachment(block);
}

/** The blocks in a quote, or in all items of a list. */
export function blocksIn(block: DocumentQuote | DocumentList): DocumentBlock[] {
  if (block.type === "blockquote") return block.content;
  return block.content.flatMap((item) => item.content);
}

/** The photos and recordings of a document, in order, each time one is there. */
export function attachmentsOf({ content }: EntryDocument): DocumentAttachment[] {
  return content.flatMap(attachmentsOfBlock);
}

function attachmentsOfBlock(block: DocumentBlock): DocumentAttachment[] {
  if (isAttachment(block)) return [block];
  return isLeaf(block) ? [] : blocksIn(block).flatMap(attachmentsOfBlock);
}
