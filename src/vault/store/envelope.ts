import { concatBytes, hexToBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import * as z from "zod/mini";
import { plainEntry } from "../../domain/journal/plain-entry.ts";
import { type BodyOf, isKind, KINDS, type Kind, LEVELS, type VaultRecord } from "../../domain/records/kinds.ts";
import { instantSchema } from "../../domain/time/day.ts";
import { VaultError } from "../errors.ts";
import { opens, type Sealed, seal, unseal } from "../keys/aead.ts";
import type { SealedRecord } from "../log/frames.ts";
import { migrated } from "../migrations/migrations.ts";
import { SCHEMA_VERSION } from "./database.ts";
import { pad, unpad } from "./padding.ts";

/** What lies inside a record's ciphertext. Kind and day are in here, so the disk cannot tell a check-in from a letter. */
const envelopeSchema = z.strictObject({
  kind: z.string(),
  version: z.int().check(z.gte(1)),
  level: z.enum(LEVELS),
  revision: z.int().check(z.gte(1)),
  savedAt: instantSchema,
  deletedAt: z.optional(instantSchema),
  body: z.unknown(),
});

const encoder = new TextEncoder();

/** The part of a context that is the same for every record of a vault, of the vault that was asked for last. */
let start = { vaultId: "", bytes: new Uint8Array() };

/** A context is made here where it is used at once. */
let room: Uint8Array = new Uint8Array();

/** What a record's ciphertext is bound to: this vault, this record, this schema. It opens nowhere else. */
function contextOf(vaultId: string, id: string): Uint8Array {
  return concatBytes(startOf(vaultId), hexToBytes(id));
}

function startOf(vaultId: string): Uint8Array {
  if (start.vaultId !== vaultId)
    start = { vaultId, bytes: concatBytes(utf8ToBytes(`ippo record ${SCHEMA_VERSION} `), hexToBytes(vaultId)) };
  return start.bytes;
}

/** Seals a record, padded, for database and log alike. */
export function sealRecord(key: Uint8Array, vaultId: string, record: VaultRecord): SealedRecord {
  const { id, kind, level, revision, savedAt, deletedAt, body } = record;
  const bin = deletedAt ? { deletedAt } : {};
  const envelope = { kind, version: KINDS[kind].version, level, revision, savedAt, ...bin, body };
  const sealed: Sealed = seal(key, pad(encoder.encode(JSON.stringify(envelope))), contextOf(vaultId, id));
  return { id, ...sealed };
}

export type Opened =
  | { state: "good"; record: VaultRecord }
  /** Does not belong here or was changed on disk. */
  | { state: "unreadable" }
  /** Written by a newer Ippo: kept as it is, not shown. */
  | { state: "newer" };

/** Opens a sealed record and validates what is inside. Never throws for what lies on disk. */
export function openRecord(key: Uint8Array, vaultId: string, sealed: SealedRecord): Opened {
  const padded = unseal(key, sealed, contextOf(vaultId, sealed.id));
  const content = padded && unpad(padded);
  if (!content) return { state: "unreadable" };
  const envelope = envelopeSchema.safeParse(JSON.parse(new TextDecoder().decode(content)));
  if (!envelope.success) return { state: "unreadable" };
  const { kind, version, level, revision, savedAt, deletedAt, body } = envelope.data;
  if (!isKind(kind) || version > KINDS[kind].version) return { state: "newer" };
  const parsed = KINDS[kind].schema.safeParse(migrated(kind, version, body));
  if (!parsed.success) return { state: "unreadable" };
  const bin = deletedAt ? { deletedAt } : {};
  const record = { id: sealed.id, kind, level, revision, savedAt, ...bin, body: parsed.data } as VaultRecord;
  return { state: "good", record };
}

/** Whether a sealed record is whole and belongs here. What it says is not looked at. */
export function isWhole(key: Uint8Array, vaultId: string, sealed: SealedRecord): boolean {
  return opens(key, sealed, contextOf(vaultId, sealed.id));
}

/** `isWhole` for whoever goes through very many. @param id its 16 bytes */
export function isWholeOf(key: Uint8Array, vaultId: string, id: Uint8Array, sealed: Sealed): boolean {
  const beginning = startOf(vaultId);
  if (room.byteLength !== beginning.byteLength + id.byteLength)
    room = new Uint8Array(beginning.byteLength + id.byteLength);
  room.set(beginning);
  room.set(id, beginning.byteLength);
  return opens(key, sealed, room);
}

/** @throws VaultError `invalid` when a value is not what its kind holds: nothing unreadable is ever written */
export function validateBody<K extends Kind>(kind: K, body: unknown): BodyOf<K> {
  const plain = kind === "journal" ? plainEntry(body) : undefined;
  if (plain) return plain as BodyOf<K>;
  const parsed = KINDS[kind].schema.safeParse(body);
  if (!parsed.success) throw new VaultError("invalid", { kind });
  return parsed.data as BodyOf<K>;
}
