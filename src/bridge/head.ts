import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import * as z from "zod/mini";

/**
 * The head file: a small file outside Chromium's storage that says that a vault exists.
 * It is read by the shell before a window opens and by the vault worker. Nothing in it tells what was written, nor how
 * much: a random id, wrapped keys, and the vault's own count, sealed.
 *
 * On disk: the same line twice, `sha256hex SP json LF`, so that a torn write of one copy leaves the other.
 */
const hex = (bytes: number) => z.string().check(z.regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`)));
const hexUpTo = (bytes: number) => z.string().check(z.regex(/^([0-9a-f]{2})+$/), z.maxLength(bytes * 2));

/** Bounds on reading keep a forged slot from hanging the app. */
export const argonSchema = z.strictObject({
  memoryKib: z.int().check(z.gte(65_536), z.lte(1_048_576)),
  iterations: z.int().check(z.gte(3), z.lte(10)),
  parallelism: z.literal(1),
  salt: hex(16),
});

const wrapped = { id: hex(8), nonce: hex(24), wrapped: hex(48) };

export const slotSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("passphrase"), argon: argonSchema, ...wrapped }),
  z.strictObject({ type: z.literal("recoveryKit"), salt: hex(16), ...wrapped }),
  /** `sealed`: the slot's own random key, as the operating system's key store gave it back. */
  z.strictObject({ type: z.literal("device"), sealed: hexUpTo(4_096), ...wrapped }),
]);
export type Slot = z.infer<typeof slotSchema>;

const counts = {
  /** Records that are counted, and the highest revision. */
  records: z.int().check(z.gte(0)),
  revision: z.int().check(z.gte(0)),
  /** Bytes of the log that were in the database when this head was written. */
  logBytes: z.int().check(z.gte(0)),
};
export const headStateSchema = z.strictObject(counts);
/** How far the database had come. */
export type HeadState = z.infer<typeof headStateSchema>;

const sealedStateSchema = z.strictObject({ nonce: hex(24), sealed: hexUpTo(2_048) });
export type SealedState = z.infer<typeof sealedStateSchema>;

const common = {
  format: z.literal("ippo-head"),
  vaultId: hex(16),
  slots: z.array(slotSchema).check(z.minLength(1), z.maxLength(8)),
  electronMajor: z.int().check(z.gte(1)),
  closed: z.boolean(),
};
const headSchema = z.strictObject({
  ...common,
  version: z.literal(2),
  /** The generation of record shapes in the vault; an older Ippo leaves a newer one alone. */
  generation: z.int().check(z.gte(1)),
  state: sealedStateSchema,
});
/** Version 1 said in plain how much there is. */
const headOneSchema = z.strictObject({ ...common, version: z.literal(1), ...counts });

type Common = Pick<z.infer<typeof headSchema>, "vaultId" | "slots" | "electronMajor" | "closed" | "generation">;
/** A head as it was read, of either version. */
export type Head = Common & { state: SealedState | HeadState };
/** A head as it is written. */
export type HeadToWrite = Common & { state: SealedState };

/** The bytes of the head file. */
export function encodeHead({ vaultId, slots, electronMajor, closed, generation, state }: HeadToWrite): Uint8Array {
  const fields = { format: "ippo-head", version: 2, generation, vaultId, slots, electronMajor, closed, state };
  const json = JSON.stringify(fields);
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
    const head = headOf(value);
    if (head) return { state: "good", head };
    if (versionOf(value) > 2) return { state: "newer" };
  }
  return { state: "damaged" };
}

function headOf(value: unknown): Head | undefined {
  const two = headSchema.safeParse(value);
  if (two.success) return two.data;
  const one = headOneSchema.safeParse(value);
  if (!one.success) return undefined;
  const { records, revision, logBytes, ...rest } = one.data;
  return { ...rest, generation: 1, state: { records, revision, logBytes } };
}

function versionOf(value: unknown): number {
  return typeof value === "object" && value !== null && "version" in value && typeof value.version === "number"
    ? value.version
    : 0;
}
