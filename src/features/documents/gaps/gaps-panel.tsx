import { useState } from "react";
import { HEARERS } from "../../../domain/resume/gap.ts";
import type { Profile } from "../../../domain/resume/profile.ts";
import type { Month } from "../../../domain/time/months.ts";
import { Button } from "../../../ui/button.tsx";
import { useLanguage, useWords } from "../../../ui/language/language.tsx";
import { Ruby } from "../../../ui/ruby.tsx";
import { Section } from "../../../ui/section.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import type { VaultClient } from "../../../vault/client.ts";
import { spanOf } from "../parts/span.ts";
import { GapFacts } from "./gap-facts.tsx";
import { GapNotes } from "./gap-notes.tsx";
import type { ShownGap, useGaps } from "./use-gaps.ts";
import { WordingField } from "./wording-field.tsx";

export type GapsPanelProps = {
  vault: VaultClient;
  gaps: ReturnType<typeof useGaps>;
  profile: Profile;
  today: Month;
};

/** The times between schools and jobs: what they were, for the person alone, and in three wordings for others. */
export function GapsPanel(props: GapsPanelProps) {
  const { gaps: texts } = useWords().documents;
  const { shown } = props.gaps;
  if (shown.length === 0) {
    return (
      <Section title={texts.title} note={texts.note}>
        <p>
          <Ruby>{texts.none}</Ruby>
        </p>
      </Section>
    );
  }
  return (
    <Section title={texts.title} note={texts.note}>
      <ol className="fact-parts">
        {shown.map((one) => (
          <GapItem key={one.key} one={one} {...props} />
        ))}
      </ol>
    </Section>
  );
}

function GapItem({ one, ...props }: GapsPanelProps & { one: ShownGap }) {
  const { words, locale } = useLanguage();
  const { gaps: texts } = words.documents;
  const [isOpen, setOpen] = useState(false);
  const { from, until } = one.found ?? one.gap;
  const span = spanOf({ start: from, end: until }, locale, texts.now);
  return (
    <li className="fact-part">
      <div className="gap-head">
        <h3>
          <Ruby>{span}</Ruby>
        </h3>
        <p className="small">
          <Ruby>{one.found ? lengthWords(one.found, texts) : texts.gone}</Ruby>
        </p>
        <div>
          <Button
            expanded={isOpen}
            onPress={() => setOpen(!isOpen)}
            label={`${span} ${isOpen ? texts.close : texts.open}`}
          >
            {isOpen ? texts.close : texts.open}
          </Button>
        </div>
      </div>
      {isOpen && <GapFields one={one} {...props} />}
    </li>
  );
}

type GapTexts = ReturnType<typeof useWords>["documents"]["gaps"];

function lengthWords({ atLeast, atMost, filled }: NonNullable<ShownGap["found"]>, texts: GapTexts): string {
  const length = atLeast === atMost ? texts.months(atLeast) : texts.between(atLeast, atMost);
  return filled === "none" ? length : `${length}${texts.joined}${texts.filled[filled]}`;
}

function GapFields({ one, gaps, profile, today, vault }: GapsPanelProps & { one: ShownGap }) {
  const { gaps: texts } = useWords().documents;
  return (
    <div className="part-fields">
      <TextField
        label={texts.own}
        note={texts.ownNote}
        value={one.gap.own}
        onChange={(own) => gaps.change(one, { own })}
        onBlur={gaps.flush}
        maxLength={4_000}
        rows={4}
        multiline
      />
      <GapFacts one={one} gaps={gaps} profile={profile} vault={vault} today={today} />
      {HEARERS.map((hearer) => (
        <WordingField
          key={hearer}
          hearer={hearer}
          wording={one.gap[hearer]}
          change={(wording) => gaps.change(one, { [hearer]: wording })}
          flush={gaps.flush}
          facts={one.gap.facts.map(({ text }) => text)}
        />
      ))}
      <GapNotes gap={one.gap} profile={profile} today={today} />
    </div>
  );
}
