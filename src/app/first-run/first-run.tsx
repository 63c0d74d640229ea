import { useState } from "react";
import type { Preferences } from "../../domain/settings/preferences.ts";
import { LanguageChoice } from "./language-choice.tsx";
import { PassphraseChoice } from "./passphrase-choice.tsx";
import { Welcome } from "./welcome.tsx";
import "../../ui/fonts-more.css";

type FirstRunProps = {
  preferences: Preferences;
  changePreferences: (change: Partial<Preferences>) => void;
  create: (passphrase: string) => Promise<void>;
};

/** Three quiet screens. Nothing is asked for but a passphrase; the way back is always there. */
export function FirstRun({ preferences, changePreferences, create }: FirstRunProps) {
  const [screen, setScreen] = useState<"welcome" | "language" | "passphrase">("welcome");
  return (
    <main className="start">
      {screen === "welcome" && <Welcome onNext={() => setScreen("language")} />}
      {screen === "language" && (
        <LanguageChoice
          locale={preferences.locale}
          onChange={(locale) => changePreferences({ locale })}
          onBack={() => setScreen("welcome")}
          onNext={() => setScreen("passphrase")}
        />
      )}
      {screen === "passphrase" && <PassphraseChoice create={create} onBack={() => setScreen("language")} />}
    </main>
  );
}
