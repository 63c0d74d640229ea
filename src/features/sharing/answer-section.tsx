import { type ReactNode, useRef, useState } from "react";
import { LONGEST_TEXT, LONGEST_TEXTS, type TextName } from "../../domain/resume/paper-texts.ts";
import { LONGEST_LETTER, type ReplyDraft } from "../../domain/share/reply.ts";
import { calendarDayOf } from "../../domain/time/day.ts";
import type { OpenedShare } from "../../share/contents.ts";
import { X25519_RECIPIENT } from "../../share/manifest.ts";
import { shownText } from "../../share/report/shown-text.ts";
import type { ItemOf } from "../../share/sections.ts";
import { Button } from "../../ui/button.tsx";
import { useLanguage } from "../../ui/language/language.tsx";
import { Ruby } from "../../ui/ruby.tsx";
import { SavedLine } from "../../ui/saved-line.tsx";
import { Section } from "../../ui/section.tsx";
import { TextField } from "../../ui/text-field.tsx";
import type { VaultClient } from "../../vault/client.ts";
import { hasWords, keepAnswer } from "./answer.ts";
import { ShareTrouble } from "./share-trouble.tsx";
import { textLabel } from "./text-label.ts";
import { useReplyDraft } from "./use-reply-draft.ts";
import { useShareWork } from "./use-share-work.ts";

type AnswerProps = { vault: VaultClient; share: OpenedShare };

/** The counselor's answer: a few words, remarks on papers, and other words for their texts, as offers. */
export function AnswerSection({ vault, share }: AnswerProps) {
  const { words } = useLanguage();
  const texts = words.replies.write;
  // Another kind of recipient than Ippo makes could not be opened by it.
  const replyTo = X25519_RECIPIENT.test(share.manifest.replyTo ?? "") ? share.manifest.replyTo : undefined;
  return (
    <div className="answer">
      <Section title={texts.title} note={replyTo ? texts.note : texts.none}>
        {replyTo && <Answer vault={vault} share={share} replyTo={replyTo} />}
      </Section>
    </div>
  );
}

function Answer({ vault, share, replyTo }: AnswerProps & { replyTo: string }) {
  const { words } = useLanguage();
  const texts = words.replies.write;
  const { draft, state, flush, drop, write, note } = useReplyDraft(vault, share.manifest.shareId);
  const { busy, problem, attempt } = useShareWork();
  const [said, setSaid] = useState<ReactNode>();
  const status = useRef<HTMLParagraphElement>(null);
  if (!draft) return null;
  const seal = () =>
    attempt(async () => {
      setSaid(undefined);
      await flush();
      const name = await keepAnswer(vault, draft, share, replyTo, texts.fileName(calendarDayOf(new Date())));
      if (name) setSaid(<Ruby asWritten={name}>{texts.saved(name)}</Ruby>);
    });
  const leave = () =>
    attempt(async () => {
      if (!(await drop())) return;
      setSaid(<Ruby>{texts.dropped}</Ruby>);
      status.current?.focus();
    });
  return (
    <>
      <TextField
        label={texts.name}
        note={texts.nameNote}
        value={draft.senderName}
        onChange={(senderName) => write({ senderName })}
        onBlur={() => void flush()}
        maxLength={80}
      />
      <TextField
        label={texts.letter}
        value={draft.letter}
        onChange={(letter) => write({ letter })}
        onBlur={() => void flush()}
        maxLength={LONGEST_LETTER}
        rows={5}
        multiline
      />
      {share.sections.papers.length > 0 && (
        <p className="small">
          <Ruby>{texts.otherNote}</Ruby>
        </p>
      )}
      {share.sections.papers.map((paper) => (
        <PaperNotes key={paper.id} paper={paper} draft={draft} note={note} flush={() => void flush()} />
      ))}
      <div className="row">
        <Button onPress={() => !busy && void seal()} isDisabled={!hasWords(draft)}>
          {busy ? texts.sealing : texts.act}
        </Button>
        <Button kind="quiet" onPress={() => !busy && void leave()} isDisabled={!hasWords(draft)}>
          {texts.drop}
        </Button>
        <SavedLine state={state} />
      </div>
      <p className="small" role="status" ref={status} tabIndex={-1}>
        {said}
      </p>
      <ShareTrouble problem={problem} />
    </>
  );
}

type PaperNotesProps = {
  paper: ItemOf<"papers">;
  draft: ReplyDraft;
  note: (note: ReplyDraft["notes"][number]) => void;
  flush: () => void;
};

function PaperNotes({ paper, draft, note, flush }: PaperNotesProps) {
  const { words } = useLanguage();
  const texts = words.replies.write;
  const of = (name: TextName | "") =>
    draft.notes.find((one) => one.paper === paper.id && one.name === name)?.text ?? "";
  const write = (name: TextName | "") => (text: string) => note({ paper: paper.id, name, text });
  const title = shownText(paper.title);
  return (
    <div className="answer-paper stack-tight" role="group" aria-label={title}>
      <h3>
        <Ruby asWritten={title}>{title}</Ruby>
      </h3>
      <TextField
        label={texts.remark}
        value={of("")}
        onChange={write("")}
        onBlur={flush}
        maxLength={LONGEST_TEXT}
        rows={2}
        multiline
      />
      {paper.texts.map(({ name, text }) => (
        <div key={name} className="offer">
          <div>
            <p className="field-label">
              <Ruby>{texts.now(textLabel(name, words))}</Ruby>
            </p>
            <p className="written">{text === "" ? <Ruby>{texts.empty}</Ruby> : shownText(text)}</p>
          </div>
          <TextField
            label={texts.other(textLabel(name, words))}
            value={of(name)}
            onChange={write(name)}
            onBlur={flush}
            maxLength={LONGEST_TEXTS[name]}
            rows={3}
            multiline
          />
        </div>
      ))}
    </div>
  );
}
