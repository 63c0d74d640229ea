import type { VaultRecord } from "../domain/records/kinds.ts";
import { isPastKeeping } from "../domain/records/past.ts";
import type { Draft } from "./history.ts";
import { savedAfter } from "./moments.ts";
import type { RecordStore } from "./store/record-store.ts";

/** What is let go: records that become tombstones, and passing records that go. */
export type Letting = { tombstones: Draft[]; removed: string[] };

/** A record as all that stays of it. */
export function tombstoneOf({ id, savedAt }: VaultRecord, at: string): Draft {
  return { id, kind: "tombstone", level: "private", savedAt: savedAfter(savedAt), body: { at } };
}

/** Finds what has been in the bin, or kept as an earlier version, for longer than 30 days. @param now an instant */
export async function overdue(store: RecordStore, now: string): Promise<Letting> {
  const binned = await binOf(store);
  const gone = binned.filter(({ deletedAt }) => deletedAt && isPastKeeping(deletedAt, now));
  const goneIds = new Set(gone.map(({ id }) => id));
  const pasts = (await store.list("past", {})) as VaultRecord<"past">[];
  const over = pasts.filter(({ body }) => isPastKeeping(body.keptAt, now) || goneIds.has(body.of));
  return { tombstones: gone.map((record) => tombstoneOf(record, now)), removed: over.map(({ id }) => id) };
}

/** Everything in the bin, the newest first. */
export async function binOf(store: RecordStore): Promise<VaultRecord[]> {
  const entries = (await store.entries()).filter(([, { deleted }]) => deleted);
  const records = await Promise.all(entries.map(([id]) => store.get(id)));
  return records
    .filter((record) => record !== undefined)
    .toSorted((a, b) => (b.deletedAt ?? "").localeCompare(a.deletedAt ?? ""));
}
