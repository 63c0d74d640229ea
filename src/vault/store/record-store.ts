import type { HeadState } from "../../bridge/head.ts";
import { isPassing, type Kind, type VaultRecord } from "../../domain/records/kinds.ts";
import type { ListFilter } from "../api.ts";
import type { VaultFiles } from "../files/port-files.ts";
import { logStart, type SealedRecord } from "../log/frames.ts";
import { readLogFrom, readWholeLog } from "../log/read.ts";
import { Catalogue } from "./catalogue.ts";
import type { CatalogueEntry } from "./catalogue-entry.ts";
import type { CatalogueRow, VaultDatabase } from "./database.ts";
import { DatabaseWriter } from "./database-writer.ts";
import { isWhole, openRecord, sealRecord } from "./envelope.ts";
import { dropOrphans, newestVersions, type Version } from "./newest-versions.ts";
import type { OnlyInLog } from "./only-in-log.ts";
import { rowsOf, sealedParts } from "./rows.ts";
import { withWatchdog } from "./watchdog.ts";

const BATCH = 500;
const NOTHING_MENDED: Mended = { mended: 0, older: 0 };

/** What is read of a closed vault, without its key. */
export type ReadAhead = { catalogue: CatalogueRow[]; records: number; logBytes: number };

/** `missing`: records that were counted once and are in neither place. `logIsShort`: the log has to be written anew. */
export type StoreReport = { restored: number; missing: number; logIsShort: boolean };

/** Records that did not open and came back from the log: as they were, or in an `older` version, the newest there was. */
export type Mended = { mended: number; older: number };

/** Reads what opening needs and what no key is needed for: the key is a second in coming, and this is done meanwhile. */
export async function readAhead(database: VaultDatabase, files: VaultFiles): Promise<ReadAhead> {
  const [catalogue, records, logBytes] = await Promise.all([
    withWatchdog(database.catalogue.toArray()),
    withWatchdog(database.records.count()),
    files.call("logSize"),
  ]).catch(async () => [[], 0, await files.call("logSize")] as [CatalogueRow[], number, number]);
  return { catalogue, records, logBytes };
}

/** Records in the database, their catalogue, and what is decrypted already. */
export class RecordStore {
  private readonly database: VaultDatabase;
  private readonly files: VaultFiles;
  private readonly key: Uint8Array;
  private readonly vaultId: string;
  private readonly catalogue: Catalogue;
  private readonly cache = new Map<string, VaultRecord>();
  private readonly damaged = new Set<string>();
  private readonly writer: DatabaseWriter;
  private readonly onlyInLog: OnlyInLog;
  private mended: Mended = NOTHING_MENDED;

  constructor(database: VaultDatabase, files: VaultFiles, key: Uint8Array, vaultId: string) {
    this.database = database;
    this.files = files;
    this.key = key;
    this.vaultId = vaultId;
    this.catalogue = new Catalogue(key, vaultId);
    this.writer = new DatabaseWriter(database, this.catalogue);
    this.onlyInLog = this.writer.onlyInLog;
  }

  get revision(): number {
    return this.catalogue.revision;
  }

  /** Records that are counted (`isPassing`). */
  get counted(): number {
    return this.catalogue.counted;
  }

  get behindLog(): boolean {
    return !this.onlyInLog.isEmpty;
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
  async open(state: HeadState, { catalogue, records, logBytes }: ReadAhead): Promise<StoreReport> {
    const whole = this.catalogue.openRows(catalogue);
    const short = records < this.catalogue.size || this.catalogue.counted < state.records;
    const behind =
      !whole || short || this.catalogue.revision < state.revision || logBytes < state.logBytes || isEmpty(logBytes);
    if (behind) return this.rebuild(state.records);
    if (logBytes > state.logBytes && !(await this.catchUp(state.logBytes))) return this.rebuild(state.records);
    return { restored: 0, missing: 0, logIsShort: false };
  }

  /**
   * Puts records, and their blocks of the catalogue, into one strict transaction, with all that waits for one.
   * @param removed ids of passing records that go
   */
  async put(records: readonly VaultRecord[], sealed: readonly SealedRecord[], removed: readonly string[] = []) {
    await this.hold(records, sealed);
    for (const id of removed) this.cache.delete(id);
    return this.writer.put(removed);
  }

  /**
   * Holds records that the log has: from here on they are read and listed as all others. The database gets them with
   * `follow`, with the next `put`, or at the next opening.
   */
  async hold(records: readonly VaultRecord[], sealed: readonly SealedRecord[]): Promise<void> {
    await this.whole();
    for (const record of records) {
      this.cache.set(record.id, record);
      this.damaged.delete(record.id);
    }
    this.writer.hold(records, sealed);
  }

  /** Whether something only the log has waits for the database, and was not refused by it. */
  get mayFollow(): boolean {
    return this.writer.mayFollow;
  }

  /** Brings some of what only the log has into the database. @returns `log` where it takes nothing */
  follow(): Promise<"both" | "log"> {
    return this.writer.follow();
  }

  /** Bytes of ciphertext that only the log has. */
  get bytesBehind(): number {
    return this.onlyInLog.bytes;
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

  async ids(): Promise<string[]> {
    await this.whole();
    return this.catalogue.ids();
  }

  /** Every id with what is known of it. */
  async entries(): Promise<[id: string, entry: CatalogueEntry][]> {
    await this.whole();
    return [...this.catalogue.all()];
  }

  /** Every sealed record in its newest version, in parts: what only the log has so far among them. */
  async *sealedRows(): AsyncGenerator<SealedRecord[]> {
    for await (const rows of sealedParts(this.database)) yield rows.filter(({ id }) => !this.onlyInLog.has(id));
    if (!this.onlyInLog.isEmpty) yield this.onlyInLog.all();
  }

  /**
   * Proves every row of the database once; what a record says is judged when it is read. Saves may go on meanwhile:
   * what is found here is looked at again before it is mended.
   * @param rest is awaited between parts, so that the person's own calls come first
   * @returns ids that do not open or are not there
   */
  async suspects(rest: () => Promise<void>): Promise<string[]> {
    const expected = new Set(await this.ids());
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

  /**
   * Brings records that do not open back from the log. One that does not open there either is kept as it is, and
   * counted. While nothing else is saved.
   */
  async mend(suspects: readonly string[]): Promise<void> {
    const ids = suspects.filter((id) => this.catalogue.get(id) && !this.onlyInLog.has(id));
    const rows = await rowsOf(this.database, ids);
    const bad = ids.filter((_, index) => {
      const row = rows[index];
      return !row || this.isBad(row);
    });
    await this.heal(bad);
  }

  /** Those of the ids that open, or do so after `mend`, as rows. While nothing else is saved. */
  async mendedRows(ids: readonly string[]): Promise<SealedRecord[]> {
    await this.mend(ids);
    const rows = await rowsOf(this.database, ids);
    return rows.filter((row) => row !== undefined).filter((row) => isWhole(this.key, this.vaultId, row));
  }

  /** What came back from the log since this was asked last. */
  tellMended(): Mended {
    const { mended } = this;
    this.mended = NOTHING_MENDED;
    return mended;
  }

  /** Whether one of the ids is of a record that can be read. */
  hasAny(ids: readonly string[]): boolean {
    return ids.some((id) => this.catalogue.get(id) && !this.damaged.has(id));
  }

  /** Bytes of ciphertext that are in use; the log holds these and what they replaced. */
  async liveBytes(): Promise<number> {
    let bytes = 0;
    for await (const rows of this.sealedRows()) for (const row of rows) bytes += row.ciphertext.byteLength;
    return bytes;
  }

  private async read(ids: readonly string[]): Promise<VaultRecord[]> {
    const missing = ids.filter((id) => !this.cache.has(id) && this.catalogue.get(id));
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

  private isBad(row: SealedRecord): boolean {
    const opened = openRecord(this.key, this.vaultId, row);
    return opened.state === "unreadable" || (opened.state === "good" && this.isOlder(opened.record));
  }

  /** Whether somebody put a record back to what it was: the catalogue knows a later revision. */
  private isOlder({ id, revision }: VaultRecord): boolean {
    return !this.onlyInLog.has(id) && revision < (this.catalogue.get(id)?.revision ?? 0);
  }

  /** Brings records that do not open back from the log. */
  private async heal(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const before = new Map(ids.map((id) => [id, this.catalogue.get(id)?.revision ?? 0]));
    const { good } = newestVersions(this.key, this.vaultId, (await readWholeLog(this.files)).frames, new Set(ids));
    // What was saved while the log was read is newer than what the log was read for.
    const isUntouched = (id: string) => !this.onlyInLog.has(id) && this.catalogue.get(id)?.revision === before.get(id);
    for (const id of ids) if (!good.has(id) && isUntouched(id)) this.damaged.add(id);
    const found = [...good.values()];
    for (let at = 0; at < found.length; at += BATCH) {
      const part = found.slice(at, at + BATCH).filter(({ record }) => isUntouched(record.id));
      for (const { record } of part) this.cache.set(record.id, record);
      const older = part.filter(({ record }) => record.revision < (before.get(record.id) ?? 0)).length;
      this.count(part.length - older, older);
      await this.writer.writeAll(part);
    }
  }

  private count(mended: number, older: number): void {
    this.mended = { mended: this.mended.mended + mended, older: this.mended.older + older };
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
    await this.writer.writeAll(newer);
    return true;
  }

  /** Makes the catalogue anew from every record that opens, in the database or in the log, newest first. */
  private async rebuild(expected: number): Promise<StoreReport> {
    const stored = new Map<string, Version>();
    const bad = new Set<string>();
    await this.readDatabase(stored, bad);
    const log = await readWholeLog(this.files);
    const logged = newestVersions(this.key, this.vaultId, log.frames);
    const fromLog = [...logged.good.values()].filter(
      ({ record }) => (stored.get(record.id)?.record.revision ?? 0) < record.revision,
    );
    for (const version of fromLog) stored.set(version.record.id, version);
    dropOrphans(stored);
    this.catalogue.clear();
    this.cache.clear();
    const sorted = [...stored.values()].toSorted((a, b) => a.record.revision - b.record.revision);
    this.catalogue.setAll(sorted.map(({ record }) => record));
    await this.writer.replaceCatalogue(
      fromLog.filter(({ record }) => stored.has(record.id)).map(({ sealed }) => sealed),
    );
    for (const id of [...bad, ...logged.bad]) if (!stored.has(id)) this.damaged.add(id);
    this.count(0, [...logged.behind].filter((id) => stored.get(id) === logged.good.get(id)).length);
    const missing = Math.max(0, expected - this.catalogue.counted - this.damaged.size);
    const restored = fromLog.filter(({ record }) => !isPassing(record.kind)).length;
    return { restored, missing, logIsShort: log.damagedBytes > 0 || logged.good.size < stored.size };
  }

  /** A database that cannot be read is set aside and begun anew: the log has everything. */
  private async readDatabase(good: Map<string, Version>, bad: Set<string>): Promise<void> {
    try {
      for await (const rows of this.sealedRows()) {
        for (const sealed of rows) {
          const opened = openRecord(this.key, this.vaultId, sealed);
          if (opened.state === "good") good.set(sealed.id, { record: opened.record, sealed });
          if (opened.state === "unreadable") bad.add(sealed.id);
        }
      }
    } catch {
      good.clear();
      this.database.close();
      await this.files.call("storageReset");
      await withWatchdog(this.database.open());
    }
  }
}

/** A log holds at least the head it began with. */
function isEmpty(logBytes: number): boolean {
  return logBytes <= logStart().byteLength;
}
