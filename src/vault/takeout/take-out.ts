import { endingOf } from "../../domain/attachments/attachment.ts";
import { KINDS, type VaultRecord } from "../../domain/records/kinds.ts";
import { pathOfFile, type TakenFile, type TakenRecord } from "../../domain/takeout/takeout.ts";
import { takeoutFiles } from "../../domain/takeout/takeout-files.ts";
import type { TakeoutWords } from "../../domain/takeout/words.ts";
import type { TakenOut, TakeOutTo } from "../api.ts";
import type { Keeper } from "../attachments/keeper.ts";
import type { VaultFiles } from "../files/port-files.ts";
import type { RecordStore } from "../store/record-store.ts";
import { zipWriter } from "./zip-writer.ts";

const BATCH = 500;
const PIECE = 1024 * 1024;

/** A file of the takeout: its name below the folder, and its bytes as they come. */
type Source = { name: string; chunks: AsyncIterable<Uint8Array> };

/** Writes everything of a vault in plain, where the person chose: file by file, or into one zip. */
export async function takeOut(
  files: VaultFiles,
  store: RecordStore,
  keeper: Keeper,
  to: TakeOutTo,
  words: TakeoutWords,
  appVersion: string,
): Promise<TakenOut> {
  const records = await takenRecords(store);
  const attachments = (await store.list("attachment", {})) as VaultRecord<"attachment">[];
  // A file that is listed has to be there: what cannot be read from end to end is left out, and said.
  const whole = await keeper.readable(attachments);
  const taken = whole.map(takenFile);
  const texts = takeoutFiles(records, { words, exportedAt: new Date().toISOString(), appVersion, files: taken });
  const count = await orDropped(files, async () => {
    const written = await (to === "zip" ? writeZip : writeFolder)(files, sources(texts, whole, keeper));
    await files.call("takeoutFinish");
    return written;
  });
  return { records: records.length, files: count, away: attachments.length - whole.length };
}

/** What is cut short stays nowhere in plain. */
async function orDropped<T>(files: VaultFiles, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    // Where this does not work either, the next start does it.
    await files.call("takeoutDrop").catch(() => undefined);
    throw error;
  }
}

function* sources(
  texts: Iterable<{ name: string; text: string }>,
  attachments: readonly VaultRecord<"attachment">[],
  keeper: Keeper,
): Generator<Source> {
  for (const { name, text } of texts) yield { name, chunks: pieces(text) };
  for (const record of attachments) yield { name: pathOfFile(takenFile(record)), chunks: keeper.bytesOf(record) };
}

function takenFile({ id, body: { type, bytes, sha256 } }: VaultRecord<"attachment">): TakenFile {
  return { id, name: `${id}.${endingOf(type)}`, type, bytes, sha256 };
}

async function writeZip(files: VaultFiles, made: Iterable<Source>): Promise<number> {
  await files.call("takeoutFile", { name: "takeout.zip" });
  const zip = zipWriter((bytes) => files.call("takeoutAppend", bytes), new Date());
  let count = 0;
  for (const source of made) {
    await zip.add(source);
    count += 1;
  }
  await zip.finish();
  return count;
}

async function writeFolder(files: VaultFiles, made: Iterable<Source>): Promise<number> {
  let count = 0;
  for (const { name, chunks } of made) {
    await files.call("takeoutFile", { name });
    for await (const chunk of chunks) await files.call("takeoutAppend", chunk.slice());
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
