const IDLE_MS = 5 * 60 * 1000;
const SIGNS_OF_LIFE = ["pointerdown", "pointermove", "keydown", "wheel", "scroll"] as const;

/**
 * Calls `close` when nobody has touched the page for five minutes, and when it is left: a browser may keep a page that
 * was left as it was, for going back. Clock times are compared, since timers sleep with the computer.
 */
export function closeWhenLeft(close: () => void): void {
  let touchedAt = Date.now();
  const look = () => {
    if (Date.now() - touchedAt >= IDLE_MS) close();
  };
  for (const sign of SIGNS_OF_LIFE)
    window.addEventListener(
      sign,
      () => {
        // Back from sleep, the first touch comes before any timer.
        look();
        touchedAt = Date.now();
      },
      { passive: true, capture: true },
    );
  setInterval(look, 15_000);
  window.addEventListener("pagehide", close);
}
