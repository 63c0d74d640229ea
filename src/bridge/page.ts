import { type Answer, answerSchema, BridgeError } from "./answer.ts";
import { contract, type InputOf, type OutputOf } from "./contract.ts";
import type { Signal, Verb } from "./verbs.ts";

/** What the preload puts on `window.ippo`: plain functions, nothing of Electron. */
export type Door = {
  call: (verb: Verb, input: unknown) => Promise<unknown>;
  onSignal: (listener: (signal: Signal) => void) => () => void;
};

declare global {
  interface Window {
    readonly ippo: Door;
  }
}

/**
 * Asks the shell for something.
 * @throws BridgeError when the shell refused or could not do it
 */
export async function ask<V extends Verb>(
  verb: V,
  ...input: InputOf<V> extends undefined ? [] : [InputOf<V>]
): Promise<OutputOf<V>> {
  const answer: Answer = answerSchema.parse(await window.ippo.call(verb, input[0]));
  if (!answer.ok) throw new BridgeError(answer.code);
  return contract[verb].output.parse(answer.value) as OutputOf<V>;
}

/** Listens to the shell's own signals. Returns how to stop listening. */
export function onSignal(listener: (signal: Signal) => void): () => void {
  return window.ippo.onSignal(listener);
}
