import { hexToBytes } from "@noble/hashes/utils.js";
import type { OpenVault } from "../open-vault.ts";
import { isWholeOf } from "../store/envelope.ts";
import { newestBodies, sealedIn } from "./frames.ts";

const AT_ONCE = 500;

/**
 * Opens the newest frame of every record where it lies in the log; what a record says is judged when it is read.
 * Saves may go on meanwhile: what is found here is looked at again before anything is done about it.
 * @param log all of its bytes
 * @param rest is awaited between parts, so that the person's own calls come first
 * @returns ids of which the log has no frame, or a newest one that does not open
 */
export async function suspectsInLog(
  log: Uint8Array,
  { key, vaultId, store }: Pick<OpenVault, "key" | "vaultId" | "store">,
  rest: () => Promise<void>,
): Promise<string[]> {
  const ids = (await store.entries()).map(([id]) => id);
  const newest = newestBodies(log);
  const suspects: string[] = [];
  for (const [index, id] of ids.entries()) {
    const bytes = hexToBytes(id);
    const body = newest(bytes);
    if (!body || !isWholeOf(key, vaultId, bytes, sealedIn(body))) suspects.push(id);
    if (index % AT_ONCE === AT_ONCE - 1) await rest();
  }
  return suspects;
}
