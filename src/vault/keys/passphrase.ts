import { utf8ToBytes } from "@noble/hashes/utils.js";
import { type Argon, type ArgonParameters, argonHere } from "./argon.ts";

const FLOOR_KIB = 65_536;
const CHOICES_KIB = [262_144, 196_608, 131_072, 98_304, FLOOR_KIB] as const;
const TARGET_MS = 1_000;
const ITERATIONS = 3;
const MOST_ITERATIONS = 10;

/**
 * The one form a passphrase is used in: NFKC, outer blanks off. Full- and half-width, and both ways of
 * writing が, open the same vault; the keyboard's mood does not matter.
 */
export function normalizePassphrase(text: string): string {
  return text.normalize("NFKC").trim();
}

let argon: Argon = argonHere;

/** Lets derivations run somewhere else, such as in a worker that ends after each. */
export function runArgonBy(other: Argon): void {
  argon = other;
}

/** 32 bytes from a passphrase with Argon2id. */
export async function deriveFromPassphrase(passphrase: string, parameters: ArgonParameters): Promise<Uint8Array> {
  return argon(utf8ToBytes(normalizePassphrase(passphrase)), parameters);
}

/**
 * Parameters that take about a second on this machine, measured once with the smallest:
 * never under 64 MiB and three passes (RFC 9106 §4, second choice), up to 256 MiB, and only then more passes.
 * @param salt 16 random bytes as hex @param now a clock in milliseconds
 */
export async function calibrateArgon(
  salt: string,
  now: () => number = () => performance.now(),
): Promise<ArgonParameters> {
  const floor: ArgonParameters = { memoryKib: FLOOR_KIB, iterations: ITERATIONS, parallelism: 1, salt };
  const start = now();
  await deriveFromPassphrase("a measuring run", floor);
  const perKib = (now() - start) / FLOOR_KIB;
  const memoryKib = CHOICES_KIB.find((choice) => choice * perKib <= TARGET_MS) ?? FLOOR_KIB;
  // A computer that is done early with the most memory goes over it again.
  const perPass = (perKib * memoryKib) / ITERATIONS;
  const iterations = Math.min(MOST_ITERATIONS, Math.max(ITERATIONS, Math.floor(TARGET_MS / perPass)));
  return { ...floor, memoryKib, iterations };
}
