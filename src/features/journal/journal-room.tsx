import { PenLine } from "lucide-react";
import { useState } from "react";
import type { VaultRecord } from "../../domain/records/kinds.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { useWords } from "../../ui/language/language.tsx";
import { Problem } from "../../ui/problem.tsx";
import type { RoomProps } from "../room.ts";
import { flushAll } from "../unsaved.ts";
import { usePersonsDay } from "../use-persons-day.ts";
import { useRecords } from "../use-records.ts";
import { EntryList } from "./entry-list.tsx";
import { EntryPage } from "./entry-page.tsx";
import "./journal.css";
import { Ruby } from "../../ui/ruby.tsx";

/** A page that is open: an entry there was, or a new one, which keeps its key when it gets an id. */
type OpenPage = { key: string; entry: VaultRecord<"journal"> | undefined };

/** Left what was written, right the page. */
export function JournalRoom({ vault, settings, place }: RoomProps) {
  const words = useWords();
  const { day } = usePersonsDay(settings.dayEnd);
  const { records, problem, setRecords } = useRecords(vault, "journal");
  const [page, setPage] = useState<OpenPage>();
  const [chosen, setChosen] = useState<string>();
  const entries = (records ?? []).toSorted(newestFirst);

  // Who comes here for one entry finds it open.
  const asked = records?.find(({ id }) => id === place);
  const [came, setCame] = useState<string>();
  if (asked && came !== place) {
    setCame(place);
    setChosen(asked.id);
    setPage({ key: asked.id, entry: asked });
  }

  const writeNew = async () => {
    await flushAll();
    setChosen(undefined);
    setPage({ key: `new-${crypto.randomUUID()}`, entry: undefined });
  };
  /** What is still being written, also on a page that was left (a recording that ends), is in the entry that opens. */
  const choose = async (id: string) => {
    setChosen(id);
    await flushAll();
    const entry = await vault.get("journal", id).catch(() => undefined);
    setPage({ key: id, entry: entry ?? entries.find((known) => known.id === id) });
  };
  const saved = (key: string) => (entry: VaultRecord<"journal">) => {
    setRecords((now) => [...(now ?? []).filter(({ id }) => id !== entry.id), entry]);
    if (page?.key === key) setChosen(entry.id);
  };

  const gone = (id: string) => {
    setRecords((now) => (now ?? []).filter((entry) => entry.id !== id));
    setPage(undefined);
    setChosen(undefined);
  };
  /** Another version took the entry's place: the page is opened anew with it. */
  const changed = async (id: string) => {
    const entry = await vault.get("journal", id);
    if (!entry) return;
    setRecords((now) => [...(now ?? []).filter((record) => record.id !== id), entry]);
    setPage({ key: `${id}-${entry.revision}`, entry });
  };

  return (
    <div className="panes">
      <div className="entry-column">
        <h1>
          <Ruby>{words.journal.title}</Ruby>
        </h1>
        <Button icon={<PenLine className="icon" />} onPress={() => void writeNew()}>
          {words.journal.write}
        </Button>
        {problem && <Problem {...words.errors.vault[problem]} />}
        {entries.length > 0 && <EntryList entries={entries} chosen={chosen} onChoose={(id) => void choose(id)} />}
      </div>
      <div className="entry-pane">
        {page ? (
          <EntryPage
            key={page.key}
            vault={vault}
            entry={page.entry}
            day={day}
            onSaved={saved(page.key)}
            onGone={gone}
            onVersion={changed}
          />
        ) : (
          records && <EmptyState sentence={entries.length === 0 ? words.journal.empty : words.journal.pick} />
        )}
      </div>
    </div>
  );
}

function newestFirst(a: VaultRecord<"journal">, b: VaultRecord<"journal">): number {
  return b.body.day.localeCompare(a.body.day) || b.body.at.localeCompare(a.body.at);
}
