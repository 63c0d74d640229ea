import { useRef, useState } from "react";
import {
  attachmentsOf,
  type DocumentAttachment,
  EMPTY_DOCUMENT,
  type EntryDocument,
} from "../../domain/journal/document.ts";
import { isBlank } from "../../domain/journal/entry.ts";
import { hasRedacted } from "../../domain/journal/handed-over.ts";
import { LEVELS, type Level, type VaultRecord } from "../../domain/records/kinds.ts";
import type { Day } from "../../domain/time/day.ts";
import { Choice } from "../../ui/choice.tsx";
import { useLanguage } from "../../ui/language/language.tsx";
import { Ruby } from "../../ui/ruby.tsx";
import { SavedLine } from "../../ui/saved-line.tsx";
import type { VaultClient } from "../../vault/client.ts";
import { useAutosave } from "../use-autosave.ts";
import { BeginWith } from "./begin-with.tsx";
import { EntryEditor } from "./entry-editor.tsx";
import { EntryHistory } from "./entry-history.tsx";
import { useBegun } from "./use-begun.ts";

type EntryPageProps = {
  vault: VaultClient;
  /** The entry to go on with, or none for a new page. */
  entry: VaultRecord<"journal"> | undefined;
  day: Day;
  /** The hour at which the person's day ends. */
  dayEnd: number;
  onSaved: (entry: VaultRecord<"journal">) => void;
  /** The entry went to the bin, or another version took its place. */
  onGone: (id: string) => void;
  onVersion: (id: string) => Promise<void>;
  /** The person does not write now. What is on the page is saved. */
  onLeave: () => void;
};

type Draft = { document: EntryDocument; level: Level };

/** One entry: its day, its page, who may see it. A page without a word is not kept. */
export function EntryPage({ vault, entry, day, dayEnd, onSaved, onGone, onVersion, onLeave }: EntryPageProps) {
  const { words, formats } = useLanguage();
  const texts = words.journal;
  const id = useRef(entry?.id);
  const [savedId, setSavedId] = useState(entry?.id);
  const [kept] = useState(() => entry?.body ?? { day, at: new Date().toISOString(), form: "free" as const });
  const { begun, look, begin } = useBegun(kept.form);
  const [draft, setDraft] = useState<Draft>(() => ({
    document: entry?.body.document ?? EMPTY_DOCUMENT,
    level: entry?.level ?? "private",
  }));
  const { change, flush, state } = useAutosave<Draft>(async ({ document, level }) => {
    const body = { ...kept, form: begun.current.form, document };
    const saved = await vault.save({ kind: "journal", body, level, ...(id.current ? { id: id.current } : {}) });
    id.current = saved.id;
    setSavedId(saved.id);
    onSaved({ id: saved.id, kind: "journal", level, revision: saved.revision, savedAt: saved.savedAt, body });
    return saved;
  });
  const latest = useRef(draft);
  const edit = (next: Draft) => {
    latest.current = next;
    setDraft(next);
    look(next.document);
    const nothingYet = id.current === undefined && isBlank(next, begun.current.headings);
    if (!nothingYet) change(next);
  };

  const append = (block: DocumentAttachment) => {
    const { document, level } = latest.current;
    edit({ level, document: { ...document, content: [...document.content, block] } });
    return flush();
  };

  const leave = async () => {
    if (await flush()) onLeave();
  };

  return (
    <article className="entry" aria-label={texts.page}>
      <h2>
        <Ruby>{formats.longDay(kept.day)}</Ruby>
      </h2>
      <EntryEditor
        vault={vault}
        document={draft.document}
        onChange={(document) => edit({ ...draft, document })}
        flush={flush}
        append={append}
        autoFocus={entry === undefined}
        above={
          entry === undefined
            ? (editor) => (
                <BeginWith
                  vault={vault}
                  day={kept.day}
                  dayEnd={dayEnd}
                  editor={editor}
                  begin={begin}
                  onLeave={() => void leave()}
                />
              )
            : undefined
        }
      />
      <SavedLine state={state} />
      <Choice
        label={texts.level}
        value={draft.level}
        onChange={(level) => edit({ ...draft, level })}
        options={LEVELS.map((level) => ({ id: level, label: texts.levels[level] }))}
      />
      {hasRedacted(draft.document) && (
        <p className="small">
          <Ruby>{texts.redactHint}</Ruby>
        </p>
      )}
      {draft.level !== "private" && attachmentsOf(draft.document).length > 0 && (
        <p className="small">
          <Ruby>{texts.notShared}</Ruby>
        </p>
      )}
      {savedId && (
        <EntryHistory
          vault={vault}
          id={savedId}
          flush={flush}
          onGone={() => onGone(savedId)}
          onVersion={() => onVersion(savedId)}
        />
      )}
    </article>
  );
}
