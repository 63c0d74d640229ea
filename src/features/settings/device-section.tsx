import { useEffect, useState } from "react";
import { Button } from "../../ui/button.tsx";
import { useWords } from "../../ui/language/language.tsx";
import { Problem } from "../../ui/problem.tsx";
import { Ruby } from "../../ui/ruby.tsx";
import { Section } from "../../ui/section.tsx";
import type { DeviceState } from "../../vault/api.ts";
import type { VaultClient } from "../../vault/client.ts";
import { troubleWords, useWork } from "../use-work.ts";

type DeviceSectionProps = { vault: VaultClient; isOn: boolean; onChanged: () => Promise<void> };

/** The computer's own key: off until it is chosen, its risk beside it, and not offered where it would be readable. */
export function DeviceSection({ vault, isOn, onChanged }: DeviceSectionProps) {
  const words = useWords();
  const { keys } = words;
  const [state, setState] = useState<DeviceState>();
  const { working, trouble, run } = useWork();
  useEffect(() => {
    void vault.deviceState().then(setState);
  }, [vault]);
  const change = (work: () => Promise<void>) =>
    run(async () => {
      await work();
      await onChanged();
    });
  return (
    <Section title={keys.device}>
      {isOn ? (
        <>
          <p>
            <Ruby>{keys.deviceOn}</Ruby>
          </p>
          <div>
            <Button onPress={() => void change(() => vault.removeSlot("device"))} isDisabled={working}>
              {keys.deviceRemove}
            </Button>
          </div>
        </>
      ) : (
        state && (
          <>
            <p>
              <Ruby>{state === "ready" ? keys.deviceRisk : keys.deviceStates[state]}</Ruby>
            </p>
            {state === "ready" && (
              <div>
                <Button onPress={() => void change(() => vault.addDevice())} isDisabled={working}>
                  {keys.deviceAdd}
                </Button>
              </div>
            )}
          </>
        )
      )}
      {trouble && <Problem {...troubleWords(trouble, words)} />}
    </Section>
  );
}
