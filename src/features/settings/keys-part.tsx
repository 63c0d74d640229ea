import { useCallback, useEffect, useState } from "react";
import { IDLE_CHOICES } from "../../domain/settings/settings.ts";
import { Button } from "../../ui/button.tsx";
import { useWords } from "../../ui/language/language.tsx";
import { Ruby } from "../../ui/ruby.tsx";
import { Section } from "../../ui/section.tsx";
import { Select } from "../../ui/select.tsx";
import { Toggle } from "../../ui/toggle.tsx";
import type { SlotType } from "../../vault/api.ts";
import type { RoomProps } from "../room.ts";
import { DeviceSection } from "./device-section.tsx";
import { KitSection } from "./kit-section.tsx";
import { PassphraseSection } from "./passphrase-section.tsx";

/** When Ippo locks, and every way to open it. */
export function KeysPart({ vault, settings, changeSettings, lock, addProfile }: RoomProps) {
  const { settings: texts, keys, profiles } = useWords();
  const [slots, setSlots] = useState<SlotType[]>([]);
  const reload = useCallback(async () => setSlots(await vault.slots()), [vault]);
  useEffect(() => {
    void reload();
  }, [reload]);
  return (
    <>
      <Section title={keys.lock}>
        <Select
          label={texts.idle}
          value={String(settings.idleMinutes)}
          onChange={(value) => void changeSettings({ idleMinutes: Number(value) })}
          options={IDLE_CHOICES.map((minutes) => ({ id: String(minutes), label: texts.minutes(minutes) }))}
        />
        <div>
          <Button onPress={lock}>{texts.lockNow}</Button>
        </div>
        <Toggle
          label={keys.protection}
          isSelected={settings.contentProtection}
          onChange={(contentProtection) => void changeSettings({ contentProtection })}
        />
        <p className="small">
          <Ruby>{keys.protectionNote}</Ruby>
        </p>
      </Section>
      <PassphraseSection vault={vault} />
      <KitSection vault={vault} settings={settings} changeSettings={changeSettings} slots={slots} onChanged={reload} />
      <DeviceSection vault={vault} isOn={slots.includes("device")} onChanged={reload} />
      <Section title={profiles.title}>
        <p>
          <Ruby>{profiles.lead}</Ruby>
        </p>
        <p>
          <Ruby>{profiles.apart}</Ruby>
        </p>
        <div>
          <Button onPress={() => void addProfile()}>{profiles.add}</Button>
        </div>
        <p className="small">
          <Ruby>{profiles.addNote}</Ruby>
        </p>
      </Section>
    </>
  );
}
