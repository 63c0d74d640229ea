import type { SealedRecord } from "../log/frames.ts";
import { BUNDLES, bundleOf, idsFrom, readBundle } from "./bundle.ts";
import type { BundledRow, BundleRow, MetaRow, VaultDatabase } from "./database.ts";
import { withWatchdog } from "./watchdog.ts";

/**
 * Where sealed records are read. One lies in a row of its own (`records`: what changed lately, and what is long) or in
 * a bundle; where both have it, the row is the newer one. Both are asked in one transaction: nothing is seen halfway.
 */

/** Records in one question, about. */
const PART = 500;
/** What a bundle is taken to hold when questions are cut to size. */
const IN_A_BUNDLE = 8;

/**
 * `loose`: rows of their own, of which `left` would go into no bundle the last time. `bundles`: rows of bundles, with
 * `bundled` records in them; `missingBundles`: those that should be there, too.
 */
export type RowCounts = { loose: number; left: number; bundles: number; bundled: number; missingBundles: number };

/** Counts without reading any value. A record that changed since it was bundled counts twice. */
export async function countRows(database: VaultDatabase): Promise<RowCounts> {
  const { records, bundles, meta } = database;
  const [loose, there, counts] = await withWatchdog(
    database.transaction("r", records, bundles, meta, () =>
      Promise.all([records.count(), bundles.count(), meta.get("bundled")]),
    ),
  );
  const { bundles: said, records: bundled, left } = bundledOf(counts);
  return { loose, left, bundles: there, bundled, missingBundles: Math.max(0, said - there) };
}

/**
 * Sealed records by id; a hole where there is none, or where Chromium cannot give it: long values lie in files of
 * their own, and one that is lost fails the whole question.
 */
export async function rowsOf(database: VaultDatabase, ids: readonly string[]): Promise<(SealedRecord | undefined)[]> {
  try {
    return await withWatchdog(together(database, ids));
  } catch {
    return Promise.all(
      ids.map((id) =>
        withWatchdog(together(database, [id])).then(
          ([row]) => row,
          () => undefined,
        ),
      ),
    );
  }
}

/**
 * Every sealed record once, in parts, in the order of their ids. The next part is read while one is worked on.
 * @throws when the database cannot say which records there are
 */
export async function* sealedParts(database: VaultDatabase): AsyncGenerator<SealedRecord[]> {
  const { loose, bundles } = await countRows(database);
  const parts = Math.min(BUNDLES, Math.ceil((loose + bundles * IN_A_BUNDLE) / PART) || 1);
  const width = Math.ceil(BUNDLES / parts);
  for (let from = 0, reading = rangeOf(database, 0, width); from < BUNDLES; from += width) {
    const rows = await reading;
    if (from + width < BUNDLES) {
      reading = rangeOf(database, from + width, from + width * 2);
      // Whoever asks for no more parts does not hear of this one.
      reading.catch(() => undefined);
    }
    yield rows;
  }
}

/** What is said of bundles, and where nothing is. */
export function bundledOf(row: MetaRow | undefined): BundledRow {
  return row?.key === "bundled" ? row : { key: "bundled", bundles: 0, records: 0, left: 0 };
}

async function together(database: VaultDatabase, ids: readonly string[]): Promise<(SealedRecord | undefined)[]> {
  return database.transaction("r", database.records, database.bundles, async () => {
    const loose = await database.records.bulkGet([...ids]);
    const bundles = new Set(ids.filter((_, index) => !loose[index]).map(bundleOf));
    if (bundles.size === 0) return loose;
    const bundled = recordsOf(await database.bundles.bulkGet([...bundles]));
    return ids.map((id, index) => loose[index] ?? bundled.get(id));
  });
}

/** The records of some bundles, by id: those that belong where they lie, each once. */
function recordsOf(rows: readonly (BundleRow | undefined)[]): Map<string, SealedRecord> {
  const records = new Map<string, SealedRecord>();
  for (const row of rows)
    for (const record of row ? readBundle(row.bytes).records : [])
      if (bundleOf(record.id) === row?.bundle) records.set(record.id, record);
  return records;
}

/** Rows and bundles of a range in one question, which is quick; where one cannot be given, each by itself. */
async function rangeOf(database: VaultDatabase, from: number, end: number): Promise<SealedRecord[]> {
  const loose = () => database.records.where("id").between(idsFrom(from), idsFrom(end));
  const bundles = () => database.bundles.where("bundle").between(from, end);
  try {
    const [rows, packed] = await withWatchdog(
      database.transaction("r", database.records, database.bundles, () =>
        Promise.all([loose().toArray(), bundles().toArray()]),
      ),
    );
    return newest(packed, rows);
  } catch {
    // In this order: a row that is bundled in between is seen twice, not never.
    const rows = await eachOf(await withWatchdog(loose().primaryKeys()), (id) => database.records.get(id));
    return newest(await bundlesIn(database, from, end), rows);
  }
}

/** The bundles of a range that Chromium can give. @throws when it cannot say which there are */
export async function bundlesIn({ bundles }: VaultDatabase, from: number, end: number): Promise<BundleRow[]> {
  const range = () => bundles.where("bundle").between(from, end);
  try {
    return await withWatchdog(range().toArray());
  } catch {
    return eachOf(await withWatchdog(range().primaryKeys()), (bundle) => bundles.get(bundle));
  }
}

async function eachOf<R, K>(keys: readonly K[], get: (key: K) => PromiseLike<R | undefined>): Promise<R[]> {
  const rows = await Promise.all(keys.map((key) => withWatchdog(get(key)).catch(() => undefined)));
  return rows.filter((row) => row !== undefined);
}

function newest(bundles: readonly BundleRow[], loose: readonly SealedRecord[]): SealedRecord[] {
  if (bundles.length === 0) return [...loose];
  const records = recordsOf(bundles);
  if (loose.length === 0) return [...records.values()];
  for (const row of loose) records.set(row.id, row);
  // Copies and a fresh log are written in this order: it must not say which of them changed lately.
  return [...records.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
