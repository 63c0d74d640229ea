import type { DocumentBuilder } from "./builder.ts";
import { whenOn } from "./days.ts";
import { finder } from "./finder.ts";
import { readYamlPairs } from "./front-matter.ts";
import { type Imported, type ImportedEntry, type ImportFile, type LeftOut, leave } from "./imported.ts";
import { readMarkdown } from "./markdown.ts";
import { isText } from "./markdown-files.ts";
import { entriesOf, type Fields, fieldsOf, textOf } from "./reading.ts";

const MONTH = /(?:^|\/)(?<month>\d{4}-\d{2})\.txt$/u;
/** Signs in a month beyond what anybody writes: a broken one of this length takes seconds to be known as that. */
const LONGEST_MONTH = 2_000_000;

/** `=== Title ===`, with blanks or without, and the name of a place in the page behind it. */
const HEADING = /^\s*(={1,5})(?!=)\s*([^=\s](?:.*[^=\s])?)\s*(?<!=)\1(?!=)(?:\[[\w-]*\])?\s*$/u;
/** What tags were called before they stood in the text. */
const OLD_TAGS = "Tags";
/** Words too long for a tag stay under the text. */
const LONGEST_TAG = 60;
/** A category holds names, and whoever writes there by hand some lists within each other. */
const DEEPEST_WORDS = 3;
/** A month in which nothing is left. */
const EMPTY = /^\s*(?:\{\s*\}\s*)?$/u;
/** A day holds names, such as that of its text: words right behind it are somebody's own list. */
const BEGINS_WITH_DAY = /^\s*['"]?\d{1,2}['"]?:[ \t]*(?:\{|\n[ \t]+\S)/u;
/** What its own folder holds beside the months. */
const TEMPLATE = /(?:^|\/)templates\/[^/]+\.txt$/u;

/**
 * Whether files are those of RedNotebook: a file of text for each month, and in it a day at the start of a line. Among
 * more pages of another kind a month is one of these: they would be passed over.
 */
export async function isRedNotebook(files: readonly ImportFile[]): Promise<boolean> {
  const months = files.filter(({ name }) => MONTH.test(name));
  if (months.length === 0 || months.length < files.filter(isOtherPage).length) return false;
  for (const month of months) {
    const text = await textOf(month).catch(() => "");
    if (!EMPTY.test(text)) return BEGINS_WITH_DAY.test(text);
  }
  return false;
}

function isOtherPage(file: ImportFile): boolean {
  return isText(file) && !MONTH.test(file.name) && !TEMPLATE.test(file.name);
}

function folderOf({ name }: ImportFile): string {
  return name.slice(0, name.lastIndexOf("/") + 1);
}

/**
 * Reads the months of RedNotebook: YAML by day, the text in its own markup, or in Markdown where its settings say so.
 * Categories and words behind `#` are tags; what stands under a category stands under the text.
 */
export async function readRedNotebook(files: readonly ImportFile[]): Promise<Imported> {
  const leftOut: LeftOut = {};
  const entries: ImportedEntry[] = [];
  const inMarkdown = await foldersInMarkdown(files);
  leave(leftOut, "file", files.filter(isOtherPage).length);
  for (const file of files) {
    const month = MONTH.exec(file.name)?.groups?.["month"];
    if (!month) continue;
    const days = await daysOf(file);
    if (!days) leave(leftOut, "unreadable");
    const found = finder(files, file.name);
    // An address may be one of Windows.
    const find = (address: string) => found(address) ?? found(address.replaceAll("\\", "/"));
    const read = inMarkdown.has(folderOf(file)) ? readMarkdown : readRedText;
    // A day that stands there twice is two entries.
    for (const [date, value] of days ?? []) {
      const when = whenOn(`${month}-${date.padStart(2, "0")}`);
      if (!when) leave(leftOut, "unreadable");
      else entries.push(...entriesOf({ source: when.day, when, find, ...dayOf(value, read) }, leftOut));
    }
  }
  return { format: "rednotebook", entries, leftOut };
}

/** @returns undefined where the month cannot be read */
async function daysOf(file: ImportFile): Promise<[string, unknown][] | undefined> {
  const text = await textOf(file).catch(() => undefined);
  return text === undefined || text.length > LONGEST_MONTH ? undefined : readYamlPairs(text);
}

/** The tags of a day, and how its words get into a document. */
function dayOf(value: unknown, read: (words: string, builder: DocumentBuilder) => void) {
  const { text, [OLD_TAGS]: old, ...categories } = namesOf(value);
  const words = wordsUnder(text).join("\n").replace(/\r\n?/gu, "\n");
  const oldTags = wordsUnder(old);
  const write = (builder: DocumentBuilder) => {
    read(words, builder);
    builder.endLine();
    for (const [name, under] of Object.entries(categories)) writeCategory(name, wordsUnder(under), builder);
    writeCategory(OLD_TAGS, oldTags.filter(isLong), builder);
  };
  const tags = [...Object.keys(categories), ...oldTags.filter((tag) => !isLong(tag)), ...hashtags(words)];
  return { tags, write };
}

/** Words right behind a day are its text. */
function namesOf(value: unknown): Fields {
  const isMap = typeof value === "object" && !Array.isArray(value);
  return isMap ? fieldsOf(value) : { text: wordsUnder(value).join("\n") };
}

function isLong(tag: string): boolean {
  return tag.trim().length > LONGEST_TAG;
}

/** The words under a category: names with nothing behind them, or else a list or a word. */
function wordsUnder(value: unknown, depth = 0): string[] {
  if (typeof value === "string" || typeof value === "boolean") return [String(value)].filter((word) => word !== "");
  if (depth > DEEPEST_WORDS) return [];
  if (Array.isArray(value)) return value.flatMap((item) => wordsUnder(item, depth + 1));
  return Object.entries(fieldsOf(value)).flatMap(([name, under]) => {
    const words = wordsUnder(under, depth + 1);
    return words.length === 0 ? [name] : words.map((word) => `${name}: ${word}`);
  });
}

/** Folders of journals whose settings say that their texts are Markdown. */
async function foldersInMarkdown(files: readonly ImportFile[]): Promise<Set<string>> {
  const folders = new Set<string>();
  for (const file of files.filter(({ name }) => /(?:^|\/)journal\.cfg$/u.test(name))) {
    const settings = await textOf(file).catch(() => "");
    if (/^\s*markup\s*=\s*markdown\s*$/mu.test(settings)) folders.add(folderOf(file));
  }
  return folders;
}

/** Words behind `#`, other than colours and `#include`. */
function hashtags(text: string): string[] {
  return [...text.matchAll(/(?<![\p{L}\p{N}&#/])#(?!include\b)([\p{L}\p{N}_-]+)/giu)]
    .map((found) => found[1] ?? "")
    .filter((tag) => /[^\d]/u.test(tag) && !isColour(tag));
}

/** `ff8800` and `ffccee` are colours, `decade` is a word. */
function isColour(tag: string): boolean {
  return /^[\da-f]{6}$/iu.test(tag) && (/\d/u.test(tag) || /^(?:(.)\1){3}$/iu.test(tag));
}

function writeCategory(name: string, words: readonly string[], builder: DocumentBuilder): void {
  for (const entry of words) {
    builder.text(`${name}: `);
    readLine(entry, builder);
    builder.endLine();
  }
}

/** RedNotebook's markup, line by line. */
function readRedText(text: string, builder: DocumentBuilder): void {
  const indents: number[] = [];
  const leaveLists = (until: number) => {
    while (indents.length > 0 && (indents.at(-1) ?? 0) > until) {
      builder.endGroup();
      indents.pop();
    }
  };
  for (const line of text.split("\n")) {
    const item = /^(\s*)([-+]) (\S.*)$/u.exec(line);
    if (item) {
      const indent = (item[1] ?? "").length;
      leaveLists(indent);
      if (indents.at(-1) !== indent) {
        builder.beginList(item[2] === "+");
        indents.push(indent);
      }
      builder.beginItem();
      readLine(item[3] ?? "", builder);
      continue;
    }
    leaveLists(-1);
    const heading = HEADING.exec(line);
    if (heading) builder.beginHeading((heading[1] ?? "").length + 1);
    if (/^\s*(?:={20,}|-{20,})\s*$/u.test(line)) builder.text("---");
    else readLine(heading?.[2] ?? line, builder);
    builder.endLine();
  }
  leaveLists(-1);
}

const PARTS = new RegExp(
  [
    String.raw`\*\*(?<bold>[^\s*](?:[^*]*[^\s*])?)\*\*`,
    // [words ""address""] and [""picture"".png?50]
    String.raw`\[(?:(?<words>[^"\][]{0,500}) )?""(?<address>[^"]{1,2000})""(?<ending>\.[a-z]{3,5})?(?:\?\d+)?\]`,
    // [picture.png?50]
    String.raw`\[(?<picture>[^\s"\][]{1,2000}\.(?:png|jpe?g|gif|bmp|webp))(?:\?\d+)?\]`,
    // [words https://a.example]
    String.raw`\[(?<name>[^"\][]{1,500}) (?<url>(?:https?://|ftp://|mailto:|www\.)[^\s\][]{1,2000})\]`,
    // Two at the end of a line end it.
    String.raw`\\\\$`,
  ].join("|"),
  "giu",
);

/** Marks, links and pictures of one line. Signs of look that Ippo has not are taken away where they come in pairs. */
function readLine(line: string, builder: DocumentBuilder): void {
  let at = 0;
  for (const found of line.matchAll(PARTS)) {
    builder.text(unlooked(line.slice(at, found.index)));
    at = found.index + found[0].length;
    const { bold, words, address, ending, picture, name, url } = found.groups ?? {};
    if (bold !== undefined) builder.text(unlooked(bold), [{ type: "bold" }]);
    else if (address !== undefined && ending) builder.file(`${address}${ending}`, "");
    else if (address !== undefined) builder.text(words || address, builder.linkMarks(address));
    else if (picture !== undefined) builder.file(picture, "");
    else if (name !== undefined && url !== undefined)
      builder.text(unlooked(name), builder.linkMarks(url.startsWith("www.") ? `https://${url}` : url));
  }
  builder.text(unlooked(line.slice(at)));
}

function unlooked(text: string): string {
  return text.replace(
    /(?<![:/])\/\/([^\s/](?:[^/]*[^\s/])?)\/\/|__([^\s_](?:[^_]*[^\s_])?)__|--([^\s-](?:[^-]*[^\s-])?)--|``([^`]+)``/gu,
    (_, a, b, c, d) => a ?? b ?? c ?? d,
  );
}
