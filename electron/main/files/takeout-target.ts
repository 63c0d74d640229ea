import { type FileHandle, mkdir, open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { TAKEOUT_FILE } from "../../../src/bridge/vault-port.ts";
import { syncFolder, writeWhole } from "./atomic-write.ts";
import type { TakeoutHandlers } from "./vault-files.ts";

/** Where the person wants everything to go. The path stays on this side. */
export type TakeoutTarget = { as: "folder" | "zip"; path: string };

/** Writes what is taken out, file by file. All bytes are opaque here. */
export function takeoutTarget(target: () => TakeoutTarget | undefined): TakeoutHandlers {
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
      const to = target();
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
  };
}
