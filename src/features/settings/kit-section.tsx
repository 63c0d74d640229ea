import { useState } from "react";
import { Button } from "../../ui/button.tsx";
import { useWords } from "../../ui/language/language.tsx";
import { Problem } from "../../ui/problem.tsx";
import { Ruby } from "../../ui/ruby.tsx";
import { Section } from "../../ui/section.tsx";
import type { SlotType } from "../../vault/api.ts";
import { RecoveryKit } from "../recovery-kit.tsx";
import type { RoomProps } from "../room.ts";
import { troubleWords, useWork } from "../use-work.ts";

type KitSectionProps = Pick<RoomProps, "vault" | "settings" | "changeSettings"> & {
  slots: readonly SlotType[];
  onChanged: () => Promise<void>;
};

/** The spare key: made for the first time, or anew, or stopped. */
export function KitSection({ vault, settings, changeSettings, slots, onChanged }: KitSectionProps) {
  const words = useWords();
  const { settings: texts, start, keys } = words;
  const [making, setMaking] = useState(false);
  const [done, setDone] = useState(false);
  const { working, trouble, run } = useWork();
  const has = slots.includes("recoveryKit");
  const end = async (recoveryKit: "confirmed" | "later") => {
    setMaking(false);
    setDone(recoveryKit === "confirmed");
    await changeSettings({ recoveryKit });
    await onChanged();
  };
  const remove = () =>
    run(async () => {
      await vault.removeSlot("recoveryKit");
      setDone(false);
      await changeSettings({ recoveryKit: "later" });
      await onChanged();
    });
  return (
    <Section title={texts.kit}>
      {making ? (
        <RecoveryKit vault={vault} onEnd={(state) => void end(state)} />
      ) : (
        <>
          <p>
            <Ruby>{done ? start.kit.done : texts.kitState[settings.recoveryKit]}</Ruby>
          </p>
          {has && (
            <p className="small">
              <Ruby>{texts.kitAgainNote}</Ruby>
            </p>
          )}
          <div className="row">
            <Button onPress={() => setMaking(true)}>{has ? texts.kitAgain : texts.kitMake}</Button>
            {has && (
              <Button onPress={() => void remove()} isDisabled={working}>
                {keys.kitRemove}
              </Button>
            )}
          </div>
          {has && (
            <p className="small">
              <Ruby>{keys.kitRemoveNote}</Ruby>
            </p>
          )}
        </>
      )}
      {trouble && <Problem {...troubleWords(trouble, words)} />}
    </Section>
  );
}
