import * as z from "zod/mini";
import { type EntryDocument, MAX_DEPTH } from "./document.ts";
import { type JournalEntry, journalEntrySchema } from "./entry.ts";

/**
 * The schema of a document looks at each of its nodes with care, and a page has many. Most pages hold nothing but lines,
 * headings, lists and bold words: those are checked here by hand, many times as quick. Whatever is more, or wrong, is left
 * to the schema: a test holds both against each other.
 */

const LONGEST_TEXT = 500_000;
const MOST_INLINES = 20_000;
const MOST_ITEMS = 5_000;
const MOST_BLOCKS = 20_000;
const factsSchema = z.omit(journalEntrySchema, { document: true });

type Node = Readonly<Record<string, unknown>>;

/** @returns undefined where an entry is not that plain, or none */
export function plainEntry(body: unknown): JournalEntry | undefined {
  if (!isNode(body)) return undefined;
  const { document, ...others } = body;
  if (!isPlainDocument(document)) return undefined;
  const facts = factsSchema.safeParse(others);
  return facts.success ? { ...facts.data, document } : undefined;
}

/** Whether a value is a document of which every node is known here. */
export function isPlainDocument(value: unknown): value is EntryDocument {
  if (!isNode(value) || value["type"] !== "doc" || !hasOnly(value, 2)) return false;
  const { content } = value;
  return Array.isArray(content) && content.length <= MOST_BLOCKS && content.every((block) => isBlock(block, 0));
}

function isBlock(block: unknown, depth: number): boolean {
  if (!isNode(block)) return false;
  const { type, content } = block;
  if (type === "paragraph") return "content" in block ? hasOnly(block, 2) && areInlines(content) : hasOnly(block, 1);
  if (type === "heading")
    return (
      isLevel(block["attrs"]) && ("content" in block ? hasOnly(block, 3) && areInlines(content) : hasOnly(block, 2))
    );
  if (type !== "bulletList" || depth >= MAX_DEPTH || !hasOnly(block, 2)) return false;
  return areSome(content, MOST_ITEMS) && content.every((item) => isItem(item, depth + 1));
}

function isItem(item: unknown, depth: number): boolean {
  if (!isNode(item) || item["type"] !== "listItem" || !hasOnly(item, 2)) return false;
  const { content } = item;
  return areSome(content, MOST_BLOCKS) && content.every((block) => isBlock(block, depth));
}

function areInlines(content: unknown): boolean {
  return Array.isArray(content) && content.length <= MOST_INLINES && content.every(isInline);
}

function isInline(inline: unknown): boolean {
  if (!isNode(inline)) return false;
  const { type, text } = inline;
  if (type === "hardBreak") return hasOnly(inline, 1);
  if (type !== "text" || typeof text !== "string" || text === "" || text.length > LONGEST_TEXT) return false;
  return "marks" in inline ? hasOnly(inline, 3) && isBold(inline["marks"]) : hasOnly(inline, 2);
}

function isBold(marks: unknown): boolean {
  if (!Array.isArray(marks) || marks.length !== 1) return false;
  const [mark] = marks as unknown[];
  return isNode(mark) && mark["type"] === "bold" && hasOnly(mark, 1);
}

function isLevel(attrs: unknown): boolean {
  if (!isNode(attrs) || !hasOnly(attrs, 1)) return false;
  const { level } = attrs;
  return level === 1 || level === 2 || level === 3;
}

function areSome(content: unknown, most: number): content is readonly unknown[] {
  return Array.isArray(content) && content.length > 0 && content.length <= most;
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether it has that many fields: with the ones that were looked at, no others. */
function hasOnly(node: Node, count: number): boolean {
  return Object.keys(node).length === count;
}
