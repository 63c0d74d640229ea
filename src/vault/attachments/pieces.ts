import { hkdf } from "@noble/hashes/hkdf.js";
import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import { KEY_BYTES, seal, unseal } from "../keys/aead.ts";

/**
 * The bytes of a photo or recording, in pieces of one size, each a file of its own under a random-looking name. The
 * disk tells how many pieces there are in all, and neither which belong together nor where one ends.
 */
const NONCE_BYTES = 24;
const LENGTH_BYTES = 4;
const PIECE_BYTES = 256 * 1024;

/** How many bytes a piece holds. */
export const PIECE_DATA = PIECE_BYTES - LENGTH_BYTES;
/** The size of every piece's file: nonce, ciphertext, tag. */
export const PIECE_FILE = NONCE_BYTES + PIECE_BYTES + 16;
/** The place of the small copy of a photo, one piece, beside the photo's own, which count from 0. */
export const PREVIEW = 0xffff_ffff;

/** How many pieces so many bytes are. */
export function piecesOf(bytes: number): number {
  return Math.max(1, Math.ceil(bytes / PIECE_DATA));
}

/** Seals and opens the pieces of one attachment, under keys of its own that follow from the vault's. */
export class Pieces {
  private readonly key: Uint8Array;
  private readonly namesKey: Uint8Array;
  private readonly vaultId: Uint8Array;
  private readonly id: Uint8Array;

  /** @param vaultId and @param id 32 hexadecimal digits each */
  constructor(vaultKey: Uint8Array, vaultId: string, id: string) {
    this.vaultId = hexToBytes(vaultId);
    this.id = hexToBytes(id);
    const derived = (use: string) => hkdf(sha256, vaultKey, this.vaultId, utf8ToBytes(use), KEY_BYTES);
    this.key = derived(`ippo attachment 1 ${id}`);
    this.namesKey = derived("ippo piece names 1");
  }

  /** The name of a piece's file: without the vault's key nobody can tell which pieces belong together. */
  nameOf(index: number): string {
    return bytesToHex(hmac(sha256, this.namesKey, concatBytes(this.id, uint32(index))).subarray(0, 16));
  }

  /** @param data at most PIECE_DATA bytes @param isLast whether the attachment ends with it */
  seal(index: number, data: Uint8Array, isLast: boolean): Uint8Array {
    const padded = new Uint8Array(PIECE_BYTES);
    padded.set(uint32(data.byteLength));
    padded.set(data, LENGTH_BYTES);
    const { nonce, ciphertext } = seal(this.key, padded, this.contextOf(index, isLast));
    return concatBytes(nonce, ciphertext);
  }

  /** @returns the bytes, or undefined where the file is not this piece of this attachment of this vault, whole */
  open(index: number, file: Uint8Array, isLast: boolean): Uint8Array | undefined {
    if (file.byteLength !== PIECE_FILE) return undefined;
    const sealed = { nonce: file.subarray(0, NONCE_BYTES), ciphertext: file.subarray(NONCE_BYTES) };
    const padded = unseal(this.key, sealed, this.contextOf(index, isLast));
    if (!padded) return undefined;
    const length = new DataView(padded.buffer, padded.byteOffset).getUint32(0);
    return length > PIECE_DATA ? undefined : padded.subarray(LENGTH_BYTES, LENGTH_BYTES + length);
  }

  /** Vault, attachment, place in it, and whether it is the last: pieces cannot be swapped, left out or cut off. */
  private contextOf(index: number, isLast: boolean): Uint8Array {
    return concatBytes(
      utf8ToBytes("ippo piece 1 "),
      this.vaultId,
      this.id,
      uint32(index),
      Uint8Array.of(isLast ? 1 : 0),
    );
  }
}

function uint32(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}
