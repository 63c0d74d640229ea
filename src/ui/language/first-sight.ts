import { useLayoutEffect } from "react";

/** What a word is seen on: a dialog, the room, or the screen without rooms. */
const SCREENS = "[role=alertdialog], main, body";

/**
 * While on, a hard word shows its reading only where it comes first on a screen. Kept by what stands in the page, since
 * no component knows what stands above it.
 */
export function useFirstSight(isOn: boolean): void {
  useLayoutEffect(() => {
    if (!isOn) return;
    markRepeats();
    // Called before the next paint.
    const observer = new MutationObserver(markRepeats);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, [isOn]);
}

function markRepeats(): void {
  const seen = new Map<Element | null, Set<string>>();
  for (const ruby of document.querySelectorAll<HTMLElement>("ruby[data-word]")) {
    const screen = ruby.closest(SCREENS);
    const words = seen.get(screen) ?? new Set();
    seen.set(screen, words);
    const word = ruby.dataset["word"] ?? "";
    ruby.toggleAttribute("data-again", words.has(word));
    words.add(word);
  }
}
