import type { VaultRecord } from "../../domain/records/kinds.ts";
import { isPastKeeping } from "../../domain/records/past.ts";
import type { Frame, SealedRecord } from "../log/frames.ts";
import { openRecord } from "./envelope.ts";

export type Version = { record: VaultRecord; sealed: SealedRecord };

/**
 * The newest version of each record among frames of a log or a copy. Later wins: two frames share a revision only when
 * the first was never acknowledged. Earlier versions whose time is over are left out: they were let go.
 * @param ids only these, where given
 * @returns `bad`: ids of frames that did not open; a good one of the same id may stand beside it. `behind`: those of the
 * good ones behind which a frame lies that does not open: it may have been a newer version
 */
export function newestVersions(
  key: Uint8Array,
  vaultId: string,
  frames: Iterable<Frame>,
  ids?: ReadonlySet<string>,
): { good: Map<string, Version>; bad: Set<string>; behind: Set<string> } {
  const good = new Map<string, Version>();
  const bad = new Set<string>();
  const behind = new Set<string>();
  const now = new Date().toISOString();
  for (const frame of frames) {
    if (frame.type !== "record" || (ids && !ids.has(frame.record.id))) continue;
    const opened = openRecord(key, vaultId, frame.record);
    if (opened.state === "unreadable") {
      bad.add(frame.record.id);
      if (good.has(frame.record.id)) behind.add(frame.record.id);
    }
    if (opened.state !== "good" || isOver(opened.record, now)) continue;
    const known = good.get(frame.record.id);
    if (known && known.record.revision > opened.record.revision) continue;
    good.set(frame.record.id, { record: opened.record, sealed: frame.record });
    behind.delete(frame.record.id);
  }
  return { good, bad, behind };
}

/** Takes out earlier versions of what is gone for ever: a log may hold them still. */
export function dropOrphans(versions: Map<string, Version>): void {
  for (const [id, { record }] of versions) {
    if (record.kind === "past" && "of" in record.body && versions.get(record.body.of)?.record.kind === "tombstone")
      versions.delete(id);
  }
}

function isOver({ kind, body }: VaultRecord, now: string): boolean {
  return kind === "past" && "keptAt" in body && isPastKeeping(body.keptAt, now);
}
