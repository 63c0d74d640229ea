import { concatBytes } from "@noble/hashes/utils.js";
import { eachRecord, encodeFrame, readLog, type SealedRecord } from "../log/frames.ts";

/**
 * A bundle: the sealed records whose ids begin with the same 11 bits, as frames of a log (log/frames.ts). Ids are
 * random, so bundles fill evenly, and which records lie together says nothing of when or of what they were written.
 */
const BITS = 11;
export const BUNDLES = 2 ** BITS;
const DIGITS = 4;

/** Chromium puts a value of 64 KiB or more into a file of its own, which is slow to read and easy to lose. */
export const BUNDLE_BYTES = 56 * 1024;
/** A record of this length is a row that is quick enough by itself. */
export const LONG_RECORD = 8 * 1024;

/** The bundle that a record belongs to. */
export function bundleOf(id: string): number {
  return Number.parseInt(id.slice(0, DIGITS), 16) >> (DIGITS * 4 - BITS);
}

/** Where the ids of a bundle begin; they end where the next one begins. */
export function idsFrom(bundle: number): string {
  // "g" comes behind every id there is.
  if (bundle >= BUNDLES) return "g";
  return (bundle << (DIGITS * 4 - BITS)).toString(16).padStart(DIGITS, "0");
}

export function encodeBundle(records: Iterable<SealedRecord>): Uint8Array {
  return concatBytes(...[...records].map((record) => encodeFrame({ type: "record", record })));
}

/** `isWhole`: every byte is part of a frame. Whether what is in the frames is genuine, the cipher says. */
export type BundleReading = { records: SealedRecord[]; isWhole: boolean };

/** The records of a bundle. Where a length is damaged, those whose frames can still be found. Never throws. */
export function readBundle(bytes: unknown): BundleReading {
  if (!(bytes instanceof Uint8Array)) return { records: [], isWhole: false };
  const records = eachRecord(bytes);
  if (records) return { records, isWhole: true };
  const { frames } = readLog(bytes);
  return { records: frames.flatMap((frame) => (frame.type === "record" ? [frame.record] : [])), isWhole: false };
}
