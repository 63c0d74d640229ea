import type { DocumentMark } from "../journal/document.ts";
import type { DocumentBuilder } from "./builder.ts";
import { whenOn } from "./days.ts";
import { finder } from "./finder.ts";
import { readYaml } from "./front-matter.ts";
import { type Imported, type ImportFile, type LeftOut, leave } from "./imported.ts";
import { entriesOf, fieldsOf, stringOf, textOf } from "./reading.ts";

const MONTH = /(?:^|\/)(?<month>\d{4}-\d{2})\.txt$/u;

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

/** Reads the months of RedNotebook: YAML by day, the text in its own markup, categories as tags with what stands under them. */
export async function readRedNotebook(files: readonly ImportFile[]): Promise<Imported> {
  const leftOut: LeftOut = {};
  const entries = [];
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
      const { text, ...categories } = fieldsOf(value);
      const write = (builder: DocumentBuilder) => {
        readRedText(stringOf(text).replace(/\r\n?/gu, "\n"), builder);
        for (const [name, under] of Object.entries(categories)) writeCategory(name, under, builder);
      };
      entries.push(
        ...entriesOf(
          { source: day, when, tags: Object.keys(categories), find: finder(files, file.name), write },
          leftOut,
        ),
      );
    }
  }
  return { format: "rednotebook", entries, leftOut };
}

function writeCategory(name: string, under: unknown, builder: DocumentBuilder): void {
  for (const entry of Object.keys(fieldsOf(under))) {
    builder.text(`${name}: ${entry}`);
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
    const heading = /^\s*(={1,5})([^=\s](?:.*[^=\s])?)\1\s*$/u.exec(line);
    if (heading) builder.beginHeading((heading[1] ?? "").length + 1);
    readLine(heading?.[2] ?? line, builder);
    builder.endLine();
  }
  leaveLists(-1);
}

/** Marks, links and pictures of one line. Signs of look that Ippo has not are taken away where they come in pairs. */
function readLine(line: string, builder: DocumentBuilder): void {
  const parts =
    /\*\*(?<bold>[^\s*](?:[^*]*[^\s*])?)\*\*|\[(?:(?<words>[^"\][]{0,500}) )?""(?<address>[^"]{1,2000})""(?<ending>\.[a-z]{3,5})?(?:\?\d+)?\]|\\\\$/giu;
  let at = 0;
  for (const found of line.matchAll(parts)) {
    builder.text(unlooked(line.slice(at, found.index)));
    at = found.index + found[0].length;
    const { bold, words, address, ending } = found.groups ?? {};
    if (bold !== undefined) builder.text(unlooked(bold), [{ type: "bold" }]);
    else if (address !== undefined && ending) builder.file(`${address}${ending}`, "");
    else if (address !== undefined) builder.text(words || address, linkOf(address, builder));
  }
  builder.text(unlooked(line.slice(at)));
}

function linkOf(address: string, builder: DocumentBuilder): DocumentMark[] {
  return builder.linkMarks(address);
}

function unlooked(text: string): string {
  return text.replace(
    /(?<![:/])\/\/([^\s/](?:[^/]*[^\s/])?)\/\/|__([^\s_](?:[^_]*[^\s_])?)__|--([^\s-](?:[^-]*[^\s-])?)--|``([^`]+)``/gu,
    (_, a, b, c, d) => a ?? b ?? c ?? d,
  );
}
