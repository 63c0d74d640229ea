import { useMemo } from "react";
import { rirekishoWords } from "../../content/papers/rirekisho.ts";
import { eitherFormRoom } from "../../domain/resume/either-form.ts";
import type { OldForm } from "../../domain/resume/paper.ts";
import type { Profile } from "../../domain/resume/profile.ts";
import { useWords } from "../../ui/language/language.tsx";
import { Section } from "../../ui/section.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { Toggle } from "../../ui/toggle.tsx";
import type { PaperPanelProps } from "./paper-panel.tsx";

const SHORT = ["commute", "dependants", "spouse", "spouseSupport"] as const;

/** The old form, for employers who ask for it: the switch, and what only it asks for. Nothing of this is a fact elsewhere. */
export function OldFormSection({ paper, change, flush, shown }: PaperPanelProps & { shown: Profile }) {
  const { oldForm: texts, documents } = useWords();
  const { oldForm, choices } = paper;
  const room = useMemo(() => eitherFormRoom(shown, rirekishoWords, choices, oldForm), [shown, choices, oldForm]);
  const set = (part: Partial<OldForm>) => change({ oldForm: { ...oldForm, ...part } });
  return (
    <Section title={texts.title} note={texts.note}>
      <Toggle label={texts.use} isSelected={oldForm.isUsed} onChange={(isUsed) => set({ isUsed })} />
      {oldForm.isUsed && (
        <>
          {SHORT.map((name) => (
            <TextField
              key={name}
              label={texts[name]}
              value={oldForm[name]}
              onChange={(text) => set({ [name]: text })}
              onBlur={flush}
              maxLength={80}
              message={room.crowded.includes(name) ? documents.crowded : undefined}
            />
          ))}
          <TextField
            label={texts.hobbies}
            value={oldForm.hobbies}
            onChange={(hobbies) => set({ hobbies })}
            onBlur={flush}
            maxLength={2_000}
            rows={4}
            multiline
            message={room.hobbiesOver > 0 ? documents.boxOver(room.hobbiesOver) : undefined}
          />
        </>
      )}
    </Section>
  );
}
