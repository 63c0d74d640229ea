import { daySchema } from "../time/day.ts";
import type { DocumentBuilder } from "./builder.ts";
import { readDayOneRich } from "./day-one-rich.ts";
import { type When, whenAt } from "./days.ts";
import { type Imported, type ImportedEntry, type ImportFile, type LeftOut, leave } from "./imported.ts";
import { readMarkdown } from "./markdown.ts";
import { entriesOf, type Fields, fieldsOf, jsonAmong, listOf, stringOf } from "./reading.ts";

const OTHER_FILES = ["audios", "videos", "pdfAttachments"] as const;
/** How a text names a photo, as it was written over the years. */
const PHOTO = /^dayone-(?:moment:\/\/|moment:\/photo\/|photo:\/\/)(.+)$/u;
/** What shows sound, film or papers. Its parts are bounded: a text of open brackets would take too long else. */
const OTHERS =
  /!\[([^\]\n]{0,300})\]\((?:dayone-moment:\/(?:audio|video|pdfAttachment|pdf)\/|dayone-(?:audio|video|pdf):\/\/)[^)\s]{0,300}\)/gu;
const MOMENT = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})$/u;

/** Whether a value is a journal of Day One. */
export function isDayOne(value: unknown): boolean {
  const { entries, metadata } = fieldsOf(value);
  if (!Array.isArray(entries)) return false;
  if (entries.length === 0) return metadata !== undefined;
  return entries
    .map(fieldsOf)
    .some(({ uuid, creationDate }) => [uuid, creationDate].every((one) => stringOf(one) !== ""));
}

/** Whether it may be one beside others: what each of its entries lacks is counted. */
function isLikeDayOne(value: unknown): boolean {
  const { entries, metadata } = fieldsOf(value);
  if (metadata !== undefined) return Array.isArray(entries);
  return listOf(entries)
    .map(fieldsOf)
    .some(({ uuid, creationDate }) => [uuid, creationDate].some((one) => stringOf(one) !== ""));
}

/**
 * Reads the journals of a Day One export: one JSON for each, photos beside them by their MD5.
 * The day of an entry is the one in the time zone that it bears.
 * @param jsons which may be journals @param files among which the photos are
 */
export async function readDayOne(jsons: readonly ImportFile[], files: readonly ImportFile[]): Promise<Imported> {
  const leftOut: LeftOut = {};
  const byName = filesByName(files);
  const entries: ImportedEntry[] = [];
  for (const file of jsons) {
    const journal = await jsonAmong(file);
    if (journal === undefined) leave(leftOut, "unreadable");
    if (!isLikeDayOne(journal)) continue;
    for (const value of listOf(fieldsOf(journal)["entries"]))
      entries.push(...readEntry(fieldsOf(value), byName, leftOut));
  }
  return { format: "dayone", entries, leftOut };
}

function readEntry(entry: Fields, byName: ReadonlyMap<string, ImportFile>, leftOut: LeftOut): ImportedEntry[] {
  const source = stringOf(entry["uuid"]);
  const when = whenOf(entry);
  if (source === "" || !when) {
    leave(leftOut, "unreadable");
    return [];
  }
  for (const kind of OTHER_FILES) leave(leftOut, "file", listOf(entry[kind]).length);
  if (entry["location"] || entry["weather"]) leave(leftOut, "place");
  const { found, byId, missing } = photosOf(entry, byName);
  const placed = new Set<string>();
  const find = (address: string) => {
    const id = PHOTO.exec(address)?.[1];
    if (id === undefined) return undefined;
    placed.add(id);
    return byId.get(id);
  };
  const write = (builder: DocumentBuilder) => {
    writeText(entry, builder);
    // One that has a place in the text was counted there.
    leave(leftOut, "photo", missing.filter((id) => !placed.has(id) || byId.has(id)).length);
  };
  return entriesOf({ source, when, tags: listOf(entry["tags"]), photos: found, find, write }, leftOut);
}

/** Nothing is guessed: `Date` alone would make a day of nearly any words. */
function whenOf({ creationDate, timeZone }: Fields): When | undefined {
  const moment = stringOf(creationDate);
  const day = MOMENT.exec(moment)?.[1];
  if (!daySchema.safeParse(day).success) return undefined;
  return whenAt(moment, stringOf(timeZone) || undefined);
}

function writeText(entry: Fields, builder: DocumentBuilder): void {
  const text = stringOf(entry["text"]);
  if (text.trim() !== "") {
    // Sound, film and papers stand in the text as pictures of their own; they were counted by their list.
    readMarkdown(text.replace(OTHERS, "$1"), builder);
    return;
  }
  const rich = entry["richText"];
  if (rich === undefined || rich === "") return;
  if (!readDayOneRich(rich, builder)) leave(builder.leftOut, "unreadable");
}

/** `found`: in the order of the entry, in which those without a place come under the text. `missing`: by their ids. */
type Photos = { found: ImportFile[]; byId: Map<string, ImportFile>; missing: string[] };

function photosOf(entry: Fields, byName: ReadonlyMap<string, ImportFile>): Photos {
  const photos: Photos = { found: [], byId: new Map(), missing: [] };
  const named = listOf(entry["photos"]).map(fieldsOf);
  for (const { identifier, md5 } of named.toSorted((a, b) => orderOf(a) - orderOf(b))) {
    const id = stringOf(identifier);
    const file = byName.get(stringOf(md5)) ?? byName.get(id);
    if (!file) {
      photos.missing.push(id);
      continue;
    }
    photos.found.push(file);
    if (id !== "") photos.byId.set(id, file);
  }
  return photos;
}

function orderOf({ orderInEntry }: Fields): number {
  return typeof orderInEntry === "number" ? orderInEntry : 0;
}

/** Files by their names without folders and ending. The journals and what has no such name (`.DS_Store`) are no photos. */
function filesByName(files: readonly ImportFile[]): Map<string, ImportFile> {
  const named = files
    .filter(({ name }) => !/\.json$/iu.test(name))
    .map((file) => [file.name.slice(file.name.lastIndexOf("/") + 1).replace(/\.[^.]*$/u, ""), file] as const);
  return new Map(named.filter(([name]) => name !== ""));
}
