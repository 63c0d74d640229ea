import { type ComponentType, memo, type ReactNode, useCallback, useRef } from "react";
import type { Profile } from "../../domain/resume/profile.ts";
import type { FactsProps } from "./facts.ts";

/**
 * A section of the facts that is drawn anew only when something it shows has changed: all of them at every key press
 * would take longer than a frame.
 * @param reads the fields of the profile it shows; a section can get at no others
 */
export function still<const K extends keyof Profile, Extra extends object>(
  Section: (props: FactsProps<K> & Extra) => ReactNode,
  reads: (props: Extra) => readonly K[],
): ComponentType<FactsProps<K> & Extra> {
  return memo(Section, (before: FactsProps<K> & Extra, after: FactsProps<K> & Extra) => {
    const { profile: old, room: oldRoom, ...others } = before;
    const { profile, room, ...newOthers } = after;
    return (
      isSame(others, newOthers) &&
      old.audiences === profile.audiences &&
      reads(after).every((field) => old[field] === profile[field]) &&
      JSON.stringify(oldRoom) === JSON.stringify(room)
    );
  }) as unknown as ComponentType<FactsProps<K> & Extra>;
}

function isSame(before: object, after: object): boolean {
  const [old, now] = [Object.entries(before), new Map(Object.entries(after))];
  return old.length === now.size && old.every(([key, value]) => Object.is(value, now.get(key)));
}

/** The newest of an act that is made anew at every drawing, as one function that stays. */
export function useSteady<In extends unknown[]>(act: (...input: In) => void): (...input: In) => void {
  const newest = useRef(act);
  newest.current = act;
  return useCallback((...input: In) => newest.current(...input), []);
}
