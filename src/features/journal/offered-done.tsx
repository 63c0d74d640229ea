import type { Editor } from "@tiptap/react";
import { useEffect, useId, useState } from "react";
import type { Catalogue } from "../../content/catalogue.ts";
import { type Done, doneOn } from "../../domain/journal/done-today.ts";
import { type Day, dayOf } from "../../domain/time/day.ts";
import { Button } from "../../ui/button.tsx";
import { useWords } from "../../ui/language/language.tsx";
import { Ruby } from "../../ui/ruby.tsx";
import type { VaultClient } from "../../vault/client.ts";

type OfferedDoneProps = { vault: VaultClient; day: Day; dayEnd: number; editor: Editor };

/** For 今日できたこと: what the records of the day say. Each goes on the page at a touch, and only then. */
export function OfferedDone({ vault, day, dayEnd, editor }: OfferedDoneProps) {
  const words = useWords().forms;
  const id = useId();
  const [offered, setOffered] = useState<Done[]>([]);
  useEffect(() => {
    let isHere = true;
    // Without an answer there is only less to offer: the page is there to be written on.
    void readDone(vault, day, dayEnd).then(
      (done) => isHere && setOffered(done),
      () => undefined,
    );
    return () => {
      isHere = false;
    };
  }, [vault, day, dayEnd]);
  const put = (done: Done) => {
    setOffered(offered.filter((other) => other !== done));
    putLast(editor, doneWords(done, words));
  };
  if (offered.length === 0) return null;
  return (
    <section className="stack-tight" aria-labelledby={id}>
      <h3 id={id}>
        <Ruby>{words.done.title}</Ruby>
      </h3>
      <p className="small">
        <Ruby>{words.done.note}</Ruby>
      </p>
      <ul className="prompt-choices">
        {offered.map((done) => (
          <li key={doneWords(done, words)}>
            <Button onPress={() => put(done)}>{doneWords(done, words)}</Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

async function readDone(vault: VaultClient, day: Day, dayEnd: number): Promise<Done[]> {
  const ofDay = { from: day, to: day };
  const [checkIns, tries, entries, profiles] = await Promise.all([
    vault.list("checkIn", ofDay),
    vault.list("try", ofDay),
    vault.list("journal", ofDay),
    vault.list("profile"),
  ]);
  return doneOn({
    checkIns: checkIns.length,
    tries: tries.map(({ body }) => body),
    entries: entries.map(({ body }) => body),
    paperSaved: profiles.some(({ savedAt }) => dayOf(new Date(savedAt), dayEnd) === day),
  });
}

function doneWords(done: Done, { done: words }: Catalogue["forms"]): string {
  return "step" in done ? words[done.type](done.step) : words[done.type];
}

/** A line of its own behind all others, and room to go on under it. */
function putLast(editor: Editor, text: string): void {
  const { doc } = editor.state;
  const last = doc.lastChild;
  const isFree = last?.type.name === "paragraph" && last.content.size === 0;
  const end = doc.content.size;
  const from = isFree ? end - last.nodeSize : end;
  const line = { type: "paragraph", content: [{ type: "text", text }] };
  editor.view.focus();
  editor
    .chain()
    .insertContentAt({ from, to: end }, [line, { type: "paragraph" }])
    .focus("end")
    .run();
}
