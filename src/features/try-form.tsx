import { useEffect, useRef, useState } from "react";
import type { VaultRecord } from "../domain/records/kinds.ts";
import { OUTCOMES, type Outcome, type TryRecord } from "../domain/steps/step.ts";
import type { Day } from "../domain/time/day.ts";
import { Button } from "../ui/button.tsx";
import { Choice } from "../ui/choice.tsx";
import { DistressSlider } from "../ui/distress-slider.tsx";
import { useWords } from "../ui/language/language.tsx";
import { SavedLine } from "../ui/saved-line.tsx";
import { TextField } from "../ui/text-field.tsx";
import type { Saved } from "../vault/api.ts";
import type { VaultClient } from "../vault/client.ts";
import { registerWriter } from "./unsaved.ts";
import { useSave } from "./use-save.ts";
import { useStable } from "./use-stable.ts";

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

  const [at] = useState(() => new Date().toISOString());
  const kept = useRef<string>(undefined);
  const isOver = useRef(false);
  const saving = useRef<Promise<Saved | undefined>>(Promise.resolve(undefined));

  const note = (how: Outcome): Promise<Saved | undefined> => {
    const body: TryRecord = {
      stepId: step.id,
      stepText: step.body.text,
      day,
      at,
      outcome: how,
      ...(suds === undefined ? {} : { suds }),
      ...(happened.trim() === "" ? {} : { happened }),
    };
    saving.current = saving.current.then(async () => {
      const saved = await save({ kind: "try", body, ...(kept.current ? { id: kept.current } : {}) });
      kept.current = saved?.id ?? kept.current;
      return saved;
    });
    return saving.current;
  };
  const keep = async () => {
    if (!outcome || !(await note(outcome))) return;
    isOver.current = true;
    await onKept(outcome);
  };
  const putOff = () => {
    isOver.current = true;
    onClose();
  };
  // A lock, or another room, takes no words that were typed: they are kept with how it went.
  const keepWords = useStable(async () => {
    if (isOver.current || !outcome || happened.trim() === "") return true;
    return (await note(outcome)) !== undefined;
  });
  useEffect(() => registerWriter(keepWords), [keepWords]);
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
        <Button onPress={putOff}>{words.app.notNow}</Button>
        <Button onPress={() => void keep()} isDisabled={!outcome || state.state === "saving"}>
          {texts.keep}
        </Button>
      </div>
      {state.state === "open" && <SavedLine state={state} />}
    </div>
  );
}
