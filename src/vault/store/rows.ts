import type { SealedRecord } from "../log/frames.ts";
import type { VaultDatabase } from "./database.ts";
import { withWatchdog } from "./watchdog.ts";

const BATCH = 500;

/**
 * Sealed records by id; a hole where there is none, or where Chromium cannot give it: long values lie in files of
 * their own, and one that is lost fails the whole question.
 */
export async function rowsOf(database: VaultDatabase, ids: readonly string[]): Promise<(SealedRecord | undefined)[]> {
  try {
    return await withWatchdog(database.records.bulkGet([...ids]));
  } catch {
    return Promise.all(ids.map((id) => withWatchdog(database.records.get(id)).catch(() => undefined)));
  }
}

/**
 * Every sealed record, in parts. The next part is read while one is worked on.
 * @throws when the database cannot say which records there are
 */
export async function* sealedParts(database: VaultDatabase): AsyncGenerator<SealedRecord[]> {
  for (let reading = partAfter(database, ""); ; ) {
    const { rows, ids } = await reading;
    const last = ids.length < BATCH ? undefined : ids.at(-1);
    if (last !== undefined) {
      reading = partAfter(database, last);
      // Whoever asks for no more parts does not hear of this one.
      reading.catch(() => undefined);
    }
    yield rows;
    if (last === undefined) return;
  }
}

/** The next rows in one question, which is quick; where one of them cannot be given, each by itself. */
async function partAfter(database: VaultDatabase, last: string): Promise<{ rows: SealedRecord[]; ids: string[] }> {
  const next = () => database.records.where("id").above(last).limit(BATCH);
  try {
    const rows = await withWatchdog(next().toArray());
    return { rows, ids: rows.map(({ id }) => id) };
  } catch {
    const ids = await withWatchdog(next().primaryKeys());
    const rows = await rowsOf(database, ids);
    return { rows: rows.filter((row) => row !== undefined), ids };
  }
}
