import { isKind, type Kind, type VaultRecord } from "../../domain/records/kinds.ts";
import { contentOf, mergeRecords } from "../../domain/records/merge.ts";
import { isPastKeeping } from "../../domain/records/past.ts";
import type { MergeReport } from "../api.ts";
import { type Draft, pastDraft, pastOf } from "../history.ts";
import type { Commit, OpenVault } from "../open-vault.ts";
import { openRecord } from "../store/envelope.ts";
import type { BackupContents } from "./backup-file.ts";

const AT_ONCE = 250;

/**
 * What is taken in. `all`: every record, of a copy of this same vault. `others`: of another vault, whose settings and
 * signing key stay its own. `absent`: only what is not here, or does not open here. `takeout`: every record of a
 * takeout, settings and signing key where there are none.
 */
export type MergeScope = "all" | "others" | "absent" | "takeout";

/**
 * Takes the records of a copy into an open vault. Nothing here is lost: the older of two versions is kept as an earlier
 * version. The same copy a second time changes nothing.
 * @param key the one that opens the copy
 */
export async function mergeInto(
  open: OpenVault,
  commit: Commit,
  { head, records }: BackupContents,
  key: Uint8Array,
  scope: MergeScope,
): Promise<MergeReport> {
  const report: MergeReport = { added: 0, changed: 0, same: 0, unreadable: 0 };
  for (let at = 0; at < records.length; at += AT_ONCE) {
    const opened = records.slice(at, at + AT_ONCE).map((sealed) => openRecord(key, head.vaultId, sealed));
    const theirs = opened.flatMap((found) => (found.state === "good" ? [found.record] : []));
    report.unreadable += opened.length - theirs.length;
    await takeIn(open, commit, theirs, scope, report);
  }
  return report;
}

/** Takes the records of a takeout in, as `mergeInto` those of a copy. */
export async function mergeRecordsInto(
  open: OpenVault,
  commit: Commit,
  records: readonly VaultRecord[],
): Promise<MergeReport> {
  const report: MergeReport = { added: 0, changed: 0, same: 0, unreadable: 0 };
  for (let at = 0; at < records.length; at += AT_ONCE)
    await takeIn(open, commit, records.slice(at, at + AT_ONCE), "takeout", report);
  return report;
}

async function takeIn(
  open: OpenVault,
  commit: Commit,
  records: readonly VaultRecord[],
  scope: MergeScope,
  report: MergeReport,
): Promise<void> {
  const alone = scope === "takeout" ? await kindsThere(open, ["settings", "identity"]) : [];
  const wanted = records.filter(({ kind }) => !alone.includes(kind));
  const drafts = await draftsOf(open, wanted, scope, report);
  if (drafts.length > 0) await commit(drafts);
}

async function kindsThere({ store }: OpenVault, kinds: readonly Kind[]): Promise<Kind[]> {
  const found = await Promise.all(kinds.map(async (kind) => ((await store.list(kind, {})).length > 0 ? [kind] : [])));
  return found.flat();
}

async function draftsOf(
  open: OpenVault,
  records: readonly VaultRecord[],
  scope: MergeScope,
  report: MergeReport,
): Promise<Draft[]> {
  const ours = await open.store.getMany(records.map(({ id }) => id));
  const drafts = records.flatMap((theirs) => {
    if (theirs.kind === "past") return pastDrafts(open.key, theirs as VaultRecord<"past">, scope);
    return isTaken(theirs, scope) ? versionsOf(open.key, ours.get(theirs.id), theirs, scope, report) : [];
  });
  // An earlier version that is kept already is not kept again: its time goes on from when it was.
  const pasts = drafts.filter(({ kind }) => kind === "past").map(({ id }) => id);
  const known = await open.store.getMany(pasts);
  return drafts.filter(({ id, kind }) => kind !== "past" || !known.has(id));
}

function isTaken({ kind }: VaultRecord, scope: MergeScope): boolean {
  if (kind === "filler") return false;
  if (scope === "absent") return kind !== "tombstone";
  return scope !== "others" || (kind !== "settings" && kind !== "identity");
}

/** What a record of the copy comes to: its newer version, where it is one, and the older of the two as an earlier one. */
function versionsOf(
  key: Uint8Array,
  ours: VaultRecord | undefined,
  theirs: VaultRecord,
  scope: MergeScope,
  report: MergeReport,
): Draft[] {
  if (!ours) {
    report.added += 1;
    return [draftOf(theirs)];
  }
  if (scope === "absent") return [];
  const { winner, loser } = mergeRecords(ours, theirs);
  const kept = loser ? [pastOf(key, loser, new Date().toISOString())] : [];
  const isSame = contentOf(winner) === contentOf(ours);
  report[isSame ? "same" : "changed"] += 1;
  return isSame ? kept : [...kept, draftOf(winner)];
}

/**
 * An earlier version that has time left. In a copy of another vault its id was made under another key, and is made anew;
 * a takeout is to come out again as it went in.
 */
function pastDrafts(key: Uint8Array, theirs: VaultRecord<"past">, scope: MergeScope): Draft[] {
  const { body } = theirs;
  if (scope === "absent" || !isKind(body.kind) || isPastKeeping(body.keptAt, new Date().toISOString())) return [];
  return [scope === "takeout" ? draftOf(theirs) : pastDraft(key, body)];
}

function draftOf({ revision: _, ...draft }: VaultRecord): Draft {
  return draft;
}
