import { useEffect, useState } from "react";
import type { JournalOverview } from "../../vault/api.ts";
import type { VaultClient } from "../../vault/client.ts";

const AGAIN_MS = 300;

/**
 * Which days were written on, and by what entries are found again; asked again until the vault has read all.
 * @param changes rises when something was saved or binned
 */
export function useOverview(vault: VaultClient, isWanted: boolean, changes: number): JournalOverview | undefined {
  const [overview, setOverview] = useState<JournalOverview>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked up anew after each change
  useEffect(() => {
    if (!isWanted) return;
    let later: ReturnType<typeof setTimeout> | undefined;
    let isHere = true;
    const look = async () => {
      const next = await vault.journalOverview();
      if (!isHere) return;
      setOverview(next);
      if (!next.complete) later = setTimeout(() => void look().catch(() => undefined), AGAIN_MS);
    };
    // The list says when the vault cannot be read.
    void look().catch(() => undefined);
    return () => {
      isHere = false;
      clearTimeout(later);
    };
  }, [vault, isWanted, changes]);
  return overview;
}
