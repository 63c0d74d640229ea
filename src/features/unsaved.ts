/** Everything on screen that may hold words not yet saved. Lock and close empty it first. */
type Flush = () => Promise<boolean>;

/** What is on screen, and what left it with words that could not be saved yet. */
const writers = new Set<Flush>();
const left = new Set<Flush>();

/** @returns how to leave again; what is unsaved at that moment is flushed, and asked again until it is saved */
export function registerWriter(flush: Flush): () => void {
  writers.add(flush);
  return () => {
    left.add(flush);
    void settle(flush);
  };
}

/** @returns whether every word is saved */
export async function flushAll(): Promise<boolean> {
  const done = await Promise.all([...writers].map(settle));
  return done.every(Boolean);
}

/** Lets go of a writer that has left only when nothing of it is unsaved. */
async function settle(flush: Flush): Promise<boolean> {
  const done = await flush();
  if (!done || !left.has(flush)) return done;
  left.delete(flush);
  writers.delete(flush);
  return true;
}
