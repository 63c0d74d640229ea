import { isDayOne, readDayOne } from "./day-one.ts";
import { ImportError, type Imported, type ImportFile } from "./imported.ts";
import { isJoplin, readJoplin } from "./joplin.ts";
import { isKeep, readKeep } from "./keep.ts";
import { isText, readMarkdownFiles } from "./markdown-files.ts";
import { jsonOf, MOST_ENTRIES } from "./reading.ts";
import { isRedNotebook, readRedNotebook } from "./rednotebook.ts";
import { isStandardNotes, readStandardNotes } from "./standard-notes.ts";

const BACKUP = /(?:^|\/)Standard Notes Backup[^/]*\.txt$/iu;
/** How many files of JSON are looked into before it is said what they are. */
const LOOKED_AT = 20;

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
  const backup = files.find(({ name }) => BACKUP.test(name));
  const backupValue = backup && (await jsonOf(backup));
  if (isStandardNotes(backupValue)) return readStandardNotes(backupValue);
  if (isJoplin(files)) return readJoplin(files);
  const jsons = files.filter(
    ({ name }) => /\.json$/iu.test(name) && !/(?:^|\/)(?:ippo\.json$|\.|__MACOSX\/)/u.test(name),
  );
  const journals: ImportFile[] = [];
  for (const file of jsons.slice(0, LOOKED_AT)) {
    const value = await jsonOf(file);
    if (isStandardNotes(value)) return readStandardNotes(value);
    if (isKeep(value)) return readKeep(files);
    if (isDayOne(value)) journals.push(file);
  }
  if (journals.length > 0) return readDayOne(journals, files);
  if (await isRedNotebook(files)) return readRedNotebook(files);
  if (files.some(isText)) return readMarkdownFiles(files, now);
  throw new ImportError("unknown");
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
