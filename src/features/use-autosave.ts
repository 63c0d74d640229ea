import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import type { Saved } from "../vault/api.ts";
import { Autosave, type SaveState } from "./autosave.ts";
import { registerWriter } from "./unsaved.ts";

type Ways<T> = { change: (value: T) => void; takeBack: (value: T) => void; flush: () => Promise<boolean> };

/** What a save has come to, for whoever looks: nothing else is drawn again because of it. */
export type SaveStates = { get: () => SaveState; subscribe: (onChange: () => void) => () => void };

/** Autosave for one text on screen. @param save is always the newest function given; it may close over fresh state */
export function useAutosave<T>(save: (value: T) => Promise<Saved>): Ways<T> & { state: SaveState } {
  const { states, ...ways } = useQuietAutosave(save);
  return { ...ways, state: useSaveState(states) };
}

/** As `useAutosave`, for what must not be drawn again while somebody types: only who asks for the state is. */
export function useQuietAutosave<T>(save: (value: T) => Promise<Saved>): Ways<T> & { states: SaveStates } {
  const newest = useRef(save);
  newest.current = save;
  const [made] = useState(() => {
    const { tell, ...states } = saveStates();
    const autosave = new Autosave<T>((value) => newest.current(value), tell);
    return { autosave, states };
  });
  const { autosave, states } = made;
  useEffect(() => registerWriter(() => autosave.flush()), [autosave]);
  return useMemo(
    () => ({
      change: (value: T) => autosave.change(value),
      takeBack: (value: T) => autosave.takeBack(value),
      flush: () => autosave.flush(),
      states,
    }),
    [autosave, states],
  );
}

/** The newest state of a save. */
export function useSaveState({ subscribe, get }: SaveStates): SaveState {
  return useSyncExternalStore(subscribe, get);
}

function saveStates(): SaveStates & { tell: (state: SaveState) => void } {
  const listeners = new Set<() => void>();
  let now: SaveState = { state: "idle" };
  return {
    get: () => now,
    subscribe: (onChange) => {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    tell: (state) => {
      now = state;
      for (const listener of listeners) listener();
    },
  };
}
