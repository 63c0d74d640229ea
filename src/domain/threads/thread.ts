import * as z from "zod/mini";

/**
 * つながり: what leads from one record to another, whatever their kinds. It is kept once, on the record it was made from;
 * what leads back is worked out (`vault/search/threads.ts`).
 */

/** Kinds that a thread can lead to: those with a room in which the record can be seen. */
export const THREAD_KINDS = ["journal", "step"] as const;

/** The most threads of one record: more than a list on a page can be read through. */
export const MOST_THREADS = 50;

const threadSchema = z.strictObject({
  kind: z.enum(THREAD_KINDS),
  id: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
});
export type Thread = z.infer<typeof threadSchema>;

/** The field of a record that threads are made from: none to a record twice. Nothing is written where there are none. */
export const threadsSchema = z.optional(
  z.array(threadSchema).check(
    z.minLength(1),
    z.maxLength(MOST_THREADS),
    z.refine((threads) => new Set(threads.map(({ id }) => id)).size === threads.length),
  ),
);

/**
 * The threads with one more, last. A record is led to once, and none leads to itself; beyond the most, nothing changes.
 * @param of id of the record they are kept on, where it has one
 */
export function withThread(threads: readonly Thread[], added: Thread, of?: string): readonly Thread[] {
  const isThere = threads.some(({ id }) => id === added.id);
  return isThere || added.id === of || threads.length >= MOST_THREADS ? threads : [...threads, added];
}

export function withoutThread(threads: readonly Thread[], id: string): readonly Thread[] {
  return threads.filter((thread) => thread.id !== id);
}
