import { cleanText } from "../../domain/journal/clean-text.ts";
import type { VaultRecord } from "../../domain/records/kinds.ts";
import type { Reply } from "../../domain/share/reply.ts";
import { isSealedToKey } from "../../share/age/header.ts";
import type { OpenedReply } from "../../share/reply/reply.ts";
import { shownText } from "../../share/report/shown-text.ts";
import type { VaultClient } from "../../vault/client.ts";
import { openReplyInWorker, ShareCallError } from "./share-client.ts";

/** Whether a file is sealed to a key, as answers are. */
export function isAnswer(file: Uint8Array): boolean {
  return isSealedToKey(file);
}

/**
 * Opens an answer and keeps it. One that was opened before stays as it is, with what was decided since, and comes back
 * out of the bin.
 * @returns whether it is new
 */
export async function receive(vault: VaultClient, file: Uint8Array): Promise<boolean> {
  const body = replyOf(await openedWith(await vault.list("identity"), file), new Date().toISOString());
  const isKnown = (record: VaultRecord) => record.kind === "reply" && replyIdOf(record) === body.replyId;
  if ((await vault.list("reply")).some(isKnown)) return false;
  const binned = (await vault.bin()).find(isKnown);
  if (binned) {
    await vault.bringBack(binned.id);
    return false;
  }
  await vault.save({ kind: "reply", body });
  return true;
}

function replyIdOf({ body }: VaultRecord): string {
  return "replyId" in body ? body.replyId : "";
}

/** @throws ShareCallError `not-for-me` where no key of this vault opens it */
async function openedWith(identities: readonly VaultRecord<"identity">[], file: Uint8Array): Promise<OpenedReply> {
  for (const { body } of identities) {
    if (!body.replyKey) continue;
    try {
      return await openReplyInWorker(file, body.replyKey);
    } catch (error) {
      if (!(error instanceof ShareCallError) || error.code !== "not-for-me") throw error;
    }
  }
  throw new ShareCallError("not-for-me");
}

/** An opened answer as it is kept: nothing decided yet, and without signs that nobody sees, as it may end up on a paper. */
export function replyOf({ manifest, content }: OpenedReply, receivedAt: string): Reply {
  const { replyId, shareId, createdAt, sender } = manifest;
  const notes = content.notes
    .map((note) => ({ ...note, title: plain(note.title), text: plain(note.text), state: "open" as const }))
    .filter(({ text }) => text.trim() !== "");
  return {
    replyId,
    shareId,
    at: createdAt,
    receivedAt,
    sender: { ...sender, name: plain(sender.name) },
    letter: plain(content.letter),
    notes,
  };
}

function plain(text: string): string {
  return shownText(cleanText(text).text);
}

function plainName({ sender }: Reply): string {
  return sender.name.normalize("NFKC").replaceAll(/\s/gu, "").toLowerCase();
}

/** What is known of the holder of a key by the answers that came before, by this computer's clock. */
export type SenderState = "first" | "known" | "otherKey";

export function senderState(reply: Reply, all: readonly Reply[]): SenderState {
  const before = all.filter(({ replyId, receivedAt }) => replyId !== reply.replyId && receivedAt < reply.receivedAt);
  if (before.some(({ sender }) => sender.signingKey === reply.sender.signingKey)) return "known";
  const name = plainName(reply);
  return name !== "" && before.some((one) => plainName(one) === name) ? "otherKey" : "first";
}
