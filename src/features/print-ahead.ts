import { ask } from "../bridge/page.ts";

/**
 * Opens the window that the next paper is printed in, as soon as a hand or the keys are at a button that prints. When
 * this cannot be done, printing opens it itself and says what is in the way.
 */
export function printAhead(): void {
  void ask("preparePrint").catch(() => undefined);
}
