import { argonHere } from "../../../src/vault/keys/argon.ts";
import { runArgonBy } from "../../../src/vault/keys/passphrase.ts";

/** One derivation for each passphrase and salt: for tests that open one vault hundreds of times. */
export function deriveOnce(): void {
  const known = new Map<string, Promise<Uint8Array>>();
  runArgonBy(async (passphrase, parameters) => {
    const asked = JSON.stringify([[...passphrase], parameters]);
    const derived = known.get(asked) ?? argonHere(passphrase, parameters);
    known.set(asked, derived);
    return (await derived).slice();
  });
}
