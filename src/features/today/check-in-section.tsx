import { useEffect } from "react";
import type { Mood } from "../../domain/mood/check-in.ts";
import type { Day } from "../../domain/time/day.ts";
import { useLanguage } from "../../ui/language/language.tsx";
import { MoodPicker } from "../../ui/mood-picker.tsx";
import { Ruby } from "../../ui/ruby.tsx";
import { SavedLine } from "../../ui/saved-line.tsx";
import { Section } from "../../ui/section.tsx";
import type { VaultClient } from "../../vault/client.ts";
import { useRecords } from "../use-records.ts";
import { useSave } from "../use-save.ts";

/** One touch is one check-in; a second touch later in the day is a second one. */
export function CheckInSection({ vault, day }: { vault: VaultClient; day: Day }) {
  const { words, formats } = useLanguage();
  const { records, reload } = useRecords(vault, "checkIn", { from: day, to: day });
  const { save, state } = useSave(vault);
  const latest = records?.toSorted((a, b) => a.body.at.localeCompare(b.body.at)).at(-1);

  const isReady = records !== undefined;
  useEffect(() => {
    if (isReady) performance.mark("ippo-today-ready");
  }, [isReady]);

  const pick = async (mood: Mood) => {
    await save({ kind: "checkIn", body: { day, at: new Date().toISOString(), mood } });
    await reload();
  };
  return (
    <Section title={words.app.mood.label}>
      <MoodPicker label={words.app.mood.label} value={latest?.body.mood} onPick={(mood) => void pick(mood)} />
      {latest && state.state !== "open" && state.state !== "saving" ? (
        <p className="saved-line" role="status" data-save={state.state}>
          <Ruby>{words.today.noted(formats.time(new Date(latest.body.at)))}</Ruby>
        </p>
      ) : (
        <SavedLine state={state} />
      )}
    </Section>
  );
}
