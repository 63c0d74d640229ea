import { PenLine } from "lucide-react";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { VaultRecord } from "../../domain/records/kinds.ts";
import { asksForSome, parseQuery } from "../../domain/search/query.ts";
import type { Thread } from "../../domain/threads/thread.ts";
import type { Day } from "../../domain/time/day.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { useWords } from "../../ui/language/language.tsx";
import { Problem } from "../../ui/problem.tsx";
import { SearchField } from "../../ui/search-field.tsx";
import type { RoomProps } from "../room.ts";
import { flushAll } from "../unsaved.ts";
import { usePersonsDay } from "../use-persons-day.ts";
import { EntryList } from "./entry-list.tsx";
import { EntryPage } from "./entry-page.tsx";
import { JournalViews } from "./journal-views.tsx";
import { OnThisDay } from "./on-this-day.tsx";
import { useSearch } from "./use-search.ts";
import "./journal.css";
import { Ruby } from "../../ui/ruby.tsx";

/** A page that is open: an entry there was, or a new one, which keeps its key when it gets an id. */
type OpenPage = { key: string; entry: VaultRecord<"journal"> | undefined; isLed?: boolean };

/** Left what was written, or what of it is looked for; right the page. */
export function JournalRoom({ vault, settings, place, go }: RoomProps) {
  const words = useWords();
  const { day } = usePersonsDay(settings.dayEnd);
  const { typed, found, problem, type, compose, need, lookAgain } = useSearch(vault);
  const [page, setPage] = useState<OpenPage>();
  const [chosen, setChosen] = useState<string>();
  const newestChosen = useRef<string>(undefined);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const pane = useRef<HTMLDivElement>(null);
  const [changes, setChanges] = useState(0);
  const column = useRef<HTMLDivElement>(null);
  const isEmpty = typed === "" && found?.typed === "" && found.total === 0 && found.complete;
  const isSearch = found !== undefined && asksForSome(parseQuery(found.typed));

  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "f" || event.isComposing) return;
      event.preventDefault();
      field.current?.select();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);

  /** Something was saved or binned. */
  const noteChange = () => {
    lookAgain();
    setChanges((count) => count + 1);
  };
  const point = (id: string | undefined) => {
    newestChosen.current = id;
    setChosen(id);
  };
  const writeNew = async () => {
    await flushAll();
    point(undefined);
    setPage({ key: `new-${crypto.randomUUID()}`, entry: undefined });
  };
  /** What is still being written, also on a page that was left (a recording that ends), is in the entry that opens. */
  const choose = async (id: string, isLed = false) => {
    point(id);
    await flushAll();
    const entry = await vault.get("journal", id);
    // Keys may have gone on to another meanwhile.
    if (entry && newestChosen.current === id) setPage({ key: id, entry, isLed });
  };
  const follow = async ({ kind, id }: Thread) => {
    if (kind === "journal") await choose(id, true);
    else if (await flushAll()) go("steps", id);
  };
  const newestChoose = useRef(choose);
  newestChoose.current = choose;
  // Who comes here for one entry finds it open.
  useEffect(() => {
    if (place) void newestChoose.current(place, true);
  }, [place]);
  const chooseAt = async (index: number) => {
    if (!found) return;
    const hit = found.hits.get(index) ?? (await vault.search(found.typed, { from: index, limit: 1 })).hits[0];
    if (hit) await choose(hit.id);
  };
  const saved = (key: string) => (entry: VaultRecord<"journal">) => {
    // A new page has an id now. Whoever has gone on to another entry meanwhile stays there.
    if (page?.key === key && newestChosen.current === undefined) point(entry.id);
    noteChange();
  };
  const gone = () => {
    setPage(undefined);
    point(undefined);
    noteChange();
  };
  /** The page closes; the hands are where they opened it. */
  const leave = () => {
    gone();
    column.current?.querySelector<HTMLElement>("button")?.focus();
  };
  /** Another version took the entry's place: the page is opened anew with it. */
  const changed = async (id: string) => {
    const entry = await vault.get("journal", id);
    if (!entry) return;
    setPage({ key: `${id}-${entry.revision}`, entry });
    noteChange();
  };

  const toList = () => {
    if (!found || found.total === 0) return;
    void chooseAt(0);
    list.current?.querySelector<HTMLElement>("[aria-posinset='1']")?.focus();
  };
  /** Up from the first entry and Escape lead back to the field, Enter into the page. */
  const onListKey = (event: KeyboardEvent) => {
    const isFirst = chosen !== undefined && chosen === found?.hits.get(0)?.id;
    if (event.key === "Escape") type("");
    if (event.key === "Escape" || (event.key === "ArrowUp" && isFirst)) field.current?.focus();
    else if (event.key === "Enter") pane.current?.querySelector<HTMLElement>("[contenteditable=true]")?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className="panes">
      <div className="entry-column" ref={column}>
        <h1>
          <Ruby>{words.journal.title}</Ruby>
        </h1>
        <Button icon={<PenLine className="icon" />} onPress={() => void writeNew()}>
          {words.journal.write}
        </Button>
        {found && !isEmpty && (
          <SearchField
            label={words.journal.search}
            clearLabel={words.journal.searchClear}
            value={typed}
            onChange={type}
            onEnter={toList}
            onDown={toList}
            onComposing={compose}
            inputRef={field}
          />
        )}

        {found && !isEmpty && (
          <JournalViews
            vault={vault}
            today={day}
            changes={changes}
            chosen={dayAsked(found.typed)}
            onDay={(chosenDay) => type(words.journal.daySearch(chosenDay))}
          />
        )}
        {!isSearch && settings.onThisDay && (
          <OnThisDay key={day} vault={vault} today={day} changes={changes} onChoose={(id) => void choose(id)} />
        )}
        {problem && <Problem {...words.errors.vault[problem]} />}
        <p className="small found-line" role="status">
          <Ruby>{isSearch && (found.total > 0 || found.complete) && words.journal.found(found.total)}</Ruby>
        </p>
        {isSearch && found.total === 0 && found.complete && (
          <p className="small">
            <Ruby>{words.journal.searchHint}</Ruby>
          </p>
        )}
        {found && found.total > 0 && (
          <div className="entry-list" ref={list} onKeyDownCapture={onListKey}>
            <EntryList
              key={found.typed}
              found={found}
              isSearch={isSearch}
              today={day}
              onNeed={need}
              chosen={chosen}
              onChoose={(index) => void chooseAt(index)}
            />
          </div>
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
            settings={settings}
            onThread={(end) => void follow(end)}
            isLed={page.isLed ?? false}
            onLeave={leave}
            onBook={() => go("settings", "takeout")}
          />
        ) : (
          found && <EmptyState sentence={isEmpty ? words.journal.empty : words.journal.pick} />
        )}
      </div>
    </div>
  );
}

/** The one day that is asked for, if it is one. */
function dayAsked(typed: string): Day | undefined {
  const { from, to } = parseQuery(typed);
  return from === to ? from : undefined;
}
