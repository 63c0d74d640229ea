/** What was done on the lock screen that stood there before any script (scripts/first-paint.mjs, resources/public/boot.js). */
export type Before = { typed: string; isPressed: boolean };

const NOTHING: Before = { typed: "", isPressed: false };

/** Kept in hand: it is taken off the page when the screen of the script is put there, and may be typed into until then. */
let sentAlong = typeof document === "undefined" ? null : document.querySelector("#root [data-sent-along]");

/** What has been typed there by now, and whether the wish to open was given. */
export function before(): Before {
  if (!sentAlong) return NOTHING;
  return {
    typed: sentAlong.querySelector("input")?.value ?? "",
    isPressed: sentAlong.hasAttribute("data-pressed"),
  };
}

/** The same, once: nobody has to type or press twice, and it is for the first lock screen of a page only. */
export function takeOver(): Before {
  const all = before();
  sentAlong = null;
  return all;
}
