import { useEffect, useRef, useState } from "react";
import type { LockReason } from "../domain/settings/preferences.ts";
import { Button } from "../ui/button.tsx";
import { useWords } from "../ui/language/language.tsx";
import { Problem } from "../ui/problem.tsx";
import { SecretField } from "../ui/secret-field.tsx";
import { VaultError } from "../vault/errors.ts";
import { typedBefore } from "./typed-before.ts";

type LockScreenProps = { reason: LockReason; unlock: (secret: string) => Promise<void> };

const FREE_TRIES = 3;
const LONGEST_WAIT_S = 60;

/** One field, one button, nothing personal. Wrong words cost a growing wait and never anything else. */
export function LockScreen({ reason, unlock }: LockScreenProps) {
  const words = useWords();
  const [secret, setSecret] = useState(typedBefore);
  const [opening, setOpening] = useState(false);
  const [tries, setTries] = useState(0);
  const [waiting, setWaiting] = useState(false);
  const [problem, setProblem] = useState<VaultError>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const open = async () => {
    if (opening || waiting || secret.trim() === "") return;
    setOpening(true);
    try {
      await unlock(secret);
    } catch (error) {
      setProblem(error instanceof VaultError ? error : new VaultError("failed"));
      countTry();
    } finally {
      setOpening(false);
    }
  };
  const countTry = () => {
    const next = tries + 1;
    setTries(next);
    if (next < FREE_TRIES) return;
    setWaiting(true);
    timer.current = setTimeout(() => setWaiting(false), Math.min(2 ** (next - FREE_TRIES + 1), LONGEST_WAIT_S) * 1_000);
  };

  const { unlock: texts } = words.start;
  const message = problem && secretMessage(problem, waiting);
  return (
    <main className="centre" data-narrow="">
      <h1 className="centre-name">{words.app.name}</h1>
      {reason === "idle" && <p className="small">{texts.idle}</p>}
      {reason === "system" && <p className="small">{texts.locked}</p>}
      <SecretField
        label={texts.label}
        value={secret}
        onChange={(value) => {
          setSecret(value);
          if (!waiting) setProblem(undefined);
        }}
        onEnter={() => void open()}
        message={message}
        autoFocus
      />
      <Button kind="main" onPress={() => void open()} isDisabled={opening || waiting}>
        {opening ? texts.opening : texts.open}
      </Button>
      {problem && !message && <Problem {...words.errors.vault[problem.code]} />}
      <p className="small">{texts.spare}</p>
    </main>
  );

  function secretMessage({ code, details }: VaultError, slow: boolean): string | undefined {
    if (code === "kit-misread") return texts.misread(Number(details["position"]), String(details["expected"]));
    if (code !== "wrong-secret") return undefined;
    return slow ? texts.many : texts.once;
  }
}
