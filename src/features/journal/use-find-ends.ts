import { useEffect, useState } from "react";
import type { ThreadEnds } from "../../vault/api.ts";
import type { VaultClient } from "../../vault/client.ts";
import { VaultError, type VaultErrorCode } from "../../vault/errors.ts";

/** The vault may still be reading what was written over the years: it is asked again until it has. */
const AGAIN_MS = 150;

/**
 * What a thread can lead to, of what was typed last; what was found before stays until there is something newer.
 * @param except ids of what is not wanted
 */
export function useFindEnds(vault: VaultClient, typed: string, except: readonly string[]) {
  const [found, setFound] = useState<ThreadEnds & { typed: string }>();
  const [problem, setProblem] = useState<VaultErrorCode>();
  const without = except.join();
  useEffect(() => {
    let isHere = true;
    let later: ReturnType<typeof setTimeout>;
    const look = async () => {
      try {
        const answer = await vault.findThreadEnds(typed, without.split(","));
        if (!isHere) return;
        setFound({ ...answer, typed });
        setProblem(undefined);
        if (!answer.complete) later = setTimeout(() => void look(), AGAIN_MS);
      } catch (error) {
        if (isHere) setProblem(error instanceof VaultError ? error.code : "failed");
      }
    };
    void look();
    return () => {
      isHere = false;
      clearTimeout(later);
    };
  }, [vault, typed, without]);
  return { found, problem };
}
