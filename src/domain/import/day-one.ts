import type { DocumentBuilder } from "./builder.ts";
import { readDayOneRich } from "./day-one-rich.ts";
import { whenAt } from "./days.ts";
import { type Imported, type ImportFile, type LeftOut, leave } from "./imported.ts";
import { readMarkdown } from "./markdown.ts";
import { entriesOf, type Fields, fieldsOf, jsonAmong, listOf, stringOf } from "./reading.ts";

const OTHER_FILES = ["audios", "videos", "pdfAttachments"] as const;
/** How a text names a photo, as it was written over the years. */
const PHOTO = /^dayone-(?:moment:\/\/|moment:\/photo\/|photo:\/\/)(.+)$/u;
const OTHERS =
  /!?\[[^\]\n]*\]\((?:dayone-moment:\/(?:audio|video|pdfAttachment|pdf)\/|dayone-(?:audio|video|pdf):\/\/)[^)\s]*\)/gu;

/** Whether a value is a journal of Day One. */
export function isDayOne(value: unknown): boolean {
  const { entries, metadata } = fieldsOf(value);
  if (!Array.isArray(entries)) return false;
  if (entries.length === 0) return metadata !== undefined;
  return entries
    .map(fieldsOf)
    .some(({ uuid, creationDate }) => [uuid, creationDate].every((one) => stringOf(one) !== ""));
}

/**
 * Reads the journals of a Day One export: one JSON for each, photos beside them by their MD5.
 * The day of an entry is the one in the time zone that it bears.
 * @param jsons which may be journals @param files among which the photos are
 */
export async function readDayOne(jsons: readonly ImportFile[], files: readonly ImportFile[]): Promise<Imported> {
  const leftOut: LeftOut = {};
  const byHash = new Map(files.map((file) => [baseOf(file.name), file]));
  const entries = [];
  for (const file of jsons) {
    const journal = await jsonAmong(file);
    if (journal === undefined) leave(leftOut, "unreadable");
    if (!isDayOne(journal)) continue;
    for (const value of listOf(fieldsOf(journal)["entries"])) {
      const entry = fieldsOf(value);
      const source = stringOf(entry["uuid"]);
      const when = whenAt(stringOf(entry["creationDate"]), stringOf(entry["timeZone"]) || undefined);
      if (source === "" || !when) {
        leave(leftOut, "unreadable");
        continue;
      }
      const photos = photosOf(entry, byHash, leftOut);
      for (const kind of OTHER_FILES) leave(leftOut, "file", listOf(entry[kind]).length);
      if (entry["location"] || entry["weather"]) leave(leftOut, "place");
      const find = (address: string) => photos.get(PHOTO.exec(address)?.[1] ?? "");
      const write = (builder: DocumentBuilder) => writeText(entry, builder);
      entries.push(
        ...entriesOf({ source, when, tags: listOf(entry["tags"]), photos: [...photos.values()], find, write }, leftOut),
      );
    }
  }
  return { format: "dayone", entries, leftOut };
}

function writeText(entry: Fields, builder: DocumentBuilder): void {
  const text = stringOf(entry["text"]);
  if (text !== "") {
    // Sound, film and papers stand in the text as pictures of their own; they were counted by their list.
    readMarkdown(text.replace(OTHERS, ""), builder);
    return;
  }
  const rich = entry["richText"];
  if (rich === undefined || rich === "") return;
  if (!readDayOneRich(rich, builder)) leave(builder.leftOut, "unreadable");
}

function photosOf(entry: Fields, byHash: ReadonlyMap<string, ImportFile>, leftOut: LeftOut): Map<string, ImportFile> {
  const photos = new Map<string, ImportFile>();
  const named = listOf(entry["photos"]).map(fieldsOf);
  const written = stringOf(entry["text"]) || JSON.stringify(entry["richText"] ?? "");
  // Those without a place in the text come under it in this order.
  for (const { identifier, md5 } of named.toSorted((a, b) => orderOf(a) - orderOf(b))) {
    const id = stringOf(identifier);
    const file = byHash.get(stringOf(md5)) ?? byHash.get(id);
    if (file) photos.set(id, file);
    // One that has a place in the text is counted there.
    else if (id === "" || !written.includes(id)) leave(leftOut, "photo");
  }
  return photos;
}

function orderOf({ orderInEntry }: Fields): number {
  return Number(orderInEntry ?? 0) || 0;
}

/** A file's name without folders and ending. */
function baseOf(name: string): string {
  return name.slice(name.lastIndexOf("/") + 1).replace(/\.[^.]*$/u, "");
}
