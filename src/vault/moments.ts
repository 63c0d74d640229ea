/** The present instant. */
export const now = () => new Date().toISOString();

const LAST = Date.parse("9999-12-31T23:59:59.999Z");

/**
 * The instant that a version is saved at. It lies behind that of the version it replaces, also where the clock has been
 * set back meanwhile or shows the same millisecond: of two versions the later one is the one that was written last.
 * @param replaced what the version before was saved at
 */
export function savedAfter(replaced: string | undefined): string {
  const next = replaced === undefined ? Number.NEGATIVE_INFINITY : Date.parse(replaced) + 1;
  // One that is no moment, or the last there is, cannot be followed.
  return new Date(next <= LAST ? Math.max(Date.now(), next) : Date.now()).toISOString();
}

type Scheduler = { postTask(work: () => void, options: { priority: "background" }): Promise<void> };

/**
 * Lets calls of the person go first. A timer would do, but browsers make a repeated one wait for four milliseconds
 * each time (HTML, "timers", step 5 of their initialization).
 */
export function rest(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  if (scheduler) return scheduler.postTask(() => undefined, { priority: "background" });
  return new Promise((resolve) => setTimeout(resolve));
}
