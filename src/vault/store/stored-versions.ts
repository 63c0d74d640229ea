import type { VaultFiles } from "../files/port-files.ts";
import type { VaultDatabase } from "./database.ts";
import { openRecord } from "./envelope.ts";
import type { Version } from "./newest-versions.ts";
import { sealedParts } from "./rows.ts";
import { withWatchdog } from "./watchdog.ts";

/**
 * Every record of the database that opens, and the ids of those that do not. A database that cannot be read is set
 * aside and begun anew: the log has everything.
 */
export async function storedVersions(
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
