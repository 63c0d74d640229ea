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

/** Every sealed record, in parts. @throws when the database cannot say which records there are */
export async function* sealedParts(database: VaultDatabase): AsyncGenerator<SealedRecord[]> {
  for (let last = ""; ; ) {
    const ids = await withWatchdog(database.records.where("id").above(last).limit(BATCH).primaryKeys());
    const rows = await rowsOf(database, ids);
    yield rows.filter((row) => row !== undefined);
    if (ids.length < BATCH) return;
    last = ids.at(-1) ?? "";
  }
}
