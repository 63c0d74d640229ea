import type { Thread } from "../threads/thread.ts";
import type { Day } from "../time/day.ts";
import { type AttachmentPath, documentMarkdown } from "./markdown.ts";
import { type ReadableRecord, readable } from "./sorted-records.ts";
import type { TakeoutText } from "./tables.ts";
import { pathOfFile, type TakenFile, type TakenRecord } from "./takeout.ts";

/** What a reader of the files finds at the other end of a thread: the file of an entry, or the words of a step. */
type End = { entry: string } | { step: string };
type Places = { pathOf: AttachmentPath; endOf: (thread: Thread) => End | undefined };

/** Every entry of the journal as a Markdown file of its own, in order of time, numbered within its day. */
export function* entries(records: readonly TakenRecord[], files: readonly TakenFile[]): Generator<TakeoutText> {
  const journal = readable("journal", records, ({ at }) => at);
  const names = namesOf(journal);
  const places = placesOf(names, records, files);
  for (const record of journal) yield { name: `journal/${names.get(record.id)}`, text: entryMarkdown(record, places) };
}

function namesOf(journal: readonly ReadableRecord<"journal">[]): Map<string, string> {
  const counts = new Map<Day, number>();
  return new Map(
    journal.map(({ id, body: { day } }) => {
      const count = (counts.get(day) ?? 0) + 1;
      counts.set(day, count);
      return [id, `${day.slice(0, 4)}/${day}-${count}.md`];
    }),
  );
}

/** Entries lie two folders deep. */
function placesOf(names: Map<string, string>, records: readonly TakenRecord[], files: readonly TakenFile[]): Places {
  const paths = new Map(files.map((file) => [file.id, `../../${pathOfFile(file)}`]));
  const ends = new Map<string, End>([...names].map(([id, name]) => [id, { entry: `../${name}` }]));
  for (const { id, body } of readable("step", records, ({ addedAt }) => addedAt)) ends.set(id, { step: body.text });
  return { pathOf: (id) => paths.get(id), endOf: ({ id }) => ends.get(id) };
}

/**
 * The facts of the entry as YAML, then what was written. Each value is quoted: an id can look like a number. A list is
 * written as JSON, which YAML reads as one.
 */
function entryMarkdown({ id, level, body }: ReadableRecord<"journal">, { pathOf, endOf }: Places): string {
  const { day, at, form, tags, people, isHeavy } = body;
  const ends = (body.threads ?? []).flatMap((thread) => endOf(thread) ?? []);
  const threads = ends.length > 0 ? ends : undefined;
  const facts = Object.entries({ id, day, at, form, level, tags, people, ...(isHeavy && { heavy: "yes" }), threads })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return ["---", ...facts, "---", "", documentMarkdown(body.document, pathOf)].join("\n");
}
