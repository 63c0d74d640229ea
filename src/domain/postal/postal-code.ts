/** Dashes as input methods write them; ー too, which comes where a dash was meant. */
const DASH = /^(\d{3})[-‐‑‒–—―−ーｰ]?(\d{4})$/u;

/**
 * Reads a postal code as it is typed: digits of any width, with 〒 or not, with a dash or not.
 * @returns its seven digits; undefined where it is not complete, or no code
 */
export function readPostalCode(text: string): string | undefined {
  const plain = text.normalize("NFKC").replace(/[\s〒]/gu, "");
  const parts = DASH.exec(plain);
  return parts ? `${parts[1]}${parts[2]}` : undefined;
}
