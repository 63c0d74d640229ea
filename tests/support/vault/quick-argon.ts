import { sha256 } from "@noble/hashes/sha2.js";
import { concatBytes, hexToBytes } from "@noble/hashes/utils.js";
import { runArgonBy } from "../../../src/vault/keys/passphrase.ts";

/** A derivation of no worth that takes no time, for tests of everything but the derivation. */
export function useQuickArgon(): void {
  runArgonBy(async (passphrase, { salt }) => sha256(concatBytes(passphrase, hexToBytes(salt))));
}
