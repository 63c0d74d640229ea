/**
 * The Padmé size for `length` bytes: rounded up so that the size tells little, at most 12 % more
 * (Nikitin et al., "Reducing Metadata Leakage", PoPETs 2019).
 */
export function padded(length: number): number {
  if (length < 2) return length;
  const exponent = Math.floor(Math.log2(length));
  const kept = Math.floor(Math.log2(exponent)) + 1;
  const step = 2 ** Math.max(0, exponent - kept);
  return Math.ceil(length / step) * step;
}

/** Whether the zip of a share can have this length. One that was cut short has it by chance only. */
export function isPadded(length: number): boolean {
  return padded(length) === length;
}
