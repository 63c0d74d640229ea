/** Tags of a TIFF directory (Exif 2.32, tables 3 and 4). */
const ORIENTATION = 0x0112;
const GPS = 0x8825;
const ENTRY_BYTES = 12;

/**
 * Which way up a photo is, and whether it says where it was taken.
 * @param tiff what follows `Exif\0\0`
 * @returns orientation 1 to 8; 1 where it cannot be read
 */
export function readExif(tiff: Uint8Array): { orientation: number; hasPlace: boolean } {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const found = { orientation: 1, hasPlace: false };
  if (tiff.byteLength < 8) return found;
  const isLittle = view.getUint16(0) === 0x4949;
  const start = view.getUint32(4, isLittle);
  if (start + 2 > tiff.byteLength) return found;
  const count = view.getUint16(start, isLittle);
  for (let index = 0; index < count; index += 1) {
    const at = start + 2 + index * ENTRY_BYTES;
    if (at + ENTRY_BYTES > tiff.byteLength) return found;
    const tag = view.getUint16(at, isLittle);
    if (tag === GPS) found.hasPlace = true;
    if (tag === ORIENTATION) found.orientation = within(view.getUint16(at + 8, isLittle));
  }
  return found;
}

/** The smallest Exif part that says which way up a photo is, and nothing else. */
export function orientationOnly(orientation: number): Uint8Array {
  const bytes = new Uint8Array(32);
  // "Exif", big-endian TIFF, one directory at 8 with one entry: a short, one of it, the value; no directory after it.
  bytes.set([0x45, 0x78, 0x69, 0x66, 0, 0, 0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1]);
  bytes.set([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation], 16);
  return bytes;
}

function within(orientation: number): number {
  return orientation >= 1 && orientation <= 8 ? orientation : 1;
}
