import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import type { VaultRecord } from "../../domain/records/kinds.ts";
import { toVaultError, VaultError } from "../errors.ts";
import type { VaultFiles } from "../files/port-files.ts";
import type { OpenVault } from "../open-vault.ts";
import { PIECE_FILE, Pieces, PREVIEW } from "./pieces.ts";
import { isLast, type PieceSource, placesOf, readPiece } from "./read-pieces.ts";

type AttachmentRecord = VaultRecord<"attachment">;

/** Gives the bytes of photos and recordings, and keeps them whole, here and beside the copies elsewhere. */
export class Keeper {
  private readonly files: VaultFiles;
  private readonly opened: () => OpenVault;
  private readonly isEnding: () => boolean;

  constructor(files: VaultFiles, opened: () => OpenVault, isEnding: () => boolean) {
    this.files = files;
    this.opened = opened;
    this.isEnding = isEnding;
  }

  /**
   * The bytes of one piece, from 0.
   * @returns null behind the last one @throws VaultError `attachment-away`, `not-found`
   */
  async part(id: string, index: number): Promise<Uint8Array | null> {
    const record = await this.record(id);
    if (index >= placesOf(record.body).length) return null;
    const data = await this.pieceFromAnywhere(record, index);
    if (!data) throw new VaultError("attachment-away");
    return data;
  }

  /** The small copy of a photo, as a JPEG. @returns null where there is none: the photo itself has to do */
  async preview(id: string): Promise<Uint8Array | null> {
    return (await this.pieceFromAnywhere(await this.record(id), PREVIEW)) ?? null;
  }

  /**
   * The bytes of an attachment as they come. Nothing of it holds before it has ended: only then is it known to be what
   * was put in.
   * @throws VaultError `attachment-away` where a piece is nowhere whole, or all of it is not what it was
   */
  async *bytesOf(record: AttachmentRecord): AsyncGenerator<Uint8Array> {
    const hash = sha256.create();
    let size = 0;
    for (const index of placesOf(record.body)) {
      const data = await this.pieceFromAnywhere(record, index);
      if (!data) throw new VaultError("attachment-away");
      hash.update(data);
      size += data.byteLength;
      yield data;
    }
    if (size !== record.body.bytes || bytesToHex(hash.digest()) !== record.body.sha256)
      throw new VaultError("attachment-away");
  }

  /** Those that can be read from end to end. */
  async readable(records: readonly AttachmentRecord[]): Promise<AttachmentRecord[]> {
    const whole: AttachmentRecord[] = [];
    for (const record of records) if (await this.isReadable(record)) whole.push(record);
    return whole;
  }

  /** Those of which a piece is not here, as far as names and sizes of files tell. */
  async lacking(records: readonly AttachmentRecord[]): Promise<AttachmentRecord[]> {
    if (records.length === 0) return [];
    const here = await this.namesIn("own");
    return records.filter((record) => this.missingOf(record, here).length > 0);
  }

  /** How many photos and recordings are not whole here, as far as names and sizes of files tell. */
  async incomplete(): Promise<number> {
    return (await this.lacking(await this.records())).length;
  }

  /**
   * Brings pieces that are not here from beside a copy.
   * @param from of this vault, or of another whose records were taken in
   * @returns how many photos and recordings became whole
   */
  async bring(from: PieceSource): Promise<number> {
    let whole = 0;
    const here = await this.namesIn("own");
    for (const record of await this.records()) {
      const missing = this.missingOf(record, here);
      if (missing.length > 0 && (await this.bringAll(from, record, [...missing, PREVIEW]))) whole += 1;
    }
    return whole;
  }

  /**
   * Puts every piece beside the copies in the second place that is not there yet, each read back before it counts.
   * @throws VaultError `disk-full` and the like; `locked` when the vault is to be closed
   */
  async copyOut(): Promise<void> {
    const there = await this.namesIn("second");
    const own = this.sourceAt("own");
    for (const record of await this.records()) {
      const pieces = this.piecesOf(record.id);
      for (const index of [...placesOf(record.body), PREVIEW]) {
        const name = pieces.nameOf(index);
        if (there.has(name)) continue;
        if (this.isEnding()) throw new VaultError("locked");
        const data = await readPiece(this.files, own, record, index);
        if (data) await this.writeSecond(record, index, data);
      }
    }
  }

  /**
   * Removes what is left of attachments that are gone for ever: here, and beside the copies where they can be reached.
   * A piece of which nothing is known is never removed: its record may only be missing.
   */
  async sweep(): Promise<void> {
    const { store, vaultId } = this.opened();
    const gone = (await store.entries()).filter(([, { kind }]) => kind === "tombstone").map(([id]) => id);
    if (gone.length === 0) return;
    for (const place of ["own", "second"] as const) {
      const here = await this.namesIn(place);
      if (here.size === 0) continue;
      const names = gone.flatMap((id) => this.namesLeftOf(id, here));
      if (names.length > 0) await this.files.call("pieceRemove", { place, vault: vaultId.slice(0, 8), names });
    }
  }

  private async isReadable(record: AttachmentRecord): Promise<boolean> {
    try {
      for await (const _ of this.bytesOf(record)) if (this.isEnding()) throw new VaultError("locked");
      return true;
    } catch (error) {
      if (toVaultError(error).code === "attachment-away") return false;
      throw error;
    }
  }

  private async bringAll(from: PieceSource, record: AttachmentRecord, missing: readonly number[]): Promise<boolean> {
    const found: number[] = [];
    for (const index of missing) {
      const data = await readPiece(this.files, from, record, index);
      if (!data) continue;
      await this.putBack(record, index, data);
      found.push(index);
    }
    return missing.every((index) => index === PREVIEW || found.includes(index));
  }

  /** A piece that is not whole here is looked for beside the copies elsewhere, and put back. */
  private async pieceFromAnywhere(record: AttachmentRecord, index: number): Promise<Uint8Array | undefined> {
    const own = await readPiece(this.files, this.sourceAt("own"), record, index);
    if (own) return own;
    const found = await readPiece(this.files, this.sourceAt("second"), record, index);
    // What can be shown is shown, also where it cannot be put back now.
    if (found) await this.putBack(record, index, found).catch(() => undefined);
    return found;
  }

  private async putBack({ id, body }: AttachmentRecord, index: number, data: Uint8Array): Promise<void> {
    const pieces = this.piecesOf(id);
    const name = pieces.nameOf(index);
    const bytes = pieces.seal(index, data, isLast(body, index));
    await this.files.call("pieceWrite", { place: "own", vault: this.letters(), name, bytes });
    await this.files.call("pieceKeep", { names: [name] });
  }

  private async writeSecond(record: AttachmentRecord, index: number, data: Uint8Array): Promise<void> {
    const pieces = this.piecesOf(record.id);
    const name = pieces.nameOf(index);
    const bytes = pieces.seal(index, data, isLast(record.body, index));
    await this.files.call("pieceWrite", { place: "second", vault: this.letters(), name, bytes });
    if (!(await readPiece(this.files, this.sourceAt("second"), record, index))) throw new VaultError("backup-damaged");
  }

  /** Names in a place that have the size of a piece. */
  private async namesIn(place: PieceSource["place"]): Promise<Set<string>> {
    const found = await this.files.call("pieceList", { place, vault: this.letters() });
    return new Set(found.filter(({ bytes }) => bytes === PIECE_FILE).map(({ name }) => name));
  }

  private missingOf({ id, body }: AttachmentRecord, here: ReadonlySet<string>): number[] {
    const pieces = this.piecesOf(id);
    return placesOf(body).filter((index) => !here.has(pieces.nameOf(index)));
  }

  private namesLeftOf(id: string, here: ReadonlySet<string>): string[] {
    const pieces = this.piecesOf(id);
    const names = [PREVIEW].map((index) => pieces.nameOf(index)).filter((name) => here.has(name));
    for (let index = 0; here.has(pieces.nameOf(index)); index += 1) names.push(pieces.nameOf(index));
    // From the last to the first: what is cut short is found again by its first one.
    return names.toReversed();
  }

  private async records(): Promise<AttachmentRecord[]> {
    return (await this.opened().store.list("attachment", {})) as AttachmentRecord[];
  }

  private async record(id: string): Promise<AttachmentRecord> {
    const record = await this.opened().store.get(id);
    if (record?.kind !== "attachment") throw new VaultError("not-found", { kind: "attachment" });
    return record as AttachmentRecord;
  }

  private sourceAt(place: PieceSource["place"]): PieceSource {
    const { vaultId, key } = this.opened();
    return { place, vaultId, key };
  }

  private piecesOf(id: string): Pieces {
    const { key, vaultId } = this.opened();
    return new Pieces(key, vaultId, id);
  }

  private letters(): string {
    return this.opened().vaultId.slice(0, 8);
  }
}
