import type { DocumentBuilder } from "./builder.ts";
import { whenWritten } from "./days.ts";
import { readHtml } from "./html.ts";
import { ImportError, type Imported, type LeftOut, leave } from "./imported.ts";
import { readMarkdown } from "./markdown.ts";
import { entriesOf, type Fields, fieldsOf, listOf, stringOf } from "./reading.ts";
import { isSuperNote, readSuperNote } from "./super-note.ts";

/** Whether a value is a backup of Standard Notes: things of a kind, each with a sign of its own and what it holds. */
export function isStandardNotes(value: unknown): boolean {
  const items = listOf(fieldsOf(value)["items"]).map(fieldsOf);
  return items.some(
    ({ uuid, content_type, content }) =>
      stringOf(uuid) !== "" && stringOf(content_type) !== "" && content !== undefined,
  );
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
  const titles = new Map(notes.map(({ uuid, content }) => [stringOf(uuid), stringOf(fieldsOf(content)["title"])]));
  const titleOf = (id: string) => titles.get(id) ?? "";
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
    const write = (builder: DocumentBuilder) => writeNote(content, builder, titleOf);
    return entriesOf({ source, when, title: stringOf(content["title"]), tags: tags.get(source) ?? [], write }, leftOut);
  });
  if (notes.length > 0 && leftOut.locked === notes.length) throw new ImportError("locked");
  return { format: "standardnotes", entries, leftOut };
}

type Look = "super" | "markdown" | "html" | "tasks" | "plain";

/** By what the note says of itself; older ones name their editor only, or nothing at all. */
function lookOf({ noteType, editorIdentifier }: Fields, source: string): Look {
  const said = `${stringOf(noteType)} ${stringOf(editorIdentifier)}`.trim();
  if (/super/iu.test(said)) return "super";
  // A note of another kind may hold JSON of the person's own.
  if ((said === "" || said === "unknown") && isSuperNote(source)) return "super";
  if (/markdown/iu.test(said)) return "markdown";
  if (/task|checklist/iu.test(said)) return "tasks";
  if (/plain-text|code/iu.test(said)) return "plain";
  if (/rich-text|bold-editor|plus-editor/iu.test(said)) return "html";
  return /^\s*<(?:p|div|h[1-6]|ul|ol|blockquote)\b/iu.test(source) ? "html" : "plain";
}

function writeNote(content: Fields, builder: DocumentBuilder, titleOf: (id: string) => string): void {
  const source = stringOf(content["text"]);
  switch (lookOf(content, source)) {
    case "super":
      if (!readSuperNote(source, builder, titleOf)) builder.plain(source);
      return;
    case "markdown":
      readMarkdown(source, builder);
      return;
    case "tasks":
      writeTasks(source, builder);
      return;
    case "html":
      readHtml(source, builder);
      return;
    case "plain":
      builder.plain(source);
  }
}

/** Tasks in groups, as JSON; the older editor of tasks writes Markdown. */
function writeTasks(source: string, builder: DocumentBuilder): void {
  const value = parsed(source);
  if (typeof value !== "object" || value === null) {
    readMarkdown(source, builder);
    return;
  }
  const { groups } = fieldsOf(value);
  // What is not understood stands as it is: it may hold words.
  if (!Array.isArray(groups) || !groups.every(isGroup)) {
    builder.plain(source);
    return;
  }
  for (const group of groups.map(fieldsOf)) writeGroup(group, builder);
}

function writeGroup({ name, tasks, draft }: Fields, builder: DocumentBuilder): void {
  builder.beginHeading(2);
  builder.text(stringOf(name));
  builder.endLine();
  builder.beginList(false);
  for (const { description, completed } of listOf(tasks).map(fieldsOf)) {
    builder.beginItem(completed === true);
    builder.text(stringOf(description));
  }
  builder.endGroup();
  // What was typed and not made a task yet.
  builder.text(stringOf(draft));
  builder.endLine();
}

function isGroup(value: unknown): boolean {
  const { name, tasks, draft } = fieldsOf(value);
  if (!isTextOrNone(name) || !isTextOrNone(draft) || !Array.isArray(tasks)) return false;
  return tasks.map(fieldsOf).every(({ description }) => typeof description === "string");
}

function isTextOrNone(value: unknown): boolean {
  return value === undefined || value === null || typeof value === "string";
}

function parsed(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
}
