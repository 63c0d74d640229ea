import { ZipError } from "./zip-errors.ts";
import {
  CENTRAL,
  DEFLATED,
  END,
  FOLLOWS,
  LOCAL,
  MOST_BYTES,
  MOST_ENTRIES,
  STORED,
  UTF8,
  viewOf,
  ZIP64_LOCATOR,
} from "./zip-format.ts";
import { checkName, foldedName, nameOf, tamedName } from "./zip-names.ts";

/** Reads `length` bytes of the zip from `offset` on. */
export type ReadAt = (offset: number, length: number) => Promise<Uint8Array>;

/** A file in a zip, as the central directory tells of it. `end`: where the next entry, or the directory, begins. */
export type ZipEntry = {
  readonly name: string;
  readonly nameBytes: Uint8Array;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
  /** When the file was changed last, in milliseconds, on the clock of whoever packed it, where that is known. */
  readonly modified: number | undefined;
  readonly end: number;
};

/** Encrypted in one of the ways there are. */
const ENCRYPTED = 0x0001 | 0x0040 | 0x2000;
/** How well it was packed: tells nothing of what is needed to unpack. */
const PACKING = 0x0006;
const ZIP64_EXTRA = 0x0001;

const MOST_COMMENT = 0xffff;

type Place = { count: number; start: number; end: number };

/**
 * `strict`: names as Ippo's own, to be written under, and nothing behind the directory. `tamed`: whatever other programs
 * pack, to be read file by file; two names may be alike.
 */
export type ZipNames = "strict" | "tamed";

/**
 * The entries of a zip, files and folders, by its central directory. Every name, place and size is checked here, so that
 * what is left to check is the bytes of each entry.
 * @throws ZipError
 */
export async function readDirectory(read: ReadAt, size: number, names: ZipNames = "strict"): Promise<ZipEntry[]> {
  const { count, start, end } = await findDirectory(read, names === "tamed" ? await wholeSize(read, size) : size, size);
  const bytes = await read(start, end - start);
  const entries: ZipEntry[] = [];
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    const { entry, length } = readCentral(bytes, at, start, names);
    entries.push(entry);
    at += length;
  }
  if (at !== bytes.byteLength) throw new ZipError("damaged");
  if (names === "strict") checkNames(entries);
  return withEnds(entries, start);
}

/** Where the end record ends. Some programs write a comment behind it; its length stands before it. */
async function wholeSize(read: ReadAt, size: number): Promise<number> {
  const length = Math.min(size, END.size + MOST_COMMENT);
  const tail = await read(size - length, length);
  const view = viewOf(tail);
  for (let at = length - END.size; at >= 0; at -= 1) {
    if (view.getUint32(at, true) !== END.signature) continue;
    if (view.getUint16(at + END.size - 2, true) === length - at - END.size) return size - length + at + END.size;
  }
  return size;
}

/** The end record lies at the very end: a zip that was cut, or has something behind it, is not whole. */
async function findDirectory(read: ReadAt, size: number, fileSize: number): Promise<Place> {
  if (size >= MOST_BYTES) throw new ZipError("too-big");
  if (size < END.size) throw new ZipError("not-zip");
  const end = size - END.size;
  const first = viewOf(await read(0, 4)).getUint32(0, true);
  const view = viewOf(await read(end, END.size));
  if (view.getUint32(0, true) !== END.signature) throw new ZipError(first === LOCAL.signature ? "damaged" : "not-zip");
  const count = view.getUint16(10, true);
  const start = view.getUint32(16, true);
  if (count === MOST_ENTRIES || start === MOST_BYTES || (await hasZip64(read, end))) throw new ZipError("zip64");
  const isSingle = view.getUint32(4, true) === 0 && view.getUint16(8, true) === count;
  const isAtEnd = view.getUint16(20, true) === fileSize - size && start + view.getUint32(12, true) === end;
  if (!isSingle || !isAtEnd) throw new ZipError("damaged");
  return { count, start, end };
}

async function hasZip64(read: ReadAt, end: number): Promise<boolean> {
  if (end < ZIP64_LOCATOR.size) return false;
  const view = viewOf(await read(end - ZIP64_LOCATOR.size, ZIP64_LOCATOR.size));
  return view.getUint32(0, true) === ZIP64_LOCATOR.signature;
}

/** @param directory where the directory begins: no entry reaches into it */
function readCentral(
  bytes: Uint8Array,
  at: number,
  directory: number,
  names: ZipNames,
): { entry: ZipEntry; length: number } {
  if (at + CENTRAL.size > bytes.byteLength) throw new ZipError("damaged");
  const view = viewOf(bytes.subarray(at));
  const nameEnd = CENTRAL.size + view.getUint16(28, true);
  const extraEnd = nameEnd + view.getUint16(30, true);
  const length = extraEnd + view.getUint16(32, true);
  const isEntry = view.getUint32(0, true) === CENTRAL.signature && view.getUint16(34, true) === 0;
  if (!isEntry || at + length > bytes.byteLength) throw new ZipError("damaged");
  const nameBytes = bytes.slice(at + CENTRAL.size, at + nameEnd);
  const flags = view.getUint16(8, true);
  const isUtf8 = (flags & UTF8) !== 0;
  const entry: ZipEntry = {
    name: names === "tamed" ? tamedName(nameOf(nameBytes, isUtf8, true)) : nameOf(nameBytes, isUtf8),
    nameBytes,
    flags,
    method: view.getUint16(10, true),
    crc: view.getUint32(16, true),
    packed: view.getUint32(20, true),
    size: view.getUint32(24, true),
    offset: view.getUint32(42, true),
    end: directory,
    modified: momentOf(view.getUint16(14, true), view.getUint16(12, true)),
  };
  if (names === "strict") checkName(entry.name);
  checkEntry(entry, bytes.subarray(at + nameEnd, at + extraEnd));
  return { entry, length };
}

/** The first day there is, and none at all: what programs write that do not know the day. */
const NO_DAYS = [0, 33];

/** A day and a time as MS-DOS wrote them: they know no zone. */
function momentOf(day: number, time: number): number | undefined {
  if (NO_DAYS.includes(day)) return undefined;
  const clock = [time >> 11, (time >> 5) & 63, (time & 31) * 2] as const;
  return new Date(1980 + (day >> 9), ((day >> 5) & 15) - 1, day & 31, ...clock).getTime();
}

function checkEntry({ name, flags, method, packed, size, offset }: ZipEntry, extra: Uint8Array): void {
  if ((flags & ENCRYPTED) !== 0) throw new ZipError("encrypted");
  if ([packed, size, offset].includes(MOST_BYTES) || hasZip64Extra(extra)) throw new ZipError("zip64");
  if (method !== STORED && method !== DEFLATED) throw new ZipError("unknown-method");
  if ((flags & ~(FOLLOWS | UTF8 | PACKING)) !== 0) throw new ZipError("damaged");
  if (method === STORED && packed !== size) throw new ZipError("damaged");
  if (name.endsWith("/") && size !== 0) throw new ZipError("damaged");
}

function hasZip64Extra(extra: Uint8Array): boolean {
  const view = viewOf(extra);
  let at = 0;
  while (at + 4 <= extra.byteLength) {
    if (view.getUint16(at, true) === ZIP64_EXTRA) return true;
    at += 4 + view.getUint16(at + 2, true);
  }
  if (at !== extra.byteLength) throw new ZipError("damaged");
  return false;
}

/** A folder and a file of one name are two of one name as well. */
function checkNames(entries: readonly ZipEntry[]): void {
  if (new Set(entries.map(({ name }) => foldedName(name))).size !== entries.length) throw new ZipError("unsafe-name");
}

/** Each entry reaches to the next at most; the first begins where the zip does. So no byte is read as two things. */
function withEnds(entries: readonly ZipEntry[], directory: number): ZipEntry[] {
  const inOrder = entries.toSorted((a, b) => a.offset - b.offset);
  if ((inOrder[0]?.offset ?? directory) !== 0) throw new ZipError("damaged");
  const ends = new Map(inOrder.map((entry, index) => [entry, inOrder[index + 1]?.offset ?? directory]));
  return entries.map((entry) => {
    const end = ends.get(entry) ?? directory;
    if (entry.offset + LOCAL.size + entry.nameBytes.byteLength + entry.packed > end) throw new ZipError("damaged");
    return { ...entry, end };
  });
}
