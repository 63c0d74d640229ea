import { bytesToHex, hexToBytes } from "@noble/hashes/utils.js";
import { crc32 } from "../../domain/bytes/crc32.ts";
import { FRAME_OVERHEAD, frameAt } from "../../domain/bytes/framed.ts";

/**
 * The log file: `IPPOLOG1`, then frames, each `length u32 · type u8 · payload · crc32 u32` (big-endian;
 * length and checksum cover type and payload). A frame is ciphertext, or the key slots, and is authenticated
 * again when it is opened: the checksum only finds where a torn write begins.
 */
const MAGIC = new TextEncoder().encode("IPPOLOG1");
const ID_BYTES = 16;
const NONCE_BYTES = 24;
/** Behind type, id and nonce. */
const CIPHERTEXT_AT = 1 + ID_BYTES + NONCE_BYTES;

const RECORD = 1;
const HEAD = 2;
const END = 3;

export type SealedRecord = { id: string; nonce: Uint8Array; ciphertext: Uint8Array };
/** `end` is the last frame of a copy: sealed, it says what the copy holds. A log has none. */
export type Frame =
  | { type: "record"; record: SealedRecord }
  | { type: "head"; bytes: Uint8Array }
  | { type: "end"; bytes: Uint8Array };

export function logStart(): Uint8Array {
  return MAGIC.slice();
}

/** Where the first frame of a log begins. */
export const FIRST_FRAME = MAGIC.byteLength;

export function encodeFrame(frame: Frame): Uint8Array {
  const body = frame.type === "record" ? recordBody(frame.record) : plainBody(frame);
  const bytes = new Uint8Array(body.byteLength + FRAME_OVERHEAD);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, body.byteLength);
  bytes.set(body, 4);
  view.setUint32(4 + body.byteLength, crc32(body));
  return bytes;
}

/** The frames of many records, one behind the other, as `encodeFrame` writes each: put in place without a copy on the way. */
export function encodeRecords(records: readonly SealedRecord[]): Uint8Array {
  const length = records.reduce(
    (sum, { ciphertext }) => sum + FRAME_OVERHEAD + CIPHERTEXT_AT + ciphertext.byteLength,
    0,
  );
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const record of records) {
    const body = bytes.subarray(at + 4, at + 4 + CIPHERTEXT_AT + record.ciphertext.byteLength);
    putRecord(body, record);
    view.setUint32(at, body.byteLength);
    view.setUint32(at + 4 + body.byteLength, crc32(body));
    at += FRAME_OVERHEAD + body.byteLength;
  }
  return bytes;
}

export type LogReading = {
  frames: Frame[];
  /** Bytes that are whole frames, from the start of what was read. */
  goodBytes: number;
  /** Stretches that were passed over because they are not whole frames. */
  damagedBytes: number;
};

/**
 * Reads what lies in a log. A torn or damaged stretch is passed over, never followed blindly:
 * reading goes on at the next place where a whole frame with a right checksum begins.
 */
export function readLog(bytes: Uint8Array): LogReading {
  const frames: Frame[] = [];
  let goodBytes = 0;
  let damagedBytes = 0;
  let at = startsWithMagic(bytes) ? MAGIC.byteLength : 0;
  goodBytes = at;
  while (at < bytes.byteLength) {
    const body = bodyAt(bytes, at);
    if (!body) {
      damagedBytes += 1;
      at += 1;
      continue;
    }
    const frame = decodeBody(body);
    if (frame) frames.push(frame);
    at += body.byteLength + FRAME_OVERHEAD;
    goodBytes = damagedBytes === 0 ? at : goodBytes;
  }
  return { frames, goodBytes, damagedBytes };
}

/**
 * The frames of records in a log that is taken to be whole: checksums are not looked at. Where a length or a type cannot
 * be true, the walk goes on at the next place where a whole frame begins.
 * @param from where a frame begins
 * @returns their bodies, for `idIn` and `sealedIn`, in the log's order; nothing is copied
 */
export function recordBodies(bytes: Uint8Array, from: number): Uint8Array[] {
  const bodies: Uint8Array[] = [];
  const view = viewOf(bytes);
  let isInStep = true;
  for (let at = from; at + FRAME_OVERHEAD < bytes.byteLength; ) {
    const end: number | undefined = isInStep ? plausibleEnd(view, at) : wholeEnd(bytes, at);
    isInStep = end !== undefined;
    if (end !== undefined && bytes[at + 4] === RECORD) bodies.push(bytes.subarray(at + 4, end - 4));
    at = end ?? at + 1;
  }
  return bodies;
}

/**
 * Where the first whole frame of a stretch begins, its checksum right.
 * @param before it begins before this place
 */
export function firstFrame(bytes: Uint8Array, before: number): number | undefined {
  const view = viewOf(bytes);
  for (let at = 0; at < before && at + FRAME_OVERHEAD < bytes.byteLength; at += 1)
    if (plausibleEnd(view, at) !== undefined && wholeEnd(bytes, at) !== undefined) return at;
  return undefined;
}

/** The bytes of an id as one string: half as long to make as its hexadecimal. */
export function nameOf(id: Uint8Array): string {
  return String.fromCharCode(...id);
}

/** Whose record a frame holds, by its body, where it lies: the 16 bytes of the id. */
export function idIn(body: Uint8Array): Uint8Array {
  return body.subarray(1, 1 + ID_BYTES);
}

/** Where a frame ends whose length and type can be true. */
function plausibleEnd(view: DataView, at: number): number | undefined {
  const length = view.getUint32(at);
  const type = view.getUint8(at + 4);
  const shortest = type === RECORD ? CIPHERTEXT_AT : 1;
  if ((type !== RECORD && type !== HEAD) || length < shortest) return undefined;
  const end = at + length + FRAME_OVERHEAD;
  return end <= view.byteLength ? end : undefined;
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}

function wholeEnd(bytes: Uint8Array, at: number): number | undefined {
  const end = frameAt(bytes, at);
  return typeof end === "number" ? end : undefined;
}

function startsWithMagic(bytes: Uint8Array): boolean {
  return MAGIC.every((byte, index) => bytes[index] === byte);
}

function bodyAt(bytes: Uint8Array, at: number): Uint8Array | undefined {
  const end = wholeEnd(bytes, at);
  return end === undefined ? undefined : bytes.subarray(at + 4, end - 4);
}

function plainBody({ type, bytes }: { type: "head" | "end"; bytes: Uint8Array }): Uint8Array {
  const body = new Uint8Array(1 + bytes.byteLength);
  body[0] = type === "head" ? HEAD : END;
  body.set(bytes, 1);
  return body;
}

function recordBody(record: SealedRecord): Uint8Array {
  const body = new Uint8Array(CIPHERTEXT_AT + record.ciphertext.byteLength);
  putRecord(body, record);
  return body;
}

function putRecord(body: Uint8Array, { id, nonce, ciphertext }: SealedRecord): void {
  body[0] = RECORD;
  body.set(hexToBytes(id), 1);
  body.set(nonce, 1 + ID_BYTES);
  body.set(ciphertext, CIPHERTEXT_AT);
}

function decodeBody(body: Uint8Array): Frame | undefined {
  if (body[0] === HEAD) return { type: "head", bytes: body.slice(1) };
  if (body[0] === END) return { type: "end", bytes: body.slice(1) };
  if (body[0] !== RECORD || body.byteLength < CIPHERTEXT_AT) return undefined;
  const id = bytesToHex(body.subarray(1, 1 + ID_BYTES));
  const { nonce, ciphertext } = sealedIn(body);
  return { type: "record", record: { id, nonce: nonce.slice(), ciphertext: ciphertext.slice() } };
}

/** What is sealed in a record's frame, by its body, where it lies. */
export function sealedIn(body: Uint8Array): Omit<SealedRecord, "id"> {
  return { nonce: body.subarray(1 + ID_BYTES, CIPHERTEXT_AT), ciphertext: body.subarray(CIPHERTEXT_AT) };
}
