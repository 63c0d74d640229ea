import { useRef, useState } from "react";
import type { VaultRecord } from "../../domain/records/kinds.ts";
import { EMPTY_PROFILE, type Profile } from "../../domain/resume/profile.ts";
import type { VaultClient } from "../../vault/client.ts";
import { useAutosave } from "../use-autosave.ts";

/** The one profile record, held while it is written. Nothing is stored before the first word. */
export function useProfile(vault: VaultClient, record: VaultRecord<"profile"> | undefined) {
  const id = useRef(record?.id);
  const [profile, setProfile] = useState<Profile>(record?.body ?? EMPTY_PROFILE);
  const newest = useRef(profile);
  const autosave = useAutosave<Profile>(async (body) => {
    const saved = await vault.save({ kind: "profile", body, ...(id.current ? { id: id.current } : {}) });
    id.current = saved.id;
    return saved;
  });
  const change = (part: Partial<Profile>) => {
    newest.current = { ...newest.current, ...part };
    setProfile(newest.current);
    autosave.change(newest.current);
  };
  return { profile, change, flush: () => void autosave.flush(), state: autosave.state };
}
