import { useState } from "react";
import { strengthOf } from "../../domain/passphrase/strength.ts";
import { Button } from "../../ui/button.tsx";
import { useWords } from "../../ui/language/language.tsx";
import { Problem } from "../../ui/problem.tsx";
import { Ruby } from "../../ui/ruby.tsx";
import { SecretField } from "../../ui/secret-field.tsx";
import { Section } from "../../ui/section.tsx";
import { useFocusBack } from "../../ui/use-focus-back.ts";
import type { VaultClient } from "../../vault/client.ts";
import { troubleWords, useWork } from "../use-work.ts";

/** A new passphrase, for whoever knows what opens Ippo now. */
export function PassphraseSection({ vault }: { vault: VaultClient }) {
  const { keys } = useWords();
  const [changing, setChanging] = useState(false);
  const [done, setDone] = useState<{ others: boolean }>();
  const { group, begun } = useFocusBack(changing);
  return (
    <Section title={keys.passphrase}>
      {changing ? (
        <ChangeForm
          vault={vault}
          onEnd={(result) => {
            setChanging(false);
            setDone(result);
          }}
        />
      ) : (
        <>
          {done && (
            <div role="status">
              <p>
                <Ruby>{keys.changed}</Ruby>
              </p>
              {done.others && (
                <p>
                  <Ruby>{keys.changedOthers}</Ruby>
                </p>
              )}
            </div>
          )}
          <div ref={group}>
            <Button
              onPress={() => {
                begun();
                setChanging(true);
              }}
            >
              {keys.change}
            </Button>
          </div>
        </>
      )}
    </Section>
  );
}

type ChangeFormProps = { vault: VaultClient; onEnd: (result: { others: boolean } | undefined) => void };

function ChangeForm({ vault, onEnd }: ChangeFormProps) {
  const words = useWords();
  const { keys, start } = words;
  const [present, setPresent] = useState("");
  const [next, setNext] = useState("");
  const [again, setAgain] = useState("");
  const [told, setTold] = useState<string>();
  const { working, trouble, run } = useWork();
  const strength = strengthOf(next);

  const change = async () => {
    if (strength === "short") return setTold(start.passphrase.strength.short);
    if (next.normalize("NFKC").trim() !== again.normalize("NFKC").trim()) return setTold(start.passphrase.different);
    await run(async () => onEnd(await vault.changePassphrase(present, next)));
  };
  const typed = (set: (value: string) => void) => (value: string) => {
    set(value);
    setTold(undefined);
  };
  return (
    <div className="stack">
      <p>
        <Ruby>{keys.changeLead}</Ruby>
      </p>
      <SecretField label={keys.present} value={present} onChange={typed(setPresent)} autoFocus />
      <SecretField label={keys.next} value={next} onChange={typed(setNext)} note={start.passphrase.hint} />
      {next !== "" && (
        <p className="small" role="status">
          <Ruby>{start.passphrase.strength[strength]}</Ruby>
        </p>
      )}
      <SecretField
        label={keys.nextAgain}
        value={again}
        onChange={typed(setAgain)}
        onEnter={() => void change()}
        message={told}
      />
      {trouble && <Problem {...troubleWords(trouble, words)} />}
      <div className="row">
        <Button onPress={() => onEnd(undefined)} isDisabled={working}>
          {keys.keep}
        </Button>
        <Button onPress={() => void change()} isDisabled={working}>
          {working ? keys.changing : keys.changeNow}
        </Button>
      </div>
    </div>
  );
}
