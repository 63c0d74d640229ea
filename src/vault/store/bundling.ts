import { frameLength, type SealedRecord } from "../log/frames.ts";
import { BUNDLE_BYTES, BUNDLES, bundleOf, encodeBundle, idsFrom, LONG_RECORD, readBundle } from "./bundle.ts";
import type { BundleRow, VaultDatabase } from "./database.ts";
import { bundledOf, bundlesIn } from "./rows.ts";
import { withWatchdog } from "./watchdog.ts";

/**
 * Puts rows that lie loose into their bundles. Only the database's inner order changes, in strict transactions that
 * each move a few rows whole: whatever ends one leaves the order from before it.
 */

/** Bundles in one transaction: some hundredths of a second, so that a save that waits for it is not felt. */
const AT_ONCE = 64;

/** Bundling is worth it when every bundle gets a record, about. */
export const LOOSE_AT_MOST = BUNDLES;

/**
 * What has to be known of the vault. `isCurrent`: the row opens, and is no older than it has to be. `known`: every id
 * that must not get lost.
 */
export type Bundling = { isCurrent: (row: SealedRecord) => boolean; known: ReadonlySet<string> };

/** The ranges that bundling goes through, one call of `bundleRange` each. */
export function* bundleRanges(): Generator<[from: number, end: number]> {
  for (let from = 0; from < BUNDLES; from += AT_ONCE) yield [from, Math.min(BUNDLES, from + AT_ONCE)];
}

/**
 * Moves the loose rows of a range into its bundles; a bundle that Chromium cannot give goes, where nothing needs it.
 * @throws when the database refuses: nothing was changed then
 */
export async function bundleRange(
  database: VaultDatabase,
  [from, end]: [number, number],
  bundling: Bundling,
): Promise<void> {
  const { records, bundles, meta } = database;
  const lost = await lostBundles(database, from, end);
  if (lost.length > 0) return dropNeedless(database, lost, bundling.known);
  await withWatchdog(
    database.transaction("rw", records, bundles, meta, async () => {
      const loose = await records.where("id").between(idsFrom(from), idsFrom(end)).toArray();
      const rows = await bundles.where("bundle").between(from, end).toArray();
      const before = new Map(rows.map((row) => [row.bundle, row]));
      const groups = Map.groupBy(loose, ({ id }) => bundleOf(id));
      const changes = [...groups].flatMap(([bundle, some]) => changed(before.get(bundle), bundle, some, bundling));
      await replace(database, changes);
    }),
  );
}

/**
 * Takes records out of the bundles they lie in, for what is gone for ever. Part of a transaction of the caller's, over
 * `bundles` and `meta`.
 */
export async function takeOut(database: VaultDatabase, ids: readonly string[]): Promise<void> {
  const gone = new Set(ids);
  const rows = await database.bundles.bulkGet([...new Set(ids.map(bundleOf))]);
  const changes = rows.flatMap((row) => {
    if (!row) return [];
    const { records } = readBundle(row.bytes);
    const kept = records.filter(({ id }) => !gone.has(id));
    return kept.length === records.length ? [] : [changeOf(row.bundle, records, kept, [])];
  });
  await replace(database, changes);
}

/** A bundle as it is to be, how many records it has more than before, and the rows that go into it. */
type Change = { row: BundleRow; isNew: boolean; more: number; moved: string[] };

function changed(
  before: BundleRow | undefined,
  bundle: number,
  loose: readonly SealedRecord[],
  { isCurrent, known }: Bundling,
): Change[] {
  const held = before ? readBundle(before.bytes) : { records: [], isWhole: true };
  const records = new Map(held.records.map((record) => [record.id, record]));
  if (!held.isWhole && !isAccountedFor(bundle, known, [...records.keys(), ...loose.map(({ id }) => id)])) return [];
  // A row that does not open, or is older, stays as it is, and so does what the bundle has of it.
  const current = loose.filter(isCurrent);
  for (const { id } of current) records.delete(id);
  let size = [...records.values()].reduce((sum, record) => sum + frameLength(record), 0);
  const moved: string[] = [];
  for (const row of current) {
    const length = frameLength(row);
    if (length > LONG_RECORD || size + length > BUNDLE_BYTES) continue;
    size += length;
    records.set(row.id, row);
    moved.push(row.id);
  }
  const isSame = moved.length === 0 && held.isWhole && records.size === held.records.length;
  return isSame ? [] : [changeOf(bundle, before && held.records, [...records.values()], moved)];
}

function changeOf(
  bundle: number,
  before: readonly SealedRecord[] | undefined,
  after: readonly SealedRecord[],
  moved: string[],
): Change {
  const ordered = after.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const more = after.length - (before?.length ?? 0);
  return { row: { bundle, bytes: encodeBundle(ordered) }, isNew: before === undefined, more, moved };
}

async function replace({ records, bundles, meta }: VaultDatabase, changes: readonly Change[]): Promise<void> {
  if (changes.length === 0) return;
  await bundles.bulkPut(changes.map(({ row }) => row));
  const moved = changes.flatMap((change) => change.moved);
  if (moved.length > 0) await records.bulkDelete(moved);
  const said = bundledOf(await meta.get("bundled"));
  const more = changes.reduce((sum, change) => sum + change.more, said.records);
  const news = changes.filter(({ isNew }) => isNew).length;
  await meta.put({ ...said, bundles: said.bundles + news, records: Math.max(0, more) });
}

/** Counts bundles and what is in them anew, where some may have been lost. */
export async function recount(database: VaultDatabase): Promise<void> {
  const { bundles, meta } = database;
  if ((await withWatchdog(bundles.count())) === 0) return withWatchdog(meta.delete("bundled"));
  let there = 0;
  let records = 0;
  for (const [from, end] of bundleRanges()) {
    const rows = await bundlesIn(database, from, end);
    there += rows.length;
    records += rows.reduce((sum, row) => sum + readBundle(row.bytes).records.length, 0);
  }
  const said = bundledOf(await withWatchdog(meta.get("bundled")));
  await withWatchdog(meta.put({ ...said, bundles: there, records }));
}

/** Notes how many rows lie loose once bundling has gone through all ranges: for these it need not be tried again. */
export async function noteLeft({ records, meta }: VaultDatabase): Promise<void> {
  const left = await withWatchdog(records.count());
  const said = bundledOf(await withWatchdog(meta.get("bundled")));
  await withWatchdog(meta.put({ ...said, left }));
}

/** Whether every record that should lie in a bundle's range is among these. */
function isAccountedFor(bundle: number, known: ReadonlySet<string>, ids: readonly string[]): boolean {
  const there = new Set(ids);
  return [...known].every((id) => bundleOf(id) !== bundle || there.has(id));
}

/** Bundles of a range whose value Chromium cannot give. */
async function lostBundles(database: VaultDatabase, from: number, end: number): Promise<number[]> {
  const there = new Set((await bundlesIn(database, from, end)).map(({ bundle }) => bundle));
  const keys = await withWatchdog(database.bundles.where("bundle").between(from, end).primaryKeys());
  return keys.filter((bundle) => !there.has(bundle));
}

async function dropNeedless(database: VaultDatabase, lost: readonly number[], known: ReadonlySet<string>) {
  const { records, bundles } = database;
  for (const bundle of lost) {
    const loose = records.where("id").between(idsFrom(bundle), idsFrom(bundle + 1));
    if (isAccountedFor(bundle, known, await withWatchdog(loose.primaryKeys())))
      await withWatchdog(bundles.delete(bundle));
  }
  await recount(database);
}
