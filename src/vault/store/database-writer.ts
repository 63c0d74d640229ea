import type { VaultRecord } from "../../domain/records/kinds.ts";
import type { SealedRecord } from "../log/frames.ts";
import type { Catalogue } from "./catalogue.ts";
import type { VaultDatabase } from "./database.ts";
import type { Version } from "./newest-versions.ts";
import { OnlyInLog } from "./only-in-log.ts";
import { withWatchdog } from "./watchdog.ts";

const BATCH = 500;

/** Brings records, with their blocks of the catalogue, into the database; holds those that it has not taken yet. */
export class DatabaseWriter {
  /** Saves that reached the log but not the database: shown as such, and replayed at the next opening. */
  readonly onlyInLog = new OnlyInLog();
  /** Blocks of the catalogue that changed since the database took them. */
  private readonly unwritten = new Set<number>();
  private hasRefused = false;
  private readonly database: VaultDatabase;
  private readonly catalogue: Catalogue;

  constructor(database: VaultDatabase, catalogue: Catalogue) {
    this.database = database;
    this.catalogue = catalogue;
  }

  /** Whether something waits that the database has not refused: on a full disk it may take its time to do so again. */
  get mayFollow(): boolean {
    return !this.onlyInLog.isEmpty && !this.hasRefused;
  }

  /** Takes in records that the log has; the database gets them with `put` or `follow`. */
  hold(records: readonly VaultRecord[], sealed: readonly SealedRecord[]): void {
    this.hasRefused = false;
    this.onlyInLog.add(sealed);
    for (const block of this.catalogue.setAll(records)) this.unwritten.add(block);
  }

  /** Everything that waits, in one strict transaction. @param removed ids of passing records that go */
  async put(removed: readonly string[]): Promise<"both" | "log"> {
    for (const id of removed) {
      const block = this.catalogue.remove(id);
      if (block !== undefined) this.unwritten.add(block);
    }
    return this.bringDown(this.onlyInLog.all(), (rows) => this.write(rows, removed, this.unwritten));
  }

  /**
   * Some of what waits, the oldest first. The blocks of the catalogue come with the last of it: they never name a record
   * that is not there.
   */
  async follow(): Promise<"both" | "log"> {
    const waiting = this.onlyInLog.all();
    if (waiting.length <= BATCH) return this.bringDown(waiting, (rows) => this.write(rows, [], this.unwritten));
    return this.bringDown(waiting.slice(0, BATCH), (rows) => withWatchdog(this.database.records.bulkPut([...rows])));
  }

  /** Puts versions that came out of the log. @throws what the database throws */
  async writeAll(items: readonly Version[]): Promise<void> {
    for (let at = 0; at < items.length; at += BATCH) {
      const part = items.slice(at, at + BATCH);
      const blocks = this.catalogue.setAll(part.map(({ record }) => record));
      await this.write(
        part.map(({ sealed }) => sealed),
        [],
        blocks,
      );
    }
  }

  /** The whole catalogue, in place of what is there. @param records that the database lacks @throws what it throws */
  async replaceCatalogue(records: readonly SealedRecord[]): Promise<void> {
    for (let at = 0; at < records.length; at += BATCH)
      await withWatchdog(this.database.records.bulkPut(records.slice(at, at + BATCH)));
    const { database, catalogue } = this;
    await withWatchdog(
      database.transaction("rw", database.catalogue, async () => {
        await database.catalogue.clear();
        await database.catalogue.bulkPut(catalogue.sealAll());
      }),
    );
    this.unwritten.clear();
  }

  /** @returns `log` where the database took nothing: the words are in the log file, flushed, and wait for the next time */
  private async bringDown(
    rows: readonly SealedRecord[],
    write: (rows: readonly SealedRecord[]) => PromiseLike<unknown>,
  ): Promise<"both" | "log"> {
    try {
      await write(rows);
    } catch {
      this.hasRefused = true;
      return "log";
    }
    this.hasRefused = false;
    this.onlyInLog.done(rows);
    return "both";
  }

  private async write(
    records: readonly SealedRecord[],
    removed: readonly string[],
    blocks: ReadonlySet<number>,
  ): Promise<void> {
    const { database } = this;
    const sealing = [...blocks];
    const rows = this.catalogue.sealRows(sealing);
    for (const block of sealing) this.unwritten.delete(block);
    try {
      await withWatchdog(
        database.transaction("rw", database.records, database.catalogue, async () => {
          await database.records.bulkPut([...records]);
          await database.records.bulkDelete([...removed]);
          await database.catalogue.bulkPut(rows);
        }),
      );
    } catch (error) {
      for (const block of sealing) this.unwritten.add(block);
      throw error;
    }
  }
}
