const QUIET_MS = 600;

/**
 * Does the newest thing that was asked for, once nobody has typed for a moment: what is drawn while somebody types makes
 * a key press wait.
 */
export class AfterTyping {
  private waiting: (() => void) | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** Takes the place of what still waits. */
  ask(work: () => void): void {
    this.waiting = work;
    this.wait();
  }

  /** A key was pressed: what waits goes on waiting. */
  typed(): void {
    if (this.waiting) this.wait();
  }

  /** Does now what still waits. */
  readonly now = (): void => {
    clearTimeout(this.timer);
    const { waiting } = this;
    this.waiting = undefined;
    waiting?.();
  };

  private wait(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(this.now, QUIET_MS);
  }
}
