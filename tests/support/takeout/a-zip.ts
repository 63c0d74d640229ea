import { crc32 } from "../../../src/domain/bytes/crc32.ts";
import { zipReader } from "../../../src/vault/takeout/zip-reader.ts";
import { zipWriter } from "../../../src/vault/takeout/zip-writer.ts";

export async function* chunksOf(...chunks: (Uint8Array | string)[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield typeof chunk === "string" ? new TextEncoder().encode(chunk) : chunk;
}

/** A zip as Ippo writes it. */
export async function written(files: Record<string, Uint8Array | string>, moment?: Date): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const writer = zipWriter(async (bytes) => void pieces.push(bytes), moment);
  for (const [name, bytes] of Object.entries(files)) await writer.add({ name, chunks: chunksOf(bytes) });
  await writer.finish();
  return new Uint8Array(Buffer.concat(pieces));
}

export function readerOf(zip: Uint8Array) {
  return zipReader(async (offset, length) => zip.slice(offset, offset + length), zip.byteLength);
}

/** Every file of a zip, read to its end: name → bytes. */
export async function readAll(zip: Uint8Array, largest = 2 ** 31): Promise<Map<string, Buffer>> {
  const reader = await readerOf(zip);
  const files = new Map<string, Buffer>();
  for (const entry of reader.entries) {
    const pieces: Uint8Array[] = [];
    for await (const bytes of reader.open(entry, largest)) pieces.push(bytes);
    files.set(entry.name, Buffer.concat(pieces));
  }
  return files;
}

type OddEntry = {
  name: string | Uint8Array;
  bytes?: string;
  flags?: number;
  method?: number;
  crc?: number;
  packed?: number;
  size?: number;
  offset?: number;
  localName?: string;
  localFlags?: number;
  extra?: Uint8Array;
  /** What stands between this entry and the next. */
  gap?: Uint8Array;
};

const ascii = (name: string | Uint8Array) => (typeof name === "string" ? new TextEncoder().encode(name) : name);

/** A zip of stored entries in which anything can be other than it should be. */
export function anOddZip(entries: readonly OddEntry[], tail: Uint8Array = new Uint8Array()): Uint8Array {
  const parts: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const bytes = Buffer.from(entry.bytes ?? "");
    const { crc = crc32(bytes), packed = bytes.byteLength, size = bytes.byteLength, method = 0, flags = 0 } = entry;
    const fields = (own: number) => {
      const common = Buffer.alloc(22);
      common.writeUInt16LE(20, 0);
      common.writeUInt16LE(own, 2);
      common.writeUInt16LE(method, 4);
      common.writeUInt32LE(crc, 10);
      common.writeUInt32LE(packed, 14);
      common.writeUInt32LE(size, 18);
      return common;
    };
    const number = (value: number, length: number) => {
      const buffer = Buffer.alloc(length);
      buffer.writeUIntLE(value, 0, Math.min(length, 6));
      return buffer;
    };
    const name = ascii(entry.name);
    const localName = ascii(entry.localName ?? entry.name);
    const extra = entry.extra ?? new Uint8Array();
    const local = [
      number(0x04034b50, 4),
      fields(entry.localFlags ?? flags),
      number(localName.byteLength, 2),
      number(0, 2),
    ];
    parts.push(...local, Buffer.from(localName), bytes, Buffer.from(entry.gap ?? []));
    central.push(number(0x02014b50, 4), number(20, 2), fields(flags), number(name.byteLength, 2));
    central.push(
      number(extra.byteLength, 2),
      number(0, 10),
      number(entry.offset ?? at, 4),
      Buffer.from(name),
      Buffer.from(extra),
    );
    at = parts.reduce((sum, part) => sum + part.byteLength, 0);
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.byteLength + tail.byteLength, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...parts, directory, Buffer.from(tail), end]));
}
