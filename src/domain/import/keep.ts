import type { DocumentBuilder } from "./builder.ts";
import { whenAt } from "./days.ts";
import { readHtml } from "./html.ts";
import { type Imported, type ImportFile, type LeftOut, leave } from "./imported.ts";
import { entriesOf, type Fields, fieldsOf, jsonAmong, listOf, stringOf } from "./reading.ts";

/** Whether a value is a note of Google Keep, as Takeout writes it. */
export function isKeep(value: unknown): boolean {
  const fields = fieldsOf(value);
  const has = (...names: string[]) => names.some((name) => name in fields);
  return (
    (has("userEditedTimestampUsec") && has("title", "textContent", "listContent", "attachments")) ||
    (has("createdTimestampUsec") && has("textContent", "listContent", "attachments", "isTrashed"))
  );
}

/** Whether it is one but for its time, without which it cannot come along. */
function isUndatedKeep(value: unknown): boolean {
  const fields = fieldsOf(value);
  const has = (...names: string[]) => names.some((name) => name in fields);
  return has("textContent", "listContent") && has("isTrashed", "isPinned", "isArchived");
}

/**
 * Reads the notes of a Takeout of Google Keep. Notes in the bin stay out.
 * @param jsons which may be notes @param files among which their pictures are
 */
export async function readKeep(jsons: readonly ImportFile[], files: readonly ImportFile[]): Promise<Imported> {
  const leftOut: LeftOut = {};
  const entries = [];
  const pictures = files.filter(({ name }) => /\.(?:jpe?g|png|webp|gif)$/iu.test(name));
  const beside = new Map([
    ...pictures.map((file) => [withoutEnding(file.name), file] as const),
    ...pictures.map((file) => [file.name, file] as const),
  ]);
  for (const file of jsons) {
    const value = await jsonAmong(file);
    if (value === undefined) leave(leftOut, "unreadable");
    if (!isKeep(value) && !isUndatedKeep(value)) continue;
    const note = fieldsOf(value);
    const stamp = stampOf(note["createdTimestampUsec"]) || stampOf(note["userEditedTimestampUsec"]);
    const when = stamp > 0 ? whenAt(stamp / 1_000) : undefined;
    if (note["isTrashed"] === true) leave(leftOut, "binned");
    else if (!when) leave(leftOut, "unreadable");
    else {
      const tags = listOf(note["labels"]).map((label) => fieldsOf(label)["name"]);
      const photos = photosOf(note, file, beside, leftOut);
      const write = (builder: DocumentBuilder) => writeNote(note, builder);
      entries.push(
        ...entriesOf({ source: String(stamp), when, title: stringOf(note["title"]), tags, photos, write }, leftOut),
      );
    }
  }
  return { format: "keep", entries, leftOut };
}

/** Millionths of a second since 1970. @returns 0 where it is no such number */
function stampOf(value: unknown): number {
  return typeof value === "number" || typeof value === "string" ? Number(value) : 0;
}

function writeNote(note: Fields, builder: DocumentBuilder): void {
  const text = stringOf(note["textContent"]);
  if (text !== "") builder.plain(text);
  else if (note["textContentHtml"]) readHtml(stringOf(note["textContentHtml"]), builder);
  const items = listOf(note["listContent"]);
  if (items.length > 0) {
    builder.beginList(false);
    for (const item of items) {
      const { isChecked, text: words } = fieldsOf(item);
      builder.beginItem(isChecked === true);
      builder.text(stringOf(item) || stringOf(words));
    }
    builder.endGroup();
  }
  for (const value of listOf(note["annotations"])) {
    const { url: address, title, description } = fieldsOf(value);
    const url = stringOf(address);
    const words = stringOf(title) || stringOf(description);
    if (url === "" ? words === "" : text.includes(url)) continue;
    builder.text(words || url, url === "" ? [] : builder.linkMarks(url));
    builder.endLine();
    if (stringOf(title) === "" || stringOf(description) === "") continue;
    builder.text(stringOf(description));
    builder.endLine();
  }
}

function photosOf(
  note: Fields,
  file: ImportFile,
  beside: ReadonlyMap<string, ImportFile>,
  leftOut: LeftOut,
): ImportFile[] {
  const folder = file.name.slice(0, file.name.lastIndexOf("/") + 1);
  return listOf(note["attachments"]).flatMap((value) => {
    const { filePath, mimetype } = fieldsOf(value);
    const name = `${folder}${stringOf(filePath)}`;
    // Takeout sometimes writes another ending than the file has.
    const found = beside.get(name) ?? beside.get(withoutEnding(name));
    const isPicture = stringOf(mimetype).startsWith("image/") || (mimetype === undefined && found !== undefined);
    if (isPicture && found) return [found];
    leave(leftOut, isPicture ? "photo" : "file");
    return [];
  });
}

function withoutEnding(name: string): string {
  return name.replace(/\.[^./]*$/u, "");
}
