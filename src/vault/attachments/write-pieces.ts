import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { LARGEST_ATTACHMENT } from "../../domain/attachments/attachment.ts";
import { VaultError } from "../errors.ts";
import type { VaultFiles } from "../files/port-files.ts";
import { PIECE_DATA, type Pieces } from "./pieces.ts";

/** Who follows the writing. */
type Follower = {
  /** Whether the vault is to be closed now: writing gives way. */
  isEnding: () => boolean;
  /** Hears, whenever bytes came, how many pieces are written, and what waits for the next one. */
  goOn?: ((pieces: number, waiting: Uint8Array) => Promise<void>) | undefined;
};

/** What was written: what it comes to, and the names of its pieces. */
export type WrittenPieces = { bytes: number; sha256: string; names: string[] };

/**
 * Seals bytes and writes them, piece by piece, as they come; each piece is flushed before more bytes are asked for.
 * They count once they are kept (`pieceKeep`).
 * @param vaultId whose pieces they are
 * @throws VaultError `locked`, `photo-too-big`, `invalid` where there are no bytes, and what `bytes` throws
 */
export async function writePieces(
  files: VaultFiles,
  vaultId: string,
  pieces: Pieces,
  bytes: AsyncIterable<Uint8Array>,
  { isEnding, goOn }: Follower,
): Promise<WrittenPieces> {
  const hash = sha256.create();
  const written: WrittenPieces = { bytes: 0, sha256: "", names: [] };
  const write = async (data: Uint8Array, isLast: boolean) => {
    if (isEnding()) throw new VaultError("locked");
    const index = written.names.length;
    const name = pieces.nameOf(index);
    const sealed = pieces.seal(index, data, isLast);
    written.names.push(name);
    await files.call("pieceWrite", { place: "own", vault: vaultId.slice(0, 8), name, bytes: sealed });
  };
  const block = new Uint8Array(PIECE_DATA);
  let filled = 0;
  try {
    for await (const part of bytes) {
      hash.update(part);
      written.bytes += part.byteLength;
      if (written.bytes > LARGEST_ATTACHMENT) throw new VaultError("photo-too-big");
      for (let at = 0; at < part.byteLength; ) {
        // A full piece is written only when there is more: the last one is bound to being the last.
        if (filled === PIECE_DATA) {
          await write(block, false);
          filled = 0;
        }
        const taken = part.subarray(at, at + PIECE_DATA - filled);
        block.set(taken, filled);
        filled += taken.byteLength;
        at += taken.byteLength;
      }
      await goOn?.(written.names.length, block.subarray(0, filled));
    }
    if (filled === 0) throw new VaultError("invalid", { field: "bytes" });
    await write(block.subarray(0, filled), true);
  } catch (error) {
    // What can be gone on from later stays.
    if (!goOn) await dropPieces(files, written);
    throw error;
  }
  return { ...written, sha256: bytesToHex(hash.digest()) };
}

/** Lets pieces go that were written and are not kept. */
export async function dropPieces(files: VaultFiles, { names }: WrittenPieces): Promise<void> {
  await files.call("pieceDrop", { names }).catch(() => undefined);
}
