import { toVaultError, VaultError } from "./errors.ts";
import type { VaultFiles } from "./files/port-files.ts";

/** With less room than this, a database that stops has stopped for want of it. */
const LITTLE_ROOM = 4 * 1024 * 1024;

/**
 * Does the work, and finds the reason where it is not named: on a full disk Chromium's database closes under other
 * names, or does not answer, so the shell is asked how much room there is.
 * @throws VaultError as the work does; `disk-full` in place of `failed` and `no-answer` where there is hardly any room
 */
export async function withReason<T>(files: VaultFiles, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const known = toVaultError(error);
    if (!isUnexplained(known)) throw known;
    const free = await files.call("freeBytes").catch(() => LITTLE_ROOM);
    throw free < LITTLE_ROOM ? new VaultError("disk-full") : known;
  }
}

/** A shell that did not answer is not asked once more. */
function isUnexplained({ code, details }: VaultError): boolean {
  return code === "failed" || (code === "no-answer" && details["verb"] === undefined);
}
