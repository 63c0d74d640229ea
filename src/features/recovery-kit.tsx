import { useState } from "react";
import { BridgeError, type BridgeErrorCode } from "../bridge/answer.ts";
import { ask } from "../bridge/page.ts";
import { plainKitText } from "../domain/passphrase/kit-text.ts";
import { calendarDayOf } from "../domain/time/day.ts";
import { Button } from "../ui/button.tsx";
import { useLanguage } from "../ui/language/language.tsx";
import { Problem } from "../ui/problem.tsx";
import { Ruby } from "../ui/ruby.tsx";
import { TextField } from "../ui/text-field.tsx";
import type { VaultClient } from "../vault/client.ts";
import { VaultError, type VaultErrorCode } from "../vault/errors.ts";

type RecoveryKitProps = {
  vault: VaultClient;
  /** What the spare key came to: typed back, or put off. */
  onEnd: (state: "confirmed" | "later") => void;
};

type Problems = { vault: VaultErrorCode } | { bridge: BridgeErrorCode };

/** Makes a spare key, shows it, prints it, and has a part of it typed back. Each point can be put off. */
export function RecoveryKit({ vault, onEnd }: RecoveryKitProps) {
  const { words, locale } = useLanguage();
  const texts = words.start.kit;
  const [code, setCode] = useState<string>();
  const [confirming, setConfirming] = useState(false);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<string>();
  const [problem, setProblem] = useState<Problems>();

  const attempt = async (act: () => Promise<string | undefined>) => {
    setBusy(true);
    setProblem(undefined);
    try {
      setSaid(await act());
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      setBusy(false);
    }
  };
  const make = () => attempt(async () => void setCode(await vault.makeRecoveryKit()));
  const job = () => ({ kind: "recoveryKit", locale, code: code ?? "", day: calendarDayOf(new Date()) }) as const;
  const print = () => attempt(async () => ((await ask("print", job())).printed ? texts.printed : undefined));
  const savePdf = () =>
    attempt(async () => {
      const bytes = await ask("printPdf", job());
      const { saved } = await ask("saveFile", { kind: "pdf", suggestedName: `${texts.fileName}.pdf`, bytes });
      return saved ? texts.pdfReadable : undefined;
    });

  return (
    <div className="stack">
      {code === undefined && (
        <>
          <p>
            <Ruby>{texts.lead}</Ruby>
          </p>
          <p>
            <Ruby>{texts.without}</Ruby>
          </p>
          <div className="row">
            <Button onPress={() => onEnd("later")}>{texts.later}</Button>
            <Button onPress={() => void make()} isDisabled={busy}>
              {busy ? texts.working : texts.make}
            </Button>
          </div>
        </>
      )}
      {code !== undefined && !confirming && (
        <>
          <p>
            <Ruby>{texts.shown}</Ruby>
          </p>
          <KitCode code={code} label={texts.keyLabel} />
          <p className="small">
            <Ruby>{texts.place}</Ruby>
          </p>
          <div className="row">
            <Button onPress={() => void print()} isDisabled={busy}>
              {texts.print}
            </Button>
            <Button onPress={() => void savePdf()} isDisabled={busy}>
              {texts.savePdf}
            </Button>
            <Button onPress={() => setConfirming(true)}>{texts.toConfirm}</Button>
          </div>
        </>
      )}
      {code !== undefined && confirming && (
        <ConfirmKit
          code={code}
          onBack={() => setConfirming(false)}
          onConfirmed={() => onEnd("confirmed")}
          onLater={() => onEnd("later")}
        />
      )}
      {said && (
        <p className="small" role="status">
          <Ruby>{said}</Ruby>
        </p>
      )}
      {problem && (
        <Problem {...("vault" in problem ? words.errors.vault[problem.vault] : words.errors.bridge[problem.bridge])} />
      )}
    </div>
  );
}

function KitCode({ code, label }: { code: string; label: string }) {
  return (
    <p className="kit-code card" role="group" aria-label={label} data-testid="kit-code">
      {groupsOf(code).map((group, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the groups of one key never move
        <span key={index} className="kit-group">
          {group}
        </span>
      ))}
    </p>
  );
}

type ConfirmKitProps = { code: string; onBack: () => void; onConfirmed: () => void; onLater: () => void };

function ConfirmKit({ code, onBack, onConfirmed, onLater }: ConfirmKitProps) {
  const { words } = useLanguage();
  const texts = words.start.kit;
  const groups = groupsOf(code);
  const [asked] = useState(() => (crypto.getRandomValues(new Uint8Array(1))[0] ?? 0) % groups.length);
  const [typed, setTyped] = useState("");
  const [message, setMessage] = useState<string>();
  const check = () => {
    const same = plainKitText(typed) === groups[asked];
    if (same) onConfirmed();
    else setMessage(texts.confirmDifferent);
  };
  return (
    <>
      <p>
        <Ruby>{texts.confirm(asked + 1)}</Ruby>
      </p>
      <TextField
        label={texts.confirmLabel(asked + 1)}
        value={typed}
        onChange={setTyped}
        message={message}
        width="short"
        autoFocus
      />
      <div className="row">
        <Button onPress={onBack}>{texts.seeAgain}</Button>
        <Button onPress={onLater}>{texts.putOff}</Button>
        <Button onPress={check}>{texts.confirmButton}</Button>
      </div>
    </>
  );
}

function groupsOf(code: string): string[] {
  return code.replaceAll("-", "").match(/.{4}/g) ?? [];
}

function problemOf(error: unknown): Problems {
  if (error instanceof BridgeError) return { bridge: error.code };
  return { vault: error instanceof VaultError ? error.code : "failed" };
}
