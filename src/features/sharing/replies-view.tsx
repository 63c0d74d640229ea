import { useEffect, useRef, useState } from "react";
import type { VaultRecord } from "../../domain/records/kinds.ts";
import type { Note, NoteState, Reply } from "../../domain/share/reply.ts";
import { calendarDayOf } from "../../domain/time/day.ts";
import { Button } from "../../ui/button.tsx";
import { useLanguage } from "../../ui/language/language.tsx";
import { Ruby } from "../../ui/ruby.tsx";
import { Section } from "../../ui/section.tsx";
import type { VaultClient } from "../../vault/client.ts";
import { useRecords } from "../use-records.ts";
import { senderState } from "./receive.ts";
import { ReplyNote } from "./reply-note.tsx";
import { ShareTrouble } from "./share-trouble.tsx";
import { type PapersNow, usePapersNow } from "./use-note.ts";
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
  const { records, reload } = useRecords(vault, "reply");
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
            vault={vault}
            record={record}
            sender={texts[senderState(record.body, bodies)]}
            answers={given.find(({ body }) => body.shareId === record.body.shareId)?.body.at}
            now={now}
            onChange={async () => {
              await Promise.all([reload(), look()]);
            }}
            onDiscard={() => void discard(record.id)}
            isDisabled={busy}
          />
        ))}
    </div>
  );
}

type ReplySectionProps = {
  vault: VaultClient;
  record: VaultRecord<"reply">;
  /** What is known of who sent it. */
  sender: string;
  /** When what it answers was handed over. */
  answers: string | undefined;
  now: PapersNow;
  onChange: () => Promise<void>;
  onDiscard: () => void;
  isDisabled: boolean;
};

function ReplySection({ vault, record, sender, answers, now, onChange, onDiscard, isDisabled }: ReplySectionProps) {
  const { words, formats } = useLanguage();
  const texts = words.replies.read;
  const { id, body } = record;
  const name = body.sender.name || texts.noName;
  const decide = async (at: number, state: NoteState) => {
    const notes = body.notes.map((note, index) => (index === at ? { ...note, state } : note));
    await vault.save({ kind: "reply", id, body: { ...body, notes } });
    await onChange();
  };
  return (
    <Section asWritten={body.sender.name} title={texts.row(formats.longDay(dayOf(body.at)), name)}>
      <p className="small">
        <Ruby>{[answers ? texts.answers(formats.longDay(dayOf(answers))) : "", sender].filter(Boolean).join(" ")}</Ruby>
      </p>
      {body.letter !== "" && <p className="written">{body.letter}</p>}
      {byPaper(body.notes).map(({ title, paper, notes }) => (
        <div key={paper} className="answer-paper stack-tight" role="group" aria-label={title}>
          <h3>
            <Ruby asWritten={title}>{title}</Ruby>
          </h3>
          {notes.map(({ note, at }) => (
            <ReplyNote key={at} vault={vault} note={note} now={now} decide={(state) => decide(at, state)} />
          ))}
        </div>
      ))}
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
