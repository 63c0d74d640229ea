import { poly1305 } from "@noble/ciphers/_poly1305.js";
import { xchacha20 } from "@noble/ciphers/chacha.js";
import { equalBytes } from "@noble/ciphers/utils.js";
import { randomSigns } from "./nonces.ts";

/**
 * XChaCha20-Poly1305 (draft-irtf-cfrg-xchacha). A 192-bit nonce may be random for every write,
 * also across merges and restored copies.
 */
const NONCE_BYTES = 24;
const TAG_BYTES = 16;
export const KEY_BYTES = 32;

export type Sealed = { nonce: Uint8Array; ciphertext: Uint8Array };

/** @returns the plaintext, or undefined when key, nonce, ciphertext and context do not belong together */
export function unseal(key: Uint8Array, sealed: Sealed, context: Uint8Array): Uint8Array | undefined {
  return opened(key, sealed, context, (plaintext) => plaintext.slice());
}

/** Whether `unseal` would open it. What it says is decrypted, and wiped at once. */
export function opens(key: Uint8Array, sealed: Sealed, context: Uint8Array): boolean {
  return opened(key, sealed, context, () => true) ?? false;
}

/** Block 0 of the key stream holds the one-time key of the tag, the plaintext begins with block 1 (RFC 8439, 2.8). */
const STREAM_BLOCK = 64;
const TAG_KEY_BYTES = 32;
const TAG_BLOCK = 16;

/** Used again for every record: fresh memory for each costs as much as opening it. */
let stream = new Uint8Array();
let proven = new Uint8Array();

/**
 * Both ways as the library's own, from its stream and its MAC, in one pass of each: made for records, of which there are
 * many and small ones, they take about half the time.
 * @param key 32 bytes @param context bound to the ciphertext: it opens nowhere else
 */
export function seal(key: Uint8Array, plaintext: Uint8Array, context: Uint8Array): Sealed {
  const nonce = randomSigns(NONCE_BYTES);
  const length = plaintext.byteLength;
  const ciphertext = new Uint8Array(length + TAG_BYTES);
  stream = roomFor(STREAM_BLOCK + length, stream);
  const room = stream.subarray(0, STREAM_BLOCK + length);
  try {
    room.set(plaintext, STREAM_BLOCK);
    xchacha20(key, nonce, room, room);
    const content = room.subarray(STREAM_BLOCK);
    ciphertext.set(content);
    ciphertext.set(poly1305(whatIsProven(context, content), room.subarray(0, TAG_KEY_BYTES)), length);
    return { nonce, ciphertext };
  } finally {
    room.fill(0);
  }
}

/**
 * Nothing leaves it before the tag is found right.
 * @param take gets the plaintext where it lies, for as long as the call lasts
 */
function opened<T>(
  key: Uint8Array,
  { nonce, ciphertext }: Sealed,
  context: Uint8Array,
  take: (plaintext: Uint8Array) => T,
): T | undefined {
  const length = ciphertext.byteLength - TAG_BYTES;
  if (length < 0 || nonce.byteLength !== NONCE_BYTES) return undefined;
  const content = ciphertext.subarray(0, length);
  stream = roomFor(STREAM_BLOCK + length, stream);
  const room = stream.subarray(0, STREAM_BLOCK + length);
  try {
    room.set(content, STREAM_BLOCK);
    xchacha20(key, nonce, room, room);
    const tag = poly1305(whatIsProven(context, content), room.subarray(0, TAG_KEY_BYTES));
    return equalBytes(tag, ciphertext.subarray(length)) ? take(room.subarray(STREAM_BLOCK)) : undefined;
  } finally {
    room.fill(0);
  }
}

/** What a tag is made of: the context and the ciphertext, each filled up to whole blocks, and both their lengths. */
function whatIsProven(context: Uint8Array, content: Uint8Array): Uint8Array {
  const contentAt = wholeBlocks(context.byteLength);
  const lengthsAt = contentAt + wholeBlocks(content.byteLength);
  proven = roomFor(lengthsAt + TAG_BLOCK, proven);
  proven.set(context);
  proven.fill(0, context.byteLength, contentAt);
  proven.set(content, contentAt);
  proven.fill(0, contentAt + content.byteLength, lengthsAt);
  const lengths = new DataView(proven.buffer, lengthsAt, TAG_BLOCK);
  lengths.setBigUint64(0, BigInt(context.byteLength), true);
  lengths.setBigUint64(8, BigInt(content.byteLength), true);
  return proven.subarray(0, lengthsAt + TAG_BLOCK);
}

const wholeBlocks = (bytes: number): number => Math.ceil(bytes / TAG_BLOCK) * TAG_BLOCK;

/** A room that is long enough: the one there is, or a new one of zeros. */
function roomFor(bytes: number, room: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return room.byteLength < bytes ? new Uint8Array(2 * bytes) : room;
}
