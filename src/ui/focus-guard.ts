/** An element that had the focus, or holds one that had it, with its place among its siblings. */
type Kept = { element: Element; place: number };

const FOCUSABLE = "[tabindex], button:enabled, a[href], input:enabled, textarea:enabled, select:enabled";

let claims = 0;

/**
 * Keeps the guard from moving the focus while somebody else is going to: work that leads the keys itself when it ends.
 * @returns what gives the focus back to the guard; to be called once
 */
export function claimFocus(): () => void {
  claims += 1;
  return () => {
    claims -= 1;
  };
}

/**
 * For whoever goes by keyboard: where the element with the focus is taken away and nobody leads the focus on, it goes
 * to what has come into the place, or stands next to it. By itself the browser would leave it on nothing, and neither a
 * reader of the screen nor Enter would know where they are.
 *
 * Where a whole screen has given way, the new screen has the focus. After the pointer nothing is moved.
 */
export function guardFocus(): void {
  let trail: Kept[] = [];
  let isByKeys = false;
  let isHeld = false;
  let isWaiting = false;

  const isLost = () =>
    trail[0] !== undefined && !trail[0].element.isConnected && document.activeElement === document.body;
  const mend = () => {
    isWaiting = false;
    // A key that is still down would press the next button as well.
    if (!isLost() || claims > 0 || (isByKeys && isHeld)) return;
    const lost = trail;
    // What was on the screen is not held on to.
    trail = [];
    if (isByKeys) leadOn(lost);
  };
  const look = () => {
    if (isWaiting || !isLost()) return;
    isWaiting = true;
    // Behind whatever leads the focus itself, with the change or in the frame after it.
    requestAnimationFrame(() => requestAnimationFrame(mend));
  };

  const keys = (isDown: boolean) => () => {
    isByKeys = true;
    isHeld = isDown;
    look();
  };
  document.addEventListener("focusin", ({ target }) => {
    if (target instanceof Element) trail = trailOf(target);
  });
  document.addEventListener("keydown", keys(true), { capture: true });
  document.addEventListener("keyup", keys(false), { capture: true });
  document.addEventListener("pointerdown", () => (isByKeys = false), { capture: true });
  // A key that is let go of in another window is never heard of here.
  window.addEventListener("blur", () => (isHeld = false));
  new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
}

/** From the element up to the page, each with its place among its siblings. */
function trailOf(element: Element): Kept[] {
  const trail: Kept[] = [];
  for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) {
    let place = 0;
    for (let before = at.previousElementSibling; before; before = before.previousElementSibling) place += 1;
    trail.push({ element: at, place });
  }
  return trail;
}

function leadOn(trail: Kept[]): void {
  const from = trail.findIndex(({ element }) => element.isConnected);
  for (let index = from < 1 ? trail.length : from; index < trail.length; index += 1) {
    const around = trail[index];
    const gone = trail[index - 1];
    if (!around || !gone) break;
    if (around.element.matches("main") || around.element.querySelector("main")) break;
    const behind = [...around.element.children].slice(gone.place);
    const before = [...around.element.children].slice(0, gone.place).toReversed();
    if (behind.some((child) => takes(child, "first")) || before.some((child) => takes(child, "last"))) return;
  }
  document.querySelector<HTMLElement>("main:not([hidden])")?.focus({ preventScroll: true });
}

/** Whether the element, or the first or last one in it that can have the focus, has taken it. */
function takes(element: Element, which: "first" | "last"): boolean {
  const within = [...element.querySelectorAll(FOCUSABLE)];
  const all = element.matches(FOCUSABLE) ? [element, ...within] : within;
  if (which === "last") all.reverse();
  return all.some((one) => {
    if (one instanceof HTMLElement) one.focus();
    return document.activeElement === one;
  });
}
