import { useCallback, useEffect, useState } from "react";
import type { Catalogue } from "../../content/catalogue.ts";
import type { VaultRecord } from "../../domain/records/kinds.ts";
import { newPaper, type PaperRecord } from "../../domain/resume/paper.ts";
import {
  isFactText,
  ownText,
  type TextChange,
  type TextName,
  textsOn,
  withOwnText,
  withText,
} from "../../domain/resume/paper-texts.ts";
import { EMPTY_PROFILE, type Profile } from "../../domain/resume/profile.ts";
import type { Note, Took } from "../../domain/share/reply.ts";
import type { VaultClient } from "../../vault/client.ts";
import { nameOfPaper } from "../paper-name.ts";

/** The facts and the papers as they are now. */
export type PapersNow = { profile: VaultRecord<"profile"> | undefined; papers: readonly VaultRecord<"paper">[] };

/** What an offer is for: other words for one text of a paper. */
export type Offer = Pick<Note, "paper" | "text"> & { name: TextName };

export async function papersNow(vault: VaultClient): Promise<PapersNow> {
  const [[profile], papers] = await Promise.all([vault.list("profile"), vault.list("paper")]);
  return { profile, papers };
}

export function usePapersNow(vault: VaultClient) {
  const [now, setNow] = useState<PapersNow>();
  const reload = useCallback(async () => setNow(await papersNow(vault)), [vault]);
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

/** What a paper is called here, whatever an answer calls it; nothing where there is none any more. */
export function titleNow(id: string, now: PapersNow, words: Catalogue): string | undefined {
  const paper = paperOf(id, now);
  return paper && nameOfPaper(paper, words);
}

/** A text as it is now, and where the offered words would go. */
export type TextNow = { text: string; goes: Took["into"] };

/** Nothing where the offered words have no place any more. */
export function textNow({ paper: id, name, text }: Offer, now: PapersNow): TextNow | undefined {
  const paper = paperOf(id, now);
  const facts: Profile = now.profile?.body ?? EMPTY_PROFILE;
  const present = paper && textsOn(paper, facts).find((one) => one.name === name)?.text;
  const change = paper && withText(paper, facts, name, text);
  return present === undefined || !change ? undefined : { text: present, goes: intoOf(change) };
}

/** What stands where an offer would go. @returns nothing where it has no place any more */
export function tookOf({ paper: id, name, text }: Offer, now: PapersNow): Took | undefined {
  const paper = paperOf(id, now);
  const facts: Profile = now.profile?.body ?? EMPTY_PROFILE;
  const change = paper && withText(paper, facts, name, text);
  if (!change) return undefined;
  const before = "facts" in change && isFactText(name) ? facts[name] : ownText(paper, name);
  return { into: intoOf(change), ...(before === undefined ? {} : { before }) };
}

function intoOf(change: TextChange): Took["into"] {
  return "facts" in change ? "facts" : "paper";
}

/** Puts words where an offer went, or back what stood there: everything else of facts and papers stays as it is now. */
export async function putText(
  vault: VaultClient,
  { paper: id, name }: Offer,
  into: Took["into"],
  text: string | undefined,
): Promise<void> {
  if (into === "facts") {
    const [profile] = await vault.list("profile");
    const body = { ...(profile?.body ?? EMPTY_PROFILE), [name]: text ?? "" };
    await vault.save({ kind: "profile", body, ...(profile ? { id: profile.id } : {}) });
    return;
  }
  const paper = await vault.get("paper", id);
  if (paper && !paper.body.sent) await vault.save({ kind: "paper", id, body: withOwnText(paper.body, name, text) });
}
