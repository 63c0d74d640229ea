import { textOfDocument } from "../journal/document.ts";
import { isDayOne, readDayOne } from "./day-one.ts";
import {
  ImportError,
  type ImportErrorCode,
  type Imported,
  type ImportFile,
  type ImportFormat,
  leave,
} from "./imported.ts";
import { isJoplin, readJoplin } from "./joplin.ts";
import { isKeep, readKeep } from "./keep.ts";
import { markOf } from "./mark-of.ts";
import { isText, readMarkdownFiles } from "./markdown-files.ts";
import { fieldsOf, jsonOf, listOf, MOST_ENTRIES } from "./reading.ts";
import { isRedNotebook, readRedNotebook } from "./rednotebook.ts";
import { isStandardNotes, readStandardNotes } from "./standard-notes.ts";

const BACKUP = /(?:^|\/)Standard Notes (?:Encrypted )?Backup[^/]*\.txt$/iu;
/** How many files of JSON are looked into in each folder, and in all, before it is said what they are. */
const LOOKED_AT = 20;
const MOST_LOOKS = 20_000;
/** Pages of these are told apart by their path or their day, which two journals may have alike. */
const NAMED_BY_PLACE: ReadonlySet<ImportFormat> = new Set(["markdown", "rednotebook"]);
/** What Obsidian lets go lies in a folder of its own until somebody empties it. */
const TRASH = /(?:^|\/)\.trash\//u;
const IPPO_ID = /^[0-9a-f]{32}$/u;

/**
 * Reads what the person picked, whatever app it comes from: by what the files are, never by a name alone.
 * @throws ImportError `unknown` where it is none of the formats; `locked`, `damaged`, `too-big`
 */
export async function readImport(files: readonly ImportFile[], now: Date): Promise<Imported> {
  const isLetGo = ({ name }: ImportFile) => TRASH.test(name);
  const imported = await readAs(
    files.filter((file) => !isLetGo(file)),
    now,
  );
  leave(
    imported.leftOut,
    "binned",
    files.filter((file) => isLetGo(file) && /\.(?:md|markdown|txt)$/iu.test(file.name)).length,
  );
  if (imported.entries.length > MOST_ENTRIES) throw new ImportError("too-big");
  return { ...imported, entries: withOwnSources(imported.format, imported.entries) };
}

async function readAs(files: readonly ImportFile[], now: Date): Promise<Imported> {
  const backup = await backupAmong(files);
  if (backup !== undefined) return readStandardNotes(backup);
  if (await isJoplin(files)) return readJoplin(files);
  const found = await lookedThrough(files);
  const pages = files.filter(({ name }) => /\.(?:md|markdown)$/iu.test(name)).length;
  // What another app left in a folder of pages does not hide these.
  if (pages <= found.entries) {
    if (found.backup !== undefined) return beside(readStandardNotes(found.backup), pages);
    if (found.journals.length > 0) return beside(await readDayOne(found.journals, files), pages + found.notes.length);
    if (found.notes.length > 0) return beside(await readKeep(found.notes, files), pages);
  }
  if (await isRedNotebook(files)) return readRedNotebook(files);
  const others = found.journals.length + found.notes.length + Number(found.backup !== undefined);
  if (files.some(isText)) return beside(await readMarkdownFiles(files, now), others);
  throw new ImportError(found.trouble ?? "unknown");
}

/** A backup of Standard Notes bears its name, or is the only text there is. */
async function backupAmong(files: readonly ImportFile[]): Promise<unknown> {
  const texts = files.filter(({ name }) => /\.txt$/iu.test(name));
  const named = texts.find(({ name }) => BACKUP.test(name));
  const only = texts.length === 1 ? texts[0] : undefined;
  // That the only text cannot be read says nothing of what lies beside it.
  const value = named ? await jsonOf(named) : only && (await jsonOf(only).catch(unlessStopped));
  return isStandardNotes(value) ? value : undefined;
}

function unlessStopped(error: unknown): undefined {
  if (!(error instanceof ImportError)) throw error;
}

/**
 * What the first files of JSON in each folder are: all those of a folder are of one kind.
 * `entries`: how many there are in them, as far as they were looked into.
 */
type Found = {
  backup?: unknown;
  journals: ImportFile[];
  notes: ImportFile[];
  entries: number;
  trouble?: ImportErrorCode;
};

async function lookedThrough(files: readonly ImportFile[]): Promise<Found> {
  const found: Found = { journals: [], notes: [], entries: 0 };
  let looks = 0;
  let isInKeeps = false;
  for (const [folder, jsons] of jsonByFolder(files)) {
    // What else a Takeout holds is large, and none of it is a note.
    if (isInKeeps && !isKeeps(folder)) break;
    for (const file of jsons.slice(0, LOOKED_AT)) {
      looks += 1;
      if (looks > MOST_LOOKS) return found;
      const value = await jsonOf(file).catch((error: unknown) => {
        if (!(error instanceof ImportError)) throw error;
        found.trouble ??= error.code;
      });
      const { items, entries } = fieldsOf(value);
      if (isStandardNotes(value)) return { ...found, backup: value, entries: listOf(items).length };
      const isJournal = isDayOne(value);
      if (!isJournal && !isKeep(value)) continue;
      isInKeeps ||= !isJournal && isKeeps(folder);
      (isJournal ? found.journals : found.notes).push(...jsons);
      found.entries += Math.max(jsons.length, listOf(entries).length);
      break;
    }
  }
  return found;
}

/** Files of JSON, folder by folder. A Takeout holds those of many products: where Keep's are looks first. */
function jsonByFolder(files: readonly ImportFile[]): [folder: string, jsons: ImportFile[]][] {
  const folders = new Map<string, ImportFile[]>();
  for (const file of files) {
    if (!/\.json$/iu.test(file.name) || /(?:^|\/)(?:ippo\.json$|\.|__MACOSX\/)/u.test(file.name)) continue;
    const folder = file.name.slice(0, file.name.lastIndexOf("/") + 1);
    const known = folders.get(folder);
    if (known) known.push(file);
    else folders.set(folder, [file]);
  }
  return [...folders].toSorted(([a], [b]) => Number(isKeeps(b)) - Number(isKeeps(a)));
}

function isKeeps(folder: string): boolean {
  return /(?:^|\/)Keep\/$/u.test(folder);
}

/** Files of another app that lie beside what was read are counted: nobody is to think that they came along. */
function beside(imported: Imported, others: number): Imported {
  leave(imported.leftOut, "file", others);
  return imported;
}

/**
 * Two of one sign would be taken for the same entry. A page that is known by its place bears a mark of its words as well:
 * another journal has the same places, and a page may have grown since it was moved in.
 */
function withOwnSources(format: ImportFormat, entries: Imported["entries"]): Imported["entries"] {
  const seen = new Map<string, number>();
  return entries.map((entry) => {
    const isPlace = NAMED_BY_PLACE.has(format) && !IPPO_ID.test(entry.source);
    const source = isPlace ? `${entry.source}@${markOf(textOfDocument(entry.document))}` : entry.source;
    const count = (seen.get(source) ?? 0) + 1;
    seen.set(source, count);
    return { ...entry, source: count === 1 ? source : `${source}~${count}` };
  });
}
