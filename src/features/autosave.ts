import type { Saved } from "../vault/api.ts";
import { VaultError, type VaultErrorCode } from "../vault/errors.ts";

/**
 * What the line under a text says. `behind`: what was taken is on the disk, newer words wait for their turn. `open`: not
 * on the disk, but still on the screen.
 */
export type SaveState =
  | { state: "idle" }
  | { state: "saving" }
  | { state: "behind" }
  | { state: "saved"; durability: Saved["durability"] }
  | { state: "open"; code: VaultErrorCode };

const PAUSE_MS = 500;
const LONGEST_MS = 2_000;
const AGAIN_MS = 5_000;
const SOON_MS = 100;

/**
 * Saves while a person writes: half a second after a pause, about every two seconds while typing, and at once on
 * `flush`. One save at a time, always of the newest words. What could not be saved stays here and is tried again.
 */
export class Autosave<T> {
  private readonly save: (value: T) => Promise<Saved>;
  private readonly tell: (state: SaveState) => void;
  private waiting: { value: T } | undefined;
  private pause: ReturnType<typeof setTimeout> | undefined;
  private deadline: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<boolean> | undefined;

  constructor(save: (value: T) => Promise<Saved>, tell: (state: SaveState) => void) {
    this.save = save;
    this.tell = tell;
  }

  /** Takes the newest value; it is saved after a pause. */
  change(value: T): void {
    // What the line said was said of words before these.
    if (!this.waiting && !this.running) this.tell({ state: "idle" });
    this.waiting = { value };
    clearTimeout(this.pause);
    this.pause = setTimeout(() => void this.saveNewest(), PAUSE_MS);
    this.deadline ??= setTimeout(() => betweenKeys(() => void this.saveNewest()), LONGEST_MS);
  }

  /** Of what was never saved nothing is left: it is let go. Where it is being saved, `value` takes its place. */
  takeBack(value: T): void {
    if (this.running) {
      this.change(value);
      return;
    }
    this.clearTimers();
    this.waiting = undefined;
    this.tell({ state: "idle" });
  }

  /** Saves now what is not saved. @returns whether nothing is left */
  async flush(): Promise<boolean> {
    const done = await this.saveNewest();
    return done && this.waiting ? this.flush() : done;
  }

  /** Saves once. What is typed meanwhile has its own time. @returns whether it is saved */
  private async saveNewest(): Promise<boolean> {
    this.clearTimers();
    while (this.running) await this.running;
    if (!this.waiting) return true;
    this.running = this.saveWaiting();
    return this.running;
  }

  private async saveWaiting(): Promise<boolean> {
    const taken = this.waiting;
    this.waiting = undefined;
    if (!taken) return true;
    this.tell({ state: "saving" });
    try {
      const { durability } = await this.save(taken.value);
      this.tell(this.waiting ? { state: "behind" } : { state: "saved", durability });
      return true;
    } catch (error) {
      // The words go back in line, unless newer ones stand there already.
      this.waiting ??= taken;
      this.tell({ state: "open", code: error instanceof VaultError ? error.code : "failed" });
      this.pause = setTimeout(() => void this.saveNewest(), AGAIN_MS);
      return false;
    } finally {
      this.running = undefined;
    }
  }

  private clearTimers(): void {
    clearTimeout(this.pause);
    clearTimeout(this.deadline);
    this.deadline = undefined;
  }
}

/** Somebody is typing: a long page is read and handed over when no key press waits to be seen, at most a moment later. */
function betweenKeys(work: () => void): void {
  if (typeof requestIdleCallback === "function") requestIdleCallback(work, { timeout: SOON_MS });
  else work();
}
