import type { ByteSource } from "../../domain/bytes/byte-cursor.ts";
import { ImportError } from "../../domain/import/imported.ts";
import { gunzip, unpackedOr } from "../takeout/deflate.ts";

const BLOCK = 1024 * 1024;
const AT_ONCE = 256 * 1024;

/** Whether bytes begin a gzip (RFC 1952), packed by deflate. */
export function isGzip(start: Uint8Array): boolean {
  return start[0] === 0x1f && start[1] === 0x8b && start[2] === 8;
}

/**
 * What is packed in a gzip, unpacked into memory: it can be read from its front only, and a tar is read all over.
 * @param most bytes of it, unpacked @param isStopped asked for each part
 * @throws ImportError `too-big`; `damaged` where it is no gzip, or is cut short
 */
export async function gunzipped(packed: ByteSource, most: number, isStopped: () => boolean): Promise<ByteSource> {
  const blocks: Uint8Array[] = [];
  let size = 0;
  for await (const part of unpackedOr(new ImportError("damaged"), gunzip, parts(packed, isStopped))) {
    if (size + part.byteLength > most) throw new ImportError("too-big");
    for (let done = 0; done < part.byteLength; ) {
      const inBlock = size % BLOCK;
      if (inBlock === 0) blocks.push(new Uint8Array(BLOCK));
      const taken = part.subarray(done, done + BLOCK - inBlock);
      blocks.at(-1)?.set(taken, inBlock);
      done += taken.byteLength;
      size += taken.byteLength;
    }
  }
  return { size, read: async (offset, length) => joined(blocks, offset, Math.min(length, size - offset)) };
}

async function* parts(packed: ByteSource, isStopped: () => boolean): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < packed.size && !isStopped(); at += AT_ONCE)
    yield await packed.read(at, Math.min(AT_ONCE, packed.size - at));
}

function joined(blocks: readonly Uint8Array[], offset: number, length: number): Uint8Array {
  const bytes = new Uint8Array(Math.max(0, length));
  for (let done = 0; done < bytes.byteLength; ) {
    const at = offset + done;
    const from = at % BLOCK;
    const part = blocks[Math.floor(at / BLOCK)]?.subarray(from, from + bytes.byteLength - done);
    if (!part) break;
    bytes.set(part, done);
    done += part.byteLength;
  }
  return bytes;
}
