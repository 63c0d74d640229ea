import { PASSPHRASE_WORDS } from "./passphrase-words.ts";
import { romajiOf } from "./romaji.ts";

/**
 * How many words are drawn. Six of 256, each by one random byte: 6 × 8 = 48 bits. A guess costs scrypt with N = 2^18,
 * about a second and 256 MiB, so half of all guesses are some four million years of one such computer.
 */
const WORDS = 6;

export type SharePassphrase = { ascii: string; kana: string };

/**
 * A passphrase for a share file, in words that can be read out on the telephone.
 * @param random bytes, at least 6; a byte is a word
 */
export function makePassphrase(random: Uint8Array): SharePassphrase {
  const words = [...random.subarray(0, WORDS)].map((byte) => PASSPHRASE_WORDS[byte] ?? "");
  if (words.length < WORDS) throw new Error("too few random bytes");
  return { ascii: words.map(romajiOf).join("-"), kana: words.join("・") };
}
