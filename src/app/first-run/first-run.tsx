import { type ReactNode, useState } from "react";
import type { Preferences } from "../../domain/settings/preferences.ts";
import { useWords } from "../../ui/language/language.tsx";
import type { BackupFrom } from "../../vault/api.ts";
import type { VaultClient } from "../../vault/client.ts";
import { BeginFromCopy } from "../begin-from-copy.tsx";
import { LanguageChoice } from "./language-choice.tsx";
import { PassphraseChoice } from "./passphrase-choice.tsx";
import { Welcome } from "./welcome.tsx";
import "../../ui/fonts-more.css";
import { Ruby } from "../../ui/ruby.tsx";

type FirstRunProps = {
  preferences: Preferences;
  changePreferences: (change: Partial<Preferences>) => void;
  create: (passphrase: string) => Promise<void>;
  vault: VaultClient;
  /** Whose Ippo else could be opened here. */
  others: ReactNode;
  restore: (from: BackupFrom, secret: string) => Promise<void>;
};

/** Three quiet screens. Nothing is asked for but a passphrase; the way back is always there. */
export function FirstRun({ preferences, changePreferences, create, vault, restore, others }: FirstRunProps) {
  const words = useWords();
  const [screen, setScreen] = useState<"welcome" | "language" | "passphrase" | "copy">("welcome");
  return (
    <main className="start" tabIndex={-1}>
      {screen === "welcome" && (
        <Welcome onNext={() => setScreen("language")} onCopy={() => setScreen("copy")} others={others} />
      )}
      {screen === "language" && (
        <LanguageChoice
          locale={preferences.locale}
          onChange={(locale) => changePreferences({ locale })}
          onBack={() => setScreen("welcome")}
          onNext={() => setScreen("passphrase")}
        />
      )}
      {screen === "copy" && (
        <div className="start-screen">
          <h1>
            <Ruby>{words.copies.begin}</Ruby>
          </h1>
          <BeginFromCopy vault={vault} restore={restore} onBack={() => setScreen("welcome")} />
        </div>
      )}
      {screen === "passphrase" && <PassphraseChoice create={create} onBack={() => setScreen("language")} />}
    </main>
  );
}
