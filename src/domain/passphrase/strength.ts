/** How hard a passphrase is to guess, in four plain steps. */
export type Strength = "short" | "weak" | "fair" | "strong";

/** Fewest characters (code points, after normalising) a passphrase of the vault may have. */
export const SHORTEST_PASSPHRASE = 8;
const FAIR_BITS = 45;
const STRONG_BITS = 65;

/** Beginnings that are guessed first; a passphrase made of one of them and digits is weak whatever its length. */
const GUESSED_FIRST = /^(password|passwort|qwerty|asdf|abcd|1234|iloveyou|letmein|nihon|japan|tokyo|sakura)/;

/**
 * A rough lower guess of the bits an attacker who knows people, not this person, has to try. Characters are counted by
 * the size of the alphabet they come from; runs (1234, あいう, aaaa) and repeats count for almost nothing.
 * @param passphrase any text; compared after NFKC, as the vault does
 */
export function strengthOf(passphrase: string): Strength {
  const points = [...passphrase.normalize("NFKC").trim()];
  if (points.length < SHORTEST_PASSPHRASE) return "short";
  const text = points.join("").toLowerCase();
  if (GUESSED_FIRST.test(text) && /^[a-z]+[\d!?.]*$|^\d+$/.test(text)) return "weak";
  if (/^\d+$/.test(text)) return points.length >= 20 ? "fair" : "weak";
  const bits = points.reduce((sum, point, index) => sum + bitsOf(point, points, index), 0);
  if (bits >= STRONG_BITS) return "strong";
  return bits >= FAIR_BITS ? "fair" : "weak";
}

function bitsOf(point: string, points: readonly string[], index: number): number {
  const code = point.codePointAt(0) ?? 0;
  const before = points[index - 1]?.codePointAt(0);
  if (before !== undefined && Math.abs(code - before) <= 1) return 0.5;
  if (points.indexOf(point) < index) return 1.5;
  return alphabetBits(point);
}

/** Words carry less than their letters: each class is set well under log2 of its size. */
function alphabetBits(point: string): number {
  if (/\d/.test(point)) return 2.5;
  if (/[a-z]/.test(point)) return 3;
  if (/[A-Z]/.test(point)) return 3.5;
  if (/[\u3040-\u30ff]/u.test(point)) return 4.5;
  if (/\p{Script=Han}/u.test(point)) return 7;
  return 4;
}
