import type { FileHandle } from "node:fs/promises";
import { frameAt } from "../../../src/domain/bytes/framed.ts";

/** The first bytes of a log. */
const MAGIC = "IPPOLOG1";
const PART = 1024 * 1024;

/**
 * Whether every stretch of a log is a whole frame. Read into one buffer that is used again, so that a large log costs
 * no memory; it grows only where a frame is larger.
 */
export async function isWholeLog(file: FileHandle, size: number): Promise<boolean> {
  let buffer: Uint8Array = new Uint8Array(PART);
  let filled = 0;
  let at = MAGIC.length;
  for (let offset = 0; offset < size; ) {
    const { bytesRead } = await file.read(buffer, filled, Math.min(buffer.byteLength - filled, size - offset), offset);
    if (bytesRead === 0) return false;
    if (offset === 0 && new TextDecoder().decode(buffer.subarray(0, MAGIC.length)) !== MAGIC) return false;
    offset += bytesRead;
    filled += bytesRead;
    const next = endOfFrames(buffer.subarray(0, filled), at);
    if (next === undefined) return false;
    buffer.copyWithin(0, next, filled);
    filled -= next;
    at = 0;
    if (filled === buffer.byteLength) buffer = grown(buffer);
  }
  return size >= MAGIC.length && filled === 0;
}

/** Where the last whole frame ends; undefined where one is damaged. */
function endOfFrames(bytes: Uint8Array, start: number): number | undefined {
  for (let at = start; ; ) {
    const frame = frameAt(bytes, at);
    if (frame === "damaged") return undefined;
    if (frame === "cut") return at;
    at = frame;
  }
}

function grown(buffer: Uint8Array): Uint8Array {
  const larger = new Uint8Array(buffer.byteLength * 2);
  larger.set(buffer);
  return larger;
}
