import { useState } from "react";
import { useWords } from "../../ui/language/language.tsx";
import { messageOf, type ShareMessage } from "./share-message.ts";

/** One piece of work with a file at a touch: whether it goes on, and what it met. */
export function useShareWork() {
  const words = useWords();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ShareMessage>();
  const attempt = async (act: () => Promise<void>) => {
    setBusy(true);
    setProblem(undefined);
    try {
      await act();
    } catch (error) {
      setProblem(messageOf(error, words));
    } finally {
      setBusy(false);
    }
  };
  return { busy, problem, attempt };
}
