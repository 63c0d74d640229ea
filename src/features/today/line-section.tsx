import { useEffect, useRef, useState } from "react";
import { documentFromText, type EntryDocument, isPlain, textOfDocument } from "../../domain/journal/document.ts";
import { excerptOf, isBlank } from "../../domain/journal/entry.ts";
import type { Day } from "../../domain/time/day.ts";
import { Button } from "../../ui/button.tsx";
import { useWords } from "../../ui/language/language.tsx";
import { Ruby } from "../../ui/ruby.tsx";
import { SavedLine } from "../../ui/saved-line.tsx";
import { Section } from "../../ui/section.tsx";
import { TextField } from "../../ui/text-field.tsx";
import type { VaultClient } from "../../vault/client.ts";
import { useAutosave } from "../use-autosave.ts";
import { useRecords } from "../use-records.ts";

const LONGEST_LINE = 500;

type LineSectionProps = {
  vault: VaultClient;
  day: Day;
  /** Something was typed: the line is this day's, also when the day ends meanwhile. */
  onWriting: () => void;
  /** Opens the entry in the journal. */
  onOpen: (id: string) => void;
};

/** 今日の一行: a journal entry of the form `line`. There is one for a day; writing again goes on with it. */
export function LineSection({ vault, day, onWriting, onOpen }: LineSectionProps) {
  const words = useWords();
  const { records } = useRecords(vault, "journal", { from: day, to: day, mark: "line" });
  const known = records?.[0];
  const id = useRef<string>(undefined);
  /** When the first letter was typed. */
  const at = useRef<string>(undefined);
  const typed = useRef("");
  const [text, setText] = useState<string>();
  useEffect(() => {
    // What was typed sooner takes the place of nothing.
    if (!known || id.current || typed.current !== "" || !isOneLine(known.body.document)) return;
    id.current = known.id;
    setText(textOfDocument(known.body.document));
  }, [known]);

  // Typing may begin before the list is here: a day has one line, so it is looked for before a new one is made. One that
  // holds words by then, or that a plain field cannot hold, stays as it is, beside a second one.
  const findLine = async () => {
    const [line] = await vault.list("journal", { from: day, to: day, mark: "line" });
    if (!line || !isOneLine(line.body.document)) return;
    if (isBlank(line.body) || line.body.at === at.current) id.current = line.id;
  };
  const { change, takeBack, flush, state } = useAutosave(async (line: string) => {
    if (!id.current) await findLine();
    // As it is now: what was given to the line on its page of the journal stays with it.
    const before = id.current ? await vault.get("journal", id.current) : undefined;
    const begun = { day, at: at.current ?? new Date().toISOString(), form: "line" as const };
    const body = { ...(before?.body ?? begun), document: documentFromText(line) };
    const saved = await vault.save({ kind: "journal", body, ...(id.current ? { id: id.current } : {}) });
    id.current = saved.id;
    return saved;
  });

  const write = (next: string) => {
    onWriting();
    at.current ??= new Date().toISOString();
    typed.current = next;
    setText(next);
    // A line that was never kept and has no word any more leaves no entry.
    if (next.trim() === "" && !id.current) takeBack(next);
    else change(next);
  };

  // What was written on the page of the journal (photos, covered passages) has no room in a plain field: it stays there.
  if (known && text === undefined && !isOneLine(known.body.document))
    return (
      <Section title={words.today.line}>
        <p>{excerptOf(known.body, 120) || <Ruby>{words.today.lineOnPage}</Ruby>}</p>
        <div>
          <Button onPress={() => onOpen(known.id)}>{words.today.lineInJournal}</Button>
        </div>
      </Section>
    );

  return (
    <Section title={words.today.line}>
      <TextField
        label={words.today.line}
        hideLabel
        value={text ?? ""}
        onChange={write}
        onBlur={() => void flush()}
        maxLength={LONGEST_LINE}
      />
      <SavedLine state={state} />
    </Section>
  );
}

/** The field has one line: further ones, written on the page of the journal, would run into each other in it. */
function isOneLine(document: EntryDocument): boolean {
  return isPlain(document) && document.content.length === 1;
}
