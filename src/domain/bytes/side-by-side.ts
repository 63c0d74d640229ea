/** Many byte strings as one: thousands of small ones, each by itself, cost more on their way than all they hold. */
export type SideBySide = { all: Uint8Array; lengths: (number | null)[] };

/** @param parts null stays null */
export function sideBySide(parts: readonly (Uint8Array | null)[]): SideBySide {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + (part?.byteLength ?? 0), 0));
  let at = 0;
  for (const part of parts) {
    if (!part) continue;
    all.set(part, at);
    at += part.byteLength;
  }
  return { all, lengths: parts.map((part) => part?.byteLength ?? null) };
}

/** The parts again, where they lie. One that is said to go beyond the end ends there. */
export function apart({ all, lengths }: SideBySide): (Uint8Array | null)[] {
  let at = 0;
  return lengths.map((length) => {
    if (length === null) return null;
    at += length;
    return all.subarray(at - length, at);
  });
}
