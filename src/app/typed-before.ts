/** Marks the lock screen that the shell sends with the page, before any script has run (scripts/first-paint.mjs). */
const SENT_ALONG = "#root [data-sent-along]";

/** What was typed into the lock screen that stood before this one was drawn: nobody has to type it twice. */
export function typedBefore(): string {
  return sentAlong()?.querySelector("input")?.value ?? "";
}

/** Whether the wish to open was given to that screen (kept by resources/public/boot.js): nobody has to press twice. */
export function pressedBefore(): boolean {
  return sentAlong()?.hasAttribute("data-pressed") ?? false;
}

function sentAlong(): Element | undefined {
  if (typeof document === "undefined") return undefined;
  return document.querySelector(SENT_ALONG) ?? undefined;
}
