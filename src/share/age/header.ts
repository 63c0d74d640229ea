import { ShareError } from "../errors.ts";

const FIRST_LINE = "age-encryption.org/v1";
const LONGEST_HEADER = 64 * 1024;
const MOST_STANZAS = 20;

/**
 * Looks at an age header before anything is computed from it: size, number of stanzas, work factor, and that a
 * passphrase stands alone. A crafted header can otherwise ask for a gigabyte or for minutes.
 * @param maxWorkFactor highest accepted log2 of scrypt's N; 18 asks for 256 MiB
 * @returns how many bytes the header has, its last line break included
 * @throws ShareError `not-ippo` when this is no age file sealed with a passphrase, `no-recipient`, `mixed-recipients`,
 * `cut` when the file ends inside its header, `damaged`, `too-big`
 */
export function checkHeader(file: Uint8Array, maxWorkFactor: number): number {
  const { stanzas, length } = stanzasOf(file);
  const passphrases = stanzas.filter((line) => line.startsWith("-> scrypt "));
  if (passphrases.length === 0) throw new ShareError("not-ippo");
  if (stanzas.length !== 1) throw new ShareError("mixed-recipients");
  const workFactor = /^-> scrypt \S+ ([1-9]\d?)$/.exec(stanzas[0] ?? "")?.[1];
  if (!workFactor) throw new ShareError("damaged");
  if (Number(workFactor) > maxWorkFactor) throw new ShareError("too-big");
  return length;
}

/**
 * The same for a file that is sealed to a key: one key stands alone.
 * @returns how many bytes the header has
 * @throws ShareError `not-ippo` when it is no age file for a key, and as `checkHeader`
 */
export function checkKeyHeader(file: Uint8Array): number {
  const { stanzas, length } = stanzasOf(file);
  if (!stanzas.some(isForKey)) throw new ShareError("not-ippo");
  if (stanzas.length !== 1) throw new ShareError("mixed-recipients");
  return length;
}

/** Whether a file is sealed to a key, and not to a passphrase. Never throws. */
export function isSealedToKey(file: Uint8Array): boolean {
  try {
    return stanzasOf(file).stanzas.every(isForKey);
  } catch {
    return false;
  }
}

function isForKey(stanza: string): boolean {
  return stanza.startsWith("-> X25519 ");
}

function stanzasOf(file: Uint8Array): { stanzas: string[]; length: number } {
  const { lines, length } = headerOf(file);
  if (lines[0] !== FIRST_LINE) throw new ShareError("not-ippo");
  const stanzas = lines.filter((line) => line.startsWith("-> "));
  if (stanzas.length === 0) throw new ShareError("no-recipient");
  if (stanzas.length > MOST_STANZAS) throw new ShareError("too-big");
  return { stanzas, length };
}

function headerOf(file: Uint8Array): { lines: string[]; length: number } {
  const start = String.fromCharCode(...file.subarray(0, FIRST_LINE.length));
  if (start !== FIRST_LINE) throw new ShareError(start !== "" && FIRST_LINE.startsWith(start) ? "cut" : "not-ippo");
  const lines: string[] = [];
  let line = "";
  for (const [index, byte] of file.subarray(0, LONGEST_HEADER).entries()) {
    if (byte !== 0x0a) {
      line += String.fromCharCode(byte);
      continue;
    }
    lines.push(line);
    if (line.startsWith("--- ")) return { lines, length: index + 1 };
    line = "";
  }
  throw new ShareError(file.byteLength > LONGEST_HEADER ? "too-big" : "cut");
}
