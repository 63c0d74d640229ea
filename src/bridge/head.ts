import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import * as z from "zod/mini";

/**
 * The head file: a small file outside Chromium's storage that says that a vault exists.
 * It is read by the shell before a window opens and by the vault worker. Nothing in it tells what was written:
 * random ids, wrapped keys, a count and a sequence.
 *
 * On disk: the same line twice, `sha256hex SP json LF`, so that a torn write of one copy leaves the other.
 */
const hex = (bytes: number) => z.string().check(z.regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`)));

/** Bounds on reading keep a forged slot from hanging the app (security.md §3.1). */
export const argonSchema = z.strictObject({
  memoryKib: z.int().check(z.gte(65_536), z.lte(1_048_576)),
  iterations: z.int().check(z.gte(3), z.lte(10)),
  parallelism: z.literal(1),
  salt: hex(16),
});

export const slotSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("passphrase"), id: hex(8), argon: argonSchema, nonce: hex(24), wrapped: hex(48) }),
  z.strictObject({ type: z.literal("recoveryKit"), id: hex(8), salt: hex(16), nonce: hex(24), wrapped: hex(48) }),
]);
export type Slot = z.infer<typeof slotSchema>;

export const headSchema = z.strictObject({
  format: z.literal("ippo-head"),
  version: z.literal(1),
  vaultId: hex(16),
  slots: z.array(slotSchema).check(z.minLength(1), z.maxLength(8)),
  records: z.int().check(z.gte(0)),
  revision: z.int().check(z.gte(0)),
  /** Bytes of the log that were in the database when this head was written. */
  logBytes: z.int().check(z.gte(0)),
  electronMajor: z.int().check(z.gte(1)),
  closed: z.boolean(),
});
export type Head = z.infer<typeof headSchema>;

/** The bytes of the head file. */
export function encodeHead(head: Head): Uint8Array {
  const json = JSON.stringify(head);
  const line = `${bytesToHex(sha256(utf8ToBytes(json)))} ${json}\n`;
  return utf8ToBytes(line + line);
}

/** What reading a head file can come to. `newer` is a format this Ippo does not know yet: nothing is touched. */
export type HeadReading = { state: "good"; head: Head } | { state: "damaged" } | { state: "newer" };

/** Reads a head file; the first of its two copies that is whole counts. Never throws. */
export function decodeHead(bytes: Uint8Array): HeadReading {
  for (const line of new TextDecoder().decode(bytes).split("\n")) {
    const json = line.slice(65);
    if (line.length < 66 || bytesToHex(sha256(utf8ToBytes(json))) !== line.slice(0, 64)) continue;
    const value: unknown = JSON.parse(json);
    const parsed = headSchema.safeParse(value);
    if (parsed.success) return { state: "good", head: parsed.data };
    if (versionOf(value) > 1) return { state: "newer" };
  }
  return { state: "damaged" };
}

function versionOf(value: unknown): number {
  return typeof value === "object" && value !== null && "version" in value && typeof value.version === "number"
    ? value.version
    : 0;
}
