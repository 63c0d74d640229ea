import { type BodyOf, KINDS, type Kind, keepsVersions, type VaultRecord } from "../domain/records/kinds.ts";
import type { Saved, SaveInput } from "./api.ts";
import { VaultError } from "./errors.ts";
import type { VaultFiles } from "./files/port-files.ts";
import { type Draft, pastOf, presentOf } from "./history.ts";
import { tombstoneOf } from "./housekeeping.ts";
import { encodeRecords, type SealedRecord } from "./log/frames.ts";
import { now, savedAfter } from "./moments.ts";
import { newId } from "./new-id.ts";
import type { OpenVault } from "./open-vault.ts";
import { validateBody } from "./store/envelope.ts";

/** How many bytes the log may be ahead of the database: they wait in memory. */
const MOST_BEHIND = 16 * 1024 * 1024;

/** Writes records of an open vault: log first, flushed; then the database. One call after the other, never two. */
export class RecordDesk {
  private readonly files: VaultFiles;
  private readonly opened: () => OpenVault;

  constructor(files: VaultFiles, opened: () => OpenVault) {
    this.files = files;
    this.opened = opened;
  }

  async save<K extends Kind>({ kind, id, body, level }: SaveInput<K>): Promise<Saved> {
    const { store } = this.opened();
    const valid: BodyOf<K> = validateBody(kind, body);
    const before = id ? await store.get(id) : undefined;
    if (id && before?.kind !== kind) throw new VaultError("not-found", { kind });
    const draft = {
      id: id ?? newId(),
      kind,
      level: level ?? before?.level ?? KINDS[kind].level,
      savedAt: savedAfter(before?.savedAt),
      ...(before?.deletedAt ? { deletedAt: before.deletedAt } : {}),
      body: valid,
    } as Draft;
    return this.commit([...this.pastFor(before), draft]);
  }

  /** Changes what stands around a record's body, such as its place in the bin. */
  async change(id: string, changed: (record: VaultRecord) => VaultRecord): Promise<Saved> {
    const record = await this.opened().store.get(id);
    if (!record || !keepsVersions(record.kind)) throw new VaultError("not-found");
    return this.commit([{ ...changed(record), savedAt: savedAfter(record.savedAt) }]);
  }

  /** What stays of a record in the bin is a tombstone; its earlier versions go with it. */
  async erase(id: string): Promise<void> {
    const { store } = this.opened();
    const record = await store.get(id);
    if (!record?.deletedAt) throw new VaultError("not-found");
    const pasts = await store.list("past", { mark: id });
    await this.commit(
      [tombstoneOf(record, now())],
      pasts.map((past) => past.id),
    );
  }

  async bringBackVersion(pastId: string): Promise<Saved> {
    const { store, key } = this.opened();
    const past = await store.get(pastId);
    if (past?.kind !== "past") throw new VaultError("not-found", { kind: "past" });
    const version = past as VaultRecord<"past">;
    const present = await store.get(version.body.of);
    if (!present) throw new VaultError("not-found", { kind: version.body.kind });
    return this.commit([pastOf(key, present, now()), presentOf(version, savedAfter(present.savedAt))]);
  }

  /** @returns how the last of the records was saved */
  commit(drafts: readonly Draft[], removed: readonly string[] = []): Promise<Saved> {
    return this.commitInParts([drafts], { removed });
  }

  /**
   * Writes parts one after the other, each with an append and a transaction of its own. While the log takes one, the next
   * is sealed; while the database takes one, the next goes to the log. The database never has a part before the log has it.
   * @param parts each is asked for while the one before is on its way
   * @param mayFollow all is done when the log has all of it, flushed: what is in the database is as it may be after a kill,
   * and whoever asks for it sees to `follow`. For thousands of records: the database takes twice as long as all the rest
   * @returns how the last of the records was saved @throws what an append or a part threw; the parts before it are down
   */
  async commitInParts(
    parts: Iterable<readonly Draft[]>,
    { removed = [], mayFollow = false }: { removed?: readonly string[]; mayFollow?: boolean } = {},
  ): Promise<Saved> {
    const open = this.opened();
    let { revision } = open.store;
    let last: VaultRecord | undefined;
    let appending: { records: VaultRecord[]; sealed: SealedRecord[]; logBytes: Promise<number> } | undefined;
    let storing: ReturnType<typeof open.store.put> = Promise.resolve("both");
    const store = async () => {
      if (!appending) return;
      const { records, sealed, logBytes } = appending;
      appending = undefined;
      open.logBytes = await logBytes;
      await storing;
      if (mayFollow) await open.store.hold(records, sealed);
      if (!mayFollow) storing = open.store.put(records, sealed, removed);
      else if (open.store.bytesBehind > MOST_BEHIND) storing = open.store.follow();
      for (const { id } of records) open.touched.add(id);
      last = records.at(-1) ?? last;
    };
    try {
      for (const drafts of parts) {
        const records = drafts.map((draft, index) => ({ ...draft, revision: revision + 1 + index }) as VaultRecord);
        revision += records.length;
        const sealed = records.map((record) => open.store.seal(record));
        const frames = encodeRecords(sealed);
        await store();
        const logBytes = frames.byteLength > 0 ? this.files.call("logAppend", frames) : Promise.resolve(open.logBytes);
        appending = { records, sealed, logBytes };
      }
    } finally {
      await store();
      await storing;
    }
    // What the database did not take before, it took with the last part.
    const durability = open.store.behindLog ? "log" : await storing;
    return { id: last?.id ?? "", revision: last?.revision ?? 0, savedAt: last?.savedAt ?? now(), durability };
  }

  /** What a record was before this visit changed it, once a visit. */
  private pastFor(before: VaultRecord | undefined): Draft[] {
    const { key, touched } = this.opened();
    if (!before || !keepsVersions(before.kind) || touched.has(before.id)) return [];
    return [pastOf(key, before, now())];
  }
}
