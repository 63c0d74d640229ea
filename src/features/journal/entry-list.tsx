import { memo, useEffect } from "react";
import type { Snippet } from "../../domain/search/find.ts";
import type { Day } from "../../domain/time/day.ts";
import { useLanguage } from "../../ui/language/language.tsx";
import { LongList } from "../../ui/long-list.tsx";
import { Ruby } from "../../ui/ruby.tsx";
import type { SearchHit } from "../../vault/api.ts";
import { formName } from "./form-name.ts";
import type { Found } from "./search-asks.ts";
import { standsFor } from "./stands-for.ts";

type EntryListProps = {
  found: Found;
  /** Whether these were looked for; else they are all there is. */
  isSearch: boolean;
  /** Days of this day's year are written without it. */
  today: Day;
  /** A row came into sight of which the words are not here yet. */
  onNeed: (index: number) => void;
  chosen: string | undefined;
  onChoose: (index: number) => void;
};

/** Of the day's line, and one or two lines of words. */
const ROW_REM = 4.375;
const HIT_ROW_REM = 5.875;

/** Entries, newest first: the day, and the first words, or the words with what was found marked. */
export const EntryList = memo(function EntryList({
  found: { hits, total },
  isSearch,
  today,
  onNeed,
  chosen,
  onChoose,
}: EntryListProps) {
  const { words } = useLanguage();
  const [chosenIndex] = [...hits].find(([, { id }]) => id === chosen) ?? [];
  return (
    <LongList
      label={isSearch ? words.journal.hits : words.journal.list}
      count={total}
      rowHeight={isSearch ? HIT_ROW_REM : ROW_REM}
      // Words that come in stay in the row that waits for them, and so does the focus.
      keyOf={(index) => `${index}`}
      chosen={chosenIndex}
      onChoose={onChoose}
      row={(index) => {
        const hit = hits.get(index);
        return hit ? <Entry {...hit} isSearch={isSearch} today={today} /> : <Needed onNeed={() => onNeed(index)} />;
      }}
    />
  );
});

const Entry = memo(function Entry({
  day,
  form,
  snippet,
  attachment,
  isSearch,
  today,
}: SearchHit & Pick<EntryListProps, "isSearch" | "today">) {
  const { words, formats } = useLanguage();
  const name = formName(form, words);
  const isThisYear = day.slice(0, 4) === today.slice(0, 4);
  return (
    <>
      <div className="entry-day">
        <Ruby>{isThisYear ? formats.day(day) : formats.longDay(day)}</Ruby>
        {name && <Ruby>{` · ${name}`}</Ruby>}
      </div>
      <div className="entry-words" data-hit={isSearch ? "" : undefined}>
        {snippet.text === "" ? <Ruby>{standsFor(attachment, words)}</Ruby> : <Marked {...snippet} />}
      </div>
    </>
  );
});

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
