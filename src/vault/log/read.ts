import { decodeHead, type Head } from "../../bridge/head.ts";
import type { VaultFiles } from "../files/port-files.ts";
import { type LogReading, readLog } from "./frames.ts";

const PART = 4 * 1024 * 1024;

/** Everything in the log from an offset on. */
export async function readLogFrom(files: VaultFiles, offset: number): Promise<LogReading> {
  return readLog(await readLogBytes(files, offset));
}

/** The bytes of the log from an offset on. */
export async function readLogBytes(files: VaultFiles, offset: number): Promise<Uint8Array> {
  const size = await files.call("logSize");
  const bytes = new Uint8Array(Math.max(0, size - offset));
  for (let at = 0; at < bytes.byteLength; ) {
    const part = await files.call("logRead", { offset: offset + at, length: Math.min(PART, bytes.byteLength - at) });
    if (part.byteLength === 0) break;
    bytes.set(part, at);
    at += part.byteLength;
  }
  return bytes;
}

export function readWholeLog(files: VaultFiles): Promise<LogReading> {
  return readLogFrom(files, 0);
}

/** The newest copy of the head that the log holds. */
export function headInLog(log: LogReading): Head | undefined {
  const copies = log.frames.flatMap((frame) => {
    const reading = frame.type === "head" ? decodeHead(frame.bytes) : undefined;
    return reading?.state === "good" ? [reading.head] : [];
  });
  return copies.at(-1);
}
