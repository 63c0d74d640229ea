import { encodeHead, type Head } from "../../bridge/head.ts";
import type { VaultFiles } from "../files/port-files.ts";
import type { VaultDatabase } from "../store/database.ts";
import { encodeFrame, logStart } from "./frames.ts";

const LARGE = 32 * 1024 * 1024;
const BATCH = 500;

/** Whether the log is worth writing anew: over 32 MB, and more than half of it superseded versions. */
export function shouldCompact(logBytes: number, liveBytes: number): boolean {
  return logBytes > LARGE && logBytes > liveBytes * 2;
}

/** Writes a new log of the newest version of each record and lets it take the old one's place. @returns its size */
export async function compactLog(files: VaultFiles, database: VaultDatabase, head: Head): Promise<number> {
  await files.call("logRewriteStart");
  await files.call("logRewriteAppend", logStart());
  await files.call("logRewriteAppend", encodeFrame({ type: "head", bytes: encodeHead(head) }));
  for (let last = ""; ; ) {
    const rows = await database.records.where("id").above(last).limit(BATCH).toArray();
    for (const row of rows) await files.call("logRewriteAppend", encodeFrame({ type: "record", record: row }));
    if (rows.length < BATCH) break;
    last = rows.at(-1)?.id ?? "";
  }
  return files.call("logRewriteFinish");
}
