import type { ByteSource } from "../bytes/byte-cursor.ts";
import { ImportError, type ImportFile } from "./imported.ts";
import { nameText } from "./utf8.ts";

const BLOCK = 512;
const MOST_FILES = 100_000;
const LONGEST_NAME_RECORD = 64 * 1024;
const FILE = new Set(["0", "\0", "7"]);

/** Whether bytes begin a tar (ustar or GNU). */
export function isTar(start: Uint8Array): boolean {
  return start.byteLength >= BLOCK && text(start, 257, 5) === "ustar" && hasChecksum(start);
}

/**
 * The files of a tar, to be read as they are asked for. Folders, links and devices are passed over.
 * @throws ImportError `damaged` where a header does not hold or a file reaches beyond the end
 */
export async function tarFiles(source: ByteSource): Promise<ImportFile[]> {
  const files: ImportFile[] = [];
  let longName = "";
  for (let at = 0; at + BLOCK <= source.size; ) {
    const header = await source.read(at, BLOCK);
    if (header.every((byte) => byte === 0)) break;
    if (header.byteLength < BLOCK || !hasChecksum(header) || files.length >= MOST_FILES)
      throw new ImportError("damaged");
    const bytes = octal(header, 124, 12);
    const from = at + BLOCK;
    if (from + bytes > source.size) throw new ImportError("damaged");
    const type = text(header, 156, 1);
    if (type === "x" || type === "L") {
      if (bytes > LONGEST_NAME_RECORD) throw new ImportError("damaged");
      const record = await source.read(from, bytes);
      longName = type === "L" ? text(record, 0, bytes) : (paxPath(record) ?? longName);
    } else {
      const prefix = text(header, 345, 155);
      const name = longName || (prefix === "" ? "" : `${prefix}/`) + text(header, 0, 100);
      longName = "";
      if (FILE.has(header[156] === 0 ? "\0" : type) && isInside(name))
        files.push(fileAt(source, name.replace(/^\.\//u, ""), from, bytes, octal(header, 136, 12)));
    }
    at = from + Math.ceil(bytes / BLOCK) * BLOCK;
  }
  return files;
}

function fileAt(source: ByteSource, name: string, from: number, bytes: number, seconds: number): ImportFile {
  const read = async (most: number) => {
    if (bytes > most) throw new ImportError("too-big");
    const parts = new Uint8Array(bytes);
    for (let done = 0; done < bytes; ) {
      const part = await source.read(from + done, Math.min(4 * 1024 * 1024, bytes - done));
      if (part.byteLength === 0) throw new ImportError("damaged");
      parts.set(part, done);
      done += part.byteLength;
    }
    return parts;
  };
  return { name, bytes, modified: seconds > 0 ? seconds * 1_000 : undefined, read };
}

function isInside(name: string): boolean {
  return name !== "" && !name.startsWith("/") && !name.includes("\\") && !name.split("/").includes("..");
}

function hasChecksum(header: Uint8Array): boolean {
  let sum = 8 * 0x20;
  for (const [index, byte] of header.subarray(0, BLOCK).entries()) if (index < 148 || index >= 156) sum += byte;
  return octal(header, 148, 8) === sum;
}

/** @returns NaN-free: what is no number counts as damage @throws ImportError */
function octal(bytes: Uint8Array, from: number, length: number): number {
  const digits = text(bytes, from, length).trim();
  if (!/^[0-7]{0,12}$/u.test(digits)) throw new ImportError("damaged");
  return digits === "" ? 0 : Number.parseInt(digits, 8);
}

function text(bytes: Uint8Array, from: number, length: number): string {
  const part = bytes.subarray(from, from + length);
  const end = part.indexOf(0);
  return nameText(end < 0 ? part : part.subarray(0, end));
}

/** The `path` of a pax header: lines of `length key=value`. */
function paxPath(record: Uint8Array): string | undefined {
  return /(?:^|\n)\d+ path=([^\n]*)\n/u.exec(nameText(record))?.[1];
}
