import { crc32 } from "../../domain/bytes/crc32.ts";
import { deflated, storedAsDeflate } from "./deflate.ts";
import { gathered } from "./gathered.ts";
import { ZipError } from "./zip-errors.ts";
import { MOST_BYTES, MOST_ENTRIES } from "./zip-format.ts";
import { centralHeader, descriptor, dosTimeOf, endRecord, localHeader, type Written } from "./zip-headers.ts";
import { checkName, foldedName } from "./zip-names.ts";

export type ZipSource = { name: string; chunks: AsyncIterable<Uint8Array> };

export type ZipWriter = {
  /** Writes one entry; a last small piece may be written with the next. @throws ZipError `too-big`, `unsafe-name` */
  add(source: ZipSource): Promise<void>;
  /** Writes the directory. The zip is whole after this. @throws ZipError `too-big` */
  finish(): Promise<void>;
};

/** The zero of zip: without a moment, equal contents give equal bytes. */
const NO_TIME = new Date(1980, 0, 1);
/** The most that is packed at once, whatever the size of a chunk. */
const PIECE = 64 * 1024;
/** Packed already: a second time would cost time and win nothing. */
const IS_PACKED = /\.(jpe?g|png|webp|pdf|zip|m4a|mp3|ogg|opus|webm|mp4)$/u;

/**
 * Writes a zip as a stream: one entry after the other, each as its bytes come, none of them held. After anything was
 * thrown the zip is not whole and can only be thrown away.
 * @param write is waited for before more bytes are made; it owns the bytes it is given
 * @param moment the time that every entry bears
 */
export function zipWriter(write: (bytes: Uint8Array) => Promise<void>, moment = NO_TIME): ZipWriter {
  const { put, flush } = gathered(write);
  const time = dosTimeOf(moment);
  const entries: Written[] = [];
  const names = new Set<string>();
  let at = 0;

  async function append(bytes: Uint8Array): Promise<void> {
    // Every place has to be one that four bytes can tell.
    if (at + bytes.byteLength >= MOST_BYTES) throw new ZipError("too-big");
    at += bytes.byteLength;
    await put(bytes);
  }

  return {
    async add({ name, chunks }) {
      checkName(name);
      if (name.endsWith("/") || names.has(foldedName(name))) throw new ZipError("unsafe-name");
      if (entries.length + 1 >= MOST_ENTRIES) throw new ZipError("too-big");
      names.add(foldedName(name));
      const entry: Written = { name: new TextEncoder().encode(name), crc: 0, packed: 0, size: 0, offset: at };
      await append(localHeader(entry.name, time));
      const start = at;
      // What is only stored is deflate as well: a reader of streams can tell where that ends.
      const pack = IS_PACKED.test(name.toLowerCase()) ? storedAsDeflate : deflated;
      for await (const bytes of pack(counted(chunks, entry))) await append(bytes);
      entry.packed = at - start;
      await append(descriptor(entry));
      entries.push(entry);
    },
    async finish() {
      const start = at;
      for (const entry of entries) await append(centralHeader(entry, time));
      await append(endRecord(entries.length, start, at - start));
      await flush();
    },
  };
}

/** The same bytes in pieces; checksum and size of the entry are counted on the way. */
async function* counted(chunks: AsyncIterable<Uint8Array>, entry: Written): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    entry.crc = crc32(chunk, entry.crc);
    entry.size += chunk.byteLength;
    if (entry.size >= MOST_BYTES) throw new ZipError("too-big");
    for (let from = 0; from < chunk.byteLength; from += PIECE) yield chunk.subarray(from, from + PIECE);
  }
}
