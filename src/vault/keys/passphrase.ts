import { hexToBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import { argon2id } from "hash-wasm";
import type { z } from "zod";
import type { argonSchema } from "../../bridge/head.ts";

export type ArgonParameters = z.infer<typeof argonSchema>;

const FLOOR_KIB = 65_536;
const CHOICES_KIB = [262_144, 196_608, 131_072, 98_304, FLOOR_KIB] as const;
const TARGET_MS = 1_000;
const ITERATIONS = 3;

/**
 * The one form a passphrase is used in: NFKC, outer blanks off. Full- and half-width, and both ways of
 * writing が, open the same vault; the keyboard's mood does not matter.
 */
export function normalizePassphrase(text: string): string {
  return text.normalize("NFKC").trim();
}

/** 32 bytes from a passphrase with Argon2id (RFC 9106). Takes about a second and `memoryKib` of memory. */
export async function deriveFromPassphrase(passphrase: string, argon: ArgonParameters): Promise<Uint8Array> {
  return argon2id({
    password: utf8ToBytes(normalizePassphrase(passphrase)),
    salt: hexToBytes(argon.salt),
    memorySize: argon.memoryKib,
    iterations: argon.iterations,
    parallelism: argon.parallelism,
    hashLength: 32,
    outputType: "binary",
  });
}

/**
 * Parameters that take about a second on this machine, measured once with the smallest:
 * never under 64 MiB and three passes (RFC 9106 §4, second choice).
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
  return { ...floor, memoryKib };
}
