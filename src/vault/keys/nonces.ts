import { randomBytes } from "@noble/ciphers/utils.js";

/** Drawn at once: to ask the system for each id and each nonce costs as much as sealing what they are for. */
const DRAWN = 4_096;
let drawn: Uint8Array = new Uint8Array();
let at = 0;

/**
 * Random bytes that are no secret: ids and nonces. Each is given out once, and then wiped. Keys are drawn by themselves.
 * @param count 1 to 64
 */
export function randomSigns(count: number): Uint8Array {
  if (at + count > drawn.byteLength) {
    drawn = randomBytes(DRAWN);
    at = 0;
  }
  const signs = drawn.slice(at, at + count);
  drawn.fill(0, at, at + count);
  at += count;
  return signs;
}
