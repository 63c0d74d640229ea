import { useCallback, useEffect, useRef, useState } from "react";
import { parseQuery } from "../../domain/search/query.ts";
import type { SearchAnswer, SearchHit } from "../../vault/api.ts";
import type { VaultClient } from "../../vault/client.ts";

/** The vault may still be reading what was written over the years: it is asked again until it has. */
const AGAIN_MS = 150;
const PART = 50;

/** What is found: how many entries, and those that were asked for so far, by their place among all. */
export type Found = { typed: string; total: number; complete: boolean; hits: ReadonlyMap<number, SearchHit> };

/**
 * What is found while a person types. One question at a time, always the newest; what was found before stays until
 * there is something newer to show.
 */
export function useSearch(vault: VaultClient) {
  const [typed, setTyped] = useState("");
  const [found, setFound] = useState<Found>();
  const wanted = useRef({ typed: "", from: 0 });
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
        const { typed: words, from } = wanted.current;
        if (!holdsWords(words)) {
          setFound(undefined);
          continue;
        }
        const answer = await vault.search(words, { from, limit: PART });
        // Half of a word that is being composed is in no entry: what was found before says more.
        if (answer.total === 0 && composing.current) continue;
        if (holdsWords(wanted.current.typed)) setFound((now) => joined(now, words, from, answer));
        if (!answer.complete) later.current = setTimeout(() => void look(), AGAIN_MS);
      }
    } catch {
      // The vault is being locked, and the page goes with it.
    } finally {
      isRunning.current = false;
    }
  }, [vault]);
  useEffect(() => () => clearTimeout(later.current), []);

  const ask = (next: { typed: string; from: number }) => {
    wanted.current = next;
    void look();
  };
  return {
    typed,
    found,
    type: (next: string) => {
      setTyped(next);
      ask({ typed: next, from: 0 });
    },
    compose: (is: boolean) => {
      composing.current = is;
      if (!is) void look();
    },
    /** Asks for the words around one place among the hits. */
    need: (index: number) => ask({ typed, from: index - (index % PART) }),
    /** Something was saved or binned: what is found may have changed. */
    lookAgain: () => ask({ typed, from: 0 }),
  };
}

function holdsWords(typed: string): boolean {
  return parseQuery(typed).terms.length > 0;
}

/** More of the same, or something new. */
function joined(now: Found | undefined, typed: string, from: number, { total, complete, hits }: SearchAnswer): Found {
  const isMore = from > 0 && now?.typed === typed && now.total === total;
  const before = isMore ? now.hits : [];
  return {
    typed,
    total,
    complete,
    hits: new Map([...before, ...hits.map((hit, index) => [from + index, hit] as const)]),
  };
}
