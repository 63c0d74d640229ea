import { MOST_PICKED, MOST_SMALL_FILES, SMALL_FILE } from "../../bridge/vault-port.ts";
import { apart } from "../../domain/bytes/side-by-side.ts";
import { ImportError, type ImportFile } from "../../domain/import/imported.ts";
import { isTar, tarFiles } from "../../domain/import/tar.ts";
import { VaultError } from "../errors.ts";
import type { VaultFiles } from "../files/port-files.ts";
import type { ZipEntry } from "../takeout/zip-directory.ts";
import { ZipError, type ZipErrorCode } from "../takeout/zip-errors.ts";
import { type ZipReader, zipReader } from "../takeout/zip-reader.ts";
import { gunzipped, isGzip } from "./gunzipped.ts";

const PART = 4 * 1024 * 1024;
const LOOK = 512;
/** The most that is unpacked to read texts, all together; and of a tar that is packed as one. */
const MOST_TEXT = 512 * 1024 * 1024;
const CODES: Readonly<Record<ZipErrorCode, ImportError["code"]>> = {
  "not-zip": "unknown",
  damaged: "damaged",
  "unsafe-name": "unknown",
  encrypted: "locked",
  zip64: "too-big",
  "unknown-method": "unknown",
  "too-big": "too-big",
};

/** The files of what was picked. `open` lifts the bound and the stop that hold while texts are read: photos come one by one. */
export type PickedImport = { files: ImportFile[]; open: () => void };

type Listed = { name: string; bytes: number; modified: number };

/**
 * A zip, a tar, packed or not, a single file, or a folder, as its files.
 * @param isStopped asked before each file is read: from then on none is @throws ImportError
 */
export async function pickedImport(files: VaultFiles, isStopped: () => boolean): Promise<PickedImport> {
  const listed = await files.call("pickedList");
  if (listed.length > MOST_PICKED) throw new ImportError("too-big");
  const [only] = listed;
  const inside = only && listed.length === 1 ? await packedIn(files, only, isStopped) : undefined;
  const budget = { left: MOST_TEXT };
  let isReading = true;
  const bounded = (inside ?? plainFiles(files, listed)).map((file) => ({
    ...file,
    read: (most: number) => {
      if (isReading && isStopped()) throw new VaultError("locked");
      if (file.bytes > most) throw new ImportError("too-big");
      budget.left -= file.bytes;
      if (budget.left < 0) throw new ImportError("too-big");
      return file.read(most);
    },
  }));
  const open = () => {
    budget.left = Number.POSITIVE_INFINITY;
    isReading = false;
  };
  return { files: bounded, open };
}

async function packedIn(
  files: VaultFiles,
  { name, bytes }: Listed,
  isStopped: () => boolean,
): Promise<ImportFile[] | undefined> {
  const read = (offset: number, length: number) => files.call("pickedListRead", { index: 0, offset, length });
  const start = await read(0, Math.min(LOOK, bytes));
  if (start[0] === 0x50 && start[1] === 0x4b) {
    const zip = await refusing(() => zipReader(read, bytes, "tamed"));
    return zip.entries.filter((entry) => !entry.name.startsWith("__MACOSX/")).map((entry) => zipFile(zip, entry));
  }
  if (isTar(start)) return tarFiles({ size: bytes, read });
  if (isGzip(start)) {
    const source = await gunzipped({ size: bytes, read }, MOST_TEXT, isStopped);
    if (isStopped()) throw new VaultError("locked");
    if (!isTar(await source.read(0, LOOK))) throw new ImportError("unknown");
    return tarFiles(source);
  }
  // A name that says what the bytes do not.
  if (/\.(?:zip|jex|tar|tgz|gz)$/iu.test(name)) throw new ImportError("unknown");
  return undefined;
}

function zipFile(zip: ZipReader, entry: ZipEntry): ImportFile {
  const { name, size, modified } = entry;
  return { name, bytes: size, modified, read: (most) => refusing(() => gathered(zip.open(entry, most), size)) };
}

/**
 * Files of a folder, which may hold thousands: small ones are asked of the shell many at a time, the next ones while these
 * are worked on. Those of one ending come together, so that pictures are not read along with texts.
 */
function plainFiles(files: VaultFiles, listed: readonly Listed[]): ImportFile[] {
  const onTheWay = new Map<number, Promise<Uint8Array | null>>();
  const alike = new Map<string, SmallFiles>();
  const places = listed.map(({ name, bytes }, index) => {
    const own = alike.get(endingOf(name)) ?? { indexes: [], next: 0 };
    alike.set(endingOf(name), own);
    return bytes <= SMALL_FILE ? { own, place: own.indexes.push(index) - 1 } : undefined;
  });
  const readNext = (own: SmallFiles) => {
    const indexes = own.indexes.slice(own.next, own.next + MOST_SMALL_FILES);
    own.next += indexes.length;
    if (indexes.length === 0) return;
    // Where the answer does not come, each is asked for by itself.
    const reading = files.call("pickedListReadSmall", { indexes }).then(apart, () => []);
    for (const [place, index] of indexes.entries())
      onTheWay.set(
        index,
        reading.then((all) => all[place] ?? null),
      );
  };
  /** Each file is read ahead once: whoever comes back to one asks for that one only. */
  const readAhead = (index: number) => {
    const small = places[index];
    if (!small) return;
    const { own, place } = small;
    if (place > own.next) own.next = place;
    if (place === own.next) readNext(own);
    if (place + MOST_SMALL_FILES >= own.next) readNext(own);
  };
  return listed.map(({ name, bytes, modified }, index) => ({
    name,
    bytes,
    modified,
    read: async (most) => {
      if (bytes > most) throw new ImportError("too-big");
      readAhead(index);
      const early = await onTheWay.get(index);
      // Let go: it is read once, and where it is not, it would stay in memory.
      onTheWay.delete(index);
      if (early?.byteLength === bytes) return early;
      return gathered(parts(files, index, bytes), bytes).catch((error: unknown) => {
        // One that may not be read, or is gone, stops no other.
        throw error instanceof ImportError ? error : new ImportError("damaged");
      });
    },
  }));
}

/** Places in the list of files that are small, of one ending, and how many of these were asked for. */
type SmallFiles = { indexes: number[]; next: number };

function endingOf(name: string): string {
  return name.slice(name.lastIndexOf(".") + 1).toLowerCase();
}

async function* parts(files: VaultFiles, index: number, bytes: number): AsyncGenerator<Uint8Array> {
  for (let offset = 0; offset < bytes; offset += PART)
    yield await files.call("pickedListRead", { index, offset, length: Math.min(PART, bytes - offset) });
}

async function gathered(chunks: AsyncIterable<Uint8Array>, bytes: number): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.byteLength;
    all.push(chunk);
  }
  if (size !== bytes) throw new ImportError("damaged");
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of all) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole;
}

async function refusing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof ZipError ? new ImportError(CODES[error.code]) : error;
  }
}

/** What a person is told of why nothing is moved in. */
export function importRefusal(error: unknown): unknown {
  return error instanceof ImportError ? new VaultError(`import-${error.code}`) : error;
}
