import { decodeHead, type Head } from "../../bridge/head.ts";
import type { VaultFiles } from "../files/port-files.ts";
import { type LogReading, readLog } from "./frames.ts";

const PART = 2 * 1024 * 1024;
const AT_ONCE = 4;

/** Everything in the log from an offset on. */
export async function readLogFrom(files: VaultFiles, offset: number): Promise<LogReading> {
  return readLog(await readLogBytes(files, offset));
}

/** The bytes of the log from an offset on. */
async function readLogBytes(files: VaultFiles, offset: number): Promise<Uint8Array> {
  const size = await files.call("logSize");
  const bytes = new Uint8Array(Math.max(0, size - offset));
  const readPart = async (at: number) => {
    const length = Math.min(PART, bytes.byteLength - at);
    bytes.set(await files.call("logRead", { offset: offset + at, length }), at);
  };
  // The next part is read while one is on its way.
  const starts = Array.from({ length: Math.ceil(bytes.byteLength / PART) }, (_, index) => index * PART);
  for (let index = 0; index < starts.length; index += AT_ONCE)
    await Promise.all(starts.slice(index, index + AT_ONCE).map(readPart));
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
