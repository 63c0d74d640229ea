import { useEffect, useState } from "react";
import type { ThreadEnd } from "../vault/api.ts";
import type { VaultClient } from "../vault/client.ts";

/** The vault may still be reading what was written over the years: it is asked again until it has. */
const AGAIN_MS = 300;

/**
 * What threads lead from to each of some records, by the id of those; looked up anew when the records are other ones.
 * Where it cannot be looked up nothing is said: the page is whole without it.
 */
export function useThreadsTo(vault: VaultClient, records: readonly { id: string }[] | undefined) {
  const [to, setTo] = useState<ReadonlyMap<string, readonly ThreadEnd[]>>(new Map());
  useEffect(() => {
    if (!records) return;
    let isHere = true;
    let later: ReturnType<typeof setTimeout>;
    const ids = records.map(({ id }) => id);
    const look = async () => {
      const answer = await vault.threadsTo(ids).catch(() => undefined);
      if (!isHere || !answer) return;
      setTo(new Map(answer.to));
      if (!answer.complete) later = setTimeout(() => void look(), AGAIN_MS);
    };
    void look();
    return () => {
      isHere = false;
      clearTimeout(later);
    };
  }, [vault, records]);
  return to;
}
