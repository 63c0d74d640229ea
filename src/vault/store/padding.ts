/** Room for a line of some seventy signs, so that no short record of any kind is told from another by its length. */
const SHORTEST = 512;
const STEP = 256;
const STEP_LIMIT = 4096;
const LENGTH_BYTES = 4;

/**
 * Length after padding: at least 512 bytes, 256-byte steps up to 4 KiB, then Padmé (Nikitin et al., PETS 2019: at most
 * 12 % more, so that a length tells only O(log log n) bits). A check-in and a short, heavy line take the same room.
 */
export function paddedLength(length: number): number {
  if (length <= STEP_LIMIT) return Math.max(SHORTEST, Math.ceil(length / STEP) * STEP);
  const exponent = Math.floor(Math.log2(length));
  const mantissa = Math.floor(Math.log2(exponent)) + 1;
  const step = 2 ** (exponent - mantissa);
  return Math.ceil(length / step) * step;
}

/** Content with its length in front and zeros behind, up to the padded length. */
export function pad(content: Uint8Array): Uint8Array {
  const padded = new Uint8Array(paddedLength(content.byteLength + LENGTH_BYTES));
  new DataView(padded.buffer).setUint32(0, content.byteLength);
  padded.set(content, LENGTH_BYTES);
  return padded;
}

/** @returns the content, or undefined when the length in front cannot be true */
export function unpad(padded: Uint8Array): Uint8Array | undefined {
  if (padded.byteLength < LENGTH_BYTES) return undefined;
  const length = new DataView(padded.buffer, padded.byteOffset).getUint32(0);
  return length + LENGTH_BYTES > padded.byteLength ? undefined : padded.subarray(LENGTH_BYTES, LENGTH_BYTES + length);
}
