import { existsSync } from "node:fs";
import { mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { VaultPortInput } from "../../../src/bridge/vault-port.ts";
import { syncFolder, writeWhole } from "./atomic-write.ts";
import { secondPlace } from "./backup-place.ts";
import { COMING, fileInParts } from "./file-in-parts.ts";
import type { PieceHandlers } from "./vault-files.ts";

type Box = VaultPortInput<"pieceList">;

const PIECE_NAME = /^[0-9a-f]{32}$/;

/**
 * The pieces of photos and recordings: in the vault's own folder, and beside copies elsewhere. All bytes are opaque here.
 * @param vault the vault's folder @param picked the copy that the person chose last, if any
 */
export function pieceFiles(vault: string, picked: () => string | undefined): PieceHandlers {
  const own = join(vault, "pieces");

  const folderOf = async ({ place, vault: letters }: Box): Promise<string> => {
    if (place === "own") return own;
    return join(await otherPlace(vault, place, picked()), `ippo-${letters}-pieces`);
  };

  return {
    pieceList: async (box) => {
      const folder = await folderOf(box).catch(() => "");
      const names = (await readdir(folder).catch(() => [])).filter((name) => PIECE_NAME.test(name));
      return Promise.all(names.map(async (name) => ({ name, bytes: (await stat(join(folder, name))).size })));
    },
    pieceRead: async ({ name, ...box }) => {
      const path = join(await folderOf(box), name);
      return readFile(path).then((bytes) => new Uint8Array(bytes), nullIfMissing);
    },
    pieceWrite: async ({ name, bytes, ...box }) => {
      const folder = await folderOf(box);
      if (box.place === "second") return writeBesideCopies(join(folder, name), bytes);
      // A flushed file is lost with a folder of which nobody knows.
      if (await mkdir(folder, { recursive: true, mode: 0o700 })) await syncFolder(dirname(folder));
      const path = join(folder, `${name}${COMING}`);
      const file = await open(path, "w", 0o600);
      try {
        await writeWhole(file, bytes);
        await file.datasync();
      } catch (error) {
        await rm(path, { force: true });
        throw error;
      } finally {
        await file.close();
      }
    },
    pieceKeep: async ({ names }) => {
      for (const name of names) await rename(join(own, `${name}${COMING}`), join(own, name));
      await syncFolder(own);
    },
    pieceComing: ({ name }) =>
      readFile(join(own, `${name}${COMING}`)).then((bytes) => new Uint8Array(bytes), nullIfMissing),
    pieceSweep: async () => {
      const names = await readdir(own).catch(() => []);
      for (const name of names.filter((found) => found.endsWith(COMING))) await rm(join(own, name), { force: true });
    },
    pieceDrop: async ({ names }) => {
      for (const name of names) await rm(join(own, `${name}${COMING}`), { force: true });
      // What the person let go does not come back after a power cut.
      if (existsSync(own)) await syncFolder(own);
    },
    pieceRemove: async ({ names, ...box }) => {
      const folder = await folderOf(box);
      for (const name of names) await rm(join(folder, name), { force: true });
    },
  };
}

async function writeBesideCopies(path: string, bytes: Uint8Array): Promise<void> {
  const file = fileInParts();
  await file.start(path);
  await file.append(bytes);
  await file.finish();
}

async function otherPlace(vault: string, place: "second" | "picked", picked: string | undefined): Promise<string> {
  if (place === "picked" && picked) return dirname(picked);
  const { state, path } = await secondPlace(vault);
  if (place === "picked" || state !== "here") throw Object.assign(new Error("the place is away"), { code: "ENOENT" });
  return path;
}

function nullIfMissing(error: NodeJS.ErrnoException): null {
  if (error.code === "ENOENT") return null;
  throw error;
}
