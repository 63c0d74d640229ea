import { isDayOne, readDayOne } from "./day-one.ts";
import { ImportError, type ImportErrorCode, type Imported, type ImportFile } from "./imported.ts";
import { isJoplin, readJoplin } from "./joplin.ts";
import { isKeep, readKeep } from "./keep.ts";
import { isText, readMarkdownFiles } from "./markdown-files.ts";
import { jsonOf, MOST_ENTRIES } from "./reading.ts";
import { isRedNotebook, readRedNotebook } from "./rednotebook.ts";
import { isStandardNotes, readStandardNotes } from "./standard-notes.ts";

const BACKUP = /(?:^|\/)Standard Notes (?:Encrypted )?Backup[^/]*\.txt$/iu;
/** How many files of JSON are looked into in each folder, and in how many folders, before it is said what they are. */
const LOOKED_AT = 20;
const FOLDERS = 200;

/**
 * Reads what the person picked, whatever app it comes from: by what the files are, never by a name alone.
 * @throws ImportError `unknown` where it is none of the formats; `locked`, `damaged`, `too-big`
 */
export async function readImport(files: readonly ImportFile[], now: Date): Promise<Imported> {
  const imported = await readAs(files, now);
  if (imported.entries.length > MOST_ENTRIES) throw new ImportError("too-big");
  return { ...imported, entries: withOwnSources(imported.entries) };
}

async function readAs(files: readonly ImportFile[], now: Date): Promise<Imported> {
  const backup = await backupAmong(files);
  if (backup !== undefined) return readStandardNotes(backup);
  if (await isJoplin(files)) return readJoplin(files);
  const found = await lookedThrough(files);
  if (found.backup !== undefined) return readStandardNotes(found.backup);
  if (found.journals.length > 0) return readDayOne(found.journals, files);
  if (found.notes.length > 0 && !isRatherMarkdown(files, found.notes)) return readKeep(found.notes, files);
  if (await isRedNotebook(files)) return readRedNotebook(files);
  if (files.some(isText)) return readMarkdownFiles(files, now);
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

/** What the first files of JSON in each folder are: all those of a folder are of one kind. */
type Found = { backup?: unknown; journals: ImportFile[]; notes: ImportFile[]; trouble?: ImportErrorCode };

async function lookedThrough(files: readonly ImportFile[]): Promise<Found> {
  const folders = jsonByFolder(files);
  const found: Found = { journals: [], notes: [] };
  for (const jsons of folders.slice(0, FOLDERS)) {
    for (const file of jsons.slice(0, LOOKED_AT)) {
      const value = await jsonOf(file).catch((error: unknown) => {
        if (!(error instanceof ImportError)) throw error;
        found.trouble ??= error.code;
      });
      if (isStandardNotes(value)) return { ...found, backup: value };
      const kind = isDayOne(value) ? found.journals : isKeep(value) ? found.notes : undefined;
      if (!kind) continue;
      kind.push(...jsons);
      break;
    }
  }
  return found;
}

/** Files of JSON, folder by folder. A Takeout holds those of many products: where Keep's are looks first. */
function jsonByFolder(files: readonly ImportFile[]): ImportFile[][] {
  const folders = new Map<string, ImportFile[]>();
  for (const file of files) {
    if (!/\.json$/iu.test(file.name) || /(?:^|\/)(?:ippo\.json$|\.|__MACOSX\/)/u.test(file.name)) continue;
    const folder = file.name.slice(0, file.name.lastIndexOf("/") + 1);
    const known = folders.get(folder);
    if (known) known.push(file);
    else folders.set(folder, [file]);
  }
  const isKeeps = (folder: string) => Number(/(?:^|\/)Keep\/$/u.test(folder));
  return [...folders].toSorted(([a], [b]) => isKeeps(b) - isKeeps(a)).map(([, jsons]) => jsons);
}

/** Notes of Keep that lie about in a folder of texts do not hide these. */
function isRatherMarkdown(files: readonly ImportFile[], notes: readonly ImportFile[]): boolean {
  return files.filter(({ name }) => /\.(?:md|markdown)$/iu.test(name)).length > notes.length;
}

/** Two of one sign would be taken for the same entry: the later one gets a sign of its own, the same each time. */
function withOwnSources(entries: Imported["entries"]): Imported["entries"] {
  const seen = new Map<string, number>();
  return entries.map((entry) => {
    const count = (seen.get(entry.source) ?? 0) + 1;
    seen.set(entry.source, count);
    return count === 1 ? entry : { ...entry, source: `${entry.source}~${count}` };
  });
}
