import type { Reply } from "../../domain/share/reply.ts";
import type { VaultClient } from "../../vault/client.ts";
import type { NoteAct } from "./reply-note.tsx";
import { type Offer, papersNow, putText, tookOf } from "./use-note.ts";

/**
 * What the person decided about a note of an answer. The answer says first what stood there before, and then the words
 * go in: whatever happens in between, they can be put back.
 * @param id of the answer @param at the place of the note among its notes
 */
export async function decide(vault: VaultClient, id: string, at: number, what: NoteAct): Promise<void> {
  const reply = await vault.get("reply", id);
  const note = reply?.body.notes[at];
  if (!reply || !note || note.name === "") return;
  const offer: Offer = { ...note, name: note.name };
  const { took, ...rest } = note;
  const keep = (next: Reply["notes"][number]) =>
    vault.save({ kind: "reply", id, body: { ...reply.body, notes: reply.body.notes.with(at, next) } });
  if (what === "leave") await keep({ ...rest, state: "left" });
  if (what === "reopen") await keep({ ...rest, state: "open" });
  if (what === "putBack" && took) {
    await putText(vault, offer, took.into, took.before);
    await keep({ ...rest, state: "open" });
  }
  if (what !== "take") return;
  const before = tookOf(offer, await papersNow(vault));
  if (!before) return;
  await keep({ ...rest, state: "taken", took: before });
  try {
    await putText(vault, offer, before.into, note.text);
  } catch (error) {
    await keep({ ...rest, state: "open" });
    throw error;
  }
}
