import { useCallback, useEffect, useRef } from "react";
import { claimFocus } from "./focus-guard.ts";

/**
 * A group in which work is begun with a button that may be gone when the work ends: the keys go on from the group's
 * first button then, and not from the top of the window.
 * @param isBusy whether the work goes on
 * @returns the ref of the group, which takes the focus itself (`tabIndex={-1}`) where it may be left without a button,
 * and what to call when work is begun here
 */
export function useFocusBack(isBusy: boolean) {
  const group = useRef<HTMLDivElement>(null);
  const release = useRef<() => void>(undefined);
  const begun = useCallback(() => {
    release.current ??= claimFocus();
  }, []);
  const ended = useCallback(() => {
    release.current?.();
    release.current = undefined;
  }, []);
  useEffect(() => ended, [ended]);
  useEffect(() => {
    if (isBusy || !release.current) return;
    ended();
    if (document.activeElement !== document.body) return;
    (group.current?.querySelector<HTMLElement>("button:enabled") ?? group.current)?.focus();
  }, [isBusy, ended]);
  return { group, begun };
}
