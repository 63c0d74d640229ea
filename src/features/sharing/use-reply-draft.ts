import { useEffect, useRef, useState } from "react";
import { type ReplyDraft, withNote } from "../../domain/share/reply.ts";
import type { VaultClient } from "../../vault/client.ts";
import { useAutosave } from "../use-autosave.ts";

/** The answer to a share as far as it is written, kept while it is: opening the same file again finds it. */
export function useReplyDraft(vault: VaultClient, shareId: string) {
  const id = useRef<string | undefined>(undefined);
  const [draft, setDraft] = useState<ReplyDraft>();
  const newest = useRef<ReplyDraft>(emptyDraft(shareId));
  const { change, flush, state } = useAutosave<ReplyDraft>(async (body) => {
    const saved = await vault.save({ kind: "replyDraft", body, ...(id.current ? { id: id.current } : {}) });
    id.current = saved.id;
    return saved;
  });
  useEffect(() => {
    let current = true;
    const read = async () => {
      const drafts = await vault.list("replyDraft");
      const known = drafts.filter(({ body }) => body.shareId === shareId).toSorted(newestFirst)[0];
      if (!current) return;
      id.current = known?.id;
      newest.current = known?.body ?? emptyDraft(shareId, lastName(drafts));
      setDraft(newest.current);
    };
    void read();
    return () => {
      current = false;
    };
  }, [vault, shareId]);
  const put = (next: ReplyDraft) => {
    newest.current = next;
    setDraft(next);
    change(next);
  };
  /** Into the bin, and an empty page in its place. @returns false where it cannot be saved: then it stays */
  const drop = async (): Promise<boolean> => {
    if (!(await flush())) return false;
    const dropped = id.current;
    id.current = undefined;
    newest.current = emptyDraft(shareId, newest.current.senderName);
    setDraft(newest.current);
    if (dropped) await vault.discard(dropped);
    return true;
  };
  return {
    draft,
    state,
    flush,
    drop,
    write: (part: Partial<Pick<ReplyDraft, "senderName" | "letter">>) => put({ ...newest.current, ...part }),
    note: (note: ReplyDraft["notes"][number]) => put(withNote(newest.current, note)),
  };
}

function emptyDraft(shareId: string, senderName = ""): ReplyDraft {
  return { shareId, senderName, letter: "", notes: [] };
}

/** Whoever writes answers writes them under one name. */
function lastName(drafts: readonly { revision: number; body: ReplyDraft }[]): string {
  return drafts.toSorted(newestFirst)[0]?.body.senderName ?? "";
}

function newestFirst(a: { revision: number }, b: { revision: number }): number {
  return b.revision - a.revision;
}
