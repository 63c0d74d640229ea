import type { Tries } from "../../bridge/vault-port.ts";

/** Tries before a wait, and the longest wait, in seconds. */
const FREE_TRIES = 3;
const LONGEST_WAIT = 60;

/** Seconds between a try and the next, after so many that did not fit. */
export function waitAfter(count: number): number {
  return count < FREE_TRIES ? 0 : Math.min(2 ** (count - FREE_TRIES + 1), LONGEST_WAIT);
}

/**
 * Seconds that are left to wait now. A clock that was set back starts the wait anew; it never makes it longer than
 * the wait itself.
 * @param now an instant
 */
export function waitLeft(tries: Tries | undefined, now: string): number {
  if (!tries) return 0;
  const wait = waitAfter(tries.count);
  const passed = (Date.parse(now) - Date.parse(tries.at)) / 1_000;
  return passed < 0 ? wait : Math.max(0, Math.ceil(wait - passed));
}
