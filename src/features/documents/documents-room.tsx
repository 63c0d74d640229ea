import { useMemo, useState } from "react";
import { rirekishoWords } from "../../content/papers/rirekisho.ts";
import type { VaultRecord } from "../../domain/records/kinds.ts";
import { eitherFormRoom } from "../../domain/resume/either-form.ts";
import { profileOnPaper, type RirekishoChoices } from "../../domain/resume/paper.ts";
import { seenBy } from "../../domain/resume/seen-by.ts";
import { calendarDayOf } from "../../domain/time/day.ts";
import { monthOf } from "../../domain/time/months.ts";
import { useWords } from "../../ui/language/language.tsx";
import { Problem } from "../../ui/problem.tsx";
import { Ruby } from "../../ui/ruby.tsx";
import { SavedLine } from "../../ui/saved-line.tsx";
import { Tabs } from "../../ui/tabs.tsx";
import type { VaultClient } from "../../vault/client.ts";
import type { SaveState } from "../autosave.ts";
import { pagesOf } from "../pages-of.ts";
import type { RoomProps } from "../room.ts";
import { useRecords } from "../use-records.ts";
import { BetweenSides } from "./between-sides.tsx";
import { CheckPanel } from "./check-panel.tsx";
import { ExchangePanel } from "./exchange/exchange-panel.tsx";
import { FactsPanel } from "./facts-panel.tsx";
import { GapsPanel } from "./gaps/gaps-panel.tsx";
import { useGaps } from "./gaps/use-gaps.ts";
import { isMail, MailPane } from "./letters/mail-pane.tsx";
import { PaperChooser } from "./paper-chooser.tsx";
import { PaperPane } from "./paper-pane.tsx";
import { PaperSide } from "./paper-side.tsx";
import { usePortrait } from "./portrait/use-portrait.ts";
import { TypedDatesContext, useTypedDates } from "./typed-dates.ts";
import { usePapers } from "./use-paper.ts";
import { useProfile } from "./use-profile.ts";
import { useUndo } from "./use-undo.ts";
import { hasWordFile, wordFile } from "./word-file.ts";
import "./documents.css";

/** Left the facts, each once; right the page itself, as it will be printed. */
export function DocumentsRoom({ vault }: RoomProps) {
  const words = useWords();
  const profiles = useRecords(vault, "profile");
  const papers = useRecords(vault, "paper");
  const gaps = useRecords(vault, "gap");
  const typed = useRecords(vault, "typedDates");
  const problem = profiles.problem ?? papers.problem ?? gaps.problem ?? typed.problem;
  if (problem) return <Problem {...words.errors.vault[problem]} />;
  if (!profiles.records || !papers.records || !gaps.records || !typed.records) return null;
  return (
    <Desk
      vault={vault}
      record={profiles.records[0]}
      papers={papers.records}
      gapRecords={gaps.records}
      typedRecord={typed.records[0]}
    />
  );
}

const SIDES = ["facts", "paper", "gaps", "check", "exchange"] as const;
type Side = (typeof SIDES)[number];

type DeskProps = {
  vault: VaultClient;
  record: VaultRecord<"profile"> | undefined;
  papers: readonly VaultRecord<"paper">[];
  gapRecords: readonly VaultRecord<"gap">[];
  typedRecord: VaultRecord<"typedDates"> | undefined;
};

function Desk({ vault, record, papers: records, gapRecords, typedRecord }: DeskProps) {
  const { documents: words } = useWords();
  const [side, setSide] = useState<Side>("facts");
  const undo = useUndo();
  const { typed, state: typedState } = useTypedDates(vault, typedRecord);
  const { profile, change, flush, state } = useProfile(vault, record, undo);
  const papers = usePapers(vault, records, undo);
  const { paper } = papers;
  const today = calendarDayOf(new Date());
  const gaps = useGaps(vault, gapRecords, profile, monthOf(today), undo);
  const shown = useMemo(() => paper && profileOnPaper(seenBy(profile, "paper"), paper.body), [profile, paper]);
  const choices = paper?.body.choices;
  const picture = usePortrait(vault, profile.portrait);
  const shownPicture = usePortrait(vault, shown?.portrait);
  const sentAt = paper?.body.sent?.at;
  // A paper that was handed in keeps the day it bore then.
  const day = sentAt ? calendarDayOf(new Date(sentAt)) : today;
  const pages = useMemo(
    () => (paper && shown ? pagesOf(paper.body, shown, day, gaps.gaps, shownPicture) : []),
    [paper, shown, day, gaps.gaps, shownPicture],
  );
  const oldForm = paper?.body.oldForm;
  const room = useMemo(
    () => shown && choices && oldForm && eitherFormRoom(shown, rirekishoWords, choices, oldForm),
    [shown, choices, oldForm],
  );
  if (!paper || !shown || !choices || !room) return null;
  const Pane = isMail(paper.body) ? MailPane : PaperPane;
  const word = !hasWordFile(paper.body) ? undefined : () => wordFile(paper.body, shown, day, gaps.gaps, shownPicture);
  const choose = (part: Partial<RirekishoChoices>) => papers.change({ choices: { ...choices, ...part } });
  const facts = { profile, change, flush, room, paperDay: shown.paperDay || today, choices, choose };
  const ofPaper = { profile, paper: paper.body, change: papers.change, flush: papers.flush };
  return (
    <TypedDatesContext value={typed}>
      <BetweenSides
        facts={
          <>
            <header className="page-head">
              <h1>
                <Ruby>{words.title}</Ruby>
              </h1>
              <p className="small">
                <Ruby>{words.note}</Ruby>
              </p>
              <PaperChooser papers={papers} />
            </header>
            <Tabs
              label={words.sides.label}
              value={side}
              onChange={setSide}
              tabs={SIDES.map((id) => ({ id, label: words.sides[id] }))}
            >
              {side === "facts" && <FactsPanel {...facts} today={today} vault={vault} picture={picture} />}
              {side === "paper" && (
                <PaperSide
                  {...ofPaper}
                  vault={vault}
                  papers={papers}
                  paperKey={paper.key}
                  shown={shown}
                  pages={pages}
                  gaps={gaps.gaps}
                  today={day}
                  facts={{ change, flush }}
                />
              )}
              {side === "gaps" && <GapsPanel vault={vault} gaps={gaps} profile={profile} today={monthOf(today)} />}
              {side === "check" && (
                <CheckPanel
                  profile={profile}
                  shown={shown}
                  body={paper.body.sent ? "" : paper.body.body}
                  changeBody={(body) => {
                    papers.change({ body });
                    papers.flush();
                  }}
                  day={shown.paperDay || today}
                  change={change}
                  flush={flush}
                />
              )}
              {side === "exchange" && (
                <ExchangePanel
                  vault={vault}
                  profile={profile}
                  profileId={record?.id}
                  paper={paper.body}
                  shown={shown}
                  pages={pages}
                  change={change}
                  flush={flush}
                />
              )}
            </Tabs>
          </>
        }
        paper={
          <Pane papers={papers} pages={pages} word={word} undo={undo.undo} shown={shown}>
            <SavedLine state={latest(state, papers.state, gaps.state, typedState)} />
          </Pane>
        }
      />
    </TypedDatesContext>
  );
}

/** What the last of several savings came to: the one that is under way, or the latest that has begun at all. */
function latest(...states: SaveState[]): SaveState {
  return (
    states.find(({ state }) => state !== "idle" && state !== "saved") ??
    states.find(({ state }) => state === "saved") ?? { state: "idle" }
  );
}
