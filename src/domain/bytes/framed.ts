import { crc32 } from "./crc32.ts";

/** A frame: length (uint32), body, CRC-32 of the body (uint32), all big-endian. */
export const FRAME_OVERHEAD = 8;
/** No body comes near this; a larger length is damage. */
export const LONGEST_FRAME = 16 * 1024 * 1024;

/** The whole frame that begins at a place: where the next one begins; `cut` where more bytes would tell; `damaged`. */
export function frameAt(bytes: Uint8Array, at: number): number | "cut" | "damaged" {
  if (at + 4 > bytes.byteLength) return "cut";
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = view.getUint32(at);
  if (length === 0 || length > LONGEST_FRAME) return "damaged";
  const end = at + length + FRAME_OVERHEAD;
  if (end > bytes.byteLength) return "cut";
  const body = bytes.subarray(at + 4, at + 4 + length);
  return crc32(body) === view.getUint32(at + 4 + length) ? end : "damaged";
}
