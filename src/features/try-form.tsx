import { useState } from "react";
import type { VaultRecord } from "../domain/records/kinds.ts";
import { OUTCOMES, type Outcome, type TryRecord } from "../domain/steps/step.ts";
import type { Day } from "../domain/time/day.ts";
import { Button } from "../ui/button.tsx";
import { Choice } from "../ui/choice.tsx";
import { DistressSlider } from "../ui/distress-slider.tsx";
import { useWords } from "../ui/language/language.tsx";
import { SavedLine } from "../ui/saved-line.tsx";
import { TextField } from "../ui/text-field.tsx";
import type { VaultClient } from "../vault/client.ts";
import { useSave } from "./use-save.ts";

type TryFormProps = {
  vault: VaultClient;
  step: VaultRecord<"step">;
  day: Day;
  onKept: (outcome: Outcome) => Promise<void>;
  onClose: () => void;
};

/** How a try went: one of three equal answers; all else may stay empty. */
export function TryForm({ vault, step, day, onKept, onClose }: TryFormProps) {
  const words = useWords();
  const texts = words.steps;
  const { save, state } = useSave(vault);
  const [outcome, setOutcome] = useState<Outcome>();
  const [suds, setSuds] = useState<number>();
  const [happened, setHappened] = useState("");

  const keep = async () => {
    if (!outcome) return;
    const body: TryRecord = {
      stepId: step.id,
      stepText: step.body.text,
      day,
      at: new Date().toISOString(),
      outcome,
      ...(suds === undefined ? {} : { suds }),
      ...(happened.trim() === "" ? {} : { happened }),
    };
    if (await save({ kind: "try", body })) await onKept(outcome);
  };
  return (
    <div className="stack">
      <Choice
        label={texts.outcome}
        value={outcome}
        onChange={setOutcome}
        options={OUTCOMES.map((id) => ({ id, label: texts.outcomes[id] }))}
      />
      {outcome && outcome !== "not-today" && <DistressSlider label={texts.sudsAfter} value={suds} onChange={setSuds} />}
      {outcome && (
        <TextField
          label={texts.happened}
          note={texts.happenedHint}
          value={happened}
          onChange={setHappened}
          maxLength={2_000}
          multiline
        />
      )}
      <div className="row">
        <Button onPress={onClose}>{words.app.notNow}</Button>
        <Button onPress={() => void keep()} isDisabled={!outcome || state.state === "saving"}>
          {texts.keep}
        </Button>
      </div>
      {state.state === "open" && <SavedLine state={state} />}
    </div>
  );
}
