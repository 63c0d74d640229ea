import { BridgeError } from "../../bridge/answer.ts";
import type { Catalogue } from "../../content/catalogue.ts";
import { VaultError } from "../../vault/errors.ts";
import { ShareCallError } from "./share-client.ts";

/** A sentence, or what happened, what is safe and what can be done. */
export type ShareMessage = string | { what: string; safe: string; next: string };

export function messageOf(error: unknown, { errors, viewer }: Catalogue): ShareMessage {
  if (error instanceof ShareCallError && error.code !== "failed") return viewer.errors[error.code];
  if (error instanceof BridgeError) return errors.bridge[error.code];
  if (error instanceof VaultError) return errors.vault[error.code];
  return errors.bridge.failed;
}
