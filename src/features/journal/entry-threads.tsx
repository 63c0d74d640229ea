import { useEffect, useRef, useState } from "react";
import { MOST_THREADS, type Thread, withoutThread, withThread } from "../../domain/threads/thread.ts";
import { Button } from "../../ui/button.tsx";
import { useWords } from "../../ui/language/language.tsx";
import { Problem } from "../../ui/problem.tsx";
import { Ruby } from "../../ui/ruby.tsx";
import type { ThreadEnd } from "../../vault/api.ts";
import type { VaultClient } from "../../vault/client.ts";
import { ThreadList } from "../thread-ends.tsx";
import { useThreadsTo } from "../use-threads-to.ts";
import { troubleWords, useWork } from "../use-work.ts";
import { EntryToStep } from "./entry-to-step.tsx";
import { ThreadSearch } from "./thread-search.tsx";

/** By looking for something there is, or by a step that is made of the page. */
const WAYS = ["search", "step"] as const;
type Way = (typeof WAYS)[number];

type EntryThreadsProps = {
  vault: VaultClient;
  /** Of the entry, as it is saved. */
  id: string;
  threads: readonly Thread[];
  /** @param change from the threads as they are then: what is made of the page may take a moment to be saved */
  onChange: (change: (threads: readonly Thread[]) => readonly Thread[]) => void;
  onGo: (end: Thread) => void;
  /** The words that a step would begin with, of the page as it is now. */
  wordsForStep: () => string;
};

/** What an entry is tied to, and what is tied to it. Where there is nothing, only the quiet ways to it. */
export function EntryThreads({ vault, id, threads, onChange, onGo, wordsForStep }: EntryThreadsProps) {
  const catalogue = useWords();
  const words = catalogue.threads;
  const [open, setOpen] = useState<Way>();
  const [said, setSaid] = useState("");
  const [newStep, setNewStep] = useState<string>();
  const place = useRef<HTMLDivElement>(null);
  const ends = useEnds(vault, threads);
  const [itself] = useState(() => [{ id }]);
  const back = useThreadsTo(vault, itself).get(id) ?? [];
  const { trouble, run } = useWork();

  const toggle = (way: Way) => {
    const isFull = threads.length >= MOST_THREADS;
    setNewStep(undefined);
    setSaid(isFull ? words.full(MOST_THREADS) : "");
    setOpen(isFull || open === way ? undefined : way);
  };
  /** The hands are where they began. */
  const close = (sentence = "", way = open) => {
    setOpen(undefined);
    setNewStep(undefined);
    setSaid(sentence);
    place.current?.querySelector<HTMLElement>(`[data-way=${way ?? "search"}] button`)?.focus();
  };
  const choose = ({ kind, id: to }: ThreadEnd) => {
    onChange((now) => withThread(now, { kind, id: to }, id));
    close(words.added);
  };
  const remove = (to: string) => {
    onChange((now) => withoutThread(now, to));
    close(words.removed, "search");
  };
  const kept = (step: string) => {
    onChange((now) => withThread(now, { kind: "step", id: step }, id));
    close(words.stepKept);
    setNewStep(step);
  };
  const undo = (step: string) =>
    run(async () => {
      await vault.discard(step);
      onChange((now) => withoutThread(now, step));
      close(words.stepUndone, "step");
    });

  return (
    <div className="threads" role="group" aria-label={words.title} ref={place}>
      <ThreadList label={words.title} ends={ends} onGo={onGo} onRemove={remove} />
      <ThreadList label={words.back} ends={back} onGo={onGo} />
      <div className="thread-ways">
        {WAYS.map((way) => (
          <span key={way} data-way={way}>
            <Button kind="quiet" expanded={open === way} onPress={() => toggle(way)}>
              {way === "search" ? words.add : words.toStep}
            </Button>
          </span>
        ))}
      </div>
      {open === "search" && (
        <ThreadSearch
          vault={vault}
          except={[id, ...threads.map((thread) => thread.id)]}
          onChoose={choose}
          onClose={() => close()}
        />
      )}
      {open === "step" && <EntryToStep vault={vault} first={wordsForStep} onKept={kept} onClose={() => close()} />}
      <div className="thread-said">
        <p className="small" role="status">
          <Ruby>{said}</Ruby>
        </p>
        {newStep && (
          <Button kind="quiet" onPress={() => void undo(newStep)}>
            {words.undoStep}
          </Button>
        )}
      </div>
      {trouble && <Problem {...troubleWords(trouble, catalogue)} />}
    </div>
  );
}

/** What the threads lead to; while that is looked up, what it was. */
function useEnds(vault: VaultClient, threads: readonly Thread[]): readonly ThreadEnd[] {
  const [ends, setEnds] = useState<readonly ThreadEnd[]>([]);
  useEffect(() => {
    let isHere = true;
    void vault
      .threadEnds(threads)
      .then((next) => isHere && setEnds(next))
      .catch(() => undefined);
    return () => {
      isHere = false;
    };
  }, [vault, threads]);
  return ends;
}
