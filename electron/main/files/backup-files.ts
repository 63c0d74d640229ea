import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { BACKUP_NAME } from "../../../src/bridge/vault-port.ts";
import { syncFolder, writeWhole } from "./atomic-write.ts";
import { secondPlace } from "./backup-place.ts";
import type { BackupHandlers } from "./vault-files.ts";

type Place = "own" | "second";

/**
 * The copies of a vault, in its own folder and in the place that the person chose. All bytes are opaque here.
 * @param vault the vault's folder @param picked the file that the person chose last, if any
 */
export function backupFiles(vault: string, picked: () => string | undefined): BackupHandlers {
  let writing: { file: FileHandle; folder: string; name: string } | undefined;

  const folderOf = async (place: Place): Promise<string> => {
    if (place === "own") return join(vault, "backups");
    const { state, path } = await secondPlace(vault);
    if (state !== "here") throw Object.assign(new Error("the second place is away"), { code: "ENOENT" });
    return path;
  };
  const drop = async () => {
    const before = writing;
    writing = undefined;
    await before?.file.close();
    if (before) await rm(join(before.folder, `${before.name}.new`), { force: true });
  };

  return {
    backupPlaces: async () => ({ second: (await secondPlace(vault)).state }),
    backupList: async ({ place }) => {
      const folder = await folderOf(place).catch(() => "");
      const names = (await readdir(folder).catch(() => [])).filter((name) => BACKUP_NAME.test(name));
      return Promise.all(names.map(async (name) => ({ name, bytes: (await stat(join(folder, name))).size })));
    },
    backupStart: async ({ place, name }) => {
      await drop();
      const folder = await folderOf(place);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      writing = { file: await open(join(folder, `${name}.new`), "w", 0o600), folder, name };
    },
    backupAppend: async (bytes) => {
      if (!writing) throw new Error("no copy is under way");
      try {
        await writeWhole(writing.file, bytes);
      } catch (error) {
        await drop();
        throw error;
      }
    },
    backupFinish: async () => {
      if (!writing) throw new Error("no copy is under way");
      const { file, folder, name } = writing;
      await file.sync();
      await file.close();
      writing = undefined;
      await rename(join(folder, `${name}.new`), join(folder, name));
      // A stick may be formatted in a way that knows no such thing; the file itself is flushed.
      await syncFolder(folder).catch(() => undefined);
    },
    backupRead: async ({ place, name, offset, length }) => {
      const path = place === "picked" ? picked() : join(await folderOf(place), checked(name));
      if (!path) throw new Error("no file was picked");
      const file = await open(path, "r");
      try {
        const buffer = new Uint8Array(length);
        const { bytesRead } = await file.read(buffer, 0, length, offset);
        return buffer.subarray(0, bytesRead);
      } finally {
        await file.close();
      }
    },
    backupRemove: async ({ place, name }) => rm(join(await folderOf(place), name), { force: true }),
  };
}

/** A name that cannot lead anywhere else. */
function checked(name: string): string {
  if (!BACKUP_NAME.test(name)) throw new Error("not the name of a copy");
  return name;
}
