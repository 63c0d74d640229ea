import type { Reply } from "../../domain/share/reply.ts";
import { shownText } from "../../share/report/shown-text.ts";
import { Button } from "../../ui/button.tsx";
import { useLanguage } from "../../ui/language/language.tsx";
import { Ruby } from "../../ui/ruby.tsx";
import { useFocusBack } from "../../ui/use-focus-back.ts";
import { textLabel } from "./text-label.ts";
import { type Offer, type PapersNow, type TextNow, textNow } from "./use-note.ts";

type NoteInReply = Reply["notes"][number];
export type NoteAct = "take" | "putBack" | "leave" | "reopen";

type NoteProps = {
  note: NoteInReply;
  now: PapersNow;
  act: (what: NoteAct) => Promise<void>;
  isDisabled: boolean;
};

/** One note of an answer: a remark to read, or other words to take or leave. */
export function ReplyNote({ note, ...rest }: NoteProps) {
  const texts = useLanguage().words.replies.read;
  const { name } = note;
  if (name !== "") return <OfferView note={note} offer={{ ...note, name }} {...rest} />;
  return (
    <div className="stack-tight">
      <h4>
        <Ruby>{texts.onPaper}</Ruby>
      </h4>
      <p className="written">{note.text}</p>
    </div>
  );
}

function OfferView({ note, offer, now, act, isDisabled }: NoteProps & { offer: Offer }) {
  const { words } = useLanguage();
  const texts = words.replies.read;
  const { group, begun } = useFocusBack(isDisabled);
  const press = (what: NoteAct) => () => {
    begun();
    void act(what);
  };
  const present = textNow(offer, now);
  const isThere = present?.text === note.text;
  const label = texts.other(textLabel(offer.name, words));
  return (
    <div className="stack-tight" role="group" aria-label={label} ref={group} tabIndex={-1}>
      <h4>
        <Ruby>{label}</Ruby>
      </h4>
      <div className="offer">
        {!isThere && (
          <div>
            <p className="field-label">
              <Ruby>{present ? texts.now : texts.was}</Ruby>
            </p>
            <p className="written">{textOf(present?.text ?? shownText(note.was)) ?? <Ruby>{texts.empty}</Ruby>}</p>
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
      <div className="row">
        {note.state === "open" && present && !isThere && (
          <Button onPress={press("take")} isDisabled={isDisabled}>
            {texts.take}
          </Button>
        )}
        {note.state === "open" && (
          <Button kind="quiet" onPress={press("leave")} isDisabled={isDisabled}>
            {texts.leave}
          </Button>
        )}
        {note.state === "taken" && note.took && isThere && (
          <Button kind="quiet" onPress={press("putBack")} isDisabled={isDisabled}>
            {texts.back}
          </Button>
        )}
        {note.state === "left" && (
          <Button kind="quiet" onPress={press("reopen")} isDisabled={isDisabled}>
            {texts.again}
          </Button>
        )}
      </div>
    </div>
  );
}

function textOf(text: string): string | undefined {
  return text === "" ? undefined : text;
}

type Texts = ReturnType<typeof useLanguage>["words"]["replies"]["read"];

function stateWords(note: NoteInReply, present: TextNow | undefined, texts: Texts): string {
  if (note.state === "taken") return present?.text === note.text ? texts.taken : texts.changed;
  if (note.state === "left") return texts.left;
  if (!present) return texts.closed;
  if (present.text === note.text) return texts.same;
  const goes = present.goes === "paper" ? texts.intoPaper : texts.intoFacts;
  return present.text === note.was ? goes : `${texts.moved} ${goes}`;
}
