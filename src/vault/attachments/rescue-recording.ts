import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { type Attachment, RECORDING_TYPE } from "../../domain/attachments/attachment.ts";
import type { JournalEntry } from "../../domain/journal/entry.ts";
import type { VaultFiles } from "../files/port-files.ts";
import type { Draft } from "../history.ts";
import { now } from "../moments.ts";
import { newId } from "../new-id.ts";
import type { Commit, OpenVault } from "../open-vault.ts";
import { Pieces } from "./pieces.ts";
import { dropNotes, lastNote, type Note } from "./recording-trail.ts";

/** More than a recording may say of itself is not said. */
const LONGEST_SECONDS = 1_000_000;

type Needs = { files: VaultFiles; opened: () => OpenVault; commit: Commit };

/**
 * Keeps what there is of a recording that was cut short, as an entry of its own of the day it was made on.
 * Its notes go when it is kept: cut short itself, it begins again.
 * @returns whether there was one @throws VaultError what writing threw
 */
export async function rescueRecording(needs: Needs): Promise<boolean> {
  const { files, opened } = needs;
  const note = await lastNote(files, opened());
  if (!note) return false;
  // It may have been kept, and only its notes be left.
  const isKept = (await opened().store.get(note.id)) !== undefined;
  const isRescued = !isKept && (await keep(needs, note));
  await dropNotes(files, opened());
  return isRescued;
}

async function keep({ files, opened, commit }: Needs, note: Note): Promise<boolean> {
  const { key, vaultId } = opened();
  const found = await new LeftPieces(files, new Pieces(key, vaultId, note.id), vaultId).completed(note);
  if (!found) return false;
  await files.call("pieceKeep", { names: found.coming });
  const seconds = Math.min(LONGEST_SECONDS, (note.seconds * found.bytes) / note.bytes);
  const { bytes, sha256: hash } = found;
  const body: Attachment = { type: RECORDING_TYPE, at: note.at, bytes, sha256: hash, seconds };
  const attachment: Draft = { id: note.id, kind: "attachment", level: "private", savedAt: now(), body };
  const entry: Draft = { id: newId(), kind: "journal", level: "private", savedAt: now(), body: entryOf(note) };
  await commit([attachment, entry]);
  return true;
}

function entryOf({ id, day, at }: Note): JournalEntry {
  return {
    day,
    at,
    form: "free",
    document: { type: "doc", content: [{ type: "recording", attrs: { id, words: "" } }, { type: "paragraph" }] },
  };
}

/** What there is of it: its length, its hash, and the names of pieces that are to be kept. */
type Completed = { bytes: number; sha256: string; coming: string[] };

/** The pieces of a recording that was cut short, as far as they follow one another. */
class LeftPieces {
  private readonly files: VaultFiles;
  private readonly pieces: Pieces;
  private readonly vault: string;
  private readonly coming: string[] = [];

  constructor(files: VaultFiles, pieces: Pieces, vaultId: string) {
    this.files = files;
    this.pieces = pieces;
    this.vault = vaultId.slice(0, 8);
  }

  /** Makes them a whole: what waited comes behind them, and the last one is sealed as the last. */
  async completed({ pieces, waiting }: Note): Promise<Completed | undefined> {
    const hash = sha256.create();
    let bytes = 0;
    let count = 0;
    let last: { data: Uint8Array; isSealed: boolean } | undefined;
    for (let next = await this.at(0); next; next = next.isSealed ? undefined : await this.at(count)) {
      hash.update(next.data);
      bytes += next.data.byteLength;
      count += 1;
      last = next;
    }
    // What waited follows the pieces of its time: where more were written since, it is the beginning of one of them.
    if (count === pieces && !last?.isSealed && waiting.byteLength > 0) {
      hash.update(waiting);
      bytes += waiting.byteLength;
      await this.write(count, waiting);
    } else if (last && !last.isSealed) await this.write(count - 1, last.data);
    else if (!last) return undefined;
    return { bytes, sha256: bytesToHex(hash.digest()), coming: [...new Set(this.coming)] };
  }

  private async at(index: number): Promise<{ data: Uint8Array; isSealed: boolean } | undefined> {
    const name = this.pieces.nameOf(index);
    const coming = await this.files.call("pieceComing", { name });
    const file = coming ?? (await this.files.call("pieceRead", { place: "own", vault: this.vault, name }));
    if (!file) return undefined;
    const isSealed = this.pieces.open(index, file, false) === undefined;
    const data = this.pieces.open(index, file, isSealed);
    if (!data) return undefined;
    if (coming) this.coming.push(name);
    return { data, isSealed };
  }

  private async write(index: number, data: Uint8Array): Promise<void> {
    const name = this.pieces.nameOf(index);
    await this.files.call("pieceWrite", {
      place: "own",
      vault: this.vault,
      name,
      bytes: this.pieces.seal(index, data, true),
    });
    this.coming.push(name);
  }
}
