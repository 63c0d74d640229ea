import { useEffect, useState } from "react";
import { ask } from "../bridge/page.ts";
import { troubleWords, useWork } from "../features/use-work.ts";
import { Button } from "../ui/button.tsx";
import { useLanguage } from "../ui/language/language.tsx";
import { Problem } from "../ui/problem.tsx";
import { Ruby } from "../ui/ruby.tsx";
import { SecretField } from "../ui/secret-field.tsx";
import type { BackupFrom, BackupInfo } from "../vault/api.ts";
import type { VaultClient } from "../vault/client.ts";

type BeginFromCopyProps = {
  vault: Pick<VaultClient, "backups">;
  restore: (from: BackupFrom, secret: string) => Promise<void>;
  onBack?: () => void;
};

type Chosen = { from: BackupFrom; day: string | undefined };

/** Begins from a copy: the newest of those that lie beside the vault, or any that the person picks. */
export function BeginFromCopy({ vault, restore, onBack }: BeginFromCopyProps) {
  const { words, formats } = useLanguage();
  const texts = words.copies;
  const [newest, setNewest] = useState<BackupInfo>();
  const [chosen, setChosen] = useState<Chosen>();
  const [secret, setSecret] = useState("");
  const { working, trouble, run } = useWork();
  useEffect(() => {
    void vault.backups().then(([first]) => setNewest(first));
  }, [vault]);
  const pick = () =>
    run(async () => {
      const file = await ask("pickBackup");
      if (file) setChosen({ from: { place: "picked", name: file.name }, day: undefined });
    });
  const begin = () =>
    run(async () => {
      if (chosen) await restore({ place: chosen.from.place, name: chosen.from.name }, secret);
    });
  if (!chosen) {
    return (
      <div className="stack">
        <p>
          <Ruby>{texts.beginLead}</Ruby>
        </p>
        {trouble && <Problem {...troubleWords(trouble, words)} />}
        <div className="row">
          {onBack && <Button onPress={onBack}>{words.start.language.back}</Button>}
          {newest && (
            <Button onPress={() => setChosen({ from: newest, day: formats.longDay(newest.day) })}>
              {texts.beginFrom(formats.longDay(newest.day))}
            </Button>
          )}
          <Button onPress={() => void pick()}>{texts.fromFile}</Button>
        </div>
      </div>
    );
  }
  return (
    <div className="stack">
      <p>{chosen.day ? <Ruby>{texts.beginFrom(chosen.day)}</Ruby> : chosen.from.name}</p>
      <SecretField label={texts.secret} value={secret} onChange={setSecret} onEnter={() => void begin()} autoFocus />
      {trouble && <Problem {...troubleWords(trouble, words)} />}
      <div className="row">
        <Button onPress={() => setChosen(undefined)} isDisabled={working}>
          {texts.keep}
        </Button>
        <Button kind="main" onPress={() => void begin()} isDisabled={working || secret.trim() === ""}>
          {working ? texts.working : texts.beginNow}
        </Button>
      </div>
    </div>
  );
}
