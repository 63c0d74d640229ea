import type { Saved } from "../vault/api.ts";

/**
 * What is not saved of several records that share one autosave: one that changes does not push another out of the line.
 */
export class SaveEach<T> {
  private readonly waiting = new Map<string, T>();
  private last: Saved | undefined;

  put(key: string, value: T): void {
    this.waiting.set(key, value);
  }

  /** Saves every one that waits. What could not be saved, and what changed meanwhile, waits on. @throws what `save` threw */
  async saveAll(save: (key: string, value: T) => Promise<Saved>): Promise<Saved> {
    for (const [key, value] of [...this.waiting]) {
      this.last = await save(key, value);
      if (this.waiting.get(key) === value) this.waiting.delete(key);
    }
    if (!this.last) throw new Error("nothing was to be saved");
    return this.last;
  }
}
