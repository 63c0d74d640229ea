import { useEffect, useRef, useState } from "react";
import type { VaultRecord } from "../../domain/records/kinds.ts";
import type { Note, Reply } from "../../domain/share/reply.ts";
import { calendarDayOf } from "../../domain/time/day.ts";
import { Button } from "../../ui/button.tsx";
import { useLanguage } from "../../ui/language/language.tsx";
import { Problem } from "../../ui/problem.tsx";
import { Ruby } from "../../ui/ruby.tsx";
import { Section } from "../../ui/section.tsx";
import type { VaultClient } from "../../vault/client.ts";
import { useRecords } from "../use-records.ts";
import { decide } from "./decide.ts";
import { senderState } from "./receive.ts";
import { type NoteAct, ReplyNote } from "./reply-note.tsx";
import { ShareTrouble } from "./share-trouble.tsx";
import { type PapersNow, titleNow, usePapersNow } from "./use-note.ts";
import { useShareWork } from "./use-share-work.ts";

type RepliesProps = {
  vault: VaultClient;
  /** An answer was opened just now: a new one, or one that was here before. */
  arrived: "new" | "known" | undefined;
};

/** Answers that came, the newest first: what they say, and each offer to take or leave. */
export function RepliesView({ vault, arrived }: RepliesProps) {
  const { words } = useLanguage();
  const texts = words.replies.read;
  const { records, reload, problem: unread } = useRecords(vault, "reply");
  const { records: given } = useRecords(vault, "shareLog");
  const { now, reload: look } = usePapersNow(vault);
  const { busy, problem, attempt } = useShareWork();
  const [said, setSaid] = useState(arrived ? { new: texts.arrived, known: texts.knownAlready }[arrived] : "");
  const top = useRef<HTMLParagraphElement>(null);
  const isReady = records !== undefined && given !== undefined && now !== undefined;
  // Whoever opened a file reads on here.
  useEffect(() => {
    if (isReady && arrived) top.current?.focus();
  }, [isReady, arrived]);
  if (unread) return <Problem {...words.errors.vault[unread]} />;
  if (!records || !given || !now) return null;
  const discard = (id: string) =>
    attempt(async () => {
      await vault.discard(id);
      await reload();
      setSaid(texts.discarded);
      top.current?.focus();
    });
  const bodies = records.map(({ body }) => body);
  return (
    <div className="stack answer">
      {records.length === 0 && said === "" && (
        <p>
          <Ruby>{texts.none}</Ruby>
        </p>
      )}
      <p className="small" role="status" ref={top} tabIndex={-1}>
        <Ruby>{said}</Ruby>
      </p>
      <ShareTrouble problem={problem} />
      {records
        .toSorted((a, b) => b.body.at.localeCompare(a.body.at))
        .map((record) => (
          <ReplySection
            key={record.id}
            record={record}
            sender={texts[senderState(record.body, bodies)]}
            answers={given.find(({ body }) => body.shareId === record.body.shareId)?.body.at}
            now={now}
            decideOn={(at, what) =>
              attempt(async () => {
                try {
                  await decide(vault, record.id, at, what);
                } finally {
                  await Promise.all([reload(), look()]);
                }
              })
            }
            onDiscard={() => void discard(record.id)}
            isDisabled={busy}
          />
        ))}
    </div>
  );
}

type ReplySectionProps = {
  record: VaultRecord<"reply">;
  /** What is known of who sent it. */
  sender: string;
  /** When what it answers was handed over. */
  answers: string | undefined;
  now: PapersNow;
  decideOn: (at: number, what: NoteAct) => Promise<void>;
  onDiscard: () => void;
  isDisabled: boolean;
};

function ReplySection({ record, sender, answers, now, decideOn, onDiscard, isDisabled }: ReplySectionProps) {
  const { words, formats } = useLanguage();
  const texts = words.replies.read;
  const { body } = record;
  const name = body.sender.name || texts.noName;
  const answered = answers ? texts.answers(formats.longDay(dayOf(answers))) : texts.unknown;
  return (
    <Section asWritten={body.sender.name} title={texts.row(formats.longDay(dayOf(body.at)), name)}>
      <p className="small">
        <Ruby>{`${answered} ${sender}`}</Ruby>
      </p>
      {body.letter !== "" && (
        <div className="answer-paper stack-tight">
          <h3>
            <Ruby>{texts.letter}</Ruby>
          </h3>
          <p className="written">{body.letter}</p>
        </div>
      )}
      {byPaper(body.notes).map(({ title: theirs, paper, notes }) => {
        const title = titleNow(paper, now, words) ?? theirs;
        return (
          <div key={paper} className="answer-paper stack-tight" role="group" aria-label={title}>
            <h3>
              <Ruby asWritten={title}>{title}</Ruby>
            </h3>
            {notes.map(({ note, at }) => (
              <ReplyNote key={at} note={note} now={now} act={(what) => decideOn(at, what)} isDisabled={isDisabled} />
            ))}
          </div>
        );
      })}
      <div>
        <Button kind="quiet" onPress={onDiscard} isDisabled={isDisabled}>
          {texts.discard}
        </Button>
      </div>
    </Section>
  );
}

type Placed = { note: Reply["notes"][number]; at: number };

/** Notes under the paper they are about, in the order they came. */
function byPaper(notes: Reply["notes"]): (Pick<Note, "paper" | "title"> & { notes: Placed[] })[] {
  const groups = Map.groupBy(
    notes.map((note, at): Placed => ({ note, at })),
    ({ note }) => note.paper,
  );
  return [...groups].map(([paper, placed]) => ({ paper, title: placed[0]?.note.title ?? "", notes: placed }));
}

function dayOf(at: string): string {
  return calendarDayOf(new Date(at));
}
