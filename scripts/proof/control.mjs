import { cpSync, mkdtempSync, rmSync, statSync, truncateSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { differences } from "./compare.mjs";
import { readOffline } from "./offline.mjs";
import { PASSPHRASE } from "./person.mjs";
import { logFile, vaultFolder } from "./place.mjs";

/**
 * The planted fault: the same look at a log of which a third is cut off has to find losses, or the rig proves nothing.
 * @param {Set<string>} there ids of records that came in from files
 * @returns {Promise<{lost: number, faults: string[]}>}
 */
export async function control(profile, sittings, there = new Set()) {
  const planted = mkdtempSync(join(tmpdir(), "ippo-control-"));
  cpSync(vaultFolder(profile), vaultFolder(planted), { recursive: true });
  truncateSync(logFile(planted), Math.floor((statSync(logFile(planted)).size * 2) / 3));
  const { records } = await readOffline(planted, PASSPHRASE);
  rmSync(planted, { recursive: true, force: true });
  const words = differences(sittings, records).filter(({ what }) => what === "lost").length;
  const lost = words + [...there].filter((id) => !records.has(id)).length;
  return { lost, faults: lost > 0 ? [] : ["the planted loss was not found: this run proves nothing"] };
}
