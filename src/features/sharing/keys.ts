import { makeSigningKey } from "../../share/signature.ts";
import type { VaultClient } from "../../vault/client.ts";
import { newReplyKey } from "./share-client.ts";

export type OwnKeys = { signingKey: string; replyKey: string };

/** The keys of this person's hand-overs; what is missing of them is made and kept. */
export async function keysOf(vault: VaultClient): Promise<OwnKeys> {
  const [known] = await vault.list("identity");
  const { signingKey = makeSigningKey(), replyKey = await newReplyKey() } = known?.body ?? {};
  if (!known?.body.replyKey)
    await vault.save({ kind: "identity", body: { signingKey, replyKey }, ...(known ? { id: known.id } : {}) });
  return { signingKey, replyKey };
}

/** 16 random bytes as hex: the id of a share or of an answer. */
export function newShareId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
