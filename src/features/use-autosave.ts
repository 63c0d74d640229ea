import { useEffect, useMemo, useRef, useState } from "react";
import type { Saved } from "../vault/api.ts";
import { Autosave, type SaveState } from "./autosave.ts";
import { registerWriter } from "./unsaved.ts";

/** Autosave for one text on screen. @param save is always the newest function given; it may close over fresh state */
export function useAutosave<T>(save: (value: T) => Promise<Saved>): {
  change: (value: T) => void;
  flush: () => Promise<boolean>;
  state: SaveState;
} {
  const newest = useRef(save);
  newest.current = save;
  const [state, setState] = useState<SaveState>({ state: "idle" });
  const autosave = useMemo(() => new Autosave<T>((value) => newest.current(value), setState), []);
  useEffect(() => registerWriter(() => autosave.flush()), [autosave]);
  const ways = useMemo(
    () => ({ change: (value: T) => autosave.change(value), flush: () => autosave.flush() }),
    [autosave],
  );
  return { ...ways, state };
}
