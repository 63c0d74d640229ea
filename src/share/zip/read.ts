import { Inflate } from "fflate";
import { crc32 } from "../../domain/bytes/crc32.ts";
import { ShareError } from "../errors.ts";
import { isKnownName, largestOf, MANIFEST, PADDING } from "./names.ts";

/** Bounds of an opened share. A file beyond one of them is refused whole. */
export const LIMITS = { entries: 64, total: 128 * 1024 * 1024, ratio: 200 } as const;

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_SIZE = 22;
const UTF8_FLAG = 0x0800;

type Entry = { name: string; method: number; crc: number; packed: number; size: number; offset: number };

/**
 * Reads a zip as strictly as Ippo writes it: one disk, no comments, no extra fields, no data descriptors, no gaps, no
 * overlaps, central and local headers that agree, known names once each, sizes and checksums that hold.
 * @param look is given the manifest before any other name is judged: a newer version may well hold other files, and is
 * to be told as newer
 * @returns name → bytes, the padding left out
 * @throws ShareError `damaged` on any doubt, `too-big` beyond the bounds, and whatever `look` throws
 */
export function readZip(
  zip: Uint8Array,
  look: (manifest: Uint8Array) => void = () => undefined,
): Map<string, Uint8Array> {
  const entries = readDirectory(zip);
  if (new Set(entries.map(({ name }) => name)).size !== entries.length) throw new ShareError("damaged");
  const manifest = entries.find(({ name }) => name === MANIFEST);
  if (manifest) look(readEntry(zip, manifest));
  if (entries.some(({ name }) => !isKnownName(name))) throw new ShareError("damaged");
  const files = new Map(entries.map((entry) => [entry.name, readEntry(zip, entry)]));
  checkPadding(entries, files.get(PADDING));
  files.delete(PADDING);
  return files;
}

function readDirectory(zip: Uint8Array): Entry[] {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = zip.byteLength - END_SIZE;
  if (end < 0 || view.getUint32(end, true) !== END) throw new ShareError("damaged");
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  const start = view.getUint32(end + 16, true);
  const single = view.getUint32(end + 4, true) === 0 && view.getUint16(end + 8, true) === count;
  if (!single || view.getUint16(end + 20, true) !== 0 || start + size !== end) throw new ShareError("damaged");
  if (count === 0 || count > LIMITS.entries) throw new ShareError(count === 0 ? "damaged" : "too-big");

  const entries: Entry[] = [];
  let at = start;
  let local = 0;
  for (let index = 0; index < count; index += 1) {
    const entry = readCentral(zip, view, at, end);
    if (entry.offset !== local) throw new ShareError("damaged");
    local = checkLocal(zip, view, entry, start);
    at += 46 + entry.name.length;
    entries.push(entry);
  }
  if (at !== end || local !== start) throw new ShareError("damaged");
  if (entries.reduce((sum, entry) => sum + entry.size, 0) > LIMITS.total) throw new ShareError("too-big");
  return entries;
}

function readCentral(zip: Uint8Array, view: DataView, at: number, end: number): Entry {
  if (at + 46 > end || view.getUint32(at, true) !== CENTRAL) throw new ShareError("damaged");
  const nameLength = view.getUint16(at + 28, true);
  const extras = view.getUint16(at + 30, true) + view.getUint16(at + 32, true) + view.getUint16(at + 34, true);
  if (extras !== 0 || at + 46 + nameLength > end) throw new ShareError("damaged");
  const method = view.getUint16(at + 10, true);
  if ((view.getUint16(at + 8, true) & ~UTF8_FLAG) !== 0 || (method !== 0 && method !== 8))
    throw new ShareError("damaged");
  const entry: Entry = {
    name: asciiOf(zip.subarray(at + 46, at + 46 + nameLength)),
    method,
    crc: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  };
  if (entry.size > largestOf(entry.name) || entry.size > entry.packed * LIMITS.ratio) throw new ShareError("too-big");
  if (method === 0 && entry.packed !== entry.size) throw new ShareError("damaged");
  return entry;
}

/** @returns where the entry's bytes end */
function checkLocal(zip: Uint8Array, view: DataView, entry: Entry, directory: number): number {
  const { offset, name } = entry;
  const from = offset + 30 + name.length;
  if (from + entry.packed > directory || view.getUint32(offset, true) !== LOCAL) throw new ShareError("damaged");
  const agrees =
    (view.getUint16(offset + 6, true) & ~UTF8_FLAG) === 0 &&
    view.getUint16(offset + 8, true) === entry.method &&
    view.getUint32(offset + 14, true) === entry.crc &&
    view.getUint32(offset + 18, true) === entry.packed &&
    view.getUint32(offset + 22, true) === entry.size &&
    view.getUint16(offset + 26, true) === name.length &&
    view.getUint16(offset + 28, true) === 0 &&
    asciiOf(zip.subarray(offset + 30, from)) === name;
  if (!agrees) throw new ShareError("damaged");
  return from + entry.packed;
}

function readEntry(zip: Uint8Array, entry: Entry): Uint8Array {
  const from = entry.offset + 30 + entry.name.length;
  const packed = zip.subarray(from, from + entry.packed);
  const bytes = entry.method === 0 ? packed : inflate(packed, entry.size);
  if (bytes.byteLength !== entry.size || crc32(bytes) !== entry.crc) throw new ShareError("damaged");
  return bytes;
}

/** Inflates in small pieces and stops as soon as more comes out than the entry says. */
function inflate(packed: Uint8Array, size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let done = 0;
  const stream = new Inflate((chunk) => {
    if (done + chunk.byteLength > size) throw new ShareError("damaged");
    bytes.set(chunk, done);
    done += chunk.byteLength;
  });
  try {
    const piece = 16_384;
    for (let at = 0; at < packed.byteLength; at += piece)
      stream.push(packed.subarray(at, at + piece), at + piece >= packed.byteLength);
  } catch (error) {
    throw error instanceof ShareError ? error : new ShareError("damaged");
  }
  if (done !== size) throw new ShareError("damaged");
  return bytes;
}

function checkPadding(entries: readonly Entry[], padding: Uint8Array | undefined): void {
  if (!padding) return;
  const last = entries.at(-1);
  if (last?.name !== PADDING || last.method !== 0 || padding.some((byte) => byte !== 0))
    throw new ShareError("damaged");
}

function asciiOf(bytes: Uint8Array): string {
  if (bytes.some((byte) => byte < 0x20 || byte > 0x7e)) throw new ShareError("damaged");
  return String.fromCharCode(...bytes);
}
