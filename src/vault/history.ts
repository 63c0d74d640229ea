import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { canonicalJson } from "../domain/records/canonical.ts";
import { isKind, KINDS, type Kind, keepsVersions, type VaultRecord } from "../domain/records/kinds.ts";
import type { Past } from "../domain/records/past.ts";
import { VaultError } from "./errors.ts";
import { migrated } from "./migrations/migrations.ts";

/** A record of which the revision is given when it is written. */
export type Draft = Omit<VaultRecord, "revision">;

/**
 * A record as an earlier version of itself. Its id follows from what it holds, under the vault's key: the same version
 * kept twice, here or in a copy, is one.
 * @param keptAt the instant from which its 30 days count
 */
export function pastOf(key: Uint8Array, record: VaultRecord, keptAt: string): Draft {
  const { id, kind, level, revision, savedAt, body } = record;
  const { version } = KINDS[kind];
  return pastDraft(key, { of: id, kind, version, level, revision, savedAt, keptAt, body: { ...body } });
}

/** An earlier version as a record of its own. Its place in the sequence and its time of keeping are not what it says. */
export function pastDraft(key: Uint8Array, past: Past): Draft {
  const { of, kind, level, savedAt, body } = past;
  const content = canonicalJson({ of, kind, level, savedAt, body });
  const id = bytesToHex(hmac(sha256, key, utf8ToBytes(`ippo past 1 ${content}`)).subarray(0, 16));
  return { id, kind: "past", level: "private", savedAt: past.keptAt, body: past };
}

/**
 * The record that an earlier version was, in its newest shape and at the present time.
 * @throws VaultError `invalid` when a newer Ippo wrote it, or its body does not fit
 */
export function presentOf({ body }: VaultRecord<"past">, savedAt: string): Draft {
  const { of, kind, version, level } = body;
  if (!isKind(kind) || !keepsVersions(kind)) throw new VaultError("invalid", { kind: "past" });
  const parsed = KINDS[kind].schema.safeParse(migrated(kind, version, body.body));
  if (!parsed.success) throw new VaultError("invalid", { kind });
  return { id: of, kind: kind as Kind, level, savedAt, body: parsed.data } as Draft;
}
