import { useState } from "react";
import { Button } from "../../ui/button.tsx";
import { DistressSlider } from "../../ui/distress-slider.tsx";
import { useWords } from "../../ui/language/language.tsx";
import { SavedLine } from "../../ui/saved-line.tsx";
import { TextField } from "../../ui/text-field.tsx";
import type { VaultClient } from "../../vault/client.ts";
import { useSave } from "../use-save.ts";

/** Puts one small thing here, with how hard it looks if the person likes to say so. */
export function AddStep({ vault, onAdded }: { vault: VaultClient; onAdded: () => Promise<void> }) {
  const words = useWords().steps;
  const { save, state } = useSave(vault);
  const [text, setText] = useState("");
  const [suds, setSuds] = useState<number>();
  const add = async () => {
    if (text.trim() === "") return;
    const body = {
      text: text.trim(),
      state: "kept",
      addedAt: new Date().toISOString(),
      ...(suds === undefined ? {} : { suds }),
    } as const;
    if (!(await save({ kind: "step", body }))) return;
    setText("");
    setSuds(undefined);
    await onAdded();
  };
  return (
    <section className="section card" aria-label={words.addLabel}>
      <TextField label={words.addLabel} hint={words.addHint} value={text} onChange={setText} maxLength={200} />
      <DistressSlider label={words.suds} value={suds} onChange={setSuds} />
      <div className="row">
        <Button onPress={() => void add()} isDisabled={text.trim() === ""}>
          {words.add}
        </Button>
        <SavedLine state={state} />
      </div>
    </section>
  );
}
