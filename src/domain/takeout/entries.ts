import type { Day } from "../time/day.ts";
import { type AttachmentPath, documentMarkdown } from "./markdown.ts";
import { type ReadableRecord, readable } from "./sorted-records.ts";
import type { TakeoutText } from "./tables.ts";
import { pathOfFile, type TakenFile, type TakenRecord } from "./takeout.ts";

/** Every entry of the journal as a Markdown file of its own, in order of time, numbered within its day. */
export function* entries(records: readonly TakenRecord[], files: readonly TakenFile[]): Generator<TakeoutText> {
  // Entries lie two folders deep.
  const paths = new Map(files.map((file) => [file.id, `../../${pathOfFile(file)}`]));
  const counts = new Map<Day, number>();
  for (const record of readable("journal", records, ({ at }) => at)) {
    const { day } = record.body;
    const count = (counts.get(day) ?? 0) + 1;
    counts.set(day, count);
    yield { name: `journal/${day.slice(0, 4)}/${day}-${count}.md`, text: entryMarkdown(record, (id) => paths.get(id)) };
  }
}

/**
 * The facts of the entry as YAML, then what was written. Each value is quoted: an id can look like a number. A list is
 * written as JSON, which YAML reads as one.
 */
function entryMarkdown({ id, level, body }: ReadableRecord<"journal">, pathOf: AttachmentPath): string {
  const { day, at, form, tags, people, isHeavy } = body;
  const facts = Object.entries({ id, day, at, form, level, tags, people, ...(isHeavy && { heavy: "yes" }) })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return ["---", ...facts, "---", "", documentMarkdown(body.document, pathOf)].join("\n");
}
