import type { VaultFiles } from "../files/port-files.ts";
import { logStart } from "../log/frames.ts";
import type { CatalogueRow, VaultDatabase } from "./database.ts";
import { countRows, type RowCounts } from "./rows.ts";
import { withWatchdog } from "./watchdog.ts";

/** What is read of a closed vault, without its key. */
export type ReadAhead = { catalogue: CatalogueRow[]; rows: RowCounts; logBytes: number };

const NO_ROWS: RowCounts = { loose: 0, left: 0, bundles: 0, bundled: 0, missingBundles: 0 };

/** Reads what opening needs and what no key is needed for: the key is a second in coming, and this is done meanwhile. */
export async function readAhead(database: VaultDatabase, files: VaultFiles): Promise<ReadAhead> {
  const [catalogue, rows, logBytes] = await Promise.all([
    withWatchdog(database.catalogue.toArray()),
    countRows(database),
    files.call("logSize"),
  ]).catch(async () => [[], NO_ROWS, await files.call("logSize")] as [CatalogueRow[], RowCounts, number]);
  return { catalogue, rows, logBytes };
}

/** Whether the database holds less than a catalogue of this many entries needs. */
export function holdsLess({ loose, bundled, missingBundles }: RowCounts, entries: number): boolean {
  return loose + bundled < entries || missingBundles > 0;
}

/** A log holds at least the head it began with. */
export function isEmptyLog(logBytes: number): boolean {
  return logBytes <= logStart().byteLength;
}
