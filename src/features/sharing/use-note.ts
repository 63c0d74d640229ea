import { useCallback, useEffect, useState } from "react";
import type { VaultRecord } from "../../domain/records/kinds.ts";
import { newPaper, type PaperRecord, profileOnPaper } from "../../domain/resume/paper.ts";
import { isFactText, ownText, type TextName, textsOn, withOwnText, withText } from "../../domain/resume/paper-texts.ts";
import { EMPTY_PROFILE, type Profile } from "../../domain/resume/profile.ts";
import type { VaultClient } from "../../vault/client.ts";

/** The facts and the papers as they are now. */
export type PapersNow = { profile: VaultRecord<"profile"> | undefined; papers: readonly VaultRecord<"paper">[] };

export function usePapersNow(vault: VaultClient) {
  const [now, setNow] = useState<PapersNow>();
  const reload = useCallback(async () => {
    const [[profile], papers] = await Promise.all([vault.list("profile"), vault.list("paper")]);
    setNow({ profile, papers });
  }, [vault]);
  useEffect(() => {
    void reload();
  }, [reload]);
  return { now, reload };
}

/** The paper that a note is about. The facts stand for the plain 履歴書 that goes along with them. */
function paperOf(id: string, { profile, papers }: PapersNow): PaperRecord | undefined {
  if (profile?.id === id) return newPaper("rirekisho");
  return papers.find((paper) => paper.id === id)?.body;
}

/** A text as it is now, and where other words for it would go; nothing where they have no place any more. */
export type TextNow = { text: string; goes: "paper" | "facts" };

export function textNow(id: string, name: TextName, now: PapersNow): TextNow | undefined {
  const paper = paperOf(id, now);
  if (!paper) return undefined;
  const facts: Profile = now.profile?.body ?? EMPTY_PROFILE;
  const text = textsOn(paper, profileOnPaper(facts, paper)).find((one) => one.name === name)?.text;
  const change = withText(paper, name, "");
  if (text === undefined || !change) return undefined;
  return { text, goes: "facts" in change ? "facts" : "paper" };
}

/** Puts back what stood there before; whatever else was changed since stays. */
export type PutBack = () => Promise<void>;

/**
 * Puts words into the paper a note is about, or into the facts.
 * @returns how to put back what stood there; nothing where the words have no place any more
 */
export async function putText(
  vault: VaultClient,
  id: string,
  name: TextName,
  text: string,
  now: PapersNow,
): Promise<PutBack | undefined> {
  const paper = paperOf(id, now);
  const change = paper && withText(paper, name, text);
  if (!change) return undefined;
  if ("facts" in change) return putFact(vault, name, change.facts);
  const own = ownText(paper, name);
  await vault.save({ kind: "paper", id, body: change.paper });
  return async () => {
    const latest = await vault.get("paper", id);
    if (latest) await vault.save({ kind: "paper", id, body: withOwnText(latest.body, name, own) });
  };
}

async function putFact(vault: VaultClient, name: TextName, facts: Partial<Profile>): Promise<PutBack> {
  const put = async (part: Partial<Profile>): Promise<Profile> => {
    const [latest] = await vault.list("profile");
    const before = latest?.body ?? EMPTY_PROFILE;
    const body = { ...before, ...part };
    await vault.save({ kind: "profile", body, ...(latest ? { id: latest.id } : {}) });
    return before;
  };
  const before = await put(facts);
  return async () => {
    if (isFactText(name)) await put({ [name]: before[name] });
  };
}
