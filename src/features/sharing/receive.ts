import { cleanText } from "../../domain/journal/clean-text.ts";
import type { Reply } from "../../domain/share/reply.ts";
import { isSealedToKey } from "../../share/age/header.ts";
import type { OpenedReply } from "../../share/reply/reply.ts";
import { shownText } from "../../share/report/shown-text.ts";
import type { VaultClient } from "../../vault/client.ts";
import { keysOf } from "./keys.ts";
import { openReplyInWorker } from "./share-client.ts";

/** Whether a file is sealed to a key, as answers are. */
export function isAnswer(file: Uint8Array): boolean {
  return isSealedToKey(file);
}

/**
 * Opens an answer and keeps it. One that was opened before stays as it is, with what was decided since.
 * @returns whether it is new
 */
export async function receive(vault: VaultClient, file: Uint8Array): Promise<boolean> {
  const { replyKey } = await keysOf(vault);
  const body = replyOf(await openReplyInWorker(file, replyKey));
  const known = await vault.list("reply");
  if (known.some(({ body: { replyId } }) => replyId === body.replyId)) return false;
  await vault.save({ kind: "reply", body });
  return true;
}

/** An opened answer as it is kept: nothing decided yet, and without signs that nobody sees, as it may end up on a paper. */
export function replyOf({ manifest, content }: OpenedReply): Reply {
  const { replyId, shareId, createdAt, sender } = manifest;
  const notes = content.notes
    .map((note) => ({ ...note, title: plain(note.title), text: plain(note.text), state: "open" as const }))
    .filter(({ text }) => text.trim() !== "");
  return {
    replyId,
    shareId,
    at: createdAt,
    sender: { ...sender, name: plain(sender.name) },
    letter: plain(content.letter),
    notes,
  };
}

function plain(text: string): string {
  return shownText(cleanText(text).text);
}

/** What is known of the holder of a key by the answers before. */
export type SenderState = "first" | "known" | "otherKey";

export function senderState(reply: Reply, all: readonly Reply[]): SenderState {
  const before = all.filter(({ replyId, at }) => replyId !== reply.replyId && at < reply.at);
  if (before.some(({ sender }) => sender.signingKey === reply.sender.signingKey)) return "known";
  const { name } = reply.sender;
  return name !== "" && before.some(({ sender }) => sender.name === name) ? "otherKey" : "first";
}
