import { type ReactNode, useCallback, useEffect, useLayoutEffect, useState } from "react";
import { plainKitText } from "../domain/passphrase/kit-text.ts";
import type { LockReason } from "../domain/settings/preferences.ts";
import { Button } from "../ui/button.tsx";
import { useWords } from "../ui/language/language.tsx";
import { Problem } from "../ui/problem.tsx";
import { Ruby } from "../ui/ruby.tsx";
import { SecretField } from "../ui/secret-field.tsx";
import type { VaultClient } from "../vault/client.ts";
import { VaultError } from "../vault/errors.ts";
import { before, takeOver } from "./typed-before.ts";

const KIT_LENGTH = 28;

type LockScreenProps = {
  reason: LockReason;
  unlock: (secret: string) => Promise<void>;
  /** What the vault says of itself while it is locked: whether this computer's own key opens it, how long to wait. */
  vault?: Promise<Pick<VaultClient, "status">>;
  unlockByDevice?: () => Promise<void>;
  /** Whose lock screen else could stand here. */
  others?: ReactNode;
};

/** One field, one button, nothing personal. Wrong words cost a growing wait and never anything else. */
export function LockScreen({ reason, unlock, vault, unlockByDevice, others }: LockScreenProps) {
  const words = useWords();
  const [secret, setSecret] = useState(() => before().typed);
  const [opening, setOpening] = useState(false);
  const [device, setDevice] = useState(false);
  const [waitsUntil, setWaitsUntil] = useState(0);
  const [problem, setProblem] = useState<VaultError>();
  const waiting = useWaiting(waitsUntil);
  // The spare key cannot be guessed: it never waits.
  const held = waiting && plainKitText(secret).length !== KIT_LENGTH;

  const look = useCallback(async () => {
    const status = await (await vault)?.status();
    setDevice(status?.device ?? false);
    setWaitsUntil(Date.now() + (status?.wait ?? 0) * 1_000);
  }, [vault]);
  useEffect(() => {
    // A vault that is not there shows as a problem of its own, in place of this screen.
    look().catch(() => undefined);
  }, [look]);

  const attempt = async (act: () => Promise<void>) => {
    setOpening(true);
    try {
      await act();
    } catch (error) {
      setProblem(error instanceof VaultError ? error : new VaultError("failed"));
      await look().catch(() => undefined);
    } finally {
      setOpening(false);
    }
  };
  const open = async () => {
    if (!opening && !held && secret.trim() !== "") await attempt(() => unlock(secret));
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when this screen takes the place of the one sent along
  useLayoutEffect(() => {
    const { typed, isPressed } = takeOver();
    if (typed !== "") setSecret(typed);
    if (isPressed && typed.trim() !== "") void attempt(() => unlock(typed));
  }, []);

  const { unlock: texts } = words.start;
  const message = waiting ? texts.many : problem && secretMessage(problem);
  return (
    <main className="centre" data-narrow="">
      <h1 className="centre-name">
        <Ruby>{words.app.name}</Ruby>
      </h1>
      {reason === "idle" && (
        <p className="small">
          <Ruby>{texts.idle}</Ruby>
        </p>
      )}
      {reason === "system" && (
        <p className="small">
          <Ruby>{texts.locked}</Ruby>
        </p>
      )}
      <SecretField
        label={texts.label}
        value={secret}
        onChange={(value) => {
          setSecret(value);
          setProblem(undefined);
        }}
        onEnter={() => void open()}
        message={message}
        autoFocus
      />
      <Button kind="main" onPress={() => void open()} isDisabled={opening || held}>
        {opening ? texts.opening : texts.open}
      </Button>
      {device && unlockByDevice && (
        <Button onPress={() => void attempt(unlockByDevice)} isDisabled={opening}>
          {texts.byDevice}
        </Button>
      )}
      {problem && !message && <Problem {...words.errors.vault[problem.code]} />}
      <p className="small">
        <Ruby>{texts.spare}</Ruby>
      </p>
      {others}
    </main>
  );

  function secretMessage({ code, details }: VaultError): string | undefined {
    if (code === "kit-misread") return texts.misread(Number(details["position"]), String(details["expected"]));
    return code === "wrong-secret" ? texts.once : undefined;
  }
}

/** Whether a moment (milliseconds) is still to come; turns by itself when it has. */
function useWaiting(until: number): boolean {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const left = until - Date.now();
    if (left <= 0) return;
    const timer = setTimeout(() => setNow(Date.now()), left + 20);
    return () => clearTimeout(timer);
  }, [until]);
  return until > Math.max(now, Date.now());
}
