import { type ByteSource, EndOfBytes } from "../bytes/byte-cursor.ts";
import { LARGEST_PHOTO, PhotoError, type PhotoType, type Removed } from "./facts.ts";
import { jpegOf } from "./jpeg.ts";
import { pngOf } from "./png.ts";
import { webpOf } from "./webp.ts";

/** A photo without anything but its picture. `removed` is filled while the bytes are made, and true at their end. */
export type CleanPhoto = {
  type: PhotoType;
  removed: Removed;
  bytes: AsyncGenerator<Uint8Array>;
};

const START = 32;

/**
 * A photo's picture, byte for byte as it was, without what a camera or a program wrote beside it: place, time, names,
 * comments, small copies, what was hung on behind. Colours and the way up are kept. Nothing is held but the part that
 * is worked on.
 * @throws PhotoError also while `bytes` is read
 */
export async function cleanPhoto(source: ByteSource): Promise<CleanPhoto> {
  if (source.size > LARGEST_PHOTO) throw new PhotoError("too-big");
  const kind = kindOf(await source.read(0, Math.min(START, source.size)));
  if (kind === "unknown" || kind === "heic") throw new PhotoError(kind);
  const removed: Removed = { place: false, details: false };
  const clean = { "image/jpeg": jpegOf, "image/png": pngOf, "image/webp": webpOf }[kind];
  return { type: kind, removed, bytes: damagedAtEnd(clean(source, removed)) };
}

function kindOf(start: Uint8Array): PhotoType | "unknown" | "heic" {
  const text = String.fromCharCode(...start);
  if (text.startsWith("\xff\xd8\xff")) return "image/jpeg";
  if (text.startsWith("\x89PNG\r\n\x1a\n")) return "image/png";
  if (text.startsWith("RIFF") && text.slice(8, 12) === "WEBP") return "image/webp";
  // ISO/IEC 23008-12: the brands of HEIC, and of AVIF, in a file type box.
  if (text.slice(4, 8) === "ftyp" && /heic|heix|hevc|mif1|msf1|avif/u.test(text.slice(8))) return "heic";
  return "unknown";
}

async function* damagedAtEnd(bytes: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* bytes;
  } catch (error) {
    throw error instanceof EndOfBytes ? new PhotoError("damaged") : error;
  }
}
