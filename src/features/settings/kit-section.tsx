import { useState } from "react";
import { Button } from "../../ui/button.tsx";
import { useWords } from "../../ui/language/language.tsx";
import { Section } from "../../ui/section.tsx";
import { RecoveryKit } from "../recovery-kit.tsx";
import type { RoomProps } from "../room.ts";

/** The spare key: made for the first time, or anew. */
export function KitSection({
  vault,
  settings,
  changeSettings,
}: Pick<RoomProps, "vault" | "settings" | "changeSettings">) {
  const { settings: texts, start } = useWords();
  const [making, setMaking] = useState(false);
  const [done, setDone] = useState(false);
  const has = settings.recoveryKit === "confirmed";
  const end = async (recoveryKit: "confirmed" | "later") => {
    setMaking(false);
    setDone(recoveryKit === "confirmed");
    await changeSettings({ recoveryKit });
  };
  return (
    <Section title={texts.kit}>
      {making ? (
        <RecoveryKit vault={vault} onEnd={(state) => void end(state)} />
      ) : (
        <>
          <p>{done ? start.kit.done : texts.kitState[settings.recoveryKit]}</p>
          {has && <p className="small">{texts.kitAgainNote}</p>}
          <div>
            <Button onPress={() => setMaking(true)}>{has ? texts.kitAgain : texts.kitMake}</Button>
          </div>
        </>
      )}
    </Section>
  );
}
