import { useEffect, useRef, useState } from "react";
import { documentFromText, type EntryDocument, isPlain, textOfDocument } from "../../domain/journal/document.ts";
import { excerptOf } from "../../domain/journal/entry.ts";
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
  /** Opens the entry in the journal. */
  onOpen: (id: string) => void;
};

/** 今日の一行: a journal entry of the form `line`. There is one for a day; writing again goes on with it. */
export function LineSection({ vault, day, onOpen }: LineSectionProps) {
  const words = useWords();
  const { records } = useRecords(vault, "journal", { from: day, to: day, mark: "line" });
  const known = records?.[0];
  const id = useRef<string>(undefined);
  const [at] = useState(() => new Date().toISOString());
  const [text, setText] = useState<string>();
  useEffect(() => {
    if (!known || id.current || !isOneLine(known.body.document)) return;
    id.current = known.id;
    setText((typed) => typed ?? textOfDocument(known.body.document));
  }, [known]);

  // Typing may begin before the list is here: a day has one line, so it is looked for before a new one is made. One that
  // a plain field cannot hold stays as it is, beside a second one.
  const findLine = async () => {
    const [line] = await vault.list("journal", { from: day, to: day, mark: "line" });
    if (!line || !isOneLine(line.body.document)) return;
    id.current = line.id;
  };
  const { change, flush, state } = useAutosave(async (line: string) => {
    if (!id.current) await findLine();
    // As it is now: what was given to the line on its page of the journal stays with it.
    const before = id.current ? await vault.get("journal", id.current) : undefined;
    const body = { ...(before?.body ?? { day, at, form: "line" as const }), document: documentFromText(line) };
    const saved = await vault.save({ kind: "journal", body, ...(id.current ? { id: id.current } : {}) });
    id.current = saved.id;
    return saved;
  });

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
        onChange={(next) => {
          setText(next);
          change(next);
        }}
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
