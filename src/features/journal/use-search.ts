import { useCallback, useEffect, useRef, useState } from "react";
import type { SearchAnswer, SearchHit } from "../../vault/api.ts";
import type { VaultClient } from "../../vault/client.ts";
import { VaultError, type VaultErrorCode } from "../../vault/errors.ts";
import { sameOr } from "../same-or.ts";

/** The vault may still be reading what was written over the years: it is asked again until it has. */
const AGAIN_MS = 150;
const PART = 50;

/**
 * Entries that fit what is asked, or all: how many, and those asked for so far, by their place among them.
 * `typed`: what was asked, filters among it.
 */
export type Found = { typed: string; total: number; complete: boolean; hits: ReadonlyMap<number, SearchHit> };

/**
 * The journal's entries, or what is found of them while a person types. One question at a time, always the newest;
 * what was found before stays until there is something newer to show.
 * @param filters asked for beside what is typed, as they could be typed
 */
export function useSearch(vault: VaultClient, filters: string) {
  const [typed, setTyped] = useState("");
  const [found, setFound] = useState<Found>();
  const [problem, setProblem] = useState<VaultErrorCode>();
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
        const answer = await vault.search(words, { from, limit: PART });
        // Half of a word that is being composed is in no entry: what was found before says more.
        if (answer.total === 0 && composing.current) continue;
        setFound((now) => joined(now, words, from, answer));
        if (!answer.complete) later.current = setTimeout(() => void look(), AGAIN_MS);
      }
      setProblem(undefined);
    } catch (error) {
      setProblem(error instanceof VaultError ? error.code : "failed");
    } finally {
      isRunning.current = false;
    }
  }, [vault]);
  const asks = useRef({ typed, filters });
  asks.current = { typed, filters };
  const ask = useCallback(
    (next: { typed: string; from: number }) => {
      wanted.current = { ...next, typed: `${asks.current.filters} ${next.typed}`.trimStart() };
      void look();
    },
    [look],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew when the filters change
  useEffect(() => {
    ask({ typed: asks.current.typed, from: 0 });
    return () => clearTimeout(later.current);
  }, [ask, filters]);

  return {
    typed,
    found,
    problem,
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
    lookAgain: () => void look(),
  };
}

/** A part of the same entries, or others. */
function joined(now: Found | undefined, typed: string, from: number, { total, complete, hits }: SearchAnswer): Found {
  const before = now?.typed === typed && now.total === total ? now.hits : [];
  // A row that says the same stays the same one, so that it is not drawn again after each save.
  const same = new Map([...(now?.hits.values() ?? [])].map((hit) => [hit.id, hit]));
  const part = hits.map((hit, index) => [from + index, sameOr(same.get(hit.id), hit) ?? hit] as const);
  return { typed, total, complete, hits: new Map([...before, ...part]) };
}
