import type { DocumentBuilder, FindFile } from "./builder.ts";
import { type When, whenAmong, whenAt, whenAtStart, whenInName, whenWritten } from "./days.ts";
import { finder } from "./finder.ts";
import { splitFrontMatter } from "./front-matter.ts";
import { type Imported, type ImportedEntry, type ImportFile, type LeftOut, leave } from "./imported.ts";
import { readMarkdown } from "./markdown.ts";
import { entriesOf, stringOf, textOf } from "./reading.ts";
import { hasEnd } from "./written-days.ts";

const TEXT = /\.(?:md|markdown|txt)$/iu;
/** Facts that say something to a program only, unless a person wrote words there (`isTechnical`). */
const TECHNICAL =
  /^(?:id|uuid|css-?class(?:es)?|publish|permalink|slug|layout|lang|level|updated.*|.*modified.*|longitude|latitude|altitude|due)$/u;
/** Facts of Ippo's own. */
const OURS = new Set(["form", "heavy"]);
const LABELS = new Set(["tags", "tag", "keywords", "people"]);
/** Texts of programs that Ippo does not read. */
const OTHER_TEXT = /\.(?:html?|rtf|docx?|odt|pages|org|text|tex)$/iu;
/** What lies beside pages and may belong to one. */
const MEDIA =
  /\.(?:png|jpe?g|gif|webp|svg|bmp|hei[cf]|avif|tiff?|mp3|m4a|wav|ogg|3gp|flac|webm|mp4|mov|mkv|ogv|pdf)$/iu;
/** Facts that say when a text was written, the surest first; without what parts their words. */
const WRITTEN_AT = [
  ...["at", "created", "createdat", "creationdate", "datecreated", "createdtime", "creationtime", "ctime", "date"],
  ...["作成日時", "作成日", "日付"],
];
/** When something else came out that is written about, as likely as not: worth more than nothing only. */
const PUBLISHED = "published";
const DEEPEST_FACT = 4;
/** What Ippo's own entries are linked to: another vault has none of it. */
const OUR_THREADS = "threads";
const IPPO_ID = /^[0-9a-f]{32}$/u;

type Facts = Readonly<Record<string, unknown>>;

/** Whether a file is a text that can be an entry. */
export function isText(file: ImportFile): boolean {
  return TEXT.test(file.name) && !isHidden(file);
}

/** What Ippo takes out beside the journal, in a folder of its own: pages that somebody put there are theirs. */
function isBesideJournal(name: string, folder: string): boolean {
  return name.startsWith(folder) && /^(?:README\.txt$|profile\.md$|files\/)/u.test(name.slice(folder.length));
}

function isHidden({ name }: ImportFile): boolean {
  return /(?:^|\/)(?:\.|__MACOSX\/)/u.test(name);
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
  const ours = files
    .flatMap(({ name }) => /^(.*\/)?ippo\.json$/u.exec(name)?.slice(1) ?? [])
    .map((folder) => folder ?? "");
  const isObsidian = files.some(({ name }) => /(?:^|\/)\.obsidian\//u.test(name));
  const entries: ImportedEntry[] = [];
  const isOurs = ({ name }: ImportFile) => ours.some((folder) => isBesideJournal(name, folder));
  /** Files that a page leads to: what becomes of them is counted there. */
  const met = new Set<ImportFile>();
  const finderFrom = (file: ImportFile): FindFile => {
    const find = finder(files, file.name);
    return (address) => {
      const found = find(address);
      if (found) met.add(found);
      return found;
    };
  };
  for (const file of texts) {
    if (isOurs(file)) continue;
    const text = await textOf(file).catch(() => undefined);
    if (text === undefined) leave(leftOut, "unreadable");
    else entries.push(...entryOf(file, text, finderFrom(file), isObsidian, now, leftOut));
  }
  const isBeside = (file: ImportFile) =>
    OTHER_TEXT.test(file.name) || (MEDIA.test(file.name) && !met.has(file) && !isHidden(file) && !isOurs(file));
  leave(leftOut, "file", files.filter(isBeside).length);
  return { format: "markdown", entries, leftOut };
}

function entryOf(
  file: ImportFile,
  text: string,
  find: FindFile,
  isObsidian: boolean,
  now: Date,
  leftOut: LeftOut,
): ImportedEntry[] {
  if (/\.txt$/iu.test(file.name)) {
    const write = (builder: DocumentBuilder) => builder.plain(text.trimEnd());
    return entriesOf({ source: signOf(file), when: whenOf({}, file, now), title: titleOf({}, file), write }, leftOut);
  }
  const { facts: written, body } = splitFrontMatter(text);
  const facts = inSmallLetters(written);
  const id = stringOf(facts["id"]);
  const isOurs = IPPO_ID.test(id) && typeof facts["form"] === "string" && typeof facts["at"] === "string";
  const tags = [...tagsOf(facts["tags"]), ...labels(facts["tag"]), ...labels(facts["keywords"])];
  if (isObsidian) tags.push(...inlineTags(body));
  // A task of Joplin's bears its tick as a fact.
  const isTask = facts["completed?"] !== undefined;
  const write = (builder: DocumentBuilder) => {
    if (isTask) {
      builder.beginList(false);
      builder.beginItem(["yes", "true"].includes(wordsOf(facts["completed?"], 0)));
      builder.text(titleOf(facts, file));
      builder.endGroup();
    }
    readMarkdown(body, builder, isOurs ? "redact" : "highlight");
    builder.endLine();
    const taken = new Set<string>();
    for (const [name, value] of Object.entries(written)) {
      const small = name.trim().toLowerCase();
      if (taken.has(small) || !isTaken(small, value, isOurs)) writeFact(name, value, builder);
      taken.add(small);
    }
  };
  if (Number(wordsOf(facts["latitude"], 0)) !== 0) leave(leftOut, "place");
  return entriesOf(
    {
      source: isOurs ? id : signOf(file),
      when: whenOf(facts, file, now),
      title: isOurs || isTask ? "" : titleOf(facts, file),
      tags,
      people: labels(facts["people"]),
      form: isOurs ? stringOf(facts["form"]) : "free",
      isHeavy: isOurs && ["yes", "true"].includes(wordsOf(facts["heavy"], 0)),
      find,
      write,
    },
    leftOut,
  );
}

/** The path of a page is its sign, the same from every disk. */
function signOf({ name }: ImportFile): string {
  return name.normalize("NFC");
}

/** Whoever wrote them by hand began them with a capital letter as well. Of two alike the first counts. */
function inSmallLetters(facts: Facts): Facts {
  const small = Object.entries(facts).map(([name, value]) => [name.trim().toLowerCase(), value] as const);
  return Object.fromEntries(small.toReversed());
}

/** A fact that Ippo has no place for stands under the text: it may be the person's own. So does a day that is not understood. */
function writeFact(name: string, value: unknown, builder: DocumentBuilder): void {
  const words = wordsOf(value, 0);
  if (words === "") return;
  builder.text(`${name}: ${words}`);
  builder.endLine();
}

/** Whether the entry has the fact in a place of its own, or it is a program's. @param name in small letters */
function isTaken(name: string, value: unknown, isOurs: boolean): boolean {
  if (name === "completed?") return true;
  if (isOurs && (OURS.has(name) || name === OUR_THREADS)) return true;
  if (name === "title") return typeof value === "string" || typeof value === "number";
  if (LABELS.has(name)) return [value].flat().every((one) => ["string", "number"].includes(typeof one) || one === null);
  if (name === "day" || WRITTEN_AT.includes(withoutGaps(name)))
    return whenWritten(value) !== undefined && !(typeof value === "string" && hasEnd(value.trim()));
  return isTechnical(name, value);
}

/** `updated: 2021-05-06` is, `Updated thoughts: I feel better` is not. */
function isTechnical(name: string, value: unknown): boolean {
  if (!TECHNICAL.test(name)) return false;
  return typeof value !== "string" || !/\s/u.test(value.trim()) || whenWritten(value) !== undefined;
}

/** A fact in one line; what stands within another keeps its name. */
function wordsOf(value: unknown, depth: number): string {
  if (["string", "number", "boolean"].includes(typeof value)) return String(value);
  if (typeof value !== "object" || value === null || depth > DEEPEST_FACT) return "";
  const parts = Array.isArray(value)
    ? value.map((one) => wordsOf(one, depth + 1))
    : Object.entries(value).map(([name, one]) => `${name}: ${wordsOf(one, depth + 1)}`);
  return parts.filter((part) => part !== "").join(", ");
}

function withoutGaps(name: string): string {
  return name.replace(/[\s_-]/gu, "");
}

function whenOf(facts: Facts, file: ImportFile, now: Date): When {
  const named = new Map(Object.entries(facts).map(([name, value]) => [withoutGaps(name), value]));
  const values = WRITTEN_AT.map((name) => named.get(name)).filter((value) => value !== undefined);
  const moment = firstOf(values, whenWritten) ?? firstOf(values, whenAtStart);
  const day = whenWritten(facts["day"]) ?? whenInName(file.name);
  if (moment && day && facts["day"] !== undefined) return { ...moment, day: day.day };
  const guessed = () => firstOf([...values, named.get(PUBLISHED)], whenAmong);
  const known = moment ?? day ?? guessed() ?? whenAt(file.modified ?? now) ?? whenAt(now);
  return known ?? { day: "2000-01-01", at: "2000-01-01T03:00:00.000Z" };
}

function firstOf(values: readonly unknown[], read: (value: unknown) => When | undefined): When | undefined {
  return values.map(read).find((when) => when !== undefined);
}

/** The title that was given, or the name of the file where it is more than its day. */
function titleOf(facts: Facts, { name }: ImportFile): string {
  const given = facts["title"];
  if ((typeof given === "string" || typeof given === "number") && String(given) !== "") return String(given);
  // A Mac takes letters of names apart.
  const base = name
    .slice(name.lastIndexOf("/") + 1)
    .replace(TEXT, "")
    .normalize("NFC");
  const isFigures = /^[\d\s\-_.年月日T:]*$/u.test(base);
  // Figures that are no day may mean something to whoever chose them.
  const isDay = isFigures && whenInName(base.length > 2 ? `${base}.md` : name) !== undefined;
  return isDay ? "" : base;
}

function labels(value: unknown): unknown[] {
  if (typeof value === "string") return value.split(/[,、]/u);
  return Array.isArray(value) ? value : [];
}

/** Tags in one line stand between commas, or between spaces where there are none. */
function tagsOf(value: unknown): unknown[] {
  if (typeof value === "string" && !/[,、]/u.test(value)) return value.split(/\s+/u);
  return labels(value);
}

function inlineTags(text: string): string[] {
  return [...text.matchAll(/(?<=^|[\s(（「])#([\p{L}\p{N}_/-]{1,60})(?=$|[\s、。，．,.!?;:)！？；：）」])/gmu)]
    .map((found) => found[1] ?? "")
    .filter((tag) => /[^\d]/u.test(tag));
}
