import type { Head } from "../../bridge/head.ts";
import type { Kind, VaultRecord } from "../../domain/records/kinds.ts";
import type { ListFilter } from "../api.ts";
import type { VaultFiles } from "../files/port-files.ts";
import type { SealedRecord } from "../log/frames.ts";
import { readLogFrom } from "../log/read.ts";
import { Catalogue, type CatalogueEntry } from "./catalogue.ts";
import type { CatalogueRow, VaultDatabase } from "./database.ts";
import { openRecord, sealRecord } from "./envelope.ts";
import { withWatchdog } from "./watchdog.ts";

const BATCH = 500;

/** What is read of a closed vault, without its key. */
export type ReadAhead = { catalogue: CatalogueRow[]; records: number; logBytes: number };

type StoreReport = { restored: number; unreadable: number; liveBytes: number };

/** Reads what opening needs and what no key is needed for: the key is a second in coming, and this is done meanwhile. */
export async function readAhead(database: VaultDatabase, files: VaultFiles): Promise<ReadAhead> {
  const [catalogue, records, logBytes] = await Promise.all([
    withWatchdog(database.catalogue.toArray()),
    withWatchdog(database.records.count()),
    files.call("logSize"),
  ]);
  return { catalogue, records, logBytes };
}

/** Records in the database, their catalogue, and what is decrypted already. */
export class RecordStore {
  private readonly database: VaultDatabase;
  private readonly key: Uint8Array;
  private readonly vaultId: string;
  private readonly catalogue = new Catalogue();
  private readonly cache = new Map<string, VaultRecord>();
  /** Saves that reached the log but not the database: shown as such, and replayed at the next opening. */
  private onlyInLog = new Map<string, { record: VaultRecord; sealed: SealedRecord }>();

  constructor(database: VaultDatabase, key: Uint8Array, vaultId: string) {
    this.database = database;
    this.key = key;
    this.vaultId = vaultId;
  }

  get revision(): number {
    return this.catalogue.revision;
  }

  get size(): number {
    return this.catalogue.size;
  }

  get behindLog(): boolean {
    return this.onlyInLog.size > 0;
  }

  entry(id: string): CatalogueEntry | undefined {
    return this.catalogue.get(id);
  }

  seal(record: VaultRecord): SealedRecord {
    return sealRecord(this.key, this.vaultId, record);
  }

  /**
   * Opens the catalogue and brings the database up to the log. "Behind" is judged by head and log together:
   * a database that Chromium emptied, or that a crash left short, is filled again from the log.
   */
  async open(head: Head, files: VaultFiles, { catalogue, records, logBytes }: ReadAhead): Promise<StoreReport> {
    const whole = catalogue.every((row) => this.catalogue.openBlockRow(this.key, this.vaultId, row));
    const short = records < this.catalogue.size || this.catalogue.size < head.records;
    const behind = !whole || short || this.catalogue.revision < head.revision;
    if (!behind && logBytes === head.logBytes)
      return { restored: 0, unreadable: 0, liveBytes: Number.POSITIVE_INFINITY };
    const offset = behind || logBytes < head.logBytes ? 0 : head.logBytes;
    return this.replay(await readLogFrom(files, offset));
  }

  /** Puts a record and its block of the catalogue into one strict transaction. */
  async put(record: VaultRecord, sealed: SealedRecord): Promise<"both" | "log"> {
    this.cache.set(record.id, record);
    const block = this.catalogue.set(record);
    this.onlyInLog.set(record.id, { record, sealed });
    const waiting = [...this.onlyInLog.values()];
    try {
      await this.write(
        waiting.map((item) => item.sealed),
        new Set([block, ...waiting.map((item) => this.catalogue.set(item.record))]),
      );
      this.onlyInLog.clear();
      return "both";
    } catch {
      // The words are in the log file, flushed. The next save, or the next opening, brings them into the database.
      return "log";
    }
  }

  async get(id: string): Promise<VaultRecord | undefined> {
    return (await this.read([id]))[0];
  }

  /** Records of a kind that fit the filter, in the order they were first written. */
  async list(kind: Kind, { from, to, mark }: ListFilter): Promise<VaultRecord[]> {
    const ids = this.catalogue
      .ofKind(kind)
      .filter(([, entry]) => (mark === undefined || entry.mark === mark) && isWithin(entry.day, from, to))
      .map(([id]) => id);
    return this.read(ids);
  }

  private async read(ids: readonly string[]): Promise<VaultRecord[]> {
    const missing = ids.filter((id) => !this.cache.has(id) && this.catalogue.get(id));
    for (let at = 0; at < missing.length; at += BATCH) {
      const rows = await withWatchdog(this.database.records.bulkGet(missing.slice(at, at + BATCH)));
      for (const row of rows) if (row) this.take(row);
    }
    return ids.flatMap((id) => this.cache.get(id) ?? []);
  }

  private take(row: SealedRecord): VaultRecord | undefined {
    const opened = openRecord(this.key, this.vaultId, row);
    if (opened.state !== "good") return undefined;
    this.cache.set(row.id, opened.record);
    return opened.record;
  }

  private async replay(log: Awaited<ReturnType<typeof readLogFrom>>): Promise<StoreReport> {
    const present = new Set(await withWatchdog(this.database.records.toCollection().primaryKeys()));
    const newest = new Map<string, { record: VaultRecord; sealed: SealedRecord }>();
    let unreadable = 0;
    for (const frame of log.frames) {
      if (frame.type !== "record") continue;
      const opened = openRecord(this.key, this.vaultId, frame.record);
      if (opened.state === "unreadable") unreadable += 1;
      if (opened.state !== "good") continue;
      const known = this.knownVersion(frame.record.id, present);
      // Within the log, later wins: two frames share a revision only when the first was never acknowledged.
      if (!known || known.revision < opened.record.revision)
        newest.set(frame.record.id, { record: opened.record, sealed: frame.record });
    }
    await this.writeAll([...newest.values()]);
    return { restored: newest.size, unreadable, liveBytes: await this.liveBytes() };
  }

  private knownVersion(id: string, present: ReadonlySet<string>): CatalogueEntry | undefined {
    return present.has(id) ? this.catalogue.get(id) : undefined;
  }

  private async writeAll(items: readonly { record: VaultRecord; sealed: SealedRecord }[]): Promise<void> {
    for (let at = 0; at < items.length; at += BATCH) {
      const part = items.slice(at, at + BATCH);
      const blocks = new Set(part.map((item) => this.catalogue.set(item.record)));
      await this.write(
        part.map((item) => item.sealed),
        blocks,
      );
    }
  }

  private async write(records: readonly SealedRecord[], blocks: ReadonlySet<number>): Promise<void> {
    const { database, key, vaultId, catalogue } = this;
    const rows = [...blocks].map((block) => catalogue.sealBlock(key, vaultId, block));
    await withWatchdog(
      database.transaction("rw", database.records, database.catalogue, async () => {
        await database.records.bulkPut([...records]);
        await database.catalogue.bulkPut(rows);
      }),
    );
  }

  private async liveBytes(): Promise<number> {
    let bytes = 0;
    await this.database.records.each((row) => {
      bytes += row.ciphertext.byteLength;
    });
    return bytes;
  }
}

function isWithin(day: string | undefined, from: string | undefined, to: string | undefined): boolean {
  if (from !== undefined && (day === undefined || day < from)) return false;
  return to === undefined || (day !== undefined && day <= to);
}
