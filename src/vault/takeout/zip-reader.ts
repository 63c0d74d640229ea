import { crc32 } from "../../domain/bytes/crc32.ts";
import { inflated, unpackedOr } from "./deflate.ts";
import { type ReadAt, readDirectory, type ZipEntry, type ZipNames } from "./zip-directory.ts";
import { ZipError } from "./zip-errors.ts";
import { DESCRIPTOR, FOLLOWS, LOCAL, STORED, viewOf } from "./zip-format.ts";

export type ZipReader = {
  /** The files in it, in the order of the directory. Folders are left out. */
  readonly entries: readonly ZipEntry[];
  /**
   * The bytes of one entry, unpacked, as they come. Nothing of it holds before it has ended: size and checksum are known
   * to be right only then.
   * @param largest the most bytes that are wanted of it
   * @throws ZipError `too-big` before any byte is given; `damaged`
   */
  open(entry: ZipEntry, largest: number): AsyncGenerator<Uint8Array>;
};

const PIECE = 64 * 1024;

/**
 * Opens a zip, Ippo's own or one that another program made of the same folder.
 * @param read reads bytes of the file; fewer than were asked for count as damage
 * @param size of the file @param names how strictly its names are taken
 * @throws ZipError
 */
export async function zipReader(read: ReadAt, size: number, names: ZipNames = "strict"): Promise<ZipReader> {
  const readWhole: ReadAt = async (offset, length) => {
    const bytes = await read(offset, length);
    if (bytes.byteLength !== length) throw new ZipError("damaged");
    return bytes;
  };
  const entries = await readDirectory(readWhole, size, names);
  return {
    entries: entries.filter(({ name }) => name !== "" && !name.endsWith("/")),
    open: (entry, largest) => bytesOf(readWhole, entry, largest),
  };
}

async function* bytesOf(read: ReadAt, entry: ZipEntry, largest: number): AsyncGenerator<Uint8Array> {
  if (entry.size > largest) throw new ZipError("too-big");
  const from = await checkLocal(read, entry);
  let size = 0;
  let crc = 0;
  const isStored = entry.method === STORED;
  for await (const bytes of isStored ? packedBytes(read, entry, from) : unpacked(read, entry, from)) {
    size += bytes.byteLength;
    if (size > entry.size) throw new ZipError("damaged");
    crc = crc32(bytes, crc);
    yield bytes;
  }
  if (size !== entry.size || crc !== entry.crc) throw new ZipError("damaged");
}

/** The header before the bytes says what the directory says. @returns where the bytes begin */
async function checkLocal(read: ReadAt, entry: ZipEntry): Promise<number> {
  const { offset, nameBytes, flags, method, packed, end } = entry;
  const header = await read(offset, LOCAL.size + nameBytes.byteLength);
  const view = viewOf(header);
  const name = header.subarray(LOCAL.size);
  const agrees =
    view.getUint32(0, true) === LOCAL.signature &&
    view.getUint16(6, true) === flags &&
    view.getUint16(8, true) === method &&
    view.getUint16(26, true) === nameBytes.byteLength &&
    nameBytes.every((byte, index) => byte === name[index]);
  const from = offset + header.byteLength + view.getUint16(28, true);
  if (!agrees || from + packed > end) throw new ZipError("damaged");
  const follows = (flags & FOLLOWS) !== 0;
  if (!(follows ? await hasDescriptor(read, entry, from + packed) : sizesAgree(view, 14, entry)))
    throw new ZipError("damaged");
  return from;
}

/** Sizes and checksum behind the bytes, with or without the signature that not every program writes. */
async function hasDescriptor(read: ReadAt, entry: ZipEntry, at: number): Promise<boolean> {
  const length = entry.end - at;
  if (length < DESCRIPTOR.size - 4) return false;
  const view = viewOf(await read(at, Math.min(length, DESCRIPTOR.size)));
  if (sizesAgree(view, 0, entry)) return true;
  return length >= DESCRIPTOR.size && view.getUint32(0, true) === DESCRIPTOR.signature && sizesAgree(view, 4, entry);
}

function sizesAgree(view: DataView, at: number, { crc, packed, size }: ZipEntry): boolean {
  return (
    view.getUint32(at, true) === crc && view.getUint32(at + 4, true) === packed && view.getUint32(at + 8, true) === size
  );
}

/** The bytes of an entry as they stand in the zip. */
async function* packedBytes(read: ReadAt, { packed }: ZipEntry, from: number): AsyncGenerator<Uint8Array> {
  for (let done = 0; done < packed; done += PIECE) yield await read(from + done, Math.min(PIECE, packed - done));
}

/** @throws ZipError `damaged` when the bytes are no deflate stream, and what `read` throws */
function unpacked(read: ReadAt, entry: ZipEntry, from: number): AsyncGenerator<Uint8Array> {
  return unpackedOr(new ZipError("damaged"), inflated, packedBytes(read, entry, from));
}
