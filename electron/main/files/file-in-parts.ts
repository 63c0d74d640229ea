import { type FileHandle, mkdir, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { syncFolder, writeWhole } from "./atomic-write.ts";

/** Behind the name of a file that is not whole yet. */
export const COMING = ".new";

/** A file that is written part by part beside its place, and takes the place when it is whole. One at a time. */
export type FileInParts = {
  /** Begins a file, making its folder where there is none. One that was under way is dropped. */
  start: (path: string) => Promise<void>;
  /** @throws when no file is under way; when a part cannot be written, and the file is dropped then */
  append: (bytes: Uint8Array) => Promise<void>;
  /** Flushes the file and puts it in its place. @throws when no file is under way; when that cannot be done, and the file is dropped then */
  finish: () => Promise<void>;
  /** Lets go of a file that is under way; nothing of it stays. */
  drop: () => Promise<void>;
  isUnderWay: () => boolean;
};

export function fileInParts(): FileInParts {
  let writing: { file: FileHandle; path: string } | undefined;

  const drop = async () => {
    const before = writing;
    writing = undefined;
    await before?.file.close();
    if (before) await rm(`${before.path}${COMING}`, { force: true });
  };

  return {
    start: async (path) => {
      await drop();
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      writing = { file: await open(`${path}${COMING}`, "w", 0o600), path };
    },
    append: async (bytes) => {
      if (!writing) throw new Error("no file is under way");
      try {
        await writeWhole(writing.file, bytes);
      } catch (error) {
        await drop();
        throw error;
      }
    },
    finish: async () => {
      if (!writing) throw new Error("no file is under way");
      const { file, path } = writing;
      writing = undefined;
      try {
        await file.sync();
        await file.close();
        await rename(`${path}${COMING}`, path);
      } catch (error) {
        // The file in its place may be open in another program.
        await file.close().catch(() => undefined);
        await rm(`${path}${COMING}`, { force: true });
        throw error;
      }
      // A stick may be formatted in a way that knows no such thing; the file itself is flushed.
      await syncFolder(dirname(path)).catch(() => undefined);
    },
    drop,
    isUnderWay: () => writing !== undefined,
  };
}

/** Reads at most `length` bytes of a file, from `offset` on. */
export async function readPart(path: string, offset: number, length: number): Promise<Uint8Array> {
  const file = await open(path, "r");
  try {
    const buffer = new Uint8Array(length);
    const { bytesRead } = await file.read(buffer, 0, length, offset);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
