import * as z from "zod/mini";
import { readStrictJson } from "../bytes/strict-json.ts";
import { KINDS } from "../records/kinds.ts";
import { TakeoutError } from "./errors.ts";
import { FORMAT, LARGEST_TAKEOUT, type TakenRecord, type Takeout, takeoutSchema, VERSION } from "./takeout.ts";

/**
 * The kinds an Ippo knows: the shape of their bodies, the newest version of it, and how a body of an older version is
 * brought into it.
 */
export type KnownKinds = Readonly<
  Record<string, { schema: z.ZodMiniType; version: number; up?: (version: number, body: unknown) => unknown }>
>;

/** What is looked at first: a newer version may well have other fields, and is to be told as newer. */
const versionSchema = z.object({ format: z.literal(FORMAT), version: z.int().check(z.gte(1)) });
const formatSchema = z.object({ format: z.literal(FORMAT) });

/** Keys that reach an object's prototype. No record has one. */
const HOSTILE_KEYS: readonly string[] = ["__proto__", "constructor", "prototype"];

const BEGINNING = new RegExp(`^(ï»¿)?\\s*\\{\\s*"format"\\s*:\\s*"${FORMAT}"`);

/**
 * Reads an `ippo.json`. Everything is checked before anything is given out; on any doubt it is refused whole.
 * @param bytes the file as it is
 * @param kinds the kinds that can be brought in
 * @returns its contents in fresh objects
 * @throws TakeoutError `too-big`; `not-ours`: no takeout; `newer`: a newer Ippo made it, or a record in it;
 * `damaged`: a takeout in which something is not as docs/export-format.md says
 */
export function readTakeout(bytes: Uint8Array, kinds: KnownKinds = KINDS): Takeout {
  if (bytes.byteLength > LARGEST_TAKEOUT) throw new TakeoutError("too-big");
  const json = parse(bytes);
  if (!formatSchema.safeParse(json).success) throw new TakeoutError("not-ours");
  const head = versionSchema.safeParse(json);
  if (head.success && head.data.version > VERSION) throw new TakeoutError("newer");
  if (hasHostileKey(json)) throw new TakeoutError("damaged");
  const takeout = takeoutSchema.safeParse(json);
  if (!takeout.success) throw new TakeoutError("damaged");
  const { records, files } = takeout.data;
  if (records.some((record) => isNewer(record, kinds))) throw new TakeoutError("newer");
  if (!areUnique(records) || !areUnique(files)) throw new TakeoutError("damaged");
  return { ...takeout.data, records: records.map((record) => checked(record, kinds)) };
}

/** A file that begins as a takeout and cannot be read is a damaged one; any other is none. */
function parse(bytes: Uint8Array): unknown {
  try {
    return readStrictJson(bytes);
  } catch {
    const beginning = String.fromCharCode(...bytes.subarray(0, 128));
    throw new TakeoutError(BEGINNING.test(beginning) ? "damaged" : "not-ours");
  }
}

/** The nesting is bounded by now, so this cannot run too deep. */
function hasHostileKey(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  if (Array.isArray(value)) return value.some(hasHostileKey);
  return Object.entries(value).some(([key, part]) => HOSTILE_KEYS.includes(key) || hasHostileKey(part));
}

function isNewer({ kind, version }: TakenRecord, kinds: KnownKinds): boolean {
  const known = knownKind(kind, kinds);
  return !known || version > known.version;
}

function checked(record: TakenRecord, kinds: KnownKinds): TakenRecord {
  const known = knownKind(record.kind, kinds);
  const body = known?.schema.safeParse(known.up ? known.up(record.version, record.body) : record.body);
  if (!body?.success) throw new TakeoutError("damaged");
  return { ...record, body: body.data };
}

function knownKind(kind: string, kinds: KnownKinds): KnownKinds[string] | undefined {
  return Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
}

function areUnique(items: readonly { id: string }[]): boolean {
  return new Set(items.map(({ id }) => id)).size === items.length;
}
