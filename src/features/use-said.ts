import { useState } from "react";

/** The last sentence said about one of many things: it stays with that thing, wherever it moves. */
export function useSaid(): {
  of: (id: string) => string | undefined;
  say: (id: string, words: string | undefined) => void;
  last: { id: string; words: string } | undefined;
} {
  const [last, setLast] = useState<{ id: string; words: string }>();
  return {
    of: (id) => (last?.id === id ? last.words : undefined),
    say: (id, words) => setLast(words === undefined ? undefined : { id, words }),
    last,
  };
}
