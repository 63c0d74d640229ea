import { countOfMonth, type Month } from "../time/months.ts";
import type { Gap } from "./gap.ts";
import type { FoundGap } from "./gaps.ts";
import { common, lengthOf, readingsOf, type Span } from "./month-spans.ts";

/** A gap as the vault keeps it. */
export type GapRecord = { id: string; gap: Gap };

export type MatchedGaps = {
  /** Every found gap, in its order, with the words that belong to it, if there are any. */
  found: { gap: FoundGap; record: GapRecord | undefined }[];
  /** Records whose time is no gap any more, or has become a part of another's: kept, and shown as they are. */
  others: GapRecord[];
};

/**
 * Which words belong to which gap, after dates have changed: those with the most months in common, then those without
 * a partner yet. Every found gap and every record is in the answer once.
 * @param today the end of what goes on
 */
export function matchGaps(found: readonly FoundGap[], records: readonly GapRecord[], today: Month): MatchedGaps {
  const pairs = found
    .flatMap((gap) => records.map((record) => ({ gap, record, shared: sharedMonths(gap, record.gap, today) })))
    .filter(({ shared }) => shared > 0)
    .toSorted((one, other) => other.shared - one.shared);
  const taken = new Map<FoundGap, GapRecord>();
  const placed = new Set<GapRecord>();
  for (const { gap, record } of pairs) {
    if (taken.has(gap) || placed.has(record)) continue;
    taken.set(gap, record);
    placed.add(record);
  }
  return {
    found: found.map((gap) => ({ gap, record: taken.get(gap) })),
    others: records.filter((record) => !placed.has(record)),
  };
}

function sharedMonths(found: FoundGap, gap: Gap, today: Month): number {
  const one = spanOfGap(found, today);
  const other = spanOfGap(gap, today);
  return one && other ? lengthOf(common(one, other)) : 0;
}

/** The months from a gap's beginning to its end or today; `undefined` without a beginning. */
export function spanOfGap({ from, until }: { from: string; until: string }, today: Month): Span | undefined {
  const start = readingsOf(from);
  if (!start) return undefined;
  return { from: start.from, to: readingsOf(until)?.to ?? Math.max(start.from, countOfMonth(today)) };
}
