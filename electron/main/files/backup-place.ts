import { access, constants, readFile, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { writeAtomically } from "./atomic-write.ts";

const FILE = "second-place";

export type SecondPlace = { state: "none" | "away" | "here"; label: string; path: string };

/** The second place for copies that a person chose: a stick, another disk, a folder. Its path stays on this side. */
export async function secondPlace(vault: string): Promise<SecondPlace> {
  const path = await readFile(join(vault, FILE), "utf8").catch(() => "");
  if (path === "") return { state: "none", label: "", path };
  const here = await access(path, constants.W_OK).then(
    () => true,
    () => false,
  );
  return { state: here ? "here" : "away", label: basename(path) || path, path };
}

export async function keepSecondPlace(vault: string, path: string): Promise<void> {
  await writeAtomically(join(vault, FILE), new TextEncoder().encode(path));
}

export async function forgetSecondPlace(vault: string): Promise<void> {
  await rm(join(vault, FILE), { force: true });
}
