import { VaultError } from "../errors.ts";

/** A full disk can leave a transaction without any answer: nothing waits longer than this. The screen answers within 8 s. */
const WITHIN_MS = 7_500;

/** @throws VaultError `no-answer` when the work does not end in time; what the work throws otherwise */
export async function withWatchdog<T>(work: Promise<T> | PromiseLike<T>, withinMs = WITHIN_MS): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const alarm = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new VaultError("no-answer")), withinMs);
  });
  try {
    return await Promise.race([work, alarm]);
  } finally {
    clearTimeout(timer);
  }
}
