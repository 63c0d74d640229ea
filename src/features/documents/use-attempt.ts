import { type ReactNode, useState } from "react";
import { BridgeError, type BridgeErrorCode } from "../../bridge/answer.ts";

/** One try at a time; what it came to is said, and what stood in its way. */
export function useAttempt() {
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<ReactNode>();
  const [problem, setProblem] = useState<BridgeErrorCode>();
  const attempt = async (act: () => Promise<ReactNode>) => {
    setBusy(true);
    setSaid(undefined);
    setProblem(undefined);
    try {
      setSaid(await act());
    } catch (error) {
      setProblem(error instanceof BridgeError ? error.code : "failed");
    } finally {
      setBusy(false);
    }
  };
  return { run: (act: () => Promise<ReactNode>) => void attempt(act), busy, said, problem };
}
