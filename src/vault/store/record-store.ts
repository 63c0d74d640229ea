import type { HeadState } from "../../bridge/head.ts";
import { isPassing, type Kind, type VaultRecord } from "../../domain/records/kinds.ts";
import type { ListFilter } from "../api.ts";
import type { VaultFiles } from "../files/port-files.ts";
import type { SealedRecord } from "../log/frames.ts";
import { readLogFrom, readWholeLog } from "../log/read.ts";
import { bundleRange, LOOSE_AT_MOST, noteLeft, recount } from "./bundling.ts";
import { Catalogue } from "./catalogue.ts";
import type { CatalogueEntry } from "./catalogue-entry.ts";
import type { CatalogueRow, VaultDatabase } from "./database.ts";
import { isWhole, openRecord, sealRecord } from "./envelope.ts";
import { newestVersions, type Version } from "./newest-versions.ts";
import { holdsLess, isEmptyLog, type ReadAhead } from "./read-ahead.ts";
import { countRows, rowsOf, sealedParts } from "./rows.ts";
import { newestOfAll } from "./stored-versions.ts";
import { replaceCatalogue, writeRows } from "./write-rows.ts";

const BATCH = 500;

/** `missing`: records that were counted once and are in neither place. `logIsShort`: the log has to be written anew. */
export type StoreReport = { restored: number; missing: number; logIsShort: boolean };

/** Records in the database, their catalogue, and what is decrypted already. */
export class RecordStore {
  private readonly database: VaultDatabase;
  private readonly files: VaultFiles;
  private readonly key: Uint8Array;
  private readonly vaultId: string;
  private readonly catalogue: Catalogue;
  private readonly cache = new Map<string, VaultRecord>();
  private readonly damaged = new Set<string>();
  /** Something was taken from the log that the database did not give: a bundle may be damaged. */
  private cameBack = false;
  /** Saves that reached the log but not the database: shown as such, and replayed at the next opening. */
  private readonly onlyInLog = new Map<string, SealedRecord>();

  constructor(database: VaultDatabase, files: VaultFiles, key: Uint8Array, vaultId: string) {
    this.database = database;
    this.files = files;
    this.key = key;
    this.vaultId = vaultId;
    this.catalogue = new Catalogue(key, vaultId);
  }

  get revision(): number {
    return this.catalogue.revision;
  }

  /** Records that are counted (`isPassing`). */
  get counted(): number {
    return this.catalogue.counted;
  }

  get behindLog(): boolean {
    return this.onlyInLog.size > 0;
  }

  /** Ids whose ciphertext opens in neither place. They are kept as they are. */
  get unreadable(): readonly string[] {
    return [...this.damaged];
  }

  seal(record: VaultRecord): SealedRecord {
    return sealRecord(this.key, this.vaultId, record);
  }

  /**
   * Opens the catalogue and brings the database up to the log. "Behind" is judged by head and log together:
   * a database that Chromium emptied, or that a crash left short, is filled again from the log.
   */
  async open(state: HeadState, { catalogue, rows, logBytes }: ReadAhead): Promise<StoreReport> {
    const whole = this.catalogue.openRows(catalogue);
    const short = holdsLess(rows, this.catalogue.size) || this.catalogue.counted < state.records;
    const behind =
      !whole || short || this.catalogue.revision < state.revision || logBytes < state.logBytes || isEmptyLog(logBytes);
    if (behind) return this.rebuild(state.records);
    if (logBytes > state.logBytes && !(await this.catchUp(state.logBytes))) return this.rebuild(state.records);
    return { restored: 0, missing: 0, logIsShort: false };
  }

  /**
   * Puts records, and their blocks of the catalogue, into one strict transaction.
   * @param removed ids of passing records that go
   */
  async put(records: readonly VaultRecord[], sealed: readonly SealedRecord[], removed: readonly string[] = []) {
    await this.whole();
    const blocks = new Set<number>();
    for (const record of records) {
      this.cache.set(record.id, record);
      this.damaged.delete(record.id);
      blocks.add(this.catalogue.set(record));
    }
    for (const id of removed) {
      this.cache.delete(id);
      const block = this.catalogue.remove(id);
      if (block !== undefined) blocks.add(block);
    }
    for (const row of sealed) this.onlyInLog.set(row.id, row);
    try {
      await this.write([...this.onlyInLog.values()], removed, this.behindBlocks(blocks));
      this.onlyInLog.clear();
      return "both" as const;
    } catch {
      // The words are in the log file, flushed. The next save, or the next opening, brings them into the database.
      return "log" as const;
    }
  }

  async entry(id: string): Promise<CatalogueEntry | undefined> {
    await this.whole();
    return this.catalogue.get(id);
  }

  async get(id: string): Promise<VaultRecord | undefined> {
    await this.whole();
    return (await this.read([id]))[0];
  }

  /** Those of the ids that are here and open. */
  async getMany(ids: readonly string[]): Promise<Map<string, VaultRecord>> {
    await this.whole();
    return new Map((await this.read(ids)).map((record) => [record.id, record]));
  }

  /** Those of the ids that open, for one look: what was not in memory before is not kept there. */
  async glance(ids: readonly string[]): Promise<VaultRecord[]> {
    await this.whole();
    const rows = await rowsOf(
      this.database,
      ids.filter((id) => !this.cache.has(id)),
    );
    const opened = rows.flatMap((row) => {
      const result = row && openRecord(this.key, this.vaultId, row);
      return result?.state === "good" && !this.isOlder(result.record) ? [result.record] : [];
    });
    return [...ids.flatMap((id) => this.cache.get(id) ?? []), ...opened.filter(({ id }) => !this.cache.has(id))];
  }

  /** Records of a kind that fit the filter, in the order they were first written; of the bin only where it is asked for. */
  async list(kind: Kind, filter: ListFilter): Promise<VaultRecord[]> {
    if (!this.catalogue.loadFor(kind, filter)) await this.rebuild(0);
    const inBin = filter.deleted ?? false;
    const ids = this.catalogue
      .ofKind(kind, filter)
      .filter(([, entry]) => (entry.deleted ?? false) === inBin)
      .map(([id]) => id);
    return this.read(ids);
  }

  /** Every id with what is known of it. */
  async entries(): Promise<[id: string, entry: CatalogueEntry][]> {
    await this.whole();
    return [...this.catalogue.all()];
  }

  /** Every sealed record in its newest version, in parts: what only the log has so far among them. */
  async *sealedRows(): AsyncGenerator<SealedRecord[]> {
    for await (const rows of sealedParts(this.database)) yield rows.filter(({ id }) => !this.onlyInLog.has(id));
    if (this.onlyInLog.size > 0) yield [...this.onlyInLog.values()];
  }

  /**
   * Opens every record once; what a record says is judged when it is read. Saves may go on meanwhile: what is found here is looked at again before it is mended.
   * @param rest is awaited between parts, so that the person's own calls come first
   * @returns ids that do not open or are not there
   */
  async suspects(rest: () => Promise<void>): Promise<string[]> {
    const expected = new Set((await this.entries()).map(([id]) => id));
    const bad = new Set<string>();
    for await (const rows of this.sealedRows()) {
      for (const row of rows) {
        expected.delete(row.id);
        if (!isWhole(this.key, this.vaultId, row)) bad.add(row.id);
      }
      await rest();
    }
    return [...bad, ...expected];
  }

  /** @returns ids that the database does not have. Nothing is opened for it. */
  async absent(): Promise<string[]> {
    const there = new Set<string>();
    for await (const rows of sealedParts(this.database)) for (const { id } of rows) there.add(id);
    return (await this.entries()).map(([id]) => id).filter((id) => !there.has(id));
  }

  /** Whether bundling is worth it: many rows lie loose, or there are bundles and something came back from the log. */
  async isScattered(): Promise<boolean> {
    const { loose, left, bundles } = await countRows(this.database);
    return loose - left > LOOSE_AT_MOST || (this.cameBack && bundles > 0);
  }

  /** Every range is bundled: what lies loose now is to stay so. */
  async settle(): Promise<void> {
    if (!this.behindLog) await noteLeft(this.database);
    this.cameBack = false;
  }

  /** Puts the loose rows of a range into bundles, where they are what they should be. While nothing else is saved. */
  async bundle(range: [from: number, end: number]): Promise<void> {
    // The rows of a database that takes nothing are not the newest.
    if (this.behindLog) return;
    const known = new Set((await this.entries()).map(([id]) => id));
    await bundleRange(this.database, range, { known, isCurrent: (row) => this.isCurrent(row) });
  }

  /**
   * Brings records that do not open back from the log. One that does not open there either is kept as it is, and
   * counted. While nothing else is saved.
   * @returns how many came back
   */
  async mend(suspects: readonly string[]): Promise<number> {
    const ids = suspects.filter((id) => this.catalogue.get(id) && !this.onlyInLog.has(id));
    const rows = await rowsOf(this.database, ids);
    const bad = ids.filter((_, index) => {
      const row = rows[index];
      return !row || this.isBad(row);
    });
    return this.heal(bad);
  }

  /** Bytes of ciphertext that are in use; the log holds these and what they replaced. */
  async liveBytes(): Promise<number> {
    let bytes = 0;
    for await (const rows of this.sealedRows()) for (const row of rows) bytes += row.ciphertext.byteLength;
    return bytes;
  }

  private async read(ids: readonly string[]): Promise<VaultRecord[]> {
    // In the order of ids, so that what lies together is asked for once.
    const missing = ids.filter((id) => !this.cache.has(id) && this.catalogue.get(id)).toSorted();
    const bad: string[] = [];
    for (let at = 0; at < missing.length; at += BATCH) {
      const part = missing.slice(at, at + BATCH);
      const rows = await rowsOf(this.database, part);
      for (const [index, id] of part.entries()) if (!this.take(rows[index])) bad.push(id);
    }
    await this.heal(bad.filter((id) => !this.damaged.has(id)));
    return ids.flatMap((id) => this.cache.get(id) ?? []);
  }

  private take(row: SealedRecord | undefined): boolean {
    const opened = row && openRecord(this.key, this.vaultId, row);
    if (opened?.state !== "good" || this.isOlder(opened.record)) return false;
    this.cache.set(opened.record.id, opened.record);
    return true;
  }

  private isCurrent(row: SealedRecord): boolean {
    const opened = openRecord(this.key, this.vaultId, row);
    return opened.state === "good" && !this.isOlder(opened.record);
  }

  private isBad(row: SealedRecord): boolean {
    const opened = openRecord(this.key, this.vaultId, row);
    return opened.state === "unreadable" || (opened.state === "good" && this.isOlder(opened.record));
  }

  /** Whether somebody put a record back to what it was: the catalogue knows a later revision. */
  private isOlder({ id, revision }: VaultRecord): boolean {
    return !this.onlyInLog.has(id) && revision < (this.catalogue.get(id)?.revision ?? 0);
  }

  /** Brings records that do not open back from the log. @returns how many */
  private async heal(ids: readonly string[]): Promise<number> {
    if (ids.length === 0) return 0;
    const versions = newestVersions(this.key, this.vaultId, (await readWholeLog(this.files)).frames, new Set(ids));
    await this.writeAll([...versions.good.values()]);
    this.cameBack ||= versions.good.size > 0;
    for (const { record } of versions.good.values()) this.cache.set(record.id, record);
    for (const id of ids) if (!versions.good.has(id)) this.damaged.add(id);
    return versions.good.size;
  }

  /** Makes sure that every block is read; where one does not open, the catalogue is made anew. */
  private async whole(): Promise<void> {
    if (!this.catalogue.loadAll()) await this.rebuild(0);
  }

  /** Takes what the log has beyond the head, after an end that was none. @returns false when a block does not open */
  private async catchUp(offset: number): Promise<boolean> {
    if (!this.catalogue.loadAll()) return false;
    const { frames } = await readLogFrom(this.files, offset);
    const { good } = newestVersions(this.key, this.vaultId, frames);
    const newer = [...good.values()].filter(
      ({ record }) => (this.catalogue.get(record.id)?.revision ?? 0) < record.revision,
    );
    await this.writeAll(newer);
    return true;
  }

  /** Makes the catalogue anew from every record that opens, in the database or in the log, newest first. */
  private async rebuild(expected: number): Promise<StoreReport> {
    const { stored, fromLog, bad, isLogShort } = await newestOfAll(this.database, this.files, this.key, this.vaultId);
    this.catalogue.clear();
    this.cache.clear();
    const sorted = [...stored.values()].toSorted((a, b) => a.record.revision - b.record.revision);
    for (const { record } of sorted) this.catalogue.set(record);
    const rows = fromLog.filter(({ record }) => stored.has(record.id)).map(({ sealed }) => sealed);
    for (let at = 0; at < rows.length; at += BATCH) await this.putRows(rows.slice(at, at + BATCH), [], []);
    await replaceCatalogue(this.database, this.catalogue.sealAll());
    // Without it the next opening makes the catalogue anew once more, and that is all.
    await recount(this.database).catch(() => undefined);
    this.cameBack ||= fromLog.length > 0;
    for (const id of bad) if (!stored.has(id)) this.damaged.add(id);
    const missing = Math.max(0, expected - this.catalogue.counted - this.damaged.size);
    const restored = fromLog.filter(({ record }) => !isPassing(record.kind)).length;
    return { restored, missing, logIsShort: isLogShort };
  }

  private async writeAll(items: readonly Version[]): Promise<void> {
    for (let at = 0; at < items.length; at += BATCH) {
      const part = items.slice(at, at + BATCH);
      const blocks = new Set(part.map(({ record }) => this.catalogue.set(record)));
      await this.write(
        part.map(({ sealed }) => sealed),
        [],
        blocks,
      );
    }
  }

  /** The blocks of a save, and of every save before it that the database did not take. */
  private behindBlocks(blocks: ReadonlySet<number>): ReadonlySet<number> {
    const waiting = [...this.onlyInLog.keys()].map((id) => this.catalogue.blockNumberOf(id));
    return new Set([...blocks, ...waiting.filter((block) => block !== undefined)]);
  }

  private write(records: readonly SealedRecord[], removed: readonly string[], blocks: Iterable<number>): Promise<void> {
    return this.putRows(records, removed, this.catalogue.sealRows(blocks));
  }

  private putRows(
    records: readonly SealedRecord[],
    removed: readonly string[],
    catalogue: readonly CatalogueRow[],
  ): Promise<void> {
    const erased = records.map(({ id }) => id).filter((id) => this.catalogue.get(id)?.kind === "tombstone");
    return writeRows(this.database, records, removed, [...removed, ...erased], catalogue);
  }
}
