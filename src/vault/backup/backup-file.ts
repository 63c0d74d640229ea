import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, concatBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import * as z from "zod/mini";
import { decodeHead, encodeHead, type Head, type HeadToWrite } from "../../bridge/head.ts";
import { daySchema, instantSchema } from "../../domain/time/day.ts";
import { VaultError } from "../errors.ts";
import { seal, unseal } from "../keys/aead.ts";
import { encodeFrame, readLog, type SealedRecord } from "../log/frames.ts";
import { GENERATION } from "../migrations/migrations.ts";
import { pad, unpad } from "../store/padding.ts";

/**
 * A copy of a vault: the frames of a log (log/frames.ts) in this order: the head with the wrapped keys, every readable
 * record in its newest version, and an end, sealed, that says how many there are and what their bytes come to. What a
 * copy holds opens with the keys in its head only; nothing in it is readable that is not readable in a log.
 */
const NONCE_BYTES = 24;

const endSchema = z.strictObject({
  /** The person's day the copy was made on, and the moment. */
  day: daySchema,
  at: instantSchema,
  records: z.int().check(z.gte(0)),
  revision: z.int().check(z.gte(0)),
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
});
export type BackupEnd = z.infer<typeof endSchema>;

/** What a copy begins with. A key that only this computer keeps opens nothing elsewhere, and is left out. */
export function backupStart(head: HeadToWrite): Uint8Array {
  const slots = head.slots.filter(({ type }) => type !== "device");
  return concatBytes(utf8ToBytes("IPPOLOG1"), encodeFrame({ type: "head", bytes: encodeHead({ ...head, slots }) }));
}

/** Adds up what goes into a copy while it is written. */
export class BackupTally {
  private readonly hash = sha256.create();
  private records = 0;

  take(record: SealedRecord): Uint8Array {
    const frame = encodeFrame({ type: "record", record });
    this.hash.update(frame);
    this.records += 1;
    return frame;
  }

  /** The end of the copy. */
  end(key: Uint8Array, vaultId: string, facts: Pick<BackupEnd, "day" | "at" | "revision">): Uint8Array {
    const end: BackupEnd = { ...facts, records: this.records, sha256: bytesToHex(this.hash.digest()) };
    const sealed = seal(key, pad(utf8ToBytes(JSON.stringify(end))), contextOf(vaultId));
    return encodeFrame({ type: "end", bytes: concatBytes(sealed.nonce, sealed.ciphertext) });
  }
}

/** `headBytes`: the head as it lies in the copy. */
export type BackupContents = { head: Head; headBytes: Uint8Array; records: SealedRecord[]; end: Uint8Array };

/**
 * The parts of a copy, of which nothing is decrypted yet.
 * @throws VaultError `backup-damaged` where any byte is not part of a whole frame, `newer-version`
 */
export function readBackup(bytes: Uint8Array): BackupContents {
  const { frames, damagedBytes } = readLog(bytes);
  const [first, ...rest] = frames;
  const last = rest.pop();
  if (damagedBytes > 0 || first?.type !== "head" || last?.type !== "end") throw new VaultError("backup-damaged");
  const reading = decodeHead(first.bytes);
  if (reading.state === "newer") throw new VaultError("newer-version");
  if (reading.state === "damaged") throw new VaultError("backup-damaged");
  if (reading.head.generation > GENERATION) throw new VaultError("newer-version");
  const records = rest.map((frame) => {
    if (frame.type !== "record") throw new VaultError("backup-damaged");
    return frame.record;
  });
  return { head: reading.head, headBytes: first.bytes, records, end: last.bytes };
}

/** What a copy says of itself, held against what it holds. @throws VaultError `backup-damaged` where they differ */
export function checkEnd(key: Uint8Array, { head, records, end }: BackupContents): BackupEnd {
  const sealed = { nonce: end.slice(0, NONCE_BYTES), ciphertext: end.slice(NONCE_BYTES) };
  const padded = unseal(key, sealed, contextOf(head.vaultId));
  const content = padded && unpad(padded);
  if (!content) throw new VaultError("backup-damaged");
  const said = endSchema.safeParse(JSON.parse(new TextDecoder().decode(content)));
  const hash = sha256.create();
  for (const record of records) hash.update(encodeFrame({ type: "record", record }));
  if (!said.success || said.data.records !== records.length || said.data.sha256 !== bytesToHex(hash.digest()))
    throw new VaultError("backup-damaged");
  return said.data;
}

function contextOf(vaultId: string): Uint8Array {
  return utf8ToBytes(`ippo backup end 1 ${vaultId}`);
}
