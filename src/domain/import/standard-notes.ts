import type { DocumentMark } from "../journal/document.ts";
import type { DocumentBuilder } from "./builder.ts";
import { whenWritten } from "./days.ts";
import { readHtml } from "./html.ts";
import { ImportError, type Imported, type LeftOut, leave } from "./imported.ts";
import { readMarkdown } from "./markdown.ts";
import { entriesOf, type Fields, fieldsOf, listOf, stringOf } from "./reading.ts";

const BOLD = 1;
const HIGHLIGHT = 128;
const DEEPEST = 60;

/** Whether a value is a backup of Standard Notes. */
export function isStandardNotes(value: unknown): boolean {
  const items = listOf(fieldsOf(value)["items"]);
  return items.some((item) => typeof fieldsOf(item)["content_type"] === "string");
}

/**
 * Reads the notes of a decrypted backup, with their tags. Notes in the bin stay out.
 * @throws ImportError `locked` where every note is still encrypted
 */
export function readStandardNotes(backup: unknown): Imported {
  const leftOut: LeftOut = {};
  const items = listOf(fieldsOf(backup)["items"])
    .map(fieldsOf)
    .filter(({ deleted }) => deleted !== true);
  const tags = new Map<string, string[]>();
  for (const { content_type, content } of items) {
    if (content_type !== "Tag") continue;
    const { title, references } = fieldsOf(content);
    for (const reference of listOf(references)) {
      const id = stringOf(fieldsOf(reference)["uuid"]);
      tags.set(id, [...(tags.get(id) ?? []), stringOf(title)]);
    }
  }
  const notes = items.filter(({ content_type }) => content_type === "Note");
  const entries = notes.flatMap((note) => {
    if (typeof note["content"] === "string") {
      leave(leftOut, "locked");
      return [];
    }
    const content = fieldsOf(note["content"]);
    const source = stringOf(note["uuid"]);
    const when = whenWritten(note["created_at"]) ?? whenWritten(note["updated_at"]);
    if (content["trashed"] === true) {
      leave(leftOut, "binned");
      return [];
    }
    if (source === "" || !when) {
      leave(leftOut, "unreadable");
      return [];
    }
    const write = (builder: DocumentBuilder) => writeNote(content, builder);
    return entriesOf({ source, when, title: stringOf(content["title"]), tags: tags.get(source) ?? [], write }, leftOut);
  });
  if (notes.length > 0 && leftOut.locked === notes.length) throw new ImportError("locked");
  return { format: "standardnotes", entries, leftOut };
}

function writeNote({ text, noteType }: Fields, builder: DocumentBuilder): void {
  const source = stringOf(text);
  if (noteType === "super") {
    writeSuper(source, builder);
    return;
  }
  if (noteType === "markdown") {
    readMarkdown(source, builder);
    return;
  }
  if (noteType === "rich-text" || /^\s*<(?:p|div|h[1-6]|ul|ol|blockquote)\b/iu.test(source)) readHtml(source, builder);
  else builder.plain(source);
}

function writeSuper(source: string, builder: DocumentBuilder): void {
  try {
    writeNode(fieldsOf(fieldsOf(JSON.parse(source || "{}"))["root"]), builder, [], 0);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    builder.plain(source);
  }
}

function writeNode(node: Fields, builder: DocumentBuilder, marks: readonly DocumentMark[], depth: number): void {
  const children = (with_: readonly DocumentMark[] = marks) => {
    // Deeper than anybody writes: what is left stands in one line.
    if (depth > DEEPEST) return;
    for (const child of listOf(node["children"])) writeNode(fieldsOf(child), builder, with_, depth + 1);
  };
  switch (node["type"]) {
    case "text":
    case "code-highlight": {
      const format = Number(node["format"] ?? 0);
      const own: DocumentMark[] = [...marks];
      if ((format & BOLD) !== 0) own.push({ type: "bold" });
      if ((format & HIGHLIGHT) !== 0) own.push({ type: "highlight" });
      builder.text(stringOf(node["text"]), own);
      return;
    }
    case "linebreak":
      builder.lineBreak();
      return;
    case "link":
    case "autolink":
      children([...marks, ...builder.linkMarks(stringOf(node["url"]))]);
      return;
    case "list":
      builder.beginList(node["listType"] === "number", Number(node["start"] ?? 1));
      children();
      builder.endGroup();
      return;
    case "listitem":
      builder.beginItem(typeof node["checked"] === "boolean" ? node["checked"] : undefined);
      children();
      return;
    case "quote":
      builder.beginQuote();
      children();
      builder.endGroup();
      return;
    case "snfile":
      leave(builder.leftOut, "file");
      return;
    case "heading":
      builder.beginHeading(Number(stringOf(node["tag"]).slice(1)) || 2);
      break;
    case "tablecell":
      children();
      builder.text(" | ");
      return;
  }
  children();
  if (node["type"] !== "root") builder.endLine();
}
