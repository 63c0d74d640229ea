import { ShareError } from "../errors.ts";

const FIRST_LINE = "age-encryption.org/v1";
const LONGEST_HEADER = 64 * 1024;
const MOST_STANZAS = 20;

/**
 * Looks at an age header before anything is computed from it: size, number of stanzas, work factor, and that a
 * passphrase stands alone. A crafted header can otherwise ask for a gigabyte or for minutes.
 * @param maxWorkFactor highest accepted log2 of scrypt's N; 18 asks for 256 MiB
 * @throws ShareError `not-ippo` when this is no age file sealed with a passphrase, `damaged`, `too-big`
 */
export function checkHeader(file: Uint8Array, maxWorkFactor: number): void {
  const lines = headerLines(file);
  if (lines[0] !== FIRST_LINE) throw new ShareError("not-ippo");
  const stanzas = lines.filter((line) => line.startsWith("-> "));
  if (stanzas.length === 0) throw new ShareError("damaged");
  if (stanzas.length > MOST_STANZAS) throw new ShareError("too-big");
  const passphrases = stanzas.filter((line) => line.startsWith("-> scrypt "));
  if (passphrases.length === 0) throw new ShareError("not-ippo");
  if (stanzas.length !== 1) throw new ShareError("damaged");
  const workFactor = /^-> scrypt \S+ ([1-9]\d?)$/.exec(stanzas[0] ?? "")?.[1];
  if (!workFactor) throw new ShareError("damaged");
  if (Number(workFactor) > maxWorkFactor) throw new ShareError("too-big");
}

function headerLines(file: Uint8Array): string[] {
  const start = String.fromCharCode(...file.subarray(0, FIRST_LINE.length));
  if (start !== FIRST_LINE) throw new ShareError("not-ippo");
  const lines: string[] = [];
  let line = "";
  for (const byte of file.subarray(0, LONGEST_HEADER)) {
    if (byte !== 0x0a) {
      line += String.fromCharCode(byte);
      continue;
    }
    lines.push(line);
    if (line.startsWith("--- ")) return lines;
    line = "";
  }
  throw new ShareError(file.byteLength > LONGEST_HEADER ? "too-big" : "damaged");
}
