import type { DocumentBuilder } from "./builder.ts";
import { type When, whenAt, whenInName, whenWritten } from "./days.ts";
import { finder } from "./finder.ts";
import { splitFrontMatter } from "./front-matter.ts";
import { type Imported, type ImportedEntry, type ImportFile, type LeftOut, leave } from "./imported.ts";
import { readMarkdown } from "./markdown.ts";
import { entriesOf, stringOf, textOf } from "./reading.ts";

const TEXT = /\.(?:md|markdown|txt)$/iu;
/** Facts that say something to a program only. */
const TECHNICAL =
  /^(?:id|uuid|aliases?|css-?class(?:es)?|publish|permalink|slug|layout|lang|level|updated.*|modified.*|source|author|longitude|latitude|altitude|completed\?|due)$/iu;
const KNOWN = new Set([
  "day",
  "date",
  "at",
  "created",
  "created_at",
  "creation_date",
  "title",
  "tags",
  "tag",
  "keywords",
  "people",
  "form",
  "heavy",
]);
const IPPO_ID = /^[0-9a-f]{32}$/u;

/** Whether a file is a text that can be an entry. */
export function isText({ name }: ImportFile): boolean {
  return TEXT.test(name) && !/(?:^|\/)(?:\.|__MACOSX\/)/u.test(name);
}

/**
 * Reads a folder of Markdown or plain text, an entry for each file: Obsidian, an export of Joplin in Markdown, what Ippo
 * took out. The day is the one in the front matter, else in the name, else when the file was changed last.
 * @param now for a text of which no day is known
 */
export async function readMarkdownFiles(files: readonly ImportFile[], now: Date): Promise<Imported> {
  const leftOut: LeftOut = {};
  const texts = files.filter(isText);
  // What Ippo takes out has pages of its own beside the journal.
  const isIppo = files.some(({ name }) => /(?:^|\/)ippo\.json$/u.test(name));
  const isObsidian = files.some(({ name }) => /(?:^|\/)\.obsidian\//u.test(name));
  const entries: ImportedEntry[] = [];
  for (const file of texts) {
    if (isIppo && !/(?:^|\/)journal\/\d{4}\/[^/]+\.md$/u.test(file.name)) continue;
    const text = await textOf(file).catch(() => undefined);
    if (text === undefined) leave(leftOut, "unreadable");
    else entries.push(...entryOf(file, text, files, isObsidian, now, leftOut));
  }
  return { format: "markdown", entries, leftOut };
}

function entryOf(
  file: ImportFile,
  text: string,
  files: readonly ImportFile[],
  isObsidian: boolean,
  now: Date,
  leftOut: LeftOut,
): ImportedEntry[] {
  if (/\.txt$/iu.test(file.name)) {
    const write = (builder: DocumentBuilder) => builder.plain(text.trimEnd());
    return entriesOf({ source: file.name, when: whenOf({}, file, now), title: titleOf({}, file), write }, leftOut);
  }
  const { facts, body } = splitFrontMatter(text);
  const id = stringOf(facts["id"]);
  const isOurs = IPPO_ID.test(id) && typeof facts["form"] === "string" && typeof facts["at"] === "string";
  const tags = [facts["tags"], facts["tag"], facts["keywords"]].flatMap(labels);
  if (isObsidian) tags.push(...inlineTags(body));
  const write = (builder: DocumentBuilder) => {
    readMarkdown(body, builder, isOurs ? "redact" : "highlight");
    builder.endLine();
    for (const [name, value] of Object.entries(facts)) writeFact(name, value, builder);
  };
  return entriesOf(
    {
      source: isOurs ? id : file.name,
      when: whenOf(facts, file, now),
      title: isOurs ? "" : titleOf(facts, file),
      tags,
      people: labels(facts["people"]),
      form: isOurs ? stringOf(facts["form"]) : "free",
      isHeavy: isOurs && (facts["heavy"] === true || facts["heavy"] === "true"),
      find: finder(files, file.name),
      write,
    },
    leftOut,
  );
}

/** A fact that Ippo has no place for stands under the text: it may be the person's own. */
function writeFact(name: string, value: unknown, builder: DocumentBuilder): void {
  if (KNOWN.has(name.toLowerCase()) || TECHNICAL.test(name)) return;
  const values = Array.isArray(value) ? value : [value];
  const words = values.filter((one) => ["string", "number", "boolean"].includes(typeof one)).join(", ");
  if (words === "") return;
  builder.text(`${name}: ${words}`);
  builder.endLine();
}

function whenOf(facts: Readonly<Record<string, unknown>>, file: ImportFile, now: Date): When {
  const moment = [facts["at"], facts["created"], facts["created_at"], facts["creation_date"], facts["date"]]
    .map(whenWritten)
    .find((when) => when !== undefined);
  const day = whenWritten(facts["day"]) ?? whenInName(file.name);
  if (moment && day && facts["day"] !== undefined) return { ...moment, day: day.day };
  const known = moment ?? day ?? whenAt(file.modified ?? now) ?? whenAt(now);
  return known ?? { day: "2000-01-01", at: "2000-01-01T03:00:00.000Z" };
}

/** The title that was given, or the name of the file where it is more than a day. */
function titleOf(facts: Readonly<Record<string, unknown>>, { name }: ImportFile): string {
  const given = stringOf(facts["title"]);
  if (given !== "") return given;
  const base = name.slice(name.lastIndexOf("/") + 1).replace(TEXT, "");
  return /^[\d\s\-_.年月日T:]*$/u.test(base) ? "" : base;
}

function labels(value: unknown): unknown[] {
  if (typeof value === "string") return value.split(/[,、]/u);
  return Array.isArray(value) ? value : [];
}

function inlineTags(text: string): string[] {
  return [...text.matchAll(/(?<=^|\s)#([\p{L}\p{N}_/-]{1,60})(?=$|[\s、。,.])/gmu)]
    .map((found) => found[1] ?? "")
    .filter((tag) => /[^\d]/u.test(tag));
}
