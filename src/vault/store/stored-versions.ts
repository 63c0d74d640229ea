import type { VaultFiles } from "../files/port-files.ts";
import { readWholeLog } from "../log/read.ts";
import type { VaultDatabase } from "./database.ts";
import { openRecord } from "./envelope.ts";
import { dropOrphans, newestVersions, type Version } from "./newest-versions.ts";
import { sealedParts } from "./rows.ts";
import { withWatchdog } from "./watchdog.ts";

/** `stored`: every record in its newest version. `fromLog`: those the database does not have. `bad`: what did not open. */
type Newest = { stored: Map<string, Version>; fromLog: Version[]; bad: string[]; isLogShort: boolean };

/** The newest version of each record that opens, in the database or in the log. */
export async function newestOfAll(
  database: VaultDatabase,
  files: VaultFiles,
  key: Uint8Array,
  vaultId: string,
): Promise<Newest> {
  const { good: stored, bad } = await storedVersions(database, files, key, vaultId);
  const log = await readWholeLog(files);
  const logged = newestVersions(key, vaultId, log.frames);
  const newer = [...logged.good.values()].filter(
    ({ record }) => (stored.get(record.id)?.record.revision ?? 0) < record.revision,
  );
  for (const version of newer) stored.set(version.record.id, version);
  dropOrphans(stored);
  const fromLog = newer.filter(({ record }) => stored.has(record.id));
  const isLogShort = log.damagedBytes > 0 || logged.good.size < stored.size;
  return { stored, fromLog, bad: [...bad, ...logged.bad], isLogShort };
}

/**
 * Every record of the database that opens, and the ids of those that do not. A database that cannot be read is set
 * aside and begun anew: the log has everything.
 */
async function storedVersions(
  database: VaultDatabase,
  files: VaultFiles,
  key: Uint8Array,
  vaultId: string,
): Promise<{ good: Map<string, Version>; bad: Set<string> }> {
  const good = new Map<string, Version>();
  const bad = new Set<string>();
  try {
    for await (const rows of sealedParts(database)) {
      for (const sealed of rows) {
        const opened = openRecord(key, vaultId, sealed);
        if (opened.state === "good") good.set(sealed.id, { record: opened.record, sealed });
        if (opened.state === "unreadable") bad.add(sealed.id);
      }
    }
    return { good, bad };
  } catch {
    database.close();
    await files.call("storageReset");
    await withWatchdog(database.open());
    return { good: new Map(), bad };
  }
}
