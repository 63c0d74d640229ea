import { hexToBytes } from "@noble/hashes/utils.js";
import type { OpenVault } from "../open-vault.ts";
import { isWholeOf } from "../store/envelope.ts";
import { idIn, nameOf, sealedIn } from "./frames.ts";

const AT_ONCE = 1000;

/**
 * Opens the newest frame of every record where it lies in the log; what a record says is judged when it is read.
 * Saves may go on meanwhile: what is found here is looked at again before anything is done about it.
 * @param ids of the records that the log is to hold
 * @param parts the bodies of its frames, its end first, each part in its own order
 * @param rest is awaited between records, so that the person's own calls come first
 * @returns ids of which the log has no frame, or a newest one that would not open
 */
export async function suspectsInLog(
  ids: readonly string[],
  parts: AsyncIterable<Uint8Array[]>,
  { key, vaultId }: Pick<OpenVault, "key" | "vaultId">,
  rest: () => Promise<void>,
): Promise<string[]> {
  const unseen = new Map(ids.map((id) => [nameOf(hexToBytes(id)), id]));
  const suspects: string[] = [];
  let looked = 0;
  for await (const bodies of parts) {
    for (const body of bodies.toReversed()) {
      const idBytes = idIn(body);
      const name = nameOf(idBytes);
      const id = unseen.get(name);
      if (id === undefined) continue;
      unseen.delete(name);
      if (!isWholeOf(key, vaultId, idBytes, sealedIn(body))) suspects.push(id);
      looked += 1;
      if (looked % AT_ONCE === 0) await rest();
    }
  }
  return [...suspects, ...unseen.values()];
}
