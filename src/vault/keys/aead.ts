import { poly1305 } from "@noble/ciphers/_poly1305.js";
import { xchacha20, xchacha20poly1305 } from "@noble/ciphers/chacha.js";
import { equalBytes, randomBytes, u64Lengths } from "@noble/ciphers/utils.js";

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

const BLOCK = 16;
const zeros = new Uint8Array(32);

/**
 * Whether key, nonce, ciphertext and context belong together: whether `unseal` would open it. The tag alone says so
 * (RFC 8439, section 2.8: it is proven before anything is decrypted), in half the time, and nothing readable is made.
 */
export function opens(key: Uint8Array, { nonce, ciphertext }: Sealed, context: Uint8Array): boolean {
  const length = ciphertext.byteLength - TAG_BYTES;
  if (length < 0 || nonce.byteLength !== NONCE_BYTES) return false;
  const content = ciphertext.subarray(0, length);
  const mac = poly1305.create(xchacha20(key, nonce, zeros));
  for (const part of [context, content]) {
    mac.update(part);
    mac.update(zeros.subarray(0, -part.byteLength & (BLOCK - 1)));
  }
  mac.update(u64Lengths(content.byteLength, context.byteLength, true));
  return equalBytes(mac.digest(), ciphertext.subarray(length));
}

/** @returns the plaintext, or undefined when key, nonce, ciphertext and context do not belong together */
export function unseal(key: Uint8Array, sealed: Sealed, context: Uint8Array): Uint8Array | undefined {
  try {
    return xchacha20poly1305(key, sealed.nonce, context).decrypt(sealed.ciphertext);
  } catch {
    return undefined;
  }
}
