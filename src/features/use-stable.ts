import { useCallback, useRef } from "react";

/**
 * A handler that stays the same function and calls the newest `act`: what is given it as a property need not be drawn
 * again because of it. Not for calls while drawing.
 */
export function useStable<A extends unknown[], R>(act: (...args: A) => R): (...args: A) => R {
  const newest = useRef(act);
  newest.current = act;
  return useCallback((...args: A) => newest.current(...args), []);
}
