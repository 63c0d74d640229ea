import { hexToBytes } from "@noble/hashes/utils.js";
import { argon2id } from "hash-wasm";
import type * as z from "zod/mini";
import type { argonSchema } from "../../bridge/head.ts";

export type ArgonParameters = z.infer<typeof argonSchema>;
export type Argon = (passphrase: Uint8Array, parameters: ArgonParameters) => Promise<Uint8Array>;

/** Argon2id (RFC 9106), 32 bytes. Takes about a second and `memoryKib` of memory. */
export const argonHere: Argon = (password, { salt, memoryKib, iterations, parallelism }) =>
  argon2id({
    password,
    salt: hexToBytes(salt),
    memorySize: memoryKib,
    iterations,
    parallelism,
    hashLength: 32,
    outputType: "binary",
  });
