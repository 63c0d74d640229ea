import { useCallback, useState } from "react";
import { BridgeError, type BridgeErrorCode } from "../bridge/answer.ts";
import type { Catalogue } from "../content/catalogue.ts";
import { VaultError, type VaultErrorCode } from "../vault/errors.ts";

type Words = Catalogue["errors"]["vault"][VaultErrorCode];
type Trouble = { vault: VaultErrorCode } | { bridge: BridgeErrorCode };

/** One piece of work at a touch: whether it goes on, and what it met. */
export function useWork() {
  const [working, setWorking] = useState(false);
  const [trouble, setTrouble] = useState<Trouble>();
  const run = useCallback(async (work: () => Promise<void>) => {
    setWorking(true);
    setTrouble(undefined);
    try {
      await work();
    } catch (error) {
      setTrouble(troubleOf(error));
    } finally {
      setWorking(false);
    }
  }, []);
  return { working, trouble, run };
}

/** What happened, what is safe and what can be done, in words. */
export function troubleWords(trouble: Trouble, { errors }: Catalogue) {
  if ("bridge" in trouble) return errors.bridge[trouble.bridge];
  const work: Partial<Record<VaultErrorCode, Words>> = errors.work;
  return work[trouble.vault] ?? errors.vault[trouble.vault];
}

/** What was thrown by the vault or the shell, by its code. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof BridgeError) return { bridge: error.code };
  return { vault: error instanceof VaultError ? error.code : "failed" };
}
