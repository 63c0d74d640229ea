import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readBackup } from "../../src/vault/backup/backup-file.ts";
import { vaultFolder } from "./place.mjs";

/**
 * Looks at what lies under the name of a copy: each has to be a whole one. One that was cut short has another name.
 * @param {string} profile
 * @returns {{whole: number, faults: string[]}}
 */
export function lookAtCopies(profile) {
  const folder = join(vaultFolder(profile), "backups");
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".ippo-backup")) : [];
  const faults = names.flatMap((name) => {
    try {
      readBackup(new Uint8Array(readFileSync(join(folder, name))));
      return [];
    } catch (error) {
      return [`the copy ${name} is not whole: ${error.code ?? error.message}`];
    }
  });
  return { whole: names.length - faults.length, faults };
}
