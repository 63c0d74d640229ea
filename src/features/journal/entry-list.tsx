import { excerptOf } from "../../domain/journal/entry.ts";
import type { VaultRecord } from "../../domain/records/kinds.ts";
import type { Day } from "../../domain/time/day.ts";
import { useLanguage } from "../../ui/language/language.tsx";
import { LongList } from "../../ui/long-list.tsx";
import { Ruby } from "../../ui/ruby.tsx";
import { standsFor } from "./stands-for.ts";

type EntryListProps = {
  entries: readonly VaultRecord<"journal">[];
  /** Days of this day's year are written without it. */
  today: Day;
  chosen: string | undefined;
  onChoose: (id: string) => void;
};

const ROW_REM = 4.375;

/** Days, newest first, two lines each. */
export function EntryList({ entries, today, chosen, onChoose }: EntryListProps) {
  const { words, formats } = useLanguage();
  const chosenIndex = entries.findIndex(({ id }) => id === chosen);
  return (
    <LongList
      label={words.journal.list}
      count={entries.length}
      rowHeight={ROW_REM}
      keyOf={(index) => entries[index]?.id ?? ""}
      chosen={chosenIndex < 0 ? undefined : chosenIndex}
      onChoose={(index) => onChoose(entries[index]?.id ?? "")}
      row={(index) => {
        const body = entries[index]?.body;
        if (!body) return null;
        const isThisYear = body.day.slice(0, 4) === today.slice(0, 4);
        return (
          <>
            <div className="entry-day">
              <Ruby>{isThisYear ? formats.day(body.day) : formats.longDay(body.day)}</Ruby>
              {body.form === "line" && <Ruby>{` · ${words.journal.line}`}</Ruby>}
            </div>
            <div className="entry-excerpt">{excerptOf(body) || <Ruby>{standsFor(body, words)}</Ruby>}</div>
          </>
        );
      }}
    />
  );
}
