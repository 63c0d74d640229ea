import { useState } from "react";
import type { Mood } from "../domain/mood/check-in.ts";
import { type Preferences, THEMES } from "../domain/settings/preferences.ts";
import { Button } from "../ui/button.tsx";
import { Choice } from "../ui/choice.tsx";
import { ChoiceDialog } from "../ui/choice-dialog.tsx";
import { DistressSlider } from "../ui/distress-slider.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { FootBar } from "../ui/foot-bar.tsx";
import { useWords } from "../ui/language/language.tsx";
import { MoodPicker } from "../ui/mood-picker.tsx";
import { Page } from "../ui/page.tsx";
import { Problem } from "../ui/problem.tsx";
import { SavedLine } from "../ui/saved-line.tsx";
import { SecretField } from "../ui/secret-field.tsx";
import { Section } from "../ui/section.tsx";
import { Select } from "../ui/select.tsx";
import { TextField } from "../ui/text-field.tsx";
import { Toggle } from "../ui/toggle.tsx";
import "../ui/fonts-more.css";
import { Ruby } from "../ui/ruby.tsx";

type GalleryProps = { preferences: Preferences; changePreferences: (change: Partial<Preferences>) => void };

/** Every part of the design system on one screen, for development and its photographs. */
export function Gallery({ preferences, changePreferences }: GalleryProps) {
  const words = useWords();
  const texts = words.gallery;
  const [dialog, setDialog] = useState(false);
  const themes = THEMES.map((id) => ({ id, label: words.settings.themes[id] }));
  const setTheme = (theme: Preferences["theme"]) => changePreferences({ theme });
  return (
    <main className="start room" data-testid="ready" aria-label={texts.title}>
      <Page title={texts.title}>
        <Choice label={words.settings.theme} value={preferences.theme} onChange={setTheme} options={themes} />
        <Section title={texts.buttons}>
          <div className="row">
            <Button onPress={() => undefined}>{texts.plain}</Button>
            <Button kind="main" onPress={() => undefined}>
              {texts.main}
            </Button>
            <Button kind="quiet" onPress={() => undefined}>
              {texts.quiet}
            </Button>
            <Button onPress={() => undefined} isDisabled>
              {texts.disabled}
            </Button>
          </div>
        </Section>
        <Fields />
        <Choices themes={themes} />
        <Section title={texts.notices}>
          <SavedLine state={{ state: "saved", durability: "both" }} />
          <SavedLine state={{ state: "open", code: "disk-full" }} />
          <Problem {...words.errors.bridge["not-writable"]} />
          <EmptyState sentence={texts.empty} />
          <FootBar onClose={() => undefined}>{words.app.reopened}</FootBar>
          <div>
            <Button onPress={() => setDialog(true)}>{texts.openDialog}</Button>
          </div>
          {dialog && (
            <ChoiceDialog
              title={texts.dialogTitle}
              act={texts.act}
              keep={texts.keep}
              onAct={() => setDialog(false)}
              onKeep={() => setDialog(false)}
            >
              <p>
                <Ruby>{texts.dialogText}</Ruby>
              </p>
            </ChoiceDialog>
          )}
        </Section>
      </Page>
    </main>
  );
}

function Fields() {
  const words = useWords();
  const texts = words.gallery;
  const [text, setText] = useState("");
  const [date, setDate] = useState("");
  const [secret, setSecret] = useState("");
  return (
    <Section title={texts.fields}>
      <TextField label={texts.text} note={texts.textNote} value={text} onChange={setText} />
      <TextField label={texts.date} message={texts.dateMessage} value={date} onChange={setDate} width="short" />
      <TextField label={words.journal.title} value={text} onChange={setText} multiline />
      <SecretField label={words.start.passphrase.label} value={secret} onChange={setSecret} />
    </Section>
  );
}

function Choices({ themes }: { themes: { id: Preferences["theme"]; label: string }[] }) {
  const words = useWords();
  const [mood, setMood] = useState<Mood>(3);
  const [suds, setSuds] = useState<number | undefined>(40);
  const [on, setOn] = useState(true);
  const [theme, setTheme] = useState<Preferences["theme"]>("light");
  return (
    <Section title={words.gallery.choices}>
      <MoodPicker label={words.app.mood.label} value={mood} onPick={setMood} />
      <DistressSlider label={words.steps.suds} value={suds} onChange={setSuds} />
      <Toggle label={words.app.keptHere} isSelected={on} onChange={setOn} />
      <Select label={words.settings.theme} value={theme} onChange={setTheme} options={themes} />
    </Section>
  );
}
