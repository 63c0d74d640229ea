import { close, type Dirent, lstat, open, read } from "node:fs";
import { readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import { MOST_PICKED, SMALL_FILE, type VaultPortOutput } from "../../../src/bridge/vault-port.ts";
import { sideBySide } from "../../../src/domain/bytes/side-by-side.ts";
import { readPart } from "./file-in-parts.ts";
import type { PickedListHandlers } from "./vault-files.ts";

const DEEPEST = 12;
const AT_ONCE = 128;
/** Hidden folders that say something: that it is a vault of Obsidian, and what was let go in it. */
const SHOWN = new Set([".obsidian", ".trash"]);

/** By number, not by handle: with thousands of small files the handles would be most of the work. */
const files = { lstat: promisify(lstat), open: promisify(open), read: promisify(read), close: promisify(close) };

/**
 * Lists the file or folder that the person picked to be moved in, and reads its files by their place in the list: the
 * vault names none. What is hidden stays out (but for what Obsidian has there), and links are not followed.
 */
export function pickedList(picked: () => string | undefined): PickedListHandlers {
  let listed: string[] = [];
  return {
    pickedList: async () => {
      const path = picked();
      if (!path) throw new Error("nothing was picked");
      const isFolder = (await files.lstat(path)).isDirectory();
      const found = (isFolder ? await filesIn(path, "", 0) : [{ path, name: basename(path) }]).slice(
        0,
        MOST_PICKED + 1,
      );
      const facts: VaultPortOutput<"pickedList"> = [];
      for (let at = 0; at < found.length; at += AT_ONCE)
        facts.push(...(await Promise.all(found.slice(at, at + AT_ONCE).map(factsOf))));
      listed = found.map((file) => file.path);
      return facts;
    },
    pickedListReadSmall: async ({ indexes }) =>
      sideBySide(await Promise.all(indexes.map((index) => readSmall(listed[index]).catch(() => null)))),
    pickedListRead: async ({ index, offset, length }) => {
      const path = listed[index];
      if (path === undefined || !(await files.lstat(path)).isFile()) throw new Error("no such file was listed");
      return readPart(path, offset, length);
    },
  };
}

type Found = { path: string; name: string };

async function factsOf({ path, name }: Found): Promise<VaultPortOutput<"pickedList">[number]> {
  const { size, mtimeMs } = await files.lstat(path);
  return { name, bytes: size, modified: Math.max(0, Math.round(mtimeMs)) };
}

/** @returns null for a file that is not small @throws where it is no file that was listed, or cannot be read */
async function readSmall(path: string | undefined): Promise<Uint8Array | null> {
  if (path === undefined) throw new Error("no such file was listed");
  const stats = await files.lstat(path);
  if (!stats.isFile() || stats.size > SMALL_FILE) return null;
  const file = await files.open(path, "r");
  try {
    const bytes = new Uint8Array(stats.size);
    const { bytesRead } = await files.read(file, bytes, 0, bytes.byteLength, 0);
    return bytes.subarray(0, bytesRead);
  } finally {
    await files.close(file);
  }
}

async function filesIn(folder: string, start: string, depth: number): Promise<Found[]> {
  const entries = (await readdir(folder, { withFileTypes: true })).filter(isShown);
  const here = entries
    .filter((entry) => entry.isFile())
    .map(({ name }) => ({ path: join(folder, name), name: `${start}${name}` }));
  for (const entry of depth < DEEPEST ? entries.filter((one) => one.isDirectory()) : []) {
    if (here.length > MOST_PICKED) break;
    here.push(...(await filesIn(join(folder, entry.name), `${start}${entry.name}/`, depth + 1)));
  }
  return here.filter(({ name }) => name.length <= 1_000);
}

function isShown({ name }: Dirent): boolean {
  return SHOWN.has(name) || !(name.startsWith(".") || name === "node_modules");
}
