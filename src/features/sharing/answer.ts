import { ask } from "../../bridge/page.ts";
import type { Note, ReplyContent, ReplyDraft } from "../../domain/share/reply.ts";
import type { OpenedShare } from "../../share/contents.ts";
import type { VaultClient } from "../../vault/client.ts";
import { keysOf, newShareId } from "./keys.ts";
import { sealReplyInWorker } from "./share-client.ts";

/** Whether a draft says anything yet. */
export function hasWords({ letter, notes }: ReplyDraft): boolean {
  return letter.trim() !== "" || notes.some(({ text }) => text.trim() !== "");
}

/**
 * Seals an answer and keeps it where the writer says.
 * @param name without an ending
 * @returns the name of the file, or nothing when the dialog was closed
 */
export async function keepAnswer(
  vault: VaultClient,
  draft: ReplyDraft,
  share: OpenedShare,
  replyTo: string,
  name: string,
): Promise<string | undefined> {
  const { version } = await ask("appInfo");
  const { signingKey } = await keysOf(vault);
  const { shareId } = share.manifest;
  const input = {
    replyId: newShareId(),
    shareId,
    createdAt: new Date().toISOString(),
    app: `Ippo ${version}`,
    senderName: draft.senderName,
    content: contentOf(draft, share),
    signingKey,
  };
  const bytes = await sealReplyInWorker(input, replyTo);
  const saved = await ask("saveFile", { kind: "ippo", suggestedName: `${name}.ippo`, bytes });
  return saved.saved ? saved.name : undefined;
}

/** The draft with what it speaks of, in the order of the share. A paper that is not in it is not spoken of. */
function contentOf({ letter, notes }: ReplyDraft, { sections }: OpenedShare): ReplyContent {
  const written = sections.papers.flatMap(({ id, title, texts }) =>
    [{ name: "" as const, text: "" }, ...texts].flatMap(({ name, text: was }): Note[] => {
      const text = notes.find((note) => note.paper === id && note.name === name)?.text ?? "";
      return text.trim() === "" ? [] : [{ paper: id, title, name, was, text }];
    }),
  );
  return { letter: letter.trim(), notes: written };
}
