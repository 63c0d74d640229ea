import { concatBytes } from "@noble/hashes/utils.js";
import { KINDS, type Kind, type VaultRecord } from "../../domain/records/kinds.ts";
import { contentOf, mergeRecords } from "../../domain/records/merge.ts";
import { TakeoutError } from "../../domain/takeout/errors.ts";
import { type KnownKinds, readTakeout } from "../../domain/takeout/read-takeout.ts";
import {
  LARGEST_TAKEOUT,
  pathOfFile,
  TAKEOUT_NAME,
  type TakenFile,
  type Takeout,
} from "../../domain/takeout/takeout.ts";
import { takeoutFolder } from "../../domain/takeout/takeout-folder.ts";
import type { BringInPreview } from "../api.ts";
import type { Intake } from "../attachments/intake.ts";
import type { Keeper } from "../attachments/keeper.ts";
import { VaultError } from "../errors.ts";
import type { VaultFiles } from "../files/port-files.ts";
import { migrated } from "../migrations/migrations.ts";
import type { OpenVault } from "../open-vault.ts";
import type { ZipEntry } from "./zip-directory.ts";
import { TAKEOUT_CODES, ZipError } from "./zip-errors.ts";
import { type ZipReader, zipReader } from "./zip-reader.ts";

const PART = 4 * 1024 * 1024;
const KNOWN: KnownKinds = Object.fromEntries(
  (Object.keys(KINDS) as Kind[]).map((kind) => [
    kind,
    { ...KINDS[kind], up: (version: number, body: unknown) => migrated(kind, version, body) },
  ]),
);
/** `PK`, the first bytes of a zip. */
const ZIP_START = [0x50, 0x4b];

/** A takeout that was read: its records in the shapes of this Ippo, and the bytes of the files that it lists. */
export type ReadTakeout = {
  takeout: Takeout;
  records: VaultRecord[];
  /** @throws VaultError `takeout-damaged` where the file is not there or not whole */
  bytesOf: (file: TakenFile) => AsyncIterable<Uint8Array>;
};

/**
 * Reads what the person picked: an `ippo.json`, or a zip that holds one. Refused whole on any doubt.
 * @throws VaultError `takeout-not-ours`, `takeout-damaged`, `takeout-newer`, `takeout-too-big`
 */
export async function readPicked(files: VaultFiles): Promise<ReadTakeout> {
  return refusing(async () => {
    const { json, bytesOf } = await openPicked(files);
    const takeout = readTakeout(json, KNOWN);
    const records = takeout.records
      .filter(({ kind }) => kind !== "filler")
      .map(({ version: _, ...record }) => record as VaultRecord)
      .toSorted((a, b) => a.revision - b.revision);
    return { takeout, records, bytesOf };
  });
}

/** Brings in the bytes of photos and recordings that are not here. On any doubt nothing is brought in. */
export async function bringFiles(
  { takeout, records, bytesOf }: ReadTakeout,
  intake: Intake,
  keeper: Keeper,
): Promise<void> {
  const listed = new Map(takeout.files.map((file) => [file.id, file]));
  const attachments = records.filter((record): record is VaultRecord<"attachment"> => record.kind === "attachment");
  for (const record of await keeper.lacking(attachments)) {
    const file = listed.get(record.id);
    // One that could not be taken out either: its record says that it was there.
    if (!file) continue;
    if (file.sha256 !== record.body.sha256) throw new VaultError("takeout-damaged");
    await intake.addTaken(record, bytesOf(file));
  }
}

async function refusing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw refusalOf(error);
  }
}

function refusalOf(error: unknown): unknown {
  if (error instanceof TakeoutError) return new VaultError(`takeout-${error.code}`);
  if (error instanceof ZipError) return new VaultError(`takeout-${TAKEOUT_CODES[error.code]}`);
  return error;
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

/** The `ippo.json` of what was picked, and a way to the files that lie beside it. */
async function openPicked(files: VaultFiles): Promise<{ json: Uint8Array; bytesOf: ReadTakeout["bytesOf"] }> {
  const size = await files.call("pickedSize", { what: "takeout" });
  const read = (offset: number, length: number) => files.call("pickedRead", { what: "takeout", offset, length });
  const start = await read(0, ZIP_START.length);
  if (!ZIP_START.every((byte, index) => start[index] === byte)) {
    if (size > LARGEST_TAKEOUT) throw new TakeoutError("too-big");
    return { json: await gather(plain(read, size)), bytesOf: (file) => besideBytes(files, file) };
  }
  const zip = await zipReader(read, size);
  const folder = takeoutFolder(zip.entries.map(({ name }) => name));
  const entryOf = (name: string) => zip.entries.find((entry) => entry.name === `${folder}${name}`);
  const entry = entryOf(TAKEOUT_NAME);
  if (!entry) throw new TakeoutError("not-ours");
  const json = await gather(zip.open(entry, LARGEST_TAKEOUT));
  return { json, bytesOf: (file) => zipBytes(zip, entryOf(pathOfFile(file)), file.bytes) };
}

async function* zipBytes(zip: ZipReader, entry: ZipEntry | undefined, bytes: number): AsyncGenerator<Uint8Array> {
  if (!entry) throw new VaultError("takeout-damaged");
  try {
    yield* zip.open(entry, bytes);
  } catch (error) {
    throw refusalOf(error);
  }
}

/** A takeout in a folder: the person picked its `ippo.json`, and the files lie beside it. */
async function* besideBytes(files: VaultFiles, file: TakenFile): AsyncGenerator<Uint8Array> {
  const which = { what: "takeout", beside: pathOfFile(file) } as const;
  const size = await files.call("pickedSize", which).catch(() => -1);
  if (size !== file.bytes) throw new VaultError("takeout-damaged");
  yield* plain((offset, length) => files.call("pickedRead", { ...which, offset, length }), size);
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
