import { ByteCursor, type ByteSource, EndOfBytes } from "../bytes/byte-cursor.ts";
import { orientationOnly, readExif } from "./exif.ts";
import { checkPixels, PhotoError, type Removed } from "./facts.ts";

/** Markers of JPEG (ITU-T T.81, table B.1), without their leading 0xFF. */
const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;
const APP15 = 0xef;
const COM = 0xfe;
/** The frame header of each way of coding, with the size of the picture. C4, C8 and CC are no frames. */
const FRAMES = [0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf];
/** JFIF without its small copy: version, unit, density, no thumbnail. */
const JFIF_BYTES = 14;
const AT_ONCE = 64 * 1024;

/** A JPEG's own parts, up to the end of its first picture: what is hung on behind, such as a short film, is left out. */
export async function* jpegOf(source: ByteSource, removed: Removed): AsyncGenerator<Uint8Array> {
  const cursor = new ByteCursor(source);
  if ((await cursor.byte()) !== 0xff || (await cursor.byte()) !== SOI) throw new PhotoError("damaged");
  yield Uint8Array.of(0xff, SOI);
  let hasPicture = false;
  let marker = await nextMarker(cursor);
  while (marker !== EOI) {
    if (isAlone(marker)) {
      yield Uint8Array.of(0xff, marker);
      marker = await nextMarker(cursor);
      continue;
    }
    const payload = await payloadOf(cursor);
    if (FRAMES.includes(marker)) checkFrame(payload);
    yield* kept(marker, payload, removed);
    hasPicture ||= marker === SOS;
    marker = marker === SOS ? yield* coded(cursor) : await nextMarker(cursor);
  }
  if (!hasPicture) throw new PhotoError("damaged");
  if (!cursor.isAtEnd) removed.details = true;
  yield Uint8Array.of(0xff, EOI);
}

/** A marker may have any number of 0xFF before it. */
async function nextMarker(cursor: ByteCursor): Promise<number> {
  if ((await cursor.byte()) !== 0xff) throw new PhotoError("damaged");
  let marker = 0xff;
  while (marker === 0xff) marker = await cursor.byte();
  if (marker === 0) throw new PhotoError("damaged");
  return marker;
}

function isAlone(marker: number): boolean {
  return marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);
}

async function payloadOf(cursor: ByteCursor): Promise<Uint8Array> {
  const length = ((await cursor.byte()) << 8) | (await cursor.byte());
  if (length < 2) throw new PhotoError("damaged");
  return cursor.take(length - 2);
}

function checkFrame(payload: Uint8Array): void {
  if (payload.byteLength < 6) throw new PhotoError("damaged");
  const view = new DataView(payload.buffer, payload.byteOffset);
  checkPixels(view.getUint16(3), view.getUint16(1));
}

function* kept(marker: number, payload: Uint8Array, removed: Removed): Generator<Uint8Array> {
  if (marker === APP0 && begins(payload, "JFIF\0") && payload.byteLength >= JFIF_BYTES) {
    const short = payload.slice(0, JFIF_BYTES);
    // No thumbnail: its width and height are the last two bytes.
    short.fill(0, JFIF_BYTES - 2);
    if (payload.byteLength > JFIF_BYTES) removed.details = true;
    return yield segment(marker, short);
  }
  if (marker === APP1 && begins(payload, "Exif\0\0")) {
    const { orientation, hasPlace } = readExif(payload.subarray(6));
    removed.details = true;
    removed.place ||= hasPlace;
    if (orientation > 1) yield segment(APP1, orientationOnly(orientation));
    return;
  }
  const isColour =
    (marker === APP2 && begins(payload, "ICC_PROFILE\0")) || (marker === APP14 && begins(payload, "Adobe"));
  const isBeside = (marker >= APP0 && marker <= APP15) || marker === COM;
  if (isBeside && !isColour) removed.details = true;
  else yield segment(marker, payload);
}

/**
 * The coded picture of one scan. 0xFF 0x00 is a byte of the picture, D0 to D7 are pauses in it.
 * @returns the marker behind it
 */
async function* coded(cursor: ByteCursor): AsyncGenerator<Uint8Array, number> {
  let held: Uint8Array = new Uint8Array();
  for (;;) {
    const part = await cursor.some(AT_ONCE);
    if (part.byteLength === 0) throw new EndOfBytes();
    const bytes = new Uint8Array(held.byteLength + part.byteLength);
    bytes.set(held);
    bytes.set(part, held.byteLength);
    const end = markerIn(bytes);
    if (end !== undefined) {
      yield bytes.subarray(0, end);
      cursor.back(bytes.byteLength - end - 2);
      return bytes[end + 1] ?? EOI;
    }
    // The second half of a marker may come with the next part.
    const whole = bytes.at(-1) === 0xff ? bytes.byteLength - 1 : bytes.byteLength;
    held = bytes.slice(whole);
    yield bytes.subarray(0, whole);
  }
}

function markerIn(bytes: Uint8Array): number | undefined {
  for (let at = bytes.indexOf(0xff); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next === undefined) return undefined;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return undefined;
}

function segment(marker: number, payload: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(payload.byteLength + 4);
  bytes.set([0xff, marker, (payload.byteLength + 2) >> 8, (payload.byteLength + 2) & 0xff]);
  bytes.set(payload, 4);
  return bytes;
}

function begins(bytes: Uint8Array, text: string): boolean {
  return [...text].every((sign, index) => bytes[index] === sign.charCodeAt(0));
}
