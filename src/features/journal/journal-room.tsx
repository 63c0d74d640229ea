import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { Catalogue } from "../../content/catalogue.ts";
import type { VaultRecord } from "../../domain/records/kinds.ts";
import { offeredMonth } from "../../domain/reflection/offered.ts";
import { asksForSome, parseQuery, type Query } from "../../domain/search/query.ts";
import type { Thread } from "../../domain/threads/thread.ts";
import type { Day } from "../../domain/time/day.ts";
import type { Month } from "../../domain/time/months.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { useWords } from "../../ui/language/language.tsx";
import { part } from "../../ui/part.tsx";
import { Problem } from "../../ui/problem.tsx";
import { Ruby } from "../../ui/ruby.tsx";
import type { RoomProps } from "../room.ts";
import { flushAll } from "../unsaved.ts";
import { usePersonsDay } from "../use-persons-day.ts";
import { useStable } from "../use-stable.ts";
import { EntryList } from "./entry-list.tsx";
import { EntryPage } from "./entry-page.tsx";
import { FilterBy } from "./filter-by.tsx";
import { asTyped, type Filter } from "./filters.ts";
import { JournalHead } from "./journal-head.tsx";
import { JournalViews, type View } from "./journal-views.tsx";
import { MonthOffer } from "./month-offer.tsx";
import { OnThisDay } from "./on-this-day.tsx";
import { useReadyEditors } from "./ready-editors.ts";
import { useSearch } from "./use-search.ts";
import "./journal.css";
import "./entry-text.css";
import "./looking-back.css";
import "./labels.css";
import "./attachments.css";
import "./begin-with.css";

/** A page that is open: an entry there was, or a new one, which keeps its key when it gets an id. */
type OpenPage = { key: string; entry: VaultRecord<"journal"> | undefined; isLed?: boolean; isEntered?: boolean };

/** Read when they are looked at. */
const monthPage = part(async () => (await import("./month-page.tsx")).MonthPage);
const photosView = part(async () => (await import("./photos-view.tsx")).PhotosView);

/** Left what was written, or what of it is looked for; right the page. */
export function JournalRoom({ vault, settings, changeSettings, place, go }: RoomProps) {
  const words = useWords();
  const { day } = usePersonsDay(settings.dayEnd);
  const [filters, setFilters] = useState<readonly Filter[]>([]);
  const filtered = filters.map((filter) => asTyped(filter, words)).join(" ");
  const { typed, found, problem, type, compose, need, lookAgain } = useSearch(vault, filtered);
  const editors = useReadyEditors(vault);
  const [view, setView] = useState<View>("list");
  const [page, setPage] = useState<OpenPage>();
  /** Its page stands where an entry's does. */
  const [month, setMonth] = useState<Month>();
  const [chosen, setChosen] = useState<string>();
  const newestChosen = useRef<string>(undefined);
  /** A page that had no entry when it was opened, and the entry it has become. */
  const became = useRef<{ key: string; id: string }>(undefined);
  /** The entry whose page takes the keys as soon as it is there. */
  const entered = useRef<string>(undefined);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const pane = useRef<HTMLDivElement>(null);
  const [changes, setChanges] = useState(0);
  const column = useRef<HTMLDivElement>(null);
  const isEmpty = typed === "" && filtered === "" && found?.typed === "" && found.total === 0 && found.complete;
  const query = parseQuery(found?.typed ?? "");
  const isSearch = asksForSome(query);

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
  const noteChange = (id?: string) => {
    lookAgain(id);
    setChanges((count) => count + 1);
  };
  const point = (id: string | undefined) => {
    newestChosen.current = id;
    setChosen(id);
  };
  /** The page is there and has the keys at once: the first letter may come right behind the press. */
  const writeNew = useStable(async () => {
    if (!(await flushAll())) return;
    flushSync(() => {
      point(undefined);
      setMonth(undefined);
      setPage({ key: `new-${crypto.randomUUID()}`, entry: undefined });
    });
  });
  /**
   * What is still being written, also on a page that was left (a recording that ends), is in the entry that opens. A
   * page whose words cannot be saved stays in sight.
   */
  const choose = async (id: string, isLed = false) => {
    const before = newestChosen.current;
    entered.current = undefined;
    point(id);
    if (!(await flushAll())) {
      if (newestChosen.current === id) point(before);
      return;
    }
    // It stays as it is, with all that can be undone on it.
    if (isOpen(id) && !isLed) return;
    const entry = await vault.get("journal", id);
    // Keys may have gone on to another meanwhile.
    if (!entry || newestChosen.current !== id) return;
    setMonth(undefined);
    setPage({ key: id, entry, isLed, isEntered: entered.current === id });
  };
  const isOpen = useStable((id: string) => {
    if (month || !page) return false;
    return page.entry?.id === id || (became.current?.key === page.key && became.current.id === id);
  });
  /** The keys go on in the page that was chosen, at once or when it is there. */
  const enter = () => {
    const { current: id } = newestChosen;
    if (id === undefined || isOpen(id)) pane.current?.querySelector<HTMLElement>("[contenteditable=true]")?.focus();
    else entered.current = id;
  };
  const follow = useStable(async ({ kind, id }: Thread) => {
    if (kind === "journal") await choose(id, true);
    else if (await flushAll()) go("steps", id);
  });
  const seeMonth = useStable(async (next: Month) => {
    if (!(await flushAll())) return;
    point(undefined);
    setPage(undefined);
    setMonth(next);
  });
  const monthKept = (id: string) => {
    // A page of an older month says nothing about the one that is offered now.
    if (month && month === offeredMonth(day)) void changeSettings({ monthPageDone: month });
    noteChange();
    void choose(id);
  };
  const chooseEntry = useStable((id: string, isLed?: boolean) => void choose(id, isLed));
  // Who comes here for one entry finds it open.
  useEffect(() => {
    if (place) chooseEntry(place, true);
  }, [place, chooseEntry]);
  const chooseAt = useStable(async (index: number, isToEnter = false) => {
    if (!found) return;
    const hit = found.hits.get(index) ?? (await vault.search(found.typed, { from: index, limit: 1 })).hits[0];
    if (!hit) return;
    const choosing = choose(hit.id);
    if (isToEnter) enter();
    await choosing;
  });
  const chooseRow = useStable((index: number) => void chooseAt(index));
  const saved = useStable((entry: VaultRecord<"journal">, key: string) => {
    became.current = { key, id: entry.id };
    // A new page has an id now. Whoever has gone on to another entry meanwhile stays there.
    if (page?.key === key && newestChosen.current === undefined) point(entry.id);
    noteChange(entry.id);
  });
  const close = () => {
    setPage(undefined);
    setMonth(undefined);
    point(undefined);
    noteChange();
  };
  /** An entry went to the bin. Whoever has gone on to another entry meanwhile stays there. */
  const gone = useStable((id: string) => {
    if (newestChosen.current === id) close();
    else noteChange();
  });
  /** The page closes; the hands are where they opened it. */
  const leave = useStable(() => {
    close();
    column.current?.querySelector<HTMLElement>("button")?.focus();
  });
  /** Another version took the entry's place: the page is opened anew with it. */
  const changed = useStable(async (id: string) => {
    const entry = await vault.get("journal", id);
    if (!entry) return;
    setPage({ key: `${id}-${entry.revision}`, entry });
    noteChange(id);
  });

  const enterRow = (target: Element) => {
    const row = target.closest("[aria-posinset]");
    if (!row || row.getAttribute("aria-selected") === "true") enter();
    else void chooseAt(Number(row.getAttribute("aria-posinset")) - 1, true);
  };
  const typeDay = useStable((chosenDay: Day) => type(words.journal.daySearch(chosenDay)));
  const monthDone = useStable((monthPageDone: Month) => void changeSettings({ monthPageDone }));
  const needRow = useStable(need);
  const toBook = useStable(() => go("settings", "takeout"));

  const typeWords = useStable(type);
  const composing = useStable(compose);
  const toList = useStable(() => {
    if (!found || found.total === 0) return;
    void chooseAt(0);
    list.current?.querySelector<HTMLElement>("[aria-posinset='1']")?.focus();
  });
  /** Up from the first entry and Escape lead back to the field, Enter into the page of the entry that has the keys. */
  const onListKey = (event: KeyboardEvent) => {
    const isFirst = chosen !== undefined && chosen === found?.hits.get(0)?.id;
    if (event.key === "Escape") type("");
    if (event.key === "Escape" || (event.key === "ArrowUp" && isFirst)) field.current?.focus();
    else if (event.key === "Enter") enterRow(event.target as Element);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className="panes">
      <div className="entry-column" ref={column}>
        <JournalHead
          onWrite={writeNew}
          isFilled={found !== undefined && !isEmpty}
          typed={typed}
          onType={typeWords}
          onComposing={composing}
          onList={toList}
          field={field}
        />
        {found && !isEmpty && <FilterBy vault={vault} filters={filters} onChange={setFilters} />}
        {found && !isEmpty && (
          <JournalViews
            vault={vault}
            view={view}
            onView={setView}
            today={day}
            changes={changes}
            chosen={dayAsked(query)}
            onDay={typeDay}
            onMonthPage={seeMonth}
          />
        )}
        {!isSearch && view === "list" && (
          <MonthOffer
            vault={vault}
            settings={settings}
            today={day}
            changes={changes}
            onSee={seeMonth}
            onDone={monthDone}
          />
        )}
        {!isSearch && view !== "photos" && settings.onThisDay && (
          <OnThisDay key={day} vault={vault} today={day} changes={changes} onChoose={chooseEntry} />
        )}
        {problem && <Problem {...words.errors.vault[problem]} />}
        <p className="small found-line" role="status">
          <Ruby>
            {isSearch && found && (found.total > 0 || found.complete) && foundWords(found.total, query, words)}
          </Ruby>
        </p>
        {isSearch && query.terms.length > 0 && found?.total === 0 && found.complete && (
          <p className="small">
            <Ruby>{words.journal.searchHint}</Ruby>
          </p>
        )}
        {view === "photos" && found && !isEmpty && (
          <photosView.Component
            vault={vault}
            typed={found.typed}
            isSearch={isSearch}
            changes={changes}
            onOpen={chooseEntry}
          />
        )}
        {view !== "photos" && found && found.total > 0 && (
          <div className="entry-list" ref={list} onKeyDownCapture={onListKey}>
            <EntryList
              key={found.typed}
              found={found}
              isSearch={isSearch}
              today={day}
              onNeed={needRow}
              chosen={chosen}
              onChoose={chooseRow}
            />
          </div>
        )}
      </div>
      <div className="entry-pane" ref={pane}>
        {month && (
          <monthPage.Component key={month} vault={vault} month={month} today={day} onKept={monthKept} onClose={leave} />
        )}
        {!month && page && (
          <EntryPage
            key={page.key}
            pageKey={page.key}
            vault={vault}
            editors={editors}
            entry={page.entry}
            day={day}
            onSaved={saved}
            onGone={gone}
            onVersion={changed}
            settings={settings}
            onThread={follow}
            isLed={page.isLed ?? false}
            isEntered={page.isEntered ?? false}
            onLeave={leave}
            onBook={toBook}
          />
        )}
        {!month && !page && found && <EmptyState sentence={isEmpty ? words.journal.empty : words.journal.pick} />}
      </div>
    </div>
  );
}

/** How many entries fit; of what no word was asked for, no word can be shorter. */
function foundWords(total: number, { terms }: Query, { journal, lookingBack }: Catalogue): string {
  return total === 0 && terms.length === 0 ? lookingBack.filters.none : journal.found(total);
}

/** The one day that is asked for, if it is one. */
function dayAsked({ from, to }: Query): Day | undefined {
  return from === to ? from : undefined;
}
