import { PenLine } from "lucide-react";
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react";
import type { VaultRecord } from "../../domain/records/kinds.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { useWords } from "../../ui/language/language.tsx";
import { Problem } from "../../ui/problem.tsx";
import { SearchField } from "../../ui/search-field.tsx";
import type { RoomProps } from "../room.ts";
import { flushAll } from "../unsaved.ts";
import { usePersonsDay } from "../use-persons-day.ts";
import { useRecords } from "../use-records.ts";
import { EntryList } from "./entry-list.tsx";
import { EntryPage } from "./entry-page.tsx";
import { HitList } from "./hit-list.tsx";
import { useSearch } from "./use-search.ts";
import "./journal.css";
import { Ruby } from "../../ui/ruby.tsx";

/** A page that is open: an entry there was, or a new one, which keeps its key when it gets an id. */
type OpenPage = { key: string; entry: VaultRecord<"journal"> | undefined };

/** Left what was written, or what of it is looked for; right the page. */
export function JournalRoom({ vault, settings, place }: RoomProps) {
  const words = useWords();
  const { day } = usePersonsDay(settings.dayEnd);
  const { records, problem, setRecords } = useRecords(vault, "journal");
  const [page, setPage] = useState<OpenPage>();
  const [chosen, setChosen] = useState<string>();
  const search = useSearch(vault);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const pane = useRef<HTMLDivElement>(null);
  const entries = useMemo(() => (records ?? []).toSorted(newestFirst), [records]);
  const { found } = search;

  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "f" || event.isComposing) return;
      event.preventDefault();
      field.current?.select();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);

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
    search.lookAgain();
  };

  const gone = (id: string) => {
    setRecords((now) => (now ?? []).filter((entry) => entry.id !== id));
    setPage(undefined);
    setChosen(undefined);
    search.lookAgain();
  };
  /** Another version took the entry's place: the page is opened anew with it. */
  const changed = async (id: string) => {
    const entry = await vault.get("journal", id);
    if (!entry) return;
    setRecords((now) => [...(now ?? []).filter((record) => record.id !== id), entry]);
    setPage({ key: `${id}-${entry.revision}`, entry });
    search.lookAgain();
  };

  const chooseHit = async (index: number) => {
    if (!found) return;
    if (!found.hits.has(index)) search.need(index);
    const hit = found.hits.get(index) ?? (await vault.search(found.typed, { from: index, limit: 1 })).hits[0];
    if (hit) await choose(hit.id);
  };
  const toHits = () => {
    if (!found || found.total === 0) return;
    void chooseHit(0);
    list.current?.querySelector<HTMLElement>("[aria-posinset='1']")?.focus();
  };
  /** Up from the first hit and Escape lead back to the field, Enter into the page. */
  const onHitKey = (event: KeyboardEvent) => {
    const isFirst = chosen !== undefined && chosen === found?.hits.get(0)?.id;
    if (event.key === "Escape") search.type("");
    if (event.key === "Escape" || (event.key === "ArrowUp" && isFirst)) field.current?.focus();
    else if (event.key === "Enter") pane.current?.querySelector<HTMLElement>("[contenteditable=true]")?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
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
        {entries.length > 0 && (
          <SearchField
            label={words.journal.search}
            clearLabel={words.journal.searchClear}
            value={search.typed}
            onChange={search.type}
            onEnter={toHits}
            onDown={toHits}
            onComposing={search.compose}
            inputRef={field}
          />
        )}
        {problem && <Problem {...words.errors.vault[problem]} />}
        <p className="small found-line" role="status">
          <Ruby>{found && (found.total > 0 || found.complete) && words.journal.found(found.total)}</Ruby>
        </p>
        {found && found.total > 0 && (
          <div className="entry-hits" ref={list} onKeyDownCapture={onHitKey}>
            <HitList
              key={found.typed}
              found={found}
              onNeed={search.need}
              chosen={chosen}
              onChoose={(index) => void chooseHit(index)}
            />
          </div>
        )}
        {!found && entries.length > 0 && (
          <EntryList entries={entries} today={day} chosen={chosen} onChoose={(id) => void choose(id)} />
        )}
      </div>
      <div className="entry-pane" ref={pane}>
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

/** By day, then by the moment of writing. Plain comparison: ten years are sorted at once. */
function newestFirst({ body: a }: VaultRecord<"journal">, { body: b }: VaultRecord<"journal">): number {
  if (a.day !== b.day) return a.day > b.day ? -1 : 1;
  return a.at === b.at ? 0 : a.at > b.at ? -1 : 1;
}
