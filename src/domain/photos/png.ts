import { ByteCursor, type ByteSource } from "../bytes/byte-cursor.ts";
import { checkPixels, PhotoError, type Removed } from "./facts.ts";

/** The chunks that make the picture (PNG, third edition, 5.6), its colours and its movement; all others say something. */
const KEPT = "IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP sBIT bKGD pHYs cICP acTL fcTL fdAT".split(" ");
const SIGNATURE_BYTES = 8;
const CRC_BYTES = 4;

/** A PNG's own chunks, up to its end. */
export async function* pngOf(source: ByteSource, removed: Removed): AsyncGenerator<Uint8Array> {
  const cursor = new ByteCursor(source);
  yield await cursor.take(SIGNATURE_BYTES);
  let isFirst = true;
  for (;;) {
    const header = await cursor.take(8);
    const length = new DataView(header.buffer).getUint32(0);
    const type = String.fromCharCode(...header.subarray(4));
    if (isFirst !== (type === "IHDR") || cursor.at + length + CRC_BYTES > source.size) throw new PhotoError("damaged");
    isFirst = false;
    if (type === "IHDR") {
      const body = await cursor.take(length + CRC_BYTES);
      checkHeader(body);
      yield header;
      yield body;
      continue;
    }
    const isKept = KEPT.includes(type);
    if (isKept) yield header;
    else note(type, removed);
    for await (const part of cursor.pass(length + CRC_BYTES)) if (isKept) yield part;
    if (type === "IEND") break;
  }
  if (!cursor.isAtEnd) removed.details = true;
}

function checkHeader(body: Uint8Array): void {
  if (body.byteLength < 13) throw new PhotoError("damaged");
  const view = new DataView(body.buffer);
  checkPixels(view.getUint32(0), view.getUint32(4));
}

/** An Exif chunk of a PNG is rare; whether it names a place is not looked at, so the wider word is used. */
function note(type: string, removed: Removed): void {
  removed.details = true;
  if (type === "eXIf") removed.place = true;
}
