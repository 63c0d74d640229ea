import type { DocumentBuilder } from "./builder.ts";
import { whenWritten } from "./days.ts";
import { readHtml } from "./html.ts";
import { type Imported, type ImportedEntry, type ImportFile, type LeftOut, leave } from "./imported.ts";
import { readMarkdown } from "./markdown.ts";
import { entriesOf, textOf } from "./reading.ts";

/** Numbers of Joplin's kinds of items. */
const NOTE = "1";
const TAG = "5";
const NOTE_TAG = "6";
const HTML = "2";
const ITEM = /(?:^|\/)(?<id>[0-9a-f]{32})\.md$/u;
/** Where files that belong to notes lie, a text of Markdown among them. */
const RESOURCE = /(?:^|\/)resources\//u;
/** How many items are looked into before it is said whether they are Joplin's: some may be empty. */
const LOOKED_AT = 20;

type Item = { title: string; body: string; facts: ReadonlyMap<string, string> };

/** Whether files are Joplin's own form (JEX or RAW): one file for each item, named by its id. */
export async function isJoplin(files: readonly ImportFile[]): Promise<boolean> {
  if (files.some(({ name }) => name.endsWith(".md") && !ITEM.test(name) && !RESOURCE.test(name))) return false;
  for (const item of files.filter(isItem).slice(0, LOOKED_AT))
    if (itemOf(await textOf(item).catch(() => "type_: 0")).facts.has("type_")) return true;
  return false;
}

function isItem({ name }: ImportFile): boolean {
  return ITEM.test(name) && !RESOURCE.test(name);
}

/** Reads notes with their tags and pictures. The bin, notes in conflict and what is still encrypted stay out. */
export async function readJoplin(files: readonly ImportFile[]): Promise<Imported> {
  const leftOut: LeftOut = {};
  const items: Item[] = [];
  for (const file of files.filter(isItem)) {
    const item = itemOf(await textOf(file).catch(() => ""));
    if (item.facts.has("type_")) items.push(item);
    else leave(leftOut, "unreadable");
  }
  const tagNames = new Map(
    items.filter(({ facts }) => facts.get("type_") === TAG).map(({ title, facts }) => [facts.get("id"), title]),
  );
  const tags = new Map<string, string[]>();
  for (const { facts } of items.filter((item) => item.facts.get("type_") === NOTE_TAG)) {
    const note = facts.get("note_id") ?? "";
    tags.set(note, [...(tags.get(note) ?? []), tagNames.get(facts.get("tag_id")) ?? ""]);
  }
  const kinds = new Map(items.map(({ facts }) => [facts.get("id") ?? "", facts.get("mime") ?? ""]));
  const resources = new Map(
    files.flatMap((file) => {
      const id = /(?:^|\/)resources\/([0-9a-f]{32})(?:\.[^/]*)?$/u.exec(file.name)?.[1];
      return id ? [[id, withEnding(file, kinds.get(id) ?? "")] as const] : [];
    }),
  );
  const notes = items.filter(({ facts }) => facts.get("type_") === NOTE);
  const entries = notes.flatMap((note) => noteEntries(note, tags, resources, leftOut));
  return { format: "joplin", entries, leftOut };
}

function noteEntries(
  { title, body, facts }: Item,
  tags: ReadonlyMap<string, string[]>,
  resources: ReadonlyMap<string, ImportFile>,
  leftOut: LeftOut,
): ImportedEntry[] {
  const refusal = refusalOf(facts);
  const source = facts.get("id") ?? "";
  const when = whenWritten(facts.get("user_created_time")) ?? whenWritten(facts.get("created_time"));
  if (refusal || !when || source === "") {
    leave(leftOut, refusal ?? "unreadable");
    return [];
  }
  if (Number(facts.get("latitude") ?? 0) !== 0) leave(leftOut, "place");
  const isTask = facts.get("is_todo") === "1";
  const write = (builder: DocumentBuilder) => {
    if (isTask) {
      builder.beginList(false);
      builder.beginItem(Number(facts.get("todo_completed") ?? 0) > 0);
      builder.text(title);
      builder.endGroup();
    }
    if (facts.get("markup_language") === HTML) readHtml(body, builder);
    else readMarkdown(body, builder);
  };
  const find = (address: string) => resources.get(/^:\/([0-9a-f]{32})/u.exec(address)?.[1] ?? "");
  return entriesOf({ source, when, title: isTask ? "" : title, tags: tags.get(source) ?? [], find, write }, leftOut);
}

/** A picture without an ending is known by what the item of its file says. */
function withEnding(file: ImportFile, kind: string): ImportFile {
  const ending = /^image\/([a-z]+)/u.exec(kind)?.[1];
  return ending && !/\.[^./]+$/u.test(file.name) ? { ...file, name: `${file.name}.${ending}` } : file;
}

function refusalOf(facts: ReadonlyMap<string, string>): "locked" | "binned" | undefined {
  if (facts.get("encryption_applied") === "1") return "locked";
  return Number(facts.get("deleted_time") ?? 0) > 0 || facts.get("is_conflict") === "1" ? "binned" : undefined;
}

/** An item: title, body and, behind the last blank line, its facts. */
function itemOf(text: string): Item {
  const lines = text.trimEnd().split("\n");
  const blank = lines.lastIndexOf("");
  const facts = new Map(
    lines.slice(blank + 1).flatMap((line) => {
      const found = /^([a-z_]+):(?: (.*))?$/u.exec(line);
      return found ? [[found[1] ?? "", found[2] ?? ""] as const] : [];
    }),
  );
  const words = lines.slice(0, Math.max(0, blank));
  return { title: words[0] ?? "", body: words.slice(1).join("\n").trimEnd().replace(/^\n+/u, ""), facts };
}
