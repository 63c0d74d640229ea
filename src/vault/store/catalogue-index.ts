import { isPassing, type Kind } from "../../domain/records/kinds.ts";
import type { ListFilter } from "../api.ts";
import type { CatalogueEntry } from "./catalogue-entry.ts";

/** Days and marks of one kind in a block; `marks` is null where they are too many to name. */
type KindFacts = { from: string; to: string; marks: string[] | null };

/**
 * What has to be known of a block before it is read: how much it holds, and for which questions it has to be read.
 * Thirty lines instead of fifteen thousand rows: this is what opens first.
 */
export type BlockFacts = {
  /** Records in the block, and those among them that are counted (`isPassing`). */
  size: number;
  counted: number;
  revision: number;
  kinds: Partial<Record<Kind, KindFacts>>;
};

const MARKS_AT_MOST = 8;

export function factsOf(entries: Iterable<CatalogueEntry>): BlockFacts {
  const facts: BlockFacts = { size: 0, counted: 0, revision: 0, kinds: {} };
  for (const entry of entries) {
    facts.size += 1;
    if (!isPassing(entry.kind)) facts.counted += 1;
    facts.revision = Math.max(facts.revision, entry.revision);
    facts.kinds[entry.kind] = widened(facts.kinds[entry.kind] ?? { from: "", to: "", marks: [] }, entry);
  }
  return facts;
}

function widened({ from, to, marks }: KindFacts, { day, mark }: CatalogueEntry): KindFacts {
  const name = mark ?? "";
  const named = marks === null || marks.includes(name) ? marks : [...marks, name];
  return {
    from: day && (from === "" || day < from) ? day : from,
    to: day && day > to ? day : to,
    marks: named && named.length > MARKS_AT_MOST ? null : named,
  };
}

/** Whether a block can hold an answer. It may turn out to hold none; it never holds one when this says no. */
export function mayHold({ kinds }: BlockFacts, kind: Kind, { from, to, mark }: ListFilter): boolean {
  const facts = kinds[kind];
  if (!facts) return false;
  if (mark !== undefined && facts.marks !== null && !facts.marks.includes(mark)) return false;
  if (from !== undefined && facts.to < from) return false;
  return to === undefined || (facts.from !== "" && facts.from <= to);
}

export function encodeIndex(facts: readonly BlockFacts[]): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(facts));
}

/** The facts of each block, in order; undefined where the bytes are none. What opens was sealed here. */
export function decodeIndex(bytes: Uint8Array): BlockFacts[] | undefined {
  try {
    const facts: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    return Array.isArray(facts) && facts.every(isFacts) ? facts : undefined;
  } catch {
    return undefined;
  }
}

function isFacts(value: unknown): value is BlockFacts {
  if (typeof value !== "object" || value === null || !("kinds" in value)) return false;
  const { size, counted, revision, kinds } = value as BlockFacts;
  return [size, counted, revision].every((count) => Number.isInteger(count)) && typeof kinds === "object";
}
