import { letterWords } from "../../../content/papers/letters.ts";
import { openOnEnvelope } from "../../../domain/resume/letters/open-places.ts";
import { ENVELOPES, type Envelope } from "../../../domain/resume/paper.ts";
import type { Profile } from "../../../domain/resume/profile.ts";
import { Choice } from "../../../ui/choice.tsx";
import { useWords } from "../../../ui/language/language.tsx";
import { Ruby } from "../../../ui/ruby.tsx";
import { Section } from "../../../ui/section.tsx";
import { Toggle } from "../../../ui/toggle.tsx";
import type { PaperPanelProps } from "../paper-panel.tsx";
import type { Papers } from "../use-paper.ts";
import { OpenPlaces } from "./open-places.tsx";
import { RecipientSection } from "./recipient-section.tsx";

/** What is of this envelope alone: what it is printed on, and who it goes to. */
export function EnvelopePanel(props: PaperPanelProps & { shown: Profile; papers: Papers }) {
  const { paper, change, flush, shown, papers } = props;
  const { envelope: texts } = useWords().letters;
  const { envelope } = paper;
  const set = (part: Partial<Envelope>) => change({ envelope: { ...envelope, ...part } });
  return (
    <>
      <Section title={texts.size} note={texts.notes[envelope.size]}>
        <Choice
          label={texts.size}
          hideLabel
          value={envelope.size}
          onChange={(size) => set({ size })}
          options={ENVELOPES.map((id) => ({ id, label: texts.sizes[id] }))}
        />
        <Toggle
          label={texts.showsContents(letterWords.contents)}
          isSelected={envelope.showsContents}
          onChange={(showsContents) => set({ showsContents })}
        />
        <p className="small">
          <Ruby>{texts.byHand}</Ruby>
        </p>
      </Section>
      <RecipientSection paper={paper} change={change} flush={flush} papers={papers} hasAddress />
      <OpenPlaces places={openOnEnvelope(shown, paper)} />
    </>
  );
}
