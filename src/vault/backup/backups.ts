import type { HeadToWrite } from "../../bridge/head.ts";
import { copiesToKeep } from "../../domain/backup/retention.ts";
import type { Day } from "../../domain/time/day.ts";
import type { BackupReport, MergeReport } from "../api.ts";
import type { PieceSource } from "../attachments/read-pieces.ts";
import { toVaultError, VaultError } from "../errors.ts";
import type { VaultFiles } from "../files/port-files.ts";
import { openSlots } from "../keys/slots.ts";
import { encodeFrame } from "../log/frames.ts";
import type { Commit, OpenVault } from "../open-vault.ts";
import { isWhole } from "../store/envelope.ts";
import { type BackupContents, BackupTally, backupStart, checkEnd, readBackup } from "./backup-file.ts";
import {
  type BackupAt,
  type BackupPlace,
  BackupWriter,
  backupName,
  bytesOfBackup,
  type StoredBackup,
  storedBackups,
} from "./backup-files.ts";
import { mergeInto } from "./merge-into.ts";

/** Makes, checks, keeps and takes in copies of an open vault. */
export class Backups {
  private readonly files: VaultFiles;
  private readonly opened: () => OpenVault;
  private readonly head: () => HeadToWrite;
  private readonly commit: Commit;
  private readonly isEnding: () => boolean;

  /** @param isEnding whether the vault is to be closed now: a copy that is under way gives way */
  constructor(
    files: VaultFiles,
    opened: () => OpenVault,
    head: () => HeadToWrite,
    commit: Commit,
    isEnding: () => boolean,
  ) {
    this.isEnding = isEnding;
    this.files = files;
    this.opened = opened;
    this.head = head;
    this.commit = commit;
  }

  /** Every copy of this vault that can be reached, the newest first. */
  async list(): Promise<StoredBackup[]> {
    const { vaultId } = this.opened();
    const places = await Promise.all((await this.places()).map((place) => storedBackups(this.files, place, vaultId)));
    return places.flat().toSorted((a, b) => b.day.localeCompare(a.day));
  }

  /**
   * Makes a copy in the app's own folder and in the second place, where it is there; each is read back and opened
   * before it counts. Copies that have had their time go. Rows of the database that do not open come back from the
   * log on the way.
   * @param day the person's day @param onlyNew leaves a place alone that has a copy of this day
   */
  async make(day: Day, onlyNew: boolean): Promise<BackupReport> {
    const { second } = await this.files.call("backupPlaces");
    const own = await this.makeIn("own", day, onlyNew);
    const other = second === "here" ? await this.makeIn("second", day, onlyNew) : second;
    return { own, second: other, ...this.opened().store.tellMended() };
  }

  /**
   * Takes a copy in: newest wins for each record, the other is kept as an earlier version.
   * @returns where the pieces of its photos lie, too
   */
  async merge(at: BackupAt, secret?: string): Promise<{ report: MergeReport; source: PieceSource }> {
    const open = this.opened();
    const contents = readBackup(await bytesOfBackup(this.files, at));
    const { head } = contents;
    const isOurs = head.vaultId === open.vaultId;
    if (!isOurs && secret === undefined) throw new VaultError("backup-locked");
    const key = isOurs ? open.key : await openSlots(head.vaultId, head.slots, secret ?? "");
    if (!key) throw new VaultError("wrong-secret");
    checkEnd(key, contents);
    const report = await mergeInto(open, this.commit, contents, key, isOurs ? "all" : "others");
    return { report, source: { place: at.place, vaultId: head.vaultId, key } };
  }

  /** Looks through the copies, newest first, for records that do not open here, or are not here, and brings them back. */
  async mend(): Promise<number> {
    const open = this.opened();
    let mended = 0;
    for (const at of await this.list()) {
      const contents = await this.readOwn(at).catch(() => undefined);
      if (contents) mended += (await mergeInto(open, this.commit, contents, open.key, "absent")).added;
    }
    return mended;
  }

  /** Puts the present keys into every copy that can be reached. @returns whether there may be others */
  async rewriteKeys(): Promise<{ rewritten: number; others: boolean }> {
    const copies = await this.list();
    for (const at of copies) await this.rewrite(at);
    const { second } = await this.files.call("backupPlaces");
    return { rewritten: copies.length, others: second === "away" };
  }

  private async places(): Promise<BackupPlace[]> {
    const { second } = await this.files.call("backupPlaces");
    return second === "here" ? ["own", "second"] : ["own"];
  }

  private async makeIn(place: BackupPlace, day: Day, onlyNew: boolean): Promise<"made" | "same" | "open"> {
    try {
      const { vaultId } = this.opened();
      const before = await storedBackups(this.files, place, vaultId);
      if (onlyNew && before.some((copy) => copy.day === day)) return "same";
      const name = backupName(vaultId, day);
      await this.write(place, name, day);
      await this.verify({ place, name });
      await this.thin(place, day);
      return "made";
    } catch (error) {
      if (toVaultError(error).code === "locked") throw error;
      return "open";
    }
  }

  private async write(place: BackupPlace, name: string, day: Day): Promise<void> {
    const { key, vaultId, store } = this.opened();
    const tally = new BackupTally();
    const writer = new BackupWriter(this.files);
    await this.files.call("backupStart", { place, name });
    await writer.write(backupStart(this.head()));
    const { revision } = store;
    // A database that was emptied while Ippo is open takes new records as if nothing were: the log has the others.
    const open = new Set((await store.entries()).map(([id]) => id));
    for await (const rows of store.sealedRows()) {
      if (this.isEnding()) throw new VaultError("locked");
      for (const row of rows) {
        if (!isWhole(key, vaultId, row)) continue;
        await writer.write(tally.take(row));
        open.delete(row.id);
      }
    }
    for (const row of await store.mendedRows([...open])) await writer.write(tally.take(row));
    await writer.write(tally.end(key, vaultId, { day, at: new Date().toISOString(), revision }));
    await writer.flush();
    await this.files.call("backupFinish");
  }

  /** Reads a copy as it lies there now, and opens every record of it. @throws VaultError `backup-damaged` */
  private async verify(at: BackupAt): Promise<void> {
    const { key, vaultId } = this.opened();
    const { records } = await this.readOwn(at);
    if (!records.every((record) => isWhole(key, vaultId, record))) throw new VaultError("backup-damaged");
  }

  private async readOwn(at: BackupAt): Promise<BackupContents> {
    const contents = readBackup(await bytesOfBackup(this.files, at));
    checkEnd(this.opened().key, contents);
    return contents;
  }

  private async thin(place: BackupPlace, today: Day): Promise<void> {
    const copies = await storedBackups(this.files, place, this.opened().vaultId);
    const kept = copiesToKeep(
      copies.map(({ day }) => day),
      today,
    );
    for (const { name, day } of copies) if (!kept.has(day)) await this.files.call("backupRemove", { place, name });
  }

  private async rewrite({ place, name }: StoredBackup): Promise<void> {
    const contents = await this.readOwn({ place, name }).catch(() => undefined);
    if (!contents) return;
    const writer = new BackupWriter(this.files);
    await this.files.call("backupStart", { place, name });
    await writer.write(backupStart(this.head()));
    for (const record of contents.records) await writer.write(encodeFrame({ type: "record", record }));
    await writer.write(encodeFrame({ type: "end", bytes: contents.end }));
    await writer.flush();
    await this.files.call("backupFinish");
  }
}
