import { encodeHead, type HeadToWrite } from "../../bridge/head.ts";
import { BackupWriter } from "../backup/backup-files.ts";
import type { VaultFiles } from "../files/port-files.ts";
import type { RecordStore } from "../store/record-store.ts";
import { encodeFrame, logStart } from "./frames.ts";

const LARGE = 32 * 1024 * 1024;

/** The size at which a log of this size is looked at again: a long page that is saved every two seconds fills it fast. */
export function nextLook(logBytes: number): number {
  return logBytes + LARGE;
}

/** Whether the log is worth writing anew: over 32 MB, and more than half of it superseded versions. */
export function shouldCompact(logBytes: number, liveBytes = 0): boolean {
  return logBytes > LARGE && logBytes > liveBytes * 2;
}

/** Writes a new log of the newest version of each record and lets it take the old one's place. @returns its size */
export async function compactLog(files: VaultFiles, store: RecordStore, head: HeadToWrite): Promise<number> {
  const writer = new BackupWriter(files, "logRewriteAppend");
  await files.call("logRewriteStart");
  await writer.write(logStart());
  await writer.write(encodeFrame({ type: "head", bytes: encodeHead(head) }));
  for await (const rows of store.sealedRows())
    for (const record of rows) await writer.write(encodeFrame({ type: "record", record }));
  await writer.flush();
  return files.call("logRewriteFinish");
}
