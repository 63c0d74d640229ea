import { useEffect, useState } from "react";
import { ask } from "../../bridge/page.ts";
import { LOCALES, TEXT_SIZES, THEMES } from "../../domain/settings/preferences.ts";
import { IDLE_CHOICES } from "../../domain/settings/settings.ts";
import { Button } from "../../ui/button.tsx";
import { Choice } from "../../ui/choice.tsx";
import { useLanguage } from "../../ui/language/language.tsx";
import { Page } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";
import { Select } from "../../ui/select.tsx";
import type { RoomProps } from "../room.ts";
import { KitSection } from "./kit-section.tsx";
import "./settings.css";

/** Half past the hour is enough; a day may end as late as noon. */
const DAY_ENDS = Array.from({ length: 25 }, (_, index) => index * 30);

export function SettingsRoom({ vault, settings, changeSettings, preferences, changePreferences, lock }: RoomProps) {
  const { words, formats } = useLanguage();
  const texts = words.settings;
  return (
    <Page title={texts.title}>
      <Section title={texts.look}>
        <Choice
          label={texts.language}
          value={preferences.locale}
          onChange={(locale) => changePreferences({ locale })}
          options={LOCALES.map((id) => ({ id, label: texts.languages[id] }))}
        />
        <Choice
          label={texts.theme}
          value={preferences.theme}
          onChange={(theme) => changePreferences({ theme })}
          options={THEMES.map((id) => ({ id, label: texts.themes[id] }))}
        />
        <Choice
          label={texts.text}
          value={preferences.text}
          onChange={(text) => changePreferences({ text })}
          options={TEXT_SIZES.map((id) => ({ id, label: texts.texts[id] }))}
        />
      </Section>
      <Section title={texts.day}>
        <Select
          label={texts.dayEnd}
          value={String(settings.dayEnd)}
          onChange={(value) => void changeSettings({ dayEnd: Number(value) })}
          options={DAY_ENDS.map((minutes) => ({ id: String(minutes), label: formats.clock(minutes) }))}
          note={texts.dayEndNote}
        />
      </Section>
      <Section title={texts.safety}>
        <Select
          label={texts.idle}
          value={String(settings.idleMinutes)}
          onChange={(value) => void changeSettings({ idleMinutes: Number(value) })}
          options={IDLE_CHOICES.map((minutes) => ({ id: String(minutes), label: texts.minutes(minutes) }))}
        />
        <div>
          <Button onPress={lock}>{texts.lockNow}</Button>
        </div>
      </Section>
      <KitSection vault={vault} settings={settings} changeSettings={changeSettings} />
      <Section title={texts.keys}>
        <dl className="key-list">
          {texts.keyList.map(([keys, act]) => (
            <div key={keys}>
              <dt>{keys}</dt>
              <dd>{act}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section title={texts.ime}>
        <p>{texts.imeNote}</p>
      </Section>
      <About />
    </Page>
  );
}

function About() {
  const { settings: texts, app } = useLanguage().words;
  const [version, setVersion] = useState("");
  useEffect(() => {
    void ask("appInfo").then((info) => setVersion(info.version));
  }, []);
  return (
    <Section title={texts.about}>
      <p>{app.keptHere}</p>
      <p className="small">{version && texts.version(version)}</p>
    </Section>
  );
}
