import { isFor } from "../../domain/resume/audience.ts";
import { type PaperRecord, type RirekishoChoices, SIZES } from "../../domain/resume/paper.ts";
import type { Profile } from "../../domain/resume/profile.ts";
import { Button } from "../../ui/button.tsx";
import { Choice } from "../../ui/choice.tsx";
import { useLanguage, useWords } from "../../ui/language/language.tsx";
import { Ruby } from "../../ui/ruby.tsx";
import { Section } from "../../ui/section.tsx";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { Toggle } from "../../ui/toggle.tsx";
import { DayField } from "./day-field.tsx";

export type PaperPanelProps = {
  profile: Profile;
  paper: PaperRecord;
  change: (change: Partial<PaperRecord>) => void;
  flush: () => void;
};

/** What is of this paper alone: its size, what it shows, and what differs from the facts. */
export function RirekishoPanel(props: PaperPanelProps) {
  const { paper, change } = props;
  const { own } = useWords().documents;
  const { choices } = paper;
  const choose = (part: Partial<RirekishoChoices>) => change({ choices: { ...choices, ...part } });
  const { showEmail, showPortrait, mergeEntering, skipLeft, goesOnElsewhere } = choices;
  return (
    <>
      <Section title={own.look}>
        <Choice
          label={own.size}
          value={choices.size}
          onChange={(size) => choose({ size })}
          options={SIZES.map((id) => ({ id, label: own.sizes[id] }))}
        />
        <Toggle
          label={own.showPortrait}
          isSelected={showPortrait}
          onChange={(value) => choose({ showPortrait: value })}
        />
        <Toggle label={own.showEmail} isSelected={showEmail} onChange={(value) => choose({ showEmail: value })} />
      </Section>
      <Section title={own.rows}>
        <Select
          label={own.educationFrom}
          value={choices.educationFrom}
          onChange={(educationFrom) => choose({ educationFrom })}
          options={(["high", "highGraduation", "juniorHigh"] as const).map((id) => ({
            id,
            label: own.educationFroms[id],
          }))}
        />
        <Toggle
          label={own.mergeEntering}
          isSelected={mergeEntering}
          onChange={(value) => choose({ mergeEntering: value })}
        />
        <Toggle label={own.skipLeft} isSelected={skipLeft} onChange={(value) => choose({ skipLeft: value })} />
        <Toggle
          label={own.goesOnElsewhere}
          isSelected={goesOnElsewhere}
          onChange={(value) => choose({ goesOnElsewhere: value })}
        />
      </Section>
      {paper.title !== "" && (
        <>
          <OwnTexts {...props} fields={["motivation", "wishes"]} />
          <OwnDate {...props} />
          <LeftOut {...props} />
        </>
      )}
    </>
  );
}

type TextName = "summary" | "selfPr" | "motivation" | "wishes";
const LENGTHS = { summary: 2_000, selfPr: 4_000, motivation: 4_000, wishes: 2_000 } as const;

/** Texts that may differ on this paper; until they do, what they take over is in sight. */
export function OwnTexts({ profile, paper, change, flush, fields }: PaperPanelProps & { fields: readonly TextName[] }) {
  const { own, texts } = useWords().documents;
  const set = (name: TextName, text: string | undefined) => {
    const { [name]: _, ...others } = paper.changes;
    change({ changes: text === undefined ? others : { ...others, [name]: text } });
  };
  return (
    <Section title={own.differs} note={own.differsNote}>
      {fields.map((name) => {
        const text = paper.changes[name];
        if (text === undefined) {
          return (
            <div key={name} className="inherited">
              <p className="field-label">
                <Ruby>{texts[name]}</Ruby>
              </p>
              <p className="inherited-text">{profile[name] || <Ruby>{own.nothing}</Ruby>}</p>
              <div>
                <Button kind="quiet" label={own.changeOf(texts[name])} onPress={() => set(name, profile[name])}>
                  {own.change}
                </Button>
              </div>
            </div>
          );
        }
        return (
          <div key={name} className="stack-tight">
            <TextField
              label={texts[name]}
              value={text}
              onChange={(next) => set(name, next)}
              onBlur={flush}
              maxLength={LENGTHS[name]}
              rows={6}
              multiline
            />
            <div>
              <Button kind="quiet" label={own.sameOf(texts[name])} onPress={() => set(name, undefined)}>
                {own.same}
              </Button>
            </div>
          </div>
        );
      })}
    </Section>
  );
}

/** The date and the calendar of this paper; empty fields take over those of the facts. */
export function OwnDate({ profile, paper, change, flush }: PaperPanelProps) {
  const { words } = useLanguage();
  const { dates, own } = words.documents;
  const set = (part: PaperRecord["changes"]) => change({ changes: { ...paper.changes, ...part } });
  return (
    <Section title={dates.title}>
      <DayField
        place={`paperDay ${paper.form} ${paper.title}`}
        label={dates.paperDay}
        hint={dates.paperDayHint}
        note={own.dayNote}
        value={paper.changes.paperDay ?? profile.paperDay}
        onChange={(paperDay) => set({ paperDay })}
        onBlur={flush}
      />
      <Choice
        label={dates.calendar}
        value={paper.changes.calendar ?? profile.calendar}
        onChange={(calendar) => set({ calendar })}
        options={(["japanese", "western"] as const).map((id) => ({ id, label: dates.calendars[id] }))}
      />
    </Section>
  );
}

/** Parts of the histories, each on this paper or not. Those that are on no paper at all are not listed. */
export function LeftOut({ profile, paper, change }: PaperPanelProps) {
  const { documents, histories } = useWords();
  const { own } = documents;
  const parts = [
    ...profile.education.map((part) => ({ ...part, name: part.written || part.school || histories.education.unnamed })),
    ...profile.work.map((part) => ({ ...part, name: part.written || part.employer || histories.work.unnamed })),
    ...profile.licences.map((part) => ({ ...part, name: part.name || histories.licences.unnamed })),
  ].filter(({ audience }) => isFor(audience, "paper"));
  if (parts.length === 0) return null;
  const put = (id: string, isOn: boolean) =>
    change({ without: isOn ? paper.without.filter((other) => other !== id) : [...paper.without, id] });
  return (
    <Section title={own.on} note={own.onNote}>
      {parts.map(({ id, name }) => (
        <Toggle
          key={id}
          label={name}
          asWritten={name}
          isSelected={!paper.without.includes(id)}
          onChange={(isOn) => put(id, isOn)}
        />
      ))}
    </Section>
  );
}
