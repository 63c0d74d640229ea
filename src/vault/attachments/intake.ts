import { type Attachment, isPhoto, PAPER_TYPE, RECORDING_TYPE } from "../../domain/attachments/attachment.ts";
import type { ByteSource } from "../../domain/bytes/byte-cursor.ts";
import { PhotoError } from "../../domain/photos/facts.ts";
import { type CleanPhoto, cleanPhoto } from "../../domain/photos/photo.ts";
import type { VaultRecord } from "../../domain/records/kinds.ts";
import type { Day } from "../../domain/time/day.ts";
import type { AddedPhoto } from "../api.ts";
import { toVaultError, VaultError } from "../errors.ts";
import type { VaultFiles } from "../files/port-files.ts";
import { now } from "../moments.ts";
import { newId } from "../new-id.ts";
import type { Commit, OpenVault } from "../open-vault.ts";
import { type Channel, channel } from "./channel.ts";
import { Pieces, PREVIEW } from "./pieces.ts";
import type { Preview, PreviewMaker } from "./preview.ts";
import { dropNotes, RecordingTrail } from "./recording-trail.ts";
import { rescueRecording } from "./rescue-recording.ts";
import { dropPieces, type WrittenPieces, writePieces } from "./write-pieces.ts";

/** What the bytes of an attachment need: the files, the open vault, and a commit that waits for its turn. */
export type IntakeNeeds = {
  files: VaultFiles;
  opened: () => OpenVault;
  commit: Commit;
  /** Whether the vault is to be closed now: what is being written gives way. */
  isEnding: () => boolean;
  makePreview: PreviewMaker;
};

type Recording = { channel: Channel; written: Promise<WrittenPieces>; trail: RecordingTrail };

/**
 * Takes photos and recordings into an open vault. First the pieces are written and flushed, then they take their names,
 * then the record says that they are there: what is cut short in between leaves nothing that anybody sees.
 */
export class Intake {
  private readonly needs: IntakeNeeds;
  private readonly recordings = new Map<string, Recording>();
  /** Recordings that are being kept or let go: they are not cut short. */
  private ending = 0;

  constructor(needs: IntakeNeeds) {
    this.needs = needs;
  }

  /**
   * Takes a photo in, without anything but its picture.
   * @throws VaultError `photo-unknown`, `photo-heic`, `photo-damaged`, `photo-too-big`, `disk-full`
   */
  async addPhoto(source: ByteSource): Promise<AddedPhoto> {
    try {
      await this.checkRoom(source.size);
      return await this.addClean(await cleanPhoto(source));
    } catch (error) {
      throw error instanceof PhotoError ? new VaultError(`photo-${error.code}`) : error;
    }
  }

  /** Keeps a paper. @param pdf its bytes @returns its id @throws VaultError `disk-full` */
  async addPaper(pdf: Uint8Array): Promise<string> {
    await this.checkRoom(pdf.byteLength);
    const id = newId();
    const written = await this.write(id, once(pdf));
    return this.orNothing(written, async () => {
      const { bytes, sha256, names } = written;
      await this.keep(id, { type: PAPER_TYPE, at: now(), bytes, sha256 }, names);
      return id;
    });
  }

  /** Keeps what there is of a recording that was cut short, and lets go whatever else was cut short. */
  async rescue(): Promise<boolean> {
    const isRescued = await rescueRecording(this.needs);
    await this.needs.files.call("pieceSweep");
    return isRescued;
  }

  /** Begins a recording, whose bytes come while it is made. @param day that it belongs to @returns its id */
  async beginRecording(day: Day): Promise<string> {
    // One that could not be written to its end in this visit.
    if (this.recordings.size + this.ending === 0) await rescueRecording(this.needs).catch(throwIfNoRoom);
    const id = newId();
    const open = channel();
    const trail = new RecordingTrail(this.needs.files, this.needs.opened(), { id, day, at: now() });
    const written = this.write(id, open.bytes, trail);
    // Whoever hands over bytes, or ends it, is told.
    written.catch((error: unknown) => open.fail(error));
    this.recordings.set(id, { channel: open, written, trail });
    return id;
  }

  /** @param seconds how long it is with these bytes @throws VaultError what writing threw, `not-found` */
  async addToRecording(id: string, bytes: Uint8Array, seconds: number): Promise<void> {
    const { channel: open, trail } = this.recording(id);
    trail.seconds = seconds;
    await open.put(bytes);
  }

  /** Keeps a recording whole. @param seconds how long it is */
  async endRecording(id: string, seconds: number): Promise<void> {
    const { channel: open, written, trail } = this.takeRecording(id);
    open.end();
    await this.whileEnding(async () => {
      const { bytes, sha256, names } = await written;
      const body: Attachment = { type: RECORDING_TYPE, at: now(), bytes, sha256, seconds };
      await trail.atEnd(names.length, bytes, seconds);
      await this.needs.files.call("pieceKeep", { names });
      // Where this does not work, pieces and note stay: the next recording, or the next opening, keeps it.
      await this.needs.commit([{ id, kind: "attachment", level: "private", savedAt: now(), body }]);
      // It is kept. Notes that stay are seen to be of one that is.
      await this.dropNotes().catch(() => undefined);
    });
  }

  /** Lets a recording go that was begun. */
  async dropRecording(id: string): Promise<void> {
    const { channel: open, written } = this.takeRecording(id);
    open.end();
    await this.whileEnding(async () => {
      // First the notes: without them nothing brings it back.
      const done = await written.catch(() => undefined);
      await this.dropNotes();
      if (done) await dropPieces(this.needs.files, done);
    });
  }

  /**
   * Takes the file of a takeout in, under the id it has there. Its record comes by itself.
   * @throws VaultError `takeout-damaged` where the bytes are not those of the record
   */
  async addTaken({ id, body }: Pick<VaultRecord<"attachment">, "id" | "body">, bytes: AsyncIterable<Uint8Array>) {
    const parts: BlobPart[] = [];
    const written = await this.write(id, isPhoto(body) ? keptIn(parts, bytes) : bytes);
    await this.orNothing(written, async () => {
      if (written.bytes !== body.bytes || written.sha256 !== body.sha256) throw new VaultError("takeout-damaged");
      // One that Chromium cannot draw is kept all the same: it was there before.
      const preview = isPhoto(body) ? await this.drawn(parts, body.type).catch(() => undefined) : undefined;
      if (preview) await this.writePreview(id, preview, written);
      await this.needs.files.call("pieceKeep", { names: written.names });
    });
  }

  private async addClean({ type, bytes, removed }: CleanPhoto): Promise<AddedPhoto> {
    const id = newId();
    const parts: BlobPart[] = [];
    const written = await this.write(id, keptIn(parts, bytes));
    return this.orNothing(written, async () => {
      const preview = await this.drawn(parts, type);
      const { width, height } = preview;
      await this.writePreview(id, preview, written);
      const { bytes: size, sha256, names } = written;
      await this.keep(id, { type, at: now(), bytes: size, sha256, width, height }, names);
      return { id, width, height, removed };
    });
  }

  private async write(id: string, bytes: AsyncIterable<Uint8Array>, trail?: RecordingTrail): Promise<WrittenPieces> {
    const { files, opened, isEnding } = this.needs;
    const { key, vaultId } = opened();
    const goOn = trail?.goOn.bind(trail);
    return writePieces(files, vaultId, new Pieces(key, vaultId, id), bytes, { isEnding, goOn });
  }

  private async whileEnding(work: () => Promise<void>): Promise<void> {
    this.ending += 1;
    try {
      await work();
    } finally {
      this.ending -= 1;
    }
  }

  private async dropNotes(): Promise<void> {
    await dropNotes(this.needs.files, this.needs.opened());
  }

  private async writePreview(id: string, { bytes }: Preview, written: WrittenPieces): Promise<void> {
    const { key, vaultId } = this.needs.opened();
    const pieces = new Pieces(key, vaultId, id);
    const name = pieces.nameOf(PREVIEW);
    const file = pieces.seal(PREVIEW, bytes, true);
    written.names.push(name);
    await this.needs.files.call("pieceWrite", { place: "own", vault: vaultId.slice(0, 8), name, bytes: file });
  }

  private async keep(id: string, body: Attachment, names: string[]): Promise<void> {
    const { files, opened, commit } = this.needs;
    await files.call("pieceKeep", { names });
    try {
      await commit([{ id, kind: "attachment", level: "private", savedAt: now(), body }]);
    } catch (error) {
      // Without an answer the record may be there all the same: then its pieces have to be.
      if (toVaultError(error).code !== "no-answer")
        await files.call("pieceRemove", { place: "own", vault: opened().vaultId.slice(0, 8), names });
      throw error;
    }
  }

  private async orNothing<T>(written: WrittenPieces, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      await dropPieces(this.needs.files, written);
      throw error;
    }
  }

  private recording(id: string): Recording {
    const found = this.recordings.get(id);
    if (!found) throw new VaultError("not-found", { kind: "attachment" });
    return found;
  }

  private takeRecording(id: string): Recording {
    const found = this.recording(id);
    this.recordings.delete(id);
    return found;
  }

  private async drawn(parts: BlobPart[], type: string): Promise<Preview> {
    return this.needs.makePreview(new Blob(parts, { type })).catch(() => {
      throw new VaultError("photo-damaged");
    });
  }

  private async checkRoom(bytes: number): Promise<void> {
    if ((await this.needs.files.call("freeBytes")) < bytes * 2) throw new VaultError("disk-full");
  }
}

/** Where nothing can be written, it is said before anybody speaks. What cannot be read is no reason against a new one. */
function throwIfNoRoom(error: unknown): void {
  if (["disk-full", "not-writable"].includes(toVaultError(error).code)) throw error;
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function* keptIn(parts: BlobPart[], bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const part of bytes) {
    parts.push(part.slice() as Uint8Array<ArrayBuffer>);
    yield part;
  }
}
