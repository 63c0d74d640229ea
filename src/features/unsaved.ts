/** Everything on screen that may hold words not yet saved. Lock and close empty it first. */
type Flush = () => Promise<boolean>;

const writers = new Set<Flush>();

/** @returns how to leave again; what is unsaved at that moment is flushed, not dropped */
export function registerWriter(flush: Flush): () => void {
  writers.add(flush);
  return () => {
    void flush().finally(() => writers.delete(flush));
  };
}

/** @returns whether every word is saved */
export async function flushAll(): Promise<boolean> {
  const done = await Promise.all([...writers].map((flush) => flush()));
  return done.every(Boolean);
}
