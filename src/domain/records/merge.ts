import { canonicalJson } from "./canonical.ts";
import { isPassing, type VaultRecord } from "./kinds.ts";

/** What two versions of a record come to: the newer one, and the other, which is kept as an earlier version. */
export type Merged = { winner: VaultRecord; loser?: VaultRecord };

/**
 * Joins two versions of the same record. The one that was saved later wins; at the same moment, one of the two by what
 * they hold, so that it does not matter which side asks. Equal ones have no loser. What is gone for ever stays gone,
 * unless it was saved again later, and is not kept as an earlier version.
 */
export function mergeRecords(ours: VaultRecord, theirs: VaultRecord): Merged {
  const order = compare(ours, theirs);
  if (order === 0) return { winner: ours };
  const [winner, loser] = order > 0 ? [ours, theirs] : [theirs, ours];
  return loser.kind === "tombstone" || winner.kind === "tombstone" || isPassing(loser.kind)
    ? { winner }
    : { winner, loser };
}

function compare(a: VaultRecord, b: VaultRecord): number {
  if (a.savedAt !== b.savedAt) return a.savedAt > b.savedAt ? 1 : -1;
  const [first, second] = [contentOf(a), contentOf(b)];
  if (first === second) return 0;
  return first > second ? 1 : -1;
}

/** What a record says, without its place in the sequence of one vault. */
export function contentOf({ id, kind, level, savedAt, deletedAt, body }: VaultRecord): string {
  return canonicalJson({ id, kind, level, savedAt, deletedAt: deletedAt ?? "", body });
}
