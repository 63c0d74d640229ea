import { useEffect, useRef, useState } from "react";
import type { Catalogue } from "../content/catalogue.ts";
import { useWords } from "./language/language.tsx";
import { Ruby } from "./ruby.tsx";

type SavedLineState =
  | { state: "idle" }
  | { state: "saving" }
  | { state: "behind" }
  | { state: "saved"; durability: "both" | "log" }
  | { state: "open"; code: keyof Catalogue["errors"]["vault"] };

/** A save that is sooner done is not spoken of before: the line would flicker under whoever writes. */
const SAY_MS = 400;

/** The small line under what was written: 保存しました, or where the words are until they are saved. */
export function SavedLine({ state }: { state: SavedLineState }) {
  const words = useWords();
  const said = useSaid(state);
  return (
    <p className="saved-line" role="status" data-open={said.state === "open" ? "" : undefined} data-save={state.state}>
      <Ruby>{sentence(said, words)}</Ruby>
    </p>
  );
}

/** What is not saved stays said until it is; what is being saved is said when that takes a moment. */
function useSaid(state: SavedLineState): SavedLineState {
  const before = useRef(state);
  const [isLong, setLong] = useState(false);
  const isSaving = state.state === "saving";
  useEffect(() => {
    if (!isSaving) before.current = state;
  }, [isSaving, state]);
  useEffect(() => {
    if (!isSaving) return;
    const timer = setTimeout(() => setLong(true), SAY_MS);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [isSaving]);
  if (!isSaving || isLong) return state;
  return before.current.state === "open" ? before.current : { state: "idle" };
}

function sentence(state: SavedLineState, words: Catalogue): string {
  if (state.state === "idle" || state.state === "behind") return "";
  if (state.state === "saving") return words.app.saved.saving;
  if (state.state === "saved") return state.durability === "both" ? words.app.saved.saved : words.app.saved.log;
  const { what, safe, next } = words.errors.vault[state.code];
  return [what, safe, next].join(words.app.sentenceSpace);
}
