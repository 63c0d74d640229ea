import type { Room } from "../../domain/resume/rows.ts";
import { useWords } from "../../ui/language/language.tsx";
import { Ruby } from "../../ui/ruby.tsx";
import { Section } from "../../ui/section.tsx";
import { Toggle } from "../../ui/toggle.tsx";
import type { FactsProps } from "./facts.ts";
import { HistoryRows } from "./history-rows.tsx";

export function EducationSection({ profile, change, flush }: FactsProps) {
  const { education } = useWords().documents;
  return (
    <Section title={education.title} note={education.note}>
      <HistoryRows
        title={education.title}
        hint={education.hint}
        rows={profile.education}
        onChange={(rows) => change({ education: rows })}
        onBlur={flush}
      />
    </Section>
  );
}

/** Work, or 「なし」, which is a complete answer. 「現在に至る」 is never written unless the person says so. */
export function WorkSection({ profile, change, flush, room }: FactsProps) {
  const { work, room: roomWords } = useWords().documents;
  return (
    <Section title={work.title} note={work.note}>
      <Toggle label={work.none} isSelected={profile.workNone} onChange={(workNone) => change({ workNone })} />
      {profile.workNone && profile.work.length > 0 && (
        <p className="field-note">
          <Ruby>{work.noneNote}</Ruby>
        </p>
      )}
      {!profile.workNone && (
        <>
          <HistoryRows
            title={work.title}
            hint={work.hint}
            rows={profile.work}
            onChange={(rows) => change({ work: rows })}
            onBlur={flush}
          />
          {profile.work.length > 0 && (
            <Toggle
              label={work.stillThere}
              isSelected={profile.stillThere}
              onChange={(stillThere) => change({ stillThere })}
            />
          )}
        </>
      )}
      <Meter room={room.history} note={roomWords.shared} />
    </Section>
  );
}

export function LicencesSection({ profile, change, flush, room }: FactsProps) {
  const { licences } = useWords().documents;
  return (
    <Section title={licences.title} note={licences.note}>
      <HistoryRows
        title={licences.title}
        hint={licences.hint}
        rows={profile.licences}
        onChange={(rows) => change({ licences: rows })}
        onBlur={flush}
      />
      <Meter room={room.licences} />
    </Section>
  );
}

/** 「あと3行」: the room the paper's table has left, or how many rows find no place. */
function Meter({ room, note }: { room: Room; note?: string }) {
  const { room: words } = useWords().documents;
  if (room.used === 0) return null;
  return (
    <p className="meter" role="status" data-over={room.over > 0 ? "" : undefined}>
      <Ruby>{room.over > 0 ? words.over(room.over) : room.left > 0 ? words.left(room.left) : words.full}</Ruby>
      {note && (
        <span className="meter-note">
          <Ruby>{note}</Ruby>
        </span>
      )}
    </p>
  );
}
