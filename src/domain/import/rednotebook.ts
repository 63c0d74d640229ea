import type { DocumentBuilder } from "./builder.ts";
import { whenOn } from "./days.ts";
import { finder } from "./finder.ts";
import { readYaml } from "./front-matter.ts";
import { type Imported, type ImportFile, type LeftOut, leave } from "./imported.ts";
import { readMarkdown } from "./markdown.ts";
import { entriesOf, fieldsOf, stringOf, textOf } from "./reading.ts";

const MONTH = /(?:^|\/)(?<month>\d{4}-\d{2})\.txt$/u;

/** `=== Title ===`, with blanks or without, and the name of a place in the page behind it. */
const HEADING = /^\s*(={1,5})(?!=)\s*([^=\s](?:.*[^=\s])?)\s*(?<!=)\1(?!=)(?:\[[\w-]*\])?\s*$/u;
/** What tags were called before they stood in the text. */
const OLD_TAGS = "Tags";
/** A month in which nothing is left. */
const EMPTY = /^\s*(?:\{\s*\}\s*)?$/u;
const BEGINS_WITH_DAY = /^\s*['"]?\d{1,2}['"]?:\s/u;

/** Whether files are those of RedNotebook: a file of text for each month, and in it a day at the start of a line. */
export async function isRedNotebook(files: readonly ImportFile[]): Promise<boolean> {
  const months = files.filter(({ name }) => MONTH.test(name));
  // What lies beside the folder of months, such as its templates, says nothing of them.
  const folders = new Set(months.map(folderOf));
  const texts = files.filter((file) => /\.(?:txt|md)$/iu.test(file.name) && folders.has(folderOf(file)));
  if (months.length === 0 || months.length * 2 < texts.length) return false;
  for (const month of months) {
    const text = await textOf(month).catch(() => "");
    if (!EMPTY.test(text)) return BEGINS_WITH_DAY.test(text);
  }
  return false;
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
  const entries = [];
  const inMarkdown = await foldersInMarkdown(files);
  for (const file of files) {
    const month = MONTH.exec(file.name)?.groups?.["month"];
    if (!month) continue;
    const days = readYaml(await textOf(file).catch(() => "?: ["));
    if (typeof days !== "object") leave(leftOut, "unreadable");
    for (const [date, value] of Object.entries(fieldsOf(days))) {
      const day = `${month}-${date.padStart(2, "0")}`;
      const when = whenOn(day);
      if (!when) {
        leave(leftOut, "unreadable");
        continue;
      }
      const { text, [OLD_TAGS]: old, ...categories } = fieldsOf(value);
      const words = stringOf(text).replace(/\r\n?/gu, "\n");
      const write = (builder: DocumentBuilder) => {
        if (inMarkdown.has(folderOf(file))) readMarkdown(words, builder);
        else readRedText(words, builder);
        builder.endLine();
        for (const [name, under] of Object.entries(categories)) writeCategory(name, under, builder);
      };
      const tags = [...Object.keys(categories), ...Object.keys(fieldsOf(old)), ...hashtags(words)];
      const found = finder(files, file.name);
      // An address may be one of Windows.
      const find = (address: string) => found(address) ?? found(address.replaceAll("\\", "/"));
      entries.push(...entriesOf({ source: day, when, tags, find, write }, leftOut));
    }
  }
  return { format: "rednotebook", entries, leftOut };
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

/** Words behind `#`; six figures are a colour, and `#include` is no tag. */
function hashtags(text: string): string[] {
  return [...text.matchAll(/(?<![\p{L}\p{N}&#/])#(?!include\b|[0-9a-f]{6}\b)([\p{L}\p{N}_-]{1,60})/giu)]
    .map((found) => found[1] ?? "")
    .filter((tag) => /[^\d]/u.test(tag));
}

function writeCategory(name: string, under: unknown, builder: DocumentBuilder): void {
  for (const entry of Object.keys(fieldsOf(under))) {
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
