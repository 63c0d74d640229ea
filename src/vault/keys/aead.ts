import { xchacha20poly1305 } from "@noble/ciphers/chacha.js";
import { randomBytes } from "@noble/ciphers/utils.js";

/**
 * XChaCha20-Poly1305 (draft-irtf-cfrg-xchacha). A 192-bit nonce may be random for every write,
 * also across merges and restored copies.
 */
const NONCE_BYTES = 24;
const TAG_BYTES = 16;
export const KEY_BYTES = 32;

export type Sealed = { nonce: Uint8Array; ciphertext: Uint8Array };

/** @param key 32 bytes @param context bound to the ciphertext: it opens nowhere else */
export function seal(key: Uint8Array, plaintext: Uint8Array, context: Uint8Array): Sealed {
  const nonce = randomBytes(NONCE_BYTES);
  return { nonce, ciphertext: xchacha20poly1305(key, nonce, context).encrypt(plaintext) };
}

let scratch: Uint8Array = new Uint8Array();

/** Whether key, nonce, ciphertext and context belong together. What comes out is written over by the next call. */
export function opens(key: Uint8Array, sealed: Sealed, context: Uint8Array): boolean {
  const length = Math.max(0, sealed.ciphertext.byteLength - TAG_BYTES);
  if (scratch.byteLength < length) scratch = new Uint8Array(length);
  try {
    xchacha20poly1305(key, sealed.nonce, context).decrypt(sealed.ciphertext, scratch.subarray(0, length));
    return true;
  } catch {
    return false;
  } finally {
    scratch.fill(0, 0, length);
  }
}

/** @returns the plaintext, or undefined when key, nonce, ciphertext and context do not belong together */
export function unseal(key: Uint8Array, sealed: Sealed, context: Uint8Array): Uint8Array | undefined {
  try {
    return xchacha20poly1305(key, sealed.nonce, context).decrypt(sealed.ciphertext);
  } catch {
    return undefined;
  }
}
