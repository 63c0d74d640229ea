import { useMemo } from "react";
import { rirekishoWords } from "../../content/papers/rirekisho.ts";
import type { VaultRecord } from "../../domain/records/kinds.ts";
import { rirekishoRoom } from "../../domain/resume/layout/rirekisho.ts";
import { calendarDayOf } from "../../domain/time/day.ts";
import { useWords } from "../../ui/language/language.tsx";
import { Problem } from "../../ui/problem.tsx";
import { SavedLine } from "../../ui/saved-line.tsx";
import type { VaultClient } from "../../vault/client.ts";
import type { RoomProps } from "../room.ts";
import { useRecords } from "../use-records.ts";
import { BoxSection, DatesSection } from "./closing-sections.tsx";
import { EducationSection, LicencesSection, WorkSection } from "./history-sections.tsx";
import { PaperPane } from "./paper-pane.tsx";
import { PersonSection } from "./person-section.tsx";
import { PlaceSection } from "./place-section.tsx";
import { useProfile } from "./use-profile.ts";
import "./documents.css";
import { Ruby } from "../../ui/ruby.tsx";

/** Left the facts, in the order of the form; right the page itself, as it will be printed. */
export function DocumentsRoom({ vault }: RoomProps) {
  const words = useWords();
  const { records, problem } = useRecords(vault, "profile");
  if (problem) return <Problem {...words.errors.vault[problem]} />;
  return records ? <Desk vault={vault} record={records[0]} /> : null;
}

function Desk({ vault, record }: { vault: VaultClient; record: VaultRecord<"profile"> | undefined }) {
  const { documents: words } = useWords();
  const { profile, change, flush, state } = useProfile(vault, record);
  const room = useMemo(() => rirekishoRoom(profile, rirekishoWords), [profile]);
  const today = calendarDayOf(new Date());
  const facts = { profile, change, flush, room, paperDay: profile.paperDay || today };
  return (
    <div className="documents">
      <div className="documents-facts">
        <header className="page-head">
          <h1>
            <Ruby>{words.title}</Ruby>
          </h1>
          <p className="small">
            <Ruby>{words.note}</Ruby>
          </p>
        </header>
        <PersonSection {...facts} />
        <PlaceSection {...facts} which="address" />
        <PlaceSection {...facts} which="contact" />
        <EducationSection {...facts} />
        <WorkSection {...facts} />
        <LicencesSection {...facts} />
        <BoxSection {...facts} which="motivation" />
        <BoxSection {...facts} which="wishes" />
        <DatesSection {...facts} today={today} />
      </div>
      <PaperPane profile={profile} today={today}>
        <SavedLine state={state} />
      </PaperPane>
    </div>
  );
}
