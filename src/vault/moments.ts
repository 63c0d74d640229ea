/** The present instant. */
export const now = () => new Date().toISOString();

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
