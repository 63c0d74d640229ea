import { plainKitText } from "../../domain/passphrase/kit-text.ts";
import { correct, encodeWithParity } from "./reed-solomon.ts";

/**
 * The spare key on paper: 128 random bits in Crockford's base32 (no I, L, O, U; small letters, O for 0, I and L for 1
 * and full-width characters are read too), 26 characters and two of Reed–Solomon parity over GF(32), in seven groups
 * of four. One misread character is found and named; two are noticed nearly always.
 */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const DATA_SYMBOLS = 26;
export const KIT_SYMBOLS = 28;
const KEY_BYTES = 16;

/** 28 characters in groups of four, such as `7ZQ4-…`. @param key 16 random bytes */
export function formatKit(key: Uint8Array): string {
  const symbols = encodeWithParity(toSymbols(key));
  const text = symbols.map((symbol) => ALPHABET[symbol]).join("");
  return (text.match(/.{4}/g) ?? []).join("-");
}

/** What a typed kit says: its 16 bytes; or, after one misread character, where (from 1) and what belongs there. */
export type KitReading =
  | { state: "good"; key: Uint8Array }
  | { state: "misread"; position: number; expected: string }
  | { state: "unreadable" };

/** Reads what a person typed. Blanks, hyphens and case do not matter. Never throws. */
export function readKit(text: string): KitReading {
  const symbols = symbolsOf(text);
  if (symbols?.length !== KIT_SYMBOLS) return { state: "unreadable" };
  const result = correct(symbols);
  if (result.state === "one-error") {
    return { state: "misread", position: result.position + 1, expected: ALPHABET[result.symbol] ?? "" };
  }
  if (result.state === "many-errors") return { state: "unreadable" };
  const key = toBytes(symbols.slice(0, DATA_SYMBOLS));
  return key ? { state: "good", key } : { state: "unreadable" };
}

/** Whether a text could be meant as a kit, so that one field takes passphrase and kit. */
export function looksLikeKit(text: string): boolean {
  return symbolsOf(text)?.length === KIT_SYMBOLS;
}

function symbolsOf(text: string): number[] | undefined {
  const symbols = [...plainKitText(text)].map((character) => ALPHABET.indexOf(character));
  return symbols.includes(-1) ? undefined : symbols;
}

function toSymbols(key: Uint8Array): number[] {
  const bits = [...key]
    .map((byte) => byte.toString(2).padStart(8, "0"))
    .join("")
    .padEnd(DATA_SYMBOLS * 5, "0");
  return (bits.match(/.{5}/g) ?? []).map((five) => Number.parseInt(five, 2));
}

function toBytes(symbols: readonly number[]): Uint8Array | undefined {
  const bits = symbols.map((symbol) => symbol.toString(2).padStart(5, "0")).join("");
  if (/1/.test(bits.slice(KEY_BYTES * 8))) return undefined;
  return Uint8Array.from(bits.slice(0, KEY_BYTES * 8).match(/.{8}/g) ?? [], (eight) => Number.parseInt(eight, 2));
}
