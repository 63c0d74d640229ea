import { KINDS, type VaultRecord } from "../../domain/records/kinds.ts";
import type { TakenRecord } from "../../domain/takeout/takeout.ts";
import { takeoutFiles } from "../../domain/takeout/takeout-files.ts";
import type { TakeoutWords } from "../../domain/takeout/words.ts";
import type { TakenOut, TakeOutTo } from "../api.ts";
import type { VaultFiles } from "../files/port-files.ts";
import type { RecordStore } from "../store/record-store.ts";
import { zipWriter } from "./zip-writer.ts";

const BATCH = 500;
const PIECE = 1024 * 1024;

/** Writes everything of a vault in plain, where the person chose: file by file, or into one zip. */
export async function takeOut(
  files: VaultFiles,
  store: RecordStore,
  to: TakeOutTo,
  words: TakeoutWords,
  appVersion: string,
): Promise<TakenOut> {
  const records = await takenRecords(store);
  const made = takeoutFiles(records, { words, exportedAt: new Date().toISOString(), appVersion, files: [] });
  const count = to === "zip" ? await writeZip(files, made) : await writeFolder(files, made);
  await files.call("takeoutFinish");
  return { records: records.length, files: count };
}

async function writeZip(files: VaultFiles, made: Iterable<{ name: string; text: string }>): Promise<number> {
  await files.call("takeoutFile", { name: "takeout.zip" });
  const zip = zipWriter((bytes) => files.call("takeoutAppend", bytes), new Date());
  let count = 0;
  for (const { name, text } of made) {
    await zip.add({ name, chunks: pieces(text) });
    count += 1;
  }
  await zip.finish();
  return count;
}

async function writeFolder(files: VaultFiles, made: Iterable<{ name: string; text: string }>): Promise<number> {
  let count = 0;
  for (const { name, text } of made) {
    await files.call("takeoutFile", { name });
    for await (const piece of pieces(text)) await files.call("takeoutAppend", piece);
    count += 1;
  }
  return count;
}

async function* pieces(text: string): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.byteLength; at += PIECE) yield bytes.slice(at, at + PIECE);
}

/** Every record but those without meaning, in the bin or not. */
async function takenRecords(store: RecordStore): Promise<TakenRecord[]> {
  const ids = (await store.entries()).filter(([, { kind }]) => kind !== "filler").map(([id]) => id);
  const taken: TakenRecord[] = [];
  for (let at = 0; at < ids.length; at += BATCH) {
    const records = await store.getMany(ids.slice(at, at + BATCH));
    for (const record of records.values()) taken.push(takenOf(record));
  }
  // The number says the order of changes; what lies between two numbers is this vault's own affair.
  return taken.toSorted((a, b) => a.revision - b.revision).map((record, index) => ({ ...record, revision: index + 1 }));
}

function takenOf(record: VaultRecord): TakenRecord {
  return { ...record, version: KINDS[record.kind].version };
}
