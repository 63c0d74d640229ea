import type { Catalogue } from "../content/catalogue.ts";
import { useWords } from "./language/language.tsx";
import { Ruby } from "./ruby.tsx";

type SavedLineState =
  | { state: "idle" }
  | { state: "saving" }
  | { state: "saved"; durability: "both" | "log" }
  | { state: "open"; code: keyof Catalogue["errors"]["vault"] };

/** The small line under what was written: 保存しました, or where the words are until they are saved. */
export function SavedLine({ state }: { state: SavedLineState }) {
  const words = useWords();
  return (
    <p className="saved-line" role="status" data-open={state.state === "open" ? "" : undefined} data-save={state.state}>
      <Ruby>{sentence(state, words)}</Ruby>
    </p>
  );
}

function sentence(state: SavedLineState, words: Catalogue): string {
  if (state.state === "idle") return "";
  if (state.state === "saving") return words.app.saved.saving;
  if (state.state === "saved") return state.durability === "both" ? words.app.saved.saved : words.app.saved.log;
  const { what, safe, next } = words.errors.vault[state.code];
  return [what, safe, next].join(words.app.sentenceSpace);
}
