import { useCallback, useEffect, useRef, useState } from "react";
import { parseQuery } from "../../domain/search/query.ts";
import type { SearchAnswer } from "../../vault/api.ts";
import type { VaultClient } from "../../vault/client.ts";

/** The vault may still be reading what was written over the years: it is asked again until it has. */
const AGAIN_MS = 150;
const PART = 50;

/**
 * What is found while a person types. One question at a time, always the newest; what was found before stays until
 * there is something newer to show.
 */
export function useSearch(vault: VaultClient) {
  const [typed, setTyped] = useState("");
  const [found, setFound] = useState<SearchAnswer>();
  const wanted = useRef({ typed: "", limit: PART });
  const composing = useRef(false);
  const asked = useRef(0);
  const isRunning = useRef(false);
  const later = useRef<ReturnType<typeof setTimeout>>(undefined);

  const look = useCallback(async () => {
    asked.current += 1;
    clearTimeout(later.current);
    if (isRunning.current) return;
    isRunning.current = true;
    try {
      for (let answered = 0; answered !== asked.current; ) {
        answered = asked.current;
        const { typed: words, limit } = wanted.current;
        const answer = holdsWords(words) ? await vault.search(words, { limit }) : undefined;
        // Half of a word that is being composed is in no entry: what was found before says more.
        if (answer?.total === 0 && composing.current) continue;
        if (holdsWords(wanted.current.typed) === Boolean(answer)) setFound(answer);
        if (answer?.complete === false) later.current = setTimeout(() => void look(), AGAIN_MS);
      }
    } catch {
      // The vault is being locked, and the page goes with it.
    } finally {
      isRunning.current = false;
    }
  }, [vault]);
  useEffect(() => () => clearTimeout(later.current), []);

  const type = (next: string) => {
    setTyped(next);
    wanted.current = { typed: next, limit: PART };
    void look();
  };
  const compose = (is: boolean) => {
    composing.current = is;
    if (!is) void look();
  };
  /** Asks for more of what is found. */
  const more = () => {
    wanted.current.limit += PART;
    void look();
  };
  const lookAgain = () => void look();
  return { typed, found, type, compose, more, lookAgain };
}

function holdsWords(typed: string): boolean {
  return parseQuery(typed).terms.length > 0;
}
