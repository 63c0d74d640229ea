import { useRef, useState } from "react";
import type { VaultRecord } from "../../domain/records/kinds.ts";
import { EMPTY_PROFILE, type Profile } from "../../domain/resume/profile.ts";
import type { VaultClient } from "../../vault/client.ts";
import { useAutosave } from "../use-autosave.ts";
import type { Undo } from "./use-undo.ts";

/** The one profile record, held while it is written. Nothing is stored before the first word. */
export function useProfile(vault: VaultClient, record: VaultRecord<"profile"> | undefined, undo: Undo) {
  const id = useRef(record?.id);
  const [profile, setProfile] = useState<Profile>(record?.body ?? EMPTY_PROFILE);
  const newest = useRef(profile);
  const autosave = useAutosave<Profile>(async (body) => {
    const saved = await vault.save({ kind: "profile", body, ...(id.current ? { id: id.current } : {}) });
    id.current = saved.id;
    return saved;
  });
  const put = (next: Profile) => {
    newest.current = next;
    setProfile(next);
    autosave.change(next);
  };
  const flush = () => {
    undo.settle();
    void autosave.flush();
  };
  const change = (part: Partial<Profile>) => {
    const last = newest.current;
    undo.note(`facts ${Object.keys(part).join(" ")}`, () => {
      put(last);
      flush();
    });
    put({ ...last, ...part });
  };
  return { profile, change, flush, state: autosave.state };
}
