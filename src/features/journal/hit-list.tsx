import { useEffect } from "react";
import type { Snippet } from "../../domain/search/find.ts";
import { useLanguage } from "../../ui/language/language.tsx";
import { LongList } from "../../ui/long-list.tsx";
import { Ruby } from "../../ui/ruby.tsx";
import type { SearchHit } from "../../vault/api.ts";
import type { Found } from "./use-search.ts";

type HitListProps = {
  found: Found;
  /** A row came into sight, or was chosen, of which the words are not here yet. */
  onNeed: (index: number) => void;
  chosen: string | undefined;
  onChoose: (index: number) => void;
};

const ROW_REM = 5.875;

/** Entries that hold what was looked for, newest first: the day, and the words with what was found marked. */
export function HitList({ found: { hits, total }, onNeed, chosen, onChoose }: HitListProps) {
  const { words } = useLanguage();
  const [chosenIndex] = [...hits].find(([, { id }]) => id === chosen) ?? [];
  return (
    <LongList
      label={words.journal.hits}
      count={total}
      rowHeight={ROW_REM}
      // Words that come in stay in the row that waits for them, and so does the focus.
      keyOf={(index) => `${index}`}
      chosen={chosenIndex}
      onChoose={onChoose}
      row={(index) => {
        const hit = hits.get(index);
        return hit ? <Hit {...hit} /> : <Needed onNeed={() => onNeed(index)} />;
      }}
    />
  );
}

function Hit({ day, isLine, snippet }: SearchHit) {
  const { words, formats } = useLanguage();
  return (
    <>
      <div className="entry-day">
        <Ruby>{formats.longDay(day)}</Ruby>
        {isLine && <Ruby>{` · ${words.journal.line}`}</Ruby>}
      </div>
      <div className="hit-words">
        <Marked {...snippet} />
      </div>
    </>
  );
}

function Needed({ onNeed }: { onNeed: () => void }) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when the row comes into sight
  useEffect(onNeed, []);
  return null;
}

function Marked({ text, marks }: Snippet) {
  const parts = marks.map(([from, to], index) => (
    <span key={from}>
      {text.slice(marks[index - 1]?.[1] ?? 0, from)}
      <mark>{text.slice(from, to)}</mark>
    </span>
  ));
  return (
    <>
      {parts}
      {text.slice(marks.at(-1)?.[1] ?? 0)}
    </>
  );
}
