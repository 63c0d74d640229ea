import type { Dirent } from "node:fs";
import { lstat, readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import type { VaultPortOutput } from "../../../src/bridge/vault-port.ts";
import { readPart } from "./file-in-parts.ts";
import type { PickedListHandlers } from "./vault-files.ts";

const MOST_FILES = 50_000;
const DEEPEST = 12;

/**
 * Lists the file or folder that the person picked to be moved in, and reads its files by their place in the list: the
 * vault names none. What is hidden stays out (but for the sign of Obsidian), and links are not followed.
 */
export function pickedList(picked: () => string | undefined): PickedListHandlers {
  let listed: string[] = [];
  return {
    pickedList: async () => {
      const path = picked();
      if (!path) throw new Error("nothing was picked");
      const found = (await lstat(path)).isDirectory() ? await filesIn(path, "", 0) : [{ path, name: basename(path) }];
      const files: VaultPortOutput<"pickedList"> = [];
      listed = [];
      for (const file of found.slice(0, MOST_FILES)) {
        const { size, mtimeMs } = await lstat(file.path);
        listed.push(file.path);
        files.push({ name: file.name, bytes: size, modified: Math.max(0, Math.round(mtimeMs)) });
      }
      return files;
    },
    pickedListRead: async ({ index, offset, length }) => {
      const path = listed[index];
      if (path === undefined || !(await lstat(path)).isFile()) throw new Error("no such file was listed");
      return readPart(path, offset, length);
    },
  };
}

async function filesIn(folder: string, start: string, depth: number): Promise<{ path: string; name: string }[]> {
  const entries = (await readdir(folder, { withFileTypes: true })).filter(isShown);
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ name }) => ({ path: join(folder, name), name: `${start}${name}` }));
  for (const entry of depth < DEEPEST ? entries.filter((one) => one.isDirectory()) : []) {
    if (files.length > MOST_FILES) break;
    files.push(...(await filesIn(join(folder, entry.name), `${start}${entry.name}/`, depth + 1)));
  }
  return files.filter(({ name }) => name.length <= 1_000);
}

function isShown({ name }: Dirent): boolean {
  return name === ".obsidian" || !(name.startsWith(".") || name === "node_modules");
}
