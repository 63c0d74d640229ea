import { ByteCursor, type ByteSource } from "../bytes/byte-cursor.ts";
import { checkPixels, PhotoError, type Removed } from "./facts.ts";

/** The chunks that make the picture, its colours and its movement (WebP Container Specification). */
const KEPT = ["VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP"];
const RIFF_BYTES = 12;
const HEADER_BYTES = 8;
/** The most chunks of a picture: a moving one has one for each frame. */
const MOST_CHUNKS = 10_000;
/** In the flags of VP8X: there is Exif, there is XMP. */
const SAYS_MORE = 0x08 | 0x04;

type Chunk = { type: string; offset: number; length: number };

/** A WebP's own chunks. Its size stands in front, so the chunks are looked through first. */
export async function* webpOf(source: ByteSource, removed: Removed): AsyncGenerator<Uint8Array> {
  const chunks = await chunksOf(source);
  const kept = chunks.filter(({ type }) => KEPT.includes(type));
  if (kept.length < chunks.length) removed.details = true;
  if (chunks.some(({ type }) => type === "EXIF" || type === "XMP ")) removed.place = true;
  const size = kept.reduce((sum, chunk) => sum + spanOf(chunk), RIFF_BYTES - HEADER_BYTES);
  yield riffHeader(size);
  for (const chunk of kept) yield* bytesOf(source, chunk);
}

async function chunksOf(source: ByteSource): Promise<Chunk[]> {
  const head = new DataView((await exactly(source, 0, RIFF_BYTES)).buffer);
  const end = head.getUint32(4, true) + HEADER_BYTES;
  if (end > source.size) throw new PhotoError("damaged");
  const chunks: Chunk[] = [];
  for (let offset = RIFF_BYTES; offset + HEADER_BYTES <= end; ) {
    const header = await exactly(source, offset, HEADER_BYTES);
    const length = new DataView(header.buffer).getUint32(4, true);
    const chunk = { type: String.fromCharCode(...header.subarray(0, 4)), offset, length };
    // The filling byte behind the last chunk is now and then left out.
    if (offset + HEADER_BYTES + length > end || chunks.length >= MOST_CHUNKS) throw new PhotoError("damaged");
    if (chunks.length === 0) await checkSize(source, chunk);
    chunks.push(chunk);
    offset += spanOf(chunk);
  }
  if (chunks.length === 0) throw new PhotoError("damaged");
  return chunks;
}

/** The first chunk has the size of the picture, in one of three ways. */
async function checkSize(source: ByteSource, { type, offset, length }: Chunk): Promise<void> {
  if (length < 10 && type !== "VP8L") throw new PhotoError("damaged");
  const start = await exactly(source, offset + HEADER_BYTES, Math.min(length, 10));
  const view = new DataView(start.buffer);
  if (type === "VP8X") return checkPixels(1 + uint24(view, 4), 1 + uint24(view, 7));
  if (type === "VP8 ") return checkPixels(view.getUint16(6, true) & 0x3fff, view.getUint16(8, true) & 0x3fff);
  if (type !== "VP8L" || length < 5) throw new PhotoError("damaged");
  const bits = view.getUint32(1, true);
  checkPixels(1 + (bits & 0x3fff), 1 + ((bits >> 14) & 0x3fff));
}

async function* bytesOf(source: ByteSource, chunk: Chunk): AsyncGenerator<Uint8Array> {
  const { type, offset, length } = chunk;
  const cursor = new ByteCursor({
    size: HEADER_BYTES + length,
    read: (at, count) => source.read(offset + at, count),
  });
  if (type === "VP8X") {
    const bytes = await cursor.take(HEADER_BYTES + length);
    bytes[HEADER_BYTES] = (bytes[HEADER_BYTES] ?? 0) & ~SAYS_MORE;
    yield bytes;
  } else yield* cursor.pass(HEADER_BYTES + length);
  if (length % 2 === 1) yield new Uint8Array(1);
}

function riffHeader(size: number): Uint8Array {
  const bytes = new Uint8Array(RIFF_BYTES);
  bytes.set([..."RIFF"].map((sign) => sign.charCodeAt(0)));
  new DataView(bytes.buffer).setUint32(4, size, true);
  bytes.set(
    [..."WEBP"].map((sign) => sign.charCodeAt(0)),
    8,
  );
  return bytes;
}

/** Header, contents and the byte that makes their number even. */
function spanOf({ length }: Chunk): number {
  return HEADER_BYTES + length + (length % 2);
}

function uint24(view: DataView, at: number): number {
  return view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
}

async function exactly(source: ByteSource, offset: number, length: number): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await source.read(offset, length);
  if (bytes.byteLength !== length) throw new PhotoError("damaged");
  return bytes.slice() as Uint8Array<ArrayBuffer>;
}
