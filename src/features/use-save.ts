import { useCallback, useState } from "react";
import type { Kind } from "../domain/records/kinds.ts";
import type { Saved, SaveInput } from "../vault/api.ts";
import type { VaultClient } from "../vault/client.ts";
import { VaultError } from "../vault/errors.ts";
import type { SaveState } from "./autosave.ts";

/** Saves one thing at a touch and tells how it went; what could not be saved is said, and the screen keeps it. */
export function useSave(vault: VaultClient) {
  const [state, setState] = useState<SaveState>({ state: "idle" });
  const save = useCallback(
    async <K extends Kind>(input: SaveInput<K>): Promise<Saved | undefined> => {
      setState({ state: "saving" });
      try {
        const saved = await vault.save(input);
        setState({ state: "saved", durability: saved.durability });
        return saved;
      } catch (error) {
        setState({ state: "open", code: error instanceof VaultError ? error.code : "failed" });
        return undefined;
      }
    },
    [vault],
  );
  return { save, state };
}
