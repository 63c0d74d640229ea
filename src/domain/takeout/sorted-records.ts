import { type BodyOf, KINDS, type Kind } from "../records/kinds.ts";
import type { TakenRecord } from "./takeout.ts";

/** A record whose body is known to be what its kind holds. */
export type ReadableRecord<K extends Kind> = TakenRecord & { body: BodyOf<K> };

/**
 * The records of one kind that files for reading are made of, in order of time. What lies in the bin is left out, and
 * what this Ippo cannot read: `ippo.json` has both.
 */
export function readable<K extends Kind>(
  kind: K,
  records: readonly TakenRecord[],
  timeOf: (body: BodyOf<K>) => string,
): ReadableRecord<K>[] {
  return records
    .filter((record): record is ReadableRecord<K> => isReadable(kind, record))
    .map((record) => ({ record, key: `${timeOf(record.body)} ${record.id}` }))
    .sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)))
    .map(({ record }) => record);
}

function isReadable(kind: Kind, record: TakenRecord): boolean {
  return record.kind === kind && record.deletedAt === undefined && KINDS[kind].schema.safeParse(record.body).success;
}
