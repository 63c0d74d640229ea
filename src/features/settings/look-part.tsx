import { LOCALES, RUBY_LEVELS, TEXT_SIZES, THEMES } from "../../domain/settings/preferences.ts";
import { Choice } from "../../ui/choice.tsx";
import { useLanguage } from "../../ui/language/language.tsx";
import { Section } from "../../ui/section.tsx";
import { Select } from "../../ui/select.tsx";
import { Toggle } from "../../ui/toggle.tsx";
import type { RoomProps } from "../room.ts";

/** Half past the hour is enough; a day may end as late as noon. */
const DAY_ENDS = Array.from({ length: 25 }, (_, index) => index * 30);

export function LookPart({ settings, changeSettings, preferences, changePreferences }: RoomProps) {
  const { words, formats } = useLanguage();
  const texts = words.settings;
  return (
    <>
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
        {preferences.locale === "ja" && (
          <Choice
            label={texts.ruby}
            value={preferences.ruby}
            onChange={(ruby) => changePreferences({ ruby })}
            options={RUBY_LEVELS.map((id) => ({ id, label: texts.rubies[id] }))}
          />
        )}
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
      <Section title={texts.journal}>
        <Toggle
          label={texts.isVertical}
          isSelected={settings.isVertical}
          onChange={(isVertical) => void changeSettings({ isVertical })}
        />
        <Toggle
          label={texts.showTime}
          isSelected={settings.showTime}
          onChange={(showTime) => void changeSettings({ showTime })}
        />
        <Toggle
          label={texts.onThisDay}
          isSelected={settings.onThisDay}
          onChange={(onThisDay) => void changeSettings({ onThisDay })}
        />
        <Toggle
          label={texts.monthPage}
          isSelected={settings.monthPage}
          onChange={(monthPage) => void changeSettings({ monthPage })}
        />
      </Section>
    </>
  );
}
