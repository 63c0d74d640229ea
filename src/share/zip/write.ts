import { deflateSync } from "fflate";
import { crc32 } from "../../domain/bytes/crc32.ts";
import { PADDING } from "./names.ts";
import { padded } from "./padme.ts";
import { LIMITS } from "./read.ts";

/** 1980-01-01, the zero of zip: a share tells no other time than its manifest's, and equal contents give equal bytes. */
const ZERO_DATE = 0x0021;
const NEEDS_VERSION = 20;
const STORED = 0;
const DEFLATED = 8;
const LOCAL = 30;
const CENTRAL = 46;
const END = 22;

export type ZipFile = readonly [name: string, bytes: Uint8Array];
type Packed = { name: string; method: number; crc: number; packed: Uint8Array; size: number };

/**
 * A zip of the files in the order given, in the one plain form that readZip accepts, with a last stored entry of zeros
 * that rounds its size up. Names are ASCII.
 */
export function writeZip(files: readonly ZipFile[]): Uint8Array {
  const entries = files.map(pack);
  const length = sizeOf([...entries, store(PADDING, new Uint8Array())]);
  return assemble([...entries, store(PADDING, new Uint8Array(padded(length) - length))]);
}

/**
 * PDFs are packed already. A text that says one thing over and over (a page of a single letter) would shrink below what
 * the reader believes, and is stored as it is.
 */
function pack([name, bytes]: ZipFile): Packed {
  if (name.endsWith(".pdf")) return store(name, bytes);
  const packed = deflateSync(bytes, { level: 6 });
  const isWorthIt = packed.byteLength < bytes.byteLength && bytes.byteLength <= packed.byteLength * LIMITS.ratio;
  return isWorthIt ? { ...store(name, bytes), method: DEFLATED, packed } : store(name, bytes);
}

function store(name: string, bytes: Uint8Array): Packed {
  return { name, method: STORED, crc: crc32(bytes), packed: bytes, size: bytes.byteLength };
}

function sizeOf(entries: readonly Packed[]): number {
  return entries.reduce((sum, { name, packed }) => sum + LOCAL + CENTRAL + 2 * name.length + packed.byteLength, END);
}

function assemble(entries: readonly Packed[]): Uint8Array {
  const zip = new Uint8Array(sizeOf(entries));
  const view = new DataView(zip.buffer);
  let at = 0;
  const offsets = entries.map((entry) => {
    const offset = at;
    view.setUint32(at, 0x04034b50, true);
    writeFields(view, at + 4, entry);
    at += LOCAL;
    at = write(zip, at, asciiBytes(entry.name));
    at = write(zip, at, entry.packed);
    return offset;
  });
  const directory = at;
  for (const [index, entry] of entries.entries()) {
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 4, NEEDS_VERSION, true);
    writeFields(view, at + 6, entry);
    view.setUint32(at + 42, offsets[index] ?? 0, true);
    at = write(zip, at + CENTRAL, asciiBytes(entry.name));
  }
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return zip;
}

/** The fields that stand in both headers of an entry; the rest is zero. */
function writeFields(view: DataView, at: number, { name, method, crc, packed, size }: Packed): void {
  view.setUint16(at, NEEDS_VERSION, true);
  view.setUint16(at + 4, method, true);
  view.setUint16(at + 8, ZERO_DATE, true);
  view.setUint32(at + 10, crc, true);
  view.setUint32(at + 14, packed.byteLength, true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, name.length, true);
}

/** @returns where the next bytes go */
function write(zip: Uint8Array, at: number, bytes: Uint8Array): number {
  zip.set(bytes, at);
  return at + bytes.byteLength;
}

function asciiBytes(name: string): Uint8Array {
  return Uint8Array.from(name, (sign) => sign.charCodeAt(0));
}
