import { useEffect, useRef, useState } from "react";
import type { TextName } from "../../domain/resume/paper-texts.ts";
import type { NoteState, Reply } from "../../domain/share/reply.ts";
import { Button } from "../../ui/button.tsx";
import { useLanguage } from "../../ui/language/language.tsx";
import { Ruby } from "../../ui/ruby.tsx";
import type { VaultClient } from "../../vault/client.ts";
import { ShareTrouble } from "./share-trouble.tsx";
import { textLabel } from "./text-label.ts";
import { type PapersNow, type PutBack, putText, textNow } from "./use-note.ts";
import { useShareWork } from "./use-share-work.ts";

type NoteProps = {
  vault: VaultClient;
  note: Reply["notes"][number];
  now: PapersNow;
  decide: (state: NoteState) => Promise<void>;
};

/** One note of an answer: a remark to read, or other words to take or leave. */
export function ReplyNote(props: NoteProps) {
  const { note } = props;
  const texts = useLanguage().words.replies.read;
  if (note.name !== "") return <Offer {...props} name={note.name} />;
  return (
    <div className="stack-tight">
      <h4>
        <Ruby>{texts.onPaper}</Ruby>
      </h4>
      <p className="written">{note.text}</p>
    </div>
  );
}

function Offer({ vault, note, now, decide, name }: NoteProps & { name: TextName }) {
  const { words } = useLanguage();
  const texts = words.replies.read;
  const { busy, problem, attempt } = useShareWork();
  // To what stood there before it was taken, for as long as this is on the screen.
  const [putBack, setPutBack] = useState<PutBack>();
  const present = textNow(note.paper, name, now);
  const take = () =>
    attempt(async () => {
      const back = await putText(vault, note.paper, name, note.text, now);
      setPutBack(() => back);
      await decide(back ? "taken" : "open");
    });
  const undo = (back: PutBack) =>
    attempt(async () => {
      await back();
      setPutBack(undefined);
      await decide("open");
    });
  const row = useRef<HTMLDivElement>(null);
  const settled = useRef(note.state);
  // The button that was pressed is gone: the keys go on from the one in its place.
  useEffect(() => {
    if (busy || settled.current === note.state) return;
    settled.current = note.state;
    if (document.activeElement === document.body) row.current?.querySelector("button")?.focus();
  }, [note.state, busy]);
  const label = textLabel(name, words);
  const isOpen = note.state === "open";
  const isSame = present?.text === note.text;
  return (
    <div className="stack-tight" role="group" aria-label={texts.other(label)}>
      <h4>
        <Ruby>{texts.other(label)}</Ruby>
      </h4>
      <div className="offer">
        {!isSame && (
          <div>
            <p className="field-label">
              <Ruby>{texts.now}</Ruby>
            </p>
            <p className="written">{textOf(present?.text ?? note.was) ?? <Ruby>{texts.empty}</Ruby>}</p>
          </div>
        )}
        <div>
          <p className="field-label">
            <Ruby>{texts.offered}</Ruby>
          </p>
          <p className="written">{note.text}</p>
        </div>
      </div>
      <p className="small" role="status">
        <Ruby>{stateWords(note, present, texts)}</Ruby>
      </p>
      <div className="row" ref={row}>
        {isOpen && present && !isSame && (
          <Button onPress={() => void take()} isDisabled={busy}>
            {texts.take}
          </Button>
        )}
        {isOpen && (
          <Button kind="quiet" onPress={() => void attempt(() => decide("left"))} isDisabled={busy}>
            {texts.leave}
          </Button>
        )}
        {note.state === "taken" && putBack && (
          <Button kind="quiet" onPress={() => void undo(putBack)} isDisabled={busy}>
            {texts.back}
          </Button>
        )}
        {note.state === "left" && (
          <Button kind="quiet" onPress={() => void attempt(() => decide("open"))} isDisabled={busy}>
            {texts.again}
          </Button>
        )}
      </div>
      <ShareTrouble problem={problem} />
    </div>
  );
}

function textOf(text: string): string | undefined {
  return text === "" ? undefined : text;
}

type Texts = ReturnType<typeof useLanguage>["words"]["replies"]["read"];

function stateWords(note: NoteProps["note"], present: ReturnType<typeof textNow>, texts: Texts): string {
  if (note.state === "taken") return texts.taken;
  if (note.state === "left") return texts.left;
  if (!present) return texts.closed;
  if (present.text === note.text) return texts.same;
  const goes = present.goes === "paper" ? texts.intoPaper : texts.intoFacts;
  return present.text === note.was ? goes : `${texts.moved} ${goes}`;
}
