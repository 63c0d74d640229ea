import { useState } from "react";
import { strengthOf } from "../../domain/passphrase/strength.ts";
import { Button } from "../../ui/button.tsx";
import { useWords } from "../../ui/language/language.tsx";
import { Problem } from "../../ui/problem.tsx";
import { Ruby } from "../../ui/ruby.tsx";
import { SecretField } from "../../ui/secret-field.tsx";
import { VaultError, type VaultErrorCode } from "../../vault/errors.ts";

type PassphraseChoiceProps = { create: (passphrase: string) => Promise<void>; onBack: () => void };

/** The passphrase, typed twice, with its strength in plain words. A weak one is told, not refused. */
export function PassphraseChoice({ create, onBack }: PassphraseChoiceProps) {
  const words = useWords();
  const texts = words.start.passphrase;
  const [first, setFirst] = useState("");
  const [second, setSecond] = useState("");
  const [told, setTold] = useState<string>();
  const [problem, setProblem] = useState<VaultErrorCode>();
  const [creating, setCreating] = useState(false);
  const strength = strengthOf(first);

  const begin = async () => {
    if (creating) return;
    if (strength === "short") return setTold(texts.strength.short);
    if (first.normalize("NFKC").trim() !== second.normalize("NFKC").trim()) return setTold(texts.different);
    setCreating(true);
    try {
      await create(first);
    } catch (error) {
      setProblem(error instanceof VaultError ? error.code : "failed");
      setCreating(false);
    }
  };
  const typed = (set: (value: string) => void) => (value: string) => {
    set(value);
    setTold(undefined);
  };

  return (
    <div className="start-screen">
      <h1>
        <Ruby>{texts.title}</Ruby>
      </h1>
      <p>
        <Ruby>{texts.lead}</Ruby>
      </p>
      <SecretField label={texts.label} value={first} onChange={typed(setFirst)} note={texts.hint} autoFocus />
      {first !== "" && (
        <p className="small" role="status">
          <Ruby>{texts.strength[strength]}</Ruby>
        </p>
      )}
      <SecretField
        label={texts.again}
        value={second}
        onChange={typed(setSecond)}
        onEnter={() => void begin()}
        message={told}
      />
      <p className="small">
        <Ruby>{texts.ime}</Ruby>
      </p>
      {problem && <Problem {...words.errors.vault[problem]} />}
      <div className="row">
        <Button onPress={onBack} isDisabled={creating}>
          {words.start.language.back}
        </Button>
        <Button kind="main" onPress={() => void begin()} isDisabled={creating}>
          {creating ? texts.creating : texts.create}
        </Button>
      </div>
    </div>
  );
}
