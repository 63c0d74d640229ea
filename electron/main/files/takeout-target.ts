import { type FileHandle, mkdir, open, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { TAKEOUT_FILE } from "../../../src/bridge/vault-port.ts";
import { syncFolder, writeWhole } from "./atomic-write.ts";
import type { TakeoutHandlers } from "./vault-files.ts";

/** Where the person wants everything to go, and what they picked to bring in. Paths stay on this side. */
export type TakeoutChoice = { to?: { as: "folder" | "zip"; path: string } | undefined; from?: string | undefined };

/** Writes what is taken out, file by file, and reads what is brought in. All bytes are opaque here. */
export function takeoutTarget(choice: () => TakeoutChoice): TakeoutHandlers {
  let writing: { file: FileHandle; path: string } | undefined;

  const finish = async () => {
    const done = writing;
    writing = undefined;
    if (!done) return;
    await done.file.sync();
    await done.file.close();
    await rename(`${done.path}.new`, done.path);
    await syncFolder(dirname(done.path)).catch(() => undefined);
  };
  const drop = async () => {
    const before = writing;
    writing = undefined;
    await before?.file.close();
    if (before) await rm(`${before.path}.new`, { force: true });
  };

  return {
    takeoutFile: async ({ name }) => {
      await finish();
      const { to } = choice();
      if (!to || !TAKEOUT_FILE.test(name)) throw new Error("no place was chosen");
      const path = to.as === "zip" ? to.path : join(to.path, ...name.split("/"));
      await mkdir(dirname(path), { recursive: true });
      writing = { file: await open(`${path}.new`, "w", 0o600), path };
    },
    takeoutAppend: async (bytes) => {
      if (!writing) throw new Error("no file is under way");
      try {
        await writeWhole(writing.file, bytes);
      } catch (error) {
        await drop();
        throw error;
      }
    },
    takeoutFinish: finish,
    pickedSize: async () => (await stat(picked(choice()))).size,
    pickedRead: async ({ offset, length }) => {
      const file = await open(picked(choice()), "r");
      try {
        const buffer = new Uint8Array(length);
        const { bytesRead } = await file.read(buffer, 0, length, offset);
        return buffer.subarray(0, bytesRead);
      } finally {
        await file.close();
      }
    },
  };
}

function picked({ from }: TakeoutChoice): string {
  if (!from) throw new Error("no file was picked");
  return from;
}
