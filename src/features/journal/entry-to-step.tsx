import { type FormEvent, useState } from "react";
import { STEP_LENGTH } from "../../domain/steps/step.ts";
import { Button } from "../../ui/button.tsx";
import { useWords } from "../../ui/language/language.tsx";
import { SavedLine } from "../../ui/saved-line.tsx";
import { TextField } from "../../ui/text-field.tsx";
import type { VaultClient } from "../../vault/client.ts";
import { useSave } from "../use-save.ts";

type EntryToStepProps = {
  vault: VaultClient;
  /** What stands in the field at first. */
  first: () => string;
  onKept: (id: string) => void;
  onClose: () => void;
};

/** A step that begins with words of the page. They stand in a field first: what is kept is what is read there. */
export function EntryToStep({ vault, first, onKept, onClose }: EntryToStepProps) {
  const words = useWords();
  const { save, state } = useSave(vault);
  const [text, setText] = useState(first);
  const isEmpty = text.trim() === "";
  const keep = async (event?: FormEvent) => {
    event?.preventDefault();
    if (isEmpty || state.state === "saving") return;
    const body = { text: text.trim(), state: "kept", addedAt: new Date().toISOString() } as const;
    const saved = await save({ kind: "step", body });
    if (saved) onKept(saved.id);
  };
  return (
    <form className="stack" onSubmit={(event) => void keep(event)}>
      <TextField
        label={words.steps.addLabel}
        hint={words.steps.addHint}
        value={text}
        onChange={setText}
        maxLength={STEP_LENGTH}
        autoFocus
      />
      <div className="row">
        <Button onPress={onClose}>{words.threads.close}</Button>
        <Button onPress={() => void keep()} isDisabled={isEmpty}>
          {words.threads.keepStep}
        </Button>
      </div>
      {state.state === "open" && <SavedLine state={state} />}
    </form>
  );
}
