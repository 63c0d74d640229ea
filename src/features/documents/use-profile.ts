import { useRef, useState } from "react";
import type { VaultRecord } from "../../domain/records/kinds.ts";
import { EMPTY_PROFILE, type Profile } from "../../domain/resume/profile.ts";
import type { VaultClient } from "../../vault/client.ts";
import { useAutosave } from "../use-autosave.ts";

/** How many changes can be taken back; a change is what was done to one field until it was left. */
const MOST_UNDO = 100;

/** The one profile record, held while it is written. Nothing is stored before the first word. */
export function useProfile(vault: VaultClient, record: VaultRecord<"profile"> | undefined) {
  const id = useRef(record?.id);
  const [profile, setProfile] = useState<Profile>(record?.body ?? EMPTY_PROFILE);
  const newest = useRef(profile);
  const before = useRef<Profile[]>([]);
  const underWay = useRef("");
  const [undoable, setUndoable] = useState(false);
  const autosave = useAutosave<Profile>(async (body) => {
    const saved = await vault.save({ kind: "profile", body, ...(id.current ? { id: id.current } : {}) });
    id.current = saved.id;
    return saved;
  });
  const put = (next: Profile) => {
    newest.current = next;
    setProfile(next);
    autosave.change(next);
    setUndoable(before.current.length > 0);
  };
  const change = (part: Partial<Profile>) => {
    const touched = Object.keys(part).join(" ");
    if (touched !== underWay.current) before.current = [...before.current.slice(1 - MOST_UNDO), newest.current];
    underWay.current = touched;
    put({ ...newest.current, ...part });
  };
  const flush = () => {
    underWay.current = "";
    void autosave.flush();
  };
  const undo = () => {
    const last = before.current.at(-1);
    if (!last) return;
    before.current = before.current.slice(0, -1);
    underWay.current = "";
    put(last);
    void autosave.flush();
  };
  return { profile, change, flush, undo: undoable ? undo : undefined, state: autosave.state };
}
