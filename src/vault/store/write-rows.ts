import { VaultError } from "../errors.ts";
import type { SealedRecord } from "../log/frames.ts";
import { takeOut } from "./bundling.ts";
import type { CatalogueRow, VaultDatabase } from "./database.ts";
import { withWatchdog } from "./watchdog.ts";

/**
 * Puts records, and blocks of the catalogue, into one strict transaction.
 * @param removed rows that go
 * @param gone ids whose earlier bytes are not to stay in a bundle either
 * @throws when the database refuses: nothing was written then
 */
export async function writeRows(
  database: VaultDatabase,
  records: readonly SealedRecord[],
  removed: readonly string[],
  gone: readonly string[],
  catalogue: readonly CatalogueRow[],
): Promise<void> {
  const put = async () => {
    await database.records.bulkPut([...records]);
    if (removed.length > 0) await database.records.bulkDelete([...removed]);
    await database.catalogue.bulkPut([...catalogue]);
  };
  const putAndTakeOut = async () => {
    await put();
    await takeOut(database, gone);
  };
  if (gone.length === 0) return within(database, put);
  const tables = [database.bundles, database.meta];
  try {
    await within(database, putAndTakeOut, tables);
  } catch (error) {
    if (error instanceof VaultError) throw error;
    // Where Chromium cannot give a bundle there is nothing to take out of it, and the rest is to be written all the same.
    await within(database, put);
  }
}

/** Puts another catalogue in the place of the one there is. */
export async function replaceCatalogue(database: VaultDatabase, rows: readonly CatalogueRow[]): Promise<void> {
  await within(database, async () => {
    await database.catalogue.clear();
    await database.catalogue.bulkPut([...rows]);
  });
}

function within(database: VaultDatabase, work: () => Promise<void>, more: VaultDatabase["tables"] = []): Promise<void> {
  const { records, catalogue } = database;
  return withWatchdog(database.transaction("rw", [records, catalogue, ...more], work));
}
