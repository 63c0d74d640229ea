import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** Where things lie in a profile folder. The proofs know the layout from here only. */

/** The name the vault's worker gives its database, and the tables in it. */
export const DATABASE = "ippo-vault";
export const TABLES = ["records", "catalogue", "meta"];

/** The folder with everything that never passes through Chromium's storage. @param {string} profile */
export function vaultFolder(profile) {
  return join(profile, "profiles", "1");
}

export function logFile(profile) {
  return join(vaultFolder(profile), "log");
}

export function headFile(profile) {
  return join(vaultFolder(profile), "head");
}

/** Chromium's folder of the database, wherever it lies under the profile. @returns {string | undefined} */
export function databaseFolder(profile) {
  return foldersUnder(profile).find((folder) => folder.endsWith(".indexeddb.leveldb"));
}

/** The files in which Chromium keeps values that are too large for LevelDB. @returns {string[]} */
export function largeValues(profile) {
  const folder = foldersUnder(profile).find((path) => path.endsWith(".indexeddb.blob"));
  if (!folder) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function foldersUnder(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(folder, entry.name))
    .flatMap((path) => [path, ...foldersUnder(path)]);
}
