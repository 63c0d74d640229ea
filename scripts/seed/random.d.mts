/** See random.mjs. */
export function randomOf(seed: number): {
  next(): number;
  pick<T>(list: readonly T[]): T;
  chance(share: number): boolean;
  between(low: number, high: number): number;
};
