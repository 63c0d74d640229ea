import { existsSync } from "node:fs";
import { copyFile, type FileHandle, link, mkdir, open, readFile, rename, rm, stat, statfs } from "node:fs/promises";
import { dirname, join } from "node:path";
import {
  type Tries,
  triesSchema,
  type VaultPortInput,
  type VaultPortOutput,
  type VaultPortVerb,
} from "../../../src/bridge/vault-port.ts";
import { syncFolder, writeAtomically, writeWhole } from "./atomic-write.ts";
import { isWholeLog } from "./log-check.ts";

/** What needs more than files: the system's key store, Chromium's storage. */
export type SystemVerb = "deviceState" | "deviceSeal" | "deviceUnseal" | "storageReset";
type Handlers<V extends VaultPortVerb> = { [K in V]: (input: VaultPortInput<K>) => Promise<VaultPortOutput<K>> };
export type BackupVerb = Extract<VaultPortVerb, `backup${string}`>;
export type TakeoutVerb = Extract<VaultPortVerb, `takeout${string}`>;
export type PickedListVerb = Extract<VaultPortVerb, `pickedList${string}`>;
export type PickedVerb = Exclude<Extract<VaultPortVerb, `picked${string}`>, PickedListVerb>;
export type PieceVerb = Extract<VaultPortVerb, `piece${string}`>;
type OtherVerb = SystemVerb | BackupVerb | TakeoutVerb | PickedVerb | PickedListVerb | PieceVerb;
export type FileHandlers = Handlers<Exclude<VaultPortVerb, OtherVerb>> & { close: () => Promise<void> };
export type OtherHandlers = Handlers<OtherVerb>;
export type TakeoutHandlers = Handlers<TakeoutVerb>;
export type PickedHandlers = Handlers<PickedVerb>;
export type PickedListHandlers = Handlers<PickedListVerb>;
export type PieceHandlers = Handlers<PieceVerb>;
export type BackupHandlers = Handlers<BackupVerb>;
export type SystemHandlers = Handlers<SystemVerb>;

/** The log and head files of one vault. All bytes are opaque here; only order and durability are this side's concern. */
export function vaultFiles(folder: string): FileHandlers {
  const logPath = join(folder, "log");
  const headPath = join(folder, "head");
  const triesPath = join(folder, "tries");
  let log: FileHandle | undefined;
  let rewrite: FileHandle | undefined;
  let size = 0;

  const openLog = async (): Promise<FileHandle> => {
    if (log) return log;
    log = await open(logPath, "a+", 0o600);
    size = (await log.stat()).size;
    await syncFolder(folder);
    return log;
  };

  return {
    headRead: async () => (existsSync(headPath) ? new Uint8Array(await readFile(headPath)) : null),
    headWrite: async (bytes) => writeAtomically(headPath, bytes),
    logSize: async () => {
      await openLog();
      return size;
    },
    logRead: async ({ offset, length }) => {
      const file = await openLog();
      const buffer = new Uint8Array(length);
      const { bytesRead } = await file.read(buffer, 0, length, offset);
      return buffer.subarray(0, bytesRead);
    },
    logIsWhole: async () => isWholeLog(await openLog(), size),
    logAppend: async (frame) => {
      const file = await openLog();
      try {
        await writeWhole(file, frame);
        await file.datasync();
      } catch (error) {
        // A half-written frame would hide the next one behind it: cut it off again.
        await file.truncate(size).catch(() => undefined);
        throw error;
      }
      size += frame.byteLength;
      return size;
    },
    logRewriteStart: async () => {
      await rewrite?.close();
      rewrite = await open(`${logPath}.new`, "w", 0o600);
    },
    logRewriteAppend: async (frame) => {
      if (!rewrite) throw new Error("no rewrite is under way");
      await writeWhole(rewrite, frame);
    },
    logRewriteFinish: async () => {
      if (!rewrite) throw new Error("no rewrite is under way");
      await rewrite.sync();
      await rewrite.close();
      rewrite = undefined;
      await log?.close();
      log = undefined;
      await rename(`${logPath}.new`, logPath);
      await syncFolder(dirname(logPath));
      size = (await stat(logPath)).size;
      return size;
    },
    triesRead: async () => readTries(triesPath),
    triesWrite: async (tries) => {
      if (tries) await writeAtomically(triesPath, new TextEncoder().encode(JSON.stringify(tries)));
      else await rm(triesPath, { force: true });
    },
    filesAside: async () => {
      await log?.close();
      log = undefined;
      const target = join(folder, "aside", `damaged-files-${Date.now()}`);
      await mkdir(target, { recursive: true, mode: 0o700 });
      for (const name of ["log", "head"]) await setAside(join(folder, name), join(target, name));
      await syncFolder(target);
    },
    freeBytes: async () => {
      const volume = await statfs(folder);
      return volume.bavail * volume.bsize;
    },
    close: async () => {
      await log?.close();
      await rewrite?.close();
      log = undefined;
      rewrite = undefined;
    },
  };
}

/**
 * A second name for the file: the first one stays until a new file takes it, so that a kill in between finds what was
 * there before. Where the disk knows no second names, a copy.
 */
async function setAside(path: string, target: string): Promise<void> {
  await link(path, target).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return;
    await copyFile(path, target);
  });
}

/** A file that is not ours counts as none: it can make nobody wait for ever. */
async function readTries(path: string): Promise<Tries | null> {
  try {
    return triesSchema.parse(JSON.parse(await readFile(path, "utf8")));
  } catch {
    return null;
  }
}
