/** Marks the lock screen that the shell sends with the page, before any script has run (scripts/first-paint.mjs). */
const SENT_ALONG = "#root [data-sent-along] input";

/** What was typed into the lock screen that stood before this one was drawn: nobody has to type it twice. */
export function typedBefore(): string {
  if (typeof document === "undefined") return "";
  return document.querySelector<HTMLInputElement>(SENT_ALONG)?.value ?? "";
}
