import { isPastKeeping } from "../../domain/records/past.ts";
import type { Draft } from "../history.ts";
import { tombstoneOf } from "../housekeeping.ts";
import type { RecordStore } from "../store/record-store.ts";

const AT_ONCE = 250;
const ID = /[0-9a-f]{32}/gu;

/**
 * Photos and recordings that no record names any more, neither a present one, nor one in the bin, nor an earlier
 * version, and that were taken in more than 30 days ago.
 * @param now an instant @param rest is awaited between parts, so that the person's own calls come first
 * @returns what stays of them
 */
export async function unreferenced(store: RecordStore, now: string, rest: () => Promise<void>): Promise<Draft[]> {
  const all = await store.list("attachment", {});
  const old = all.filter(({ savedAt }) => isPastKeeping(savedAt, now));
  if (old.length === 0) return [];
  const named = await namedIds(store, rest);
  return old.filter(({ id }) => !named.has(id)).map((record) => tombstoneOf(record, now));
}

/** Whatever looks like an id, in any record but the attachments themselves: a kind to come may name one in its own way. */
async function namedIds(store: RecordStore, rest: () => Promise<void>): Promise<Set<string>> {
  const named = new Set<string>();
  const ids = (await store.entries()).filter(([, { kind }]) => kind !== "attachment").map(([id]) => id);
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const records = await store.getMany(ids.slice(at, at + AT_ONCE));
    for (const { body } of records.values()) for (const [id] of JSON.stringify(body).matchAll(ID)) named.add(id);
    await rest();
  }
  return named;
}
