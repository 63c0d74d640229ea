import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { BACKUP_NAME } from "../../../src/bridge/vault-port.ts";
import { secondPlace } from "./backup-place.ts";
import { fileInParts, readPart } from "./file-in-parts.ts";
import type { BackupHandlers } from "./vault-files.ts";

type Place = "own" | "second";

/**
 * The copies of a vault, in its own folder and in the place that the person chose. All bytes are opaque here.
 * @param vault the vault's folder @param picked the file that the person chose last, if any
 */
export function backupFiles(vault: string, picked: () => string | undefined): BackupHandlers {
  const copy = fileInParts();

  const folderOf = async (place: Place): Promise<string> => {
    if (place === "own") return join(vault, "backups");
    const { state, path } = await secondPlace(vault);
    if (state !== "here") throw Object.assign(new Error("the second place is away"), { code: "ENOENT" });
    return path;
  };

  return {
    backupPlaces: async () => ({ second: (await secondPlace(vault)).state }),
    backupList: async ({ place }) => {
      const folder = await folderOf(place).catch(() => "");
      const names = (await readdir(folder).catch(() => [])).filter((name) => BACKUP_NAME.test(name));
      return Promise.all(names.map(async (name) => ({ name, bytes: (await stat(join(folder, name))).size })));
    },
    backupStart: async ({ place, name }) => copy.start(join(await folderOf(place), name)),
    backupAppend: copy.append,
    backupFinish: copy.finish,
    backupRead: async ({ place, name, offset, length }) => {
      const path = place === "picked" ? picked() : join(await folderOf(place), checked(name));
      if (!path) throw new Error("no file was picked");
      return readPart(path, offset, length);
    },
    backupRemove: async ({ place, name }) => rm(join(await folderOf(place), name), { force: true }),
  };
}

/** A name that cannot lead anywhere else. */
function checked(name: string): string {
  if (!BACKUP_NAME.test(name)) throw new Error("not the name of a copy");
  return name;
}
