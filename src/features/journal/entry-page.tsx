import type { Editor } from "@tiptap/react";
import { memo, useCallback, useEffect, useRef, useState } from "react";
import {
  attachmentsOf,
  type DocumentAttachment,
  EMPTY_DOCUMENT,
  type EntryDocument,
} from "../../domain/journal/document.ts";
import { isBlank, type JournalEntry } from "../../domain/journal/entry.ts";
import { hasRedacted } from "../../domain/journal/handed-over.ts";
import type { Level, VaultRecord } from "../../domain/records/kinds.ts";
import type { Settings } from "../../domain/settings/settings.ts";
import type { Thread } from "../../domain/threads/thread.ts";
import type { Day } from "../../domain/time/day.ts";
import { useWords } from "../../ui/language/language.tsx";
import { Ruby } from "../../ui/ruby.tsx";
import { SavedLine } from "../../ui/saved-line.tsx";
import type { VaultClient } from "../../vault/client.ts";
import { sameOr } from "../same-or.ts";
import { flushAll } from "../unsaved.ts";
import { type SaveStates, useQuietAutosave, useSaveState } from "../use-autosave.ts";
import { useStable } from "../use-stable.ts";
import { AfterTyping } from "./after-typing.ts";
import { BeginWith } from "./begin-with.tsx";
import { EntryEditor } from "./entry-editor.tsx";
import { EntryHead } from "./entry-head.tsx";
import { EntryHistory } from "./entry-history.tsx";
import { EntryLabels, type Labels } from "./entry-labels.tsx";
import { EntryTakeOut } from "./entry-take-out.tsx";
import { EntryThreads } from "./entry-threads.tsx";
import { LevelChoice } from "./level-choice.tsx";
import type { ReadyEditors } from "./ready-editors.ts";
import { useBegun } from "./use-begun.ts";
import { wordsForStep } from "./words-for-step.ts";

type EntryPageProps = {
  vault: VaultClient;
  editors: ReadyEditors;
  /** The entry to go on with, or none for a new page. */
  entry: VaultRecord<"journal"> | undefined;
  day: Day;
  /** What tells this page from those that are open after it; its entry may have no id yet. */
  pageKey: string;
  onSaved: (entry: VaultRecord<"journal">, pageKey: string) => void;
  /** The entry went to the bin, or another version took its place. */
  onGone: (id: string) => void;
  onVersion: (id: string) => Promise<void>;
  settings: Settings;
  /** Goes to what the entry is tied to, or what is tied to it. */
  onThread: (end: Thread) => void;
  /** A thread led here: the page is where the keys go on. */
  isLed: boolean;
  /** Enter led here: so are the letters behind it. */
  isEntered: boolean;
  /** The person does not write now. What is on the page is saved. */
  onLeave: () => void;
  onBook: () => void;
};

/** Places of a page on which there may be no word: a longer one is not looked through at every key press. */
const NEARLY_NOTHING = 20;

type Chosen = { level: Level; labels: Labels; threads: readonly Thread[] };
/** The page is read when it is saved: a key press in a long one would wait for it otherwise. */
type Draft = Chosen & { read: () => EntryDocument };

/**
 * One entry: its day, its page, who may see it. A page without a word is not kept. It is saved while somebody types:
 * whatever is drawn again then makes a key press wait, so its parts are drawn again only where they change.
 */
export const EntryPage = memo(function EntryPage({
  vault,
  editors,
  entry,
  day,
  pageKey,
  settings,
  isLed,
  isEntered,
  ...on
}: EntryPageProps) {
  const { onSaved, onGone, onVersion, onThread, onLeave, onBook } = on;
  const texts = useWords().journal;
  const id = useRef(entry?.id);
  const [savedId, setSavedId] = useState(entry?.id);
  const [kept] = useState(() => entry?.body ?? { day, at: new Date().toISOString(), form: "free" as const });
  const { begun, look, begin } = useBegun(kept.form);
  const [first] = useState(() => entry?.body.document ?? EMPTY_DOCUMENT);
  const [chosen, setChosen] = useState<Chosen>(() => ({
    level: entry?.level ?? "private",
    labels: labelsOf(entry?.body),
    threads: entry?.body.threads ?? [],
  }));
  const [holds, setHolds] = useState(() => whatIsIn(first));
  const latest = useRef<Draft>({ ...chosen, read: () => first });
  const [afterTyping] = useState(() => new AfterTyping());
  const { change, takeBack, flush, states } = useQuietAutosave<Draft>(async ({ read, level, labels, threads }) => {
    const document = read();
    setHolds((now) => sameOr(now, whatIsIn(document)));
    const body = withThreads(withLabels({ ...kept, form: begun.current.form, document }, labels), threads);
    const saved = await vault.save({ kind: "journal", body, level, ...(id.current ? { id: id.current } : {}) });
    const isNew = id.current === undefined;
    id.current = saved.id;
    setSavedId(saved.id);
    const { revision, savedAt } = saved;
    afterTyping.ask(() => onSaved({ id: saved.id, kind: "journal", level, revision, savedAt, body }, pageKey));
    if (isNew) afterTyping.now();
    return saved;
  });
  // The lists beside the page are in order also when it is left right behind a save.
  useEffect(() => afterTyping.now, [afterTyping]);
  const editor = useRef<Editor>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page opens
  useEffect(() => {
    if (isLed) heading.current?.focus();
  }, []);
  const isBegun = useRef(entry !== undefined);
  const edit = (changed: Partial<Draft>) => {
    latest.current = { ...latest.current, ...changed };
    const isNew = id.current === undefined;
    const isLeftBlank = isNew && isBlank({ document: latest.current.read() }, begun.current.headings);
    // What waits to be saved is never older than the page: a word that was taken back would be kept otherwise.
    if (!isLeftBlank) change(latest.current);
    else if (isBegun.current) takeBack(latest.current);
    isBegun.current = !isLeftBlank;
  };
  const write = useStable((read: () => EntryDocument, size: number) => {
    afterTyping.typed();
    if (size <= NEARLY_NOTHING) look(read());
    edit({ read });
  });
  const choose = useStable((next: Partial<Chosen>) => {
    setChosen((now) => ({ ...now, ...next }));
    edit(next);
  });
  const chooseLevel = useCallback((level: Level) => choose({ level }), [choose]);
  const chooseLabels = useCallback((labels: Labels) => choose({ labels }), [choose]);
  const chooseThreads = useStable((change: (threads: readonly Thread[]) => readonly Thread[]) =>
    choose({ threads: change(latest.current.threads) }),
  );
  const stepWords = useStable(() =>
    wordsForStep(editor.current, { form: begun.current.form, document: latest.current.read() }),
  );
  // The page is left by then: what counts is the entry as it is now, written on elsewhere since or not.
  const append = useStable(async (block: DocumentAttachment) => {
    const isSaved = await flush();
    const now = isSaved && id.current ? await vault.get("journal", id.current).catch(() => undefined) : undefined;
    const document = now?.body.document ?? latest.current.read();
    edit({ read: () => ({ ...document, content: [...document.content, block] }) });
    return flush();
  });
  const leave = useStable(async () => {
    if (await flush()) onLeave();
  });
  const above = useStable((page: Editor) => (
    <BeginWith
      vault={vault}
      day={kept.day}
      dayEnd={settings.dayEnd}
      editor={page}
      begin={begin}
      onLeave={() => void leave()}
    />
  ));

  return (
    <article className="entry" aria-label={texts.page}>
      <EntryHead day={kept.day} at={settings.showTime ? kept.at : undefined} heading={heading} />
      <EntryEditor
        vault={vault}
        editors={editors}
        day={kept.day}
        document={first}
        onChange={write}
        flush={flush}
        append={append}
        autoFocus={entry === undefined || isEntered}
        isVertical={settings.isVertical}
        handle={editor}
        above={entry === undefined ? above : undefined}
      />
      <Saved states={states} />
      <LevelChoice level={chosen.level} onChange={chooseLevel} />
      <EntryLabels vault={vault} labels={chosen.labels} onChange={chooseLabels} />
      {savedId && (
        <EntryThreads
          vault={vault}
          id={savedId}
          threads={chosen.threads}
          onChange={chooseThreads}
          onGo={onThread}
          wordsForStep={stepWords}
        />
      )}
      {holds.covered && (
        <p className="small">
          <Ruby>{texts.redactHint}</Ruby>
        </p>
      )}
      {chosen.level !== "private" && holds.attachments && (
        <p className="small">
          <Ruby>{texts.notShared}</Ruby>
        </p>
      )}
      {savedId && (
        <EntryTakeOut
          vault={vault}
          id={savedId}
          flush={flush}
          settings={settings}
          isCovered={holds.covered}
          onBook={onBook}
        />
      )}
      {savedId && <EntryHistory vault={vault} id={savedId} flush={flushAll} onGone={onGone} onVersion={onVersion} />}
    </article>
  );
});

/** By itself: it changes with every save, the page around it does not. */
function Saved({ states }: { states: SaveStates }) {
  return <SavedLine state={useSaveState(states)} />;
}

function labelsOf({ tags = [], people = [], isHeavy }: Partial<JournalEntry> = {}): Labels {
  return { tags, people, isHeavy: isHeavy ?? false };
}

/** Nothing is written of labels that are not there. */
function withLabels(entry: JournalEntry, { tags, people, isHeavy }: Labels): JournalEntry {
  const { tags: _tags, people: _people, isHeavy: _isHeavy, ...bare } = entry;
  return {
    ...bare,
    ...(tags.length > 0 && { tags: [...tags] }),
    ...(people.length > 0 && { people: [...people] }),
    ...(isHeavy && { isHeavy: true as const }),
  };
}

function withThreads(entry: JournalEntry, threads: readonly Thread[]): JournalEntry {
  const { threads: _threads, ...bare } = entry;
  return threads.length > 0 ? { ...bare, threads: [...threads] } : bare;
}

type Holds = { covered: boolean; attachments: boolean };

function whatIsIn(document: EntryDocument): Holds {
  return { covered: hasRedacted(document), attachments: attachmentsOf(document).length > 0 };
}
