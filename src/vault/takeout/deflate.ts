/**
 * Deflate as a stream, by the platform's own zlib. fflate's streaming `Deflate` (0.8.3) is not used: of texts over 32 KB
 * it now and then makes bytes that no reader can unpack (docs/decisions/0010-fflate-own-reader.md).
 */
type Bytes = AsyncIterable<Uint8Array>;

/** The most bytes of one block that is only stored. */
const LARGEST_BLOCK = 0xffff;

/** The bytes packed. Throws what `pieces` throws. */
export function deflated(pieces: Bytes): AsyncGenerator<Uint8Array> {
  return through(pieces, new CompressionStream("deflate-raw"));
}

/** The bytes unpacked. Throws what `packed` throws, and an error of the platform when they are no deflate stream. */
export function inflated(packed: Bytes): AsyncGenerator<Uint8Array> {
  return through(packed, new DecompressionStream("deflate-raw"));
}

/** The bytes of a gzip unpacked. Throws as `inflated` does. */
export function gunzip(packed: Bytes): AsyncGenerator<Uint8Array> {
  return through(packed, new DecompressionStream("gzip"));
}

/**
 * The bytes unpacked by `unpack`. What `packed` throws is thrown as it is; where they are no such stream, `damaged` is.
 * @param unpack `inflated` or `gunzip`
 */
export async function* unpackedOr(damaged: Error, unpack: typeof inflated, packed: Bytes): AsyncGenerator<Uint8Array> {
  let ofReading: unknown;
  async function* watched() {
    try {
      yield* packed;
    } catch (error) {
      ofReading = error;
      throw error;
    }
  }
  try {
    yield* unpack(watched());
  } catch {
    throw ofReading ?? damaged;
  }
}

/** The bytes as a deflate stream that only stores them: for what is packed already. */
export async function* storedAsDeflate(pieces: Bytes): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    for (let from = 0; from < piece.byteLength; from += LARGEST_BLOCK) {
      const block = piece.subarray(from, from + LARGEST_BLOCK);
      yield blockHeader(block.byteLength, false);
      yield block;
    }
  }
  yield blockHeader(0, true);
}

/** RFC 1951, 3.2.4: whether it is the last, the length, the length once more with every bit turned. */
function blockHeader(length: number, isLast: boolean): Uint8Array {
  const bytes = new Uint8Array(5);
  const view = new DataView(bytes.buffer);
  view.setUint8(0, isLast ? 1 : 0);
  view.setUint16(1, length, true);
  view.setUint16(3, ~length & 0xffff, true);
  return bytes;
}

async function* through(pieces: Bytes, transform: CompressionStream | DecompressionStream): AsyncGenerator<Uint8Array> {
  const reader = streamOf(pieces).pipeThrough(transform).getReader();
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
  } finally {
    // Whoever stops early wants no more to be made; after an error there is nothing left to stop.
    await reader.cancel().catch(() => undefined);
  }
}

/** Asks for the next piece only when there is room for it. */
function streamOf(pieces: Bytes): ReadableStream<BufferSource> {
  const iterator = pieces[Symbol.asyncIterator]();
  return new ReadableStream<BufferSource>(
    {
      async pull(controller) {
        const next = await iterator.next();
        if (next.done) controller.close();
        else controller.enqueue(next.value as Uint8Array<ArrayBuffer>);
      },
      async cancel() {
        await iterator.return?.();
      },
    },
    { highWaterMark: 1 },
  );
}
