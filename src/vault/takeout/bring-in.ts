import { concatBytes } from "@noble/hashes/utils.js";
import { KINDS, type Kind, type VaultRecord } from "../../domain/records/kinds.ts";
import { contentOf, mergeRecords } from "../../domain/records/merge.ts";
import { TakeoutError } from "../../domain/takeout/errors.ts";
import { type KnownKinds, readTakeout } from "../../domain/takeout/read-takeout.ts";
import { LARGEST_TAKEOUT, TAKEOUT_NAME, type Takeout } from "../../domain/takeout/takeout.ts";
import { takeoutFolder } from "../../domain/takeout/takeout-folder.ts";
import type { BringInPreview } from "../api.ts";
import { VaultError } from "../errors.ts";
import type { VaultFiles } from "../files/port-files.ts";
import { migrated } from "../migrations/migrations.ts";
import type { OpenVault } from "../open-vault.ts";
import { TAKEOUT_CODES, ZipError } from "./zip-errors.ts";
import { zipReader } from "./zip-reader.ts";

const PART = 4 * 1024 * 1024;
const KNOWN: KnownKinds = Object.fromEntries(
  (Object.keys(KINDS) as Kind[]).map((kind) => [
    kind,
    { ...KINDS[kind], up: (version: number, body: unknown) => migrated(kind, version, body) },
  ]),
);
/** `PK`, the first bytes of a zip. */
const ZIP_START = [0x50, 0x4b];

/**
 * Reads what the person picked: an `ippo.json`, or a zip that holds one. Refused whole on any doubt.
 * @returns its records, in the shapes of this Ippo
 * @throws VaultError `takeout-not-ours`, `takeout-damaged`, `takeout-newer`, `takeout-too-big`
 */
export async function readPicked(files: VaultFiles): Promise<{ takeout: Takeout; records: VaultRecord[] }> {
  try {
    const takeout = readTakeout(await jsonBytes(files), KNOWN);
    const records = takeout.records
      .filter(({ kind }) => kind !== "filler")
      .map(({ version: _, ...record }) => record as VaultRecord)
      .toSorted((a, b) => a.revision - b.revision);
    return { takeout, records };
  } catch (error) {
    if (error instanceof TakeoutError) throw new VaultError(`takeout-${error.code}`);
    if (error instanceof ZipError) throw new VaultError(`takeout-${TAKEOUT_CODES[error.code]}`);
    throw error;
  }
}

/** What bringing these records in would come to. */
export async function previewOf(
  { store }: OpenVault,
  exportedAt: string,
  records: readonly VaultRecord[],
): Promise<BringInPreview> {
  const counted = records.filter(({ kind }) => !UNCOUNTED.includes(kind));
  const ours = await store.getMany(counted.map(({ id }) => id));
  const preview: BringInPreview = { exportedAt, added: 0, newer: 0, older: 0, same: 0 };
  for (const theirs of counted) preview[relation(ours.get(theirs.id), theirs)] += 1;
  return preview;
}

const UNCOUNTED: readonly Kind[] = ["past", "tombstone", "settings", "identity"];

function relation(ours: VaultRecord | undefined, theirs: VaultRecord): "added" | "newer" | "older" | "same" {
  if (!ours) return "added";
  if (contentOf(ours) === contentOf(theirs)) return "same";
  return contentOf(mergeRecords(ours, theirs).winner) === contentOf(theirs) ? "newer" : "older";
}

async function jsonBytes(files: VaultFiles): Promise<Uint8Array> {
  const size = await files.call("pickedSize");
  const read = (offset: number, length: number) => files.call("pickedRead", { offset, length });
  const start = await read(0, ZIP_START.length);
  if (!ZIP_START.every((byte, index) => start[index] === byte)) {
    if (size > LARGEST_TAKEOUT) throw new TakeoutError("too-big");
    return gather(plain(read, size));
  }
  const zip = await zipReader(read, size);
  const folder = takeoutFolder(zip.entries.map(({ name }) => name));
  const entry = zip.entries.find(({ name }) => name === `${folder}${TAKEOUT_NAME}`);
  if (!entry) throw new TakeoutError("not-ours");
  return gather(zip.open(entry, LARGEST_TAKEOUT));
}

async function* plain(
  read: (offset: number, length: number) => Promise<Uint8Array>,
  size: number,
): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < size; at += PART) yield await read(at, Math.min(PART, size - at));
}

async function gather(parts: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const part of parts) all.push(part);
  return concatBytes(...all);
}
