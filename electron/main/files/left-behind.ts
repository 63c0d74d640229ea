import { existsSync } from "node:fs";
import { lstat, readdir, readFile, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { writeAtomically } from "./atomic-write.ts";
import { COMING, type FileInParts, fileInParts } from "./file-in-parts.ts";

/** Paths of plain files that are being written where a person chose: a list in JSON, there only as long as one is. */
const NOTED = "under-way";

/**
 * A file in parts that holds words in plain. Where it is being written is noted in the profile before it begins, so that
 * the next start removes what a kill or a power cut left of it.
 * @param vault the profile's folder
 */
export function plainFileInParts(vault: string): FileInParts {
  const file = fileInParts();
  let path = "";
  const forget = () => changeNoted(vault, (paths) => paths.filter((noted) => noted !== path));
  return {
    start: async (to) => {
      await file.drop();
      await forget();
      path = to;
      await changeNoted(vault, (paths) => [...paths.filter((noted) => noted !== to), to]);
      await file.start(to);
    },
    append: async (bytes) => {
      try {
        await file.append(bytes);
      } catch (error) {
        await forget();
        throw error;
      }
    },
    finish: async () => {
      await file.finish();
      await forget();
    },
    drop: async () => {
      await file.drop();
      await forget();
    },
    isUnderWay: file.isUnderWay,
  };
}

/**
 * Removes what was being written in plain when Ippo was cut off, of every profile. What lies on a stick that is not there
 * stays noted. For the start, when nothing is being written yet.
 * @param profiles the folder that holds them
 */
export async function removeLeftBehind(profiles: string): Promise<void> {
  const names = await readdir(profiles).catch(() => []);
  await Promise.allSettled(names.map((name) => removeOf(join(profiles, name))));
}

async function removeOf(vault: string): Promise<void> {
  if (!existsSync(join(vault, NOTED))) return;
  const gone = new Set<string>();
  for (const path of await noted(vault)) if (await isGone(path)) gone.add(path);
  // What was begun meanwhile stays noted.
  await changeNoted(vault, (paths) => paths.filter((path) => !gone.has(path)));
}

/** Removes what is left of a file. @returns false where that cannot be done now */
async function isGone(path: string): Promise<boolean> {
  const unfinished = `${path}${COMING}`;
  const found = await lstat(unfinished).catch(() => undefined);
  if (!found?.isFile()) return existsSync(dirname(path));
  return rm(unfinished, { force: true }).then(
    () => true,
    () => false,
  );
}

async function noted(vault: string): Promise<string[]> {
  const text = await readFile(join(vault, NOTED), "utf8").catch(() => "[]");
  try {
    const paths: unknown = JSON.parse(text);
    return Array.isArray(paths) ? paths.filter((path) => typeof path === "string") : [];
  } catch {
    return [];
  }
}

/** One change after the other. */
let changing: Promise<unknown> = Promise.resolve();

function changeNoted(vault: string, change: (paths: readonly string[]) => readonly string[]): Promise<void> {
  const changed = changing.then(async () => {
    const before = await noted(vault);
    const after = change(before);
    if (after.length === 0) await rm(join(vault, NOTED), { force: true });
    else if (after.join("\n") !== before.join("\n"))
      await writeAtomically(join(vault, NOTED), new TextEncoder().encode(JSON.stringify(after)));
  });
  changing = changed.catch(() => undefined);
  return changed;
}
