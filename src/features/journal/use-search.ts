import { useEffect, useRef, useState } from "react";
import type { VaultClient } from "../../vault/client.ts";
import type { VaultErrorCode } from "../../vault/errors.ts";
import { type Found, SearchAsks } from "./search-asks.ts";

/**
 * The journal's entries, or what is found of them while a person types.
 * @param filters asked for beside what is typed, as they could be typed
 */
export function useSearch(vault: VaultClient, filters: string) {
  const [typed, setTyped] = useState("");
  const [found, setFound] = useState<Found>();
  const [problem, setProblem] = useState<VaultErrorCode>();
  const [asks] = useState(() => new SearchAsks(vault, { found: setFound, problem: setProblem }));
  const newest = useRef(typed);
  const withFilters = (words: string) => `${filters} ${words}`.trimStart();
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew when the filters change
  useEffect(() => {
    asks.ask(withFilters(newest.current), 0);
    return () => asks.rest();
  }, [asks, filters]);

  return {
    typed,
    found,
    problem,
    type: (next: string) => {
      newest.current = next;
      setTyped(next);
      asks.ask(withFilters(next), 0);
    },
    compose: (is: boolean) => asks.compose(is),
    /** Asks for the words around one place among the hits. */
    need: (index: number) => asks.ask(withFilters(typed), index),
    /** Something was saved or binned: what is found may have changed. */
    lookAgain: (id?: string) => asks.again(id),
  };
}
