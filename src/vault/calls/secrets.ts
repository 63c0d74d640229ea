import { SHORTEST_PASSPHRASE } from "../../domain/passphrase/strength.ts";
import { VaultError } from "../errors.ts";
import { normalizePassphrase } from "../keys/passphrase.ts";
import { looksLikeKit, readKit } from "../keys/recovery-kit.ts";

/** @throws VaultError `invalid` for a passphrase that is too short */
export function checkLength(passphrase: string): void {
  if ([...normalizePassphrase(passphrase)].length < SHORTEST_PASSPHRASE)
    throw new VaultError("invalid", { field: "passphrase" });
}

/** What a secret that opens nothing is: another one, or a spare key that was misread. */
export function wrongSecret(secret: string): VaultError {
  if (!looksLikeKit(secret)) return new VaultError("wrong-secret");
  const kit = readKit(secret);
  if (kit.state !== "misread") return new VaultError("wrong-secret");
  return new VaultError("kit-misread", { position: kit.position, expected: kit.expected });
}
