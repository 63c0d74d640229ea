import { encodeHead, type HeadToWrite } from "../../bridge/head.ts";
import type { VaultFiles } from "../files/port-files.ts";
import type { RecordStore } from "../store/record-store.ts";
import { encodeFrame, logStart } from "./frames.ts";

const LARGE = 32 * 1024 * 1024;

/** Whether the log is worth writing anew: over 32 MB, and more than half of it superseded versions. */
export function shouldCompact(logBytes: number, liveBytes = 0): boolean {
  return logBytes > LARGE && logBytes > liveBytes * 2;
}

/** Writes a new log of the newest version of each record and lets it take the old one's place. @returns its size */
export async function compactLog(files: VaultFiles, store: RecordStore, head: HeadToWrite): Promise<number> {
  await files.call("logRewriteStart");
  await files.call("logRewriteAppend", logStart());
  await files.call("logRewriteAppend", encodeFrame({ type: "head", bytes: encodeHead(head) }));
  for await (const rows of store.sealedRows())
    for (const record of rows) await files.call("logRewriteAppend", encodeFrame({ type: "record", record }));
  return files.call("logRewriteFinish");
}
