import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { useLanguage } from "../../ui/language/language.tsx";
import { Problem } from "../../ui/problem.tsx";
import { Ruby } from "../../ui/ruby.tsx";
import type { ThreadEnd } from "../../vault/api.ts";
import type { VaultClient } from "../../vault/client.ts";
import { EndWords } from "../thread-ends.tsx";
import { useStable } from "../use-stable.ts";
import { useFindEnds } from "./use-find-ends.ts";

type ThreadSearchProps = {
  vault: VaultClient;
  /** Ids of what is not offered. */
  except: readonly string[];
  onChoose: (end: ThreadEnd) => void;
  /** Escape, or Enter where nothing is found. */
  onClose: () => void;
};

/** A field to look for an entry or a step. The keys stay in the field and point at what is found; the hands need not leave. */
export function ThreadSearch({ vault, except, onChoose, onClose }: ThreadSearchProps) {
  const { words } = useLanguage();
  const texts = words.threads;
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState("");
  const { found, problem } = useFindEnds(vault, typed, except);
  const [pointed, setPointed] = useState(0);
  /** Enter came before the answer to what was typed: it is for the first that is found. */
  const [isAwaited, setAwaited] = useState(false);
  const ends = found?.ends ?? [];
  const at = Math.min(pointed, ends.length - 1);
  const isAnswered = found?.typed === typed;
  const first = isAwaited && isAnswered ? ends[0] : undefined;
  const newestChoose = useStable(onChoose);
  useEffect(() => {
    if (first) newestChoose(first);
  }, [first, newestChoose]);
  useEffect(() => field.current?.focus(), []);
  useEffect(() => document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: "nearest" }), [id, at]);

  const onKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const end = ends[at];
    if (event.key === "ArrowDown") setPointed(Math.min(at + 1, ends.length - 1));
    else if (event.key === "ArrowUp") setPointed(Math.max(at - 1, 0));
    else if (event.key === "Enter" && !isAnswered) setAwaited(true);
    else if (event.key === "Enter" && end) onChoose(end);
    else if (event.key === "Escape") onClose();
    else if (event.key !== "Enter") return;
    event.preventDefault();
  };

  return (
    <div className="thread-search">
      <input
        ref={field}
        className="input"
        role="combobox"
        aria-label={texts.search}
        placeholder={texts.search}
        aria-autocomplete="list"
        aria-expanded={ends.length > 0}
        aria-controls={ends.length > 0 ? id : undefined}
        aria-activedescendant={at >= 0 ? `${id}-${at}` : undefined}
        value={typed}
        maxLength={LONGEST}
        onChange={({ target }) => {
          setTyped(target.value);
          setPointed(0);
          setAwaited(false);
        }}
        onKeyDown={onKey}
      />
      {problem && <Problem {...words.errors.vault[problem]} />}
      {ends.length > 0 && (
        <div className="thread-found" role="listbox" id={id} aria-label={texts.found}>
          {ends.map((end, index) => (
            // The field has the keys, and keeps them.
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field's keys choose
            <div
              key={end.id}
              id={`${id}-${index}`}
              className="thread"
              role="option"
              aria-selected={index === at}
              tabIndex={-1}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onChoose(end)}
            >
              <EndWords end={end} />
            </div>
          ))}
        </div>
      )}
      <p className="small" role="status">
        <Ruby>{found?.complete && ends.length === 0 && words.journal.found(0)}</Ruby>
      </p>
    </div>
  );
}

/** A page pasted by mistake is not looked for at every key press. */
const LONGEST = 500;
