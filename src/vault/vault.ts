import { randomBytes } from "@noble/ciphers/utils.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { encodeHead, type Head, type HeadToWrite, type Slot } from "../bridge/head.ts";
import { SHORTEST_PASSPHRASE } from "../domain/passphrase/strength.ts";
import type { Kind, VaultRecord } from "../domain/records/kinds.ts";
import type { TakeoutWords } from "../domain/takeout/words.ts";
import type {
  BackupFrom,
  BackupInfo,
  BackupReport,
  BringInPreview,
  CheckReport,
  KeysChanged,
  ListFilter,
  MergeReport,
  OpenReport,
  Saved,
  SaveInput,
  SearchAnswer,
  SearchRange,
  SlotType,
  TakenOut,
  TakeOutTo,
  VaultApi,
  VaultStatus,
} from "./api.ts";
import { storedBackups } from "./backup/backup-files.ts";
import { Backups } from "./backup/backups.ts";
import { mergeRecordsInto } from "./backup/merge-into.ts";
import { restoreFiles } from "./backup/restore.ts";
import { VaultError } from "./errors.ts";
import type { VaultFiles } from "./files/port-files.ts";
import { fillers } from "./fillers.ts";
import { HeadPlaces } from "./head-places.ts";
import { binOf, overdue } from "./housekeeping.ts";
import { KEY_BYTES } from "./keys/aead.ts";
import { openHeadState, sealHeadState } from "./keys/head-state.ts";
import { normalizePassphrase } from "./keys/passphrase.ts";
import { looksLikeKit, readKit } from "./keys/recovery-kit.ts";
import { SlotBook } from "./keys/slot-book.ts";
import { openDevice, openSlots, passphraseSlot } from "./keys/slots.ts";
import { waitLeft } from "./keys/tries.ts";
import { compactLog, nextLook, shouldCompact } from "./log/compact.ts";
import { encodeFrame, logStart } from "./log/frames.ts";
import { GENERATION } from "./migrations/migrations.ts";
import type { OpenVault } from "./open-vault.ts";
import { RecordDesk } from "./record-desk.ts";
import { JournalTexts } from "./search/journal-texts.ts";
import type { VaultDatabase } from "./store/database.ts";
import { type ReadAhead, RecordStore, readAhead } from "./store/record-store.ts";
import { previewOf, readPicked } from "./takeout/bring-in.ts";
import { takeOut } from "./takeout/take-out.ts";

const now = () => new Date().toISOString();
/** Lets calls of the person go first. */
const rest = () => new Promise<void>((resolve) => setTimeout(resolve));

/**
 * The encrypted store of one person. Everything it writes goes to the log file (flushed) first, then into one strict
 * transaction of the database; only then does it answer.
 */
export class Vault implements VaultApi {
  private readonly database: VaultDatabase;
  private readonly files: VaultFiles;
  private readonly electronMajor: number;
  private readonly places: HeadPlaces;
  private readonly desk: RecordDesk;
  private readonly book: SlotBook;
  private readonly copies: Backups;
  private opened: OpenVault | undefined;
  /** What was read to be brought in, until the person says so. */
  private toBringIn: VaultRecord[] | undefined;
  private isClosing = false;
  private queue: Promise<unknown> = Promise.resolve();

  constructor(database: VaultDatabase, files: VaultFiles, electronMajor: number) {
    this.database = database;
    this.files = files;
    this.electronMajor = electronMajor;
    this.places = new HeadPlaces(database, files);
    this.desk = new RecordDesk(files, () => this.need());
    this.book = new SlotBook(
      files,
      (slots) => this.writeSlots(slots),
      async () => (await this.places.find())?.slots ?? [],
    );
    this.copies = new Backups(
      files,
      () => this.need(),
      () => this.head(true),
      (drafts) => this.desk.commit(drafts),
      () => this.isClosing,
    );
  }

  async status(): Promise<VaultStatus> {
    if (this.opened) return { state: "open", device: false, wait: 0 };
    const head = await this.places.find();
    if (!head) return { state: "new", device: false, wait: 0 };
    return { state: "locked", device: head.slots.some(({ type }) => type === "device"), wait: await this.waitLeft() };
  }

  /** Makes a vault. @throws VaultError `invalid` when there is one already or the passphrase is under 8 characters */
  async create(passphrase: string): Promise<void> {
    checkLength(passphrase);
    if (await this.places.find()) throw new VaultError("invalid", { field: "vault" });
    const key = randomBytes(KEY_BYTES);
    const vaultId = bytesToHex(randomBytes(16));
    const slots = [await passphraseSlot(vaultId, key, passphrase)];
    this.begin(key, vaultId, slots, await this.files.call("logAppend", logStart()));
    try {
      await this.writeSlots(slots);
      await this.desk.commit(fillers(now()));
    } catch (error) {
      this.opened = undefined;
      throw error;
    }
  }

  /**
   * Opens the vault with a passphrase or a spare key.
   * @throws VaultError `wrong-secret`, `wait` (details: seconds), `kit-misread` (details: position from 1, expected),
   * `newer-version`, `head-damaged`
   */
  async open(secret: string): Promise<OpenReport> {
    const { head, ahead } = await this.prepare();
    const isKit = readKit(secret).state === "good";
    if (!isKit) await this.countTry();
    const asked = performance.now();
    const key = await openSlots(head.vaultId, head.slots, secret);
    const keyMs = performance.now() - asked;
    if (!key) throw wrongSecret(secret);
    if (!isKit) await this.files.call("triesWrite", null);
    return { ...(await this.finishOpening(head, key, await ahead)), usedKit: isKit, keyMs };
  }

  /** Opens the vault with the key that this computer keeps. @throws VaultError `device-refused` when it gives none */
  async openByDevice(): Promise<OpenReport> {
    const { head, ahead } = await this.prepare();
    const key = await openDevice(head.vaultId, head.slots, this.files);
    if (!key) throw new VaultError("device-refused");
    return { ...(await this.finishOpening(head, key, await ahead)), usedKit: false, keyMs: 0 };
  }

  /** Writes the head file a last time. The worker ends after this, and key, cache and words with it. */
  async close(): Promise<void> {
    this.isClosing = true;
    await this.queue;
    if (!this.opened) return;
    await this.writeHead(true);
    this.opened.texts.forget();
    this.opened.key.fill(0);
    this.opened = undefined;
  }

  /** Reads every record once, lets go what has had its 30 days, and keeps the log short. For a quiet moment. */
  async check(): Promise<CheckReport> {
    const { store, texts } = this.need();
    const suspects = await store.suspects(rest);
    const report = await this.queued(async () => {
      const mended = await store.mend(suspects);
      const { tombstones, removed } = await overdue(store, now());
      if (tombstones.length + removed.length > 0) await this.desk.commit(tombstones, removed);
      const open = this.need();
      const isDamaged = !(await this.files.call("logIsWhole"));
      if (isDamaged || tombstones.length > 0) await this.compact();
      else if (shouldCompact(open.logBytes)) await this.compactIfHalfIsOld(open);
      await this.places.keepInDatabase(this.head(false));
      return { mended, unreadable: store.unreadable.length };
    });
    void texts.read();
    return report;
  }

  async unreadable(): Promise<number> {
    const { store, missing } = this.need();
    return store.unreadable.length + missing;
  }

  async confirm(secret: string): Promise<void> {
    const { vaultId, slots } = this.need();
    if (!(await openSlots(vaultId, slots, secret))) throw wrongSecret(secret);
  }

  save<K extends Kind>(input: SaveInput<K>): Promise<Saved> {
    const saved = this.queued(() => this.desk.save(input));
    saved.then(() => this.keepLogShort()).catch(() => undefined);
    return saved;
  }

  async get<K extends Kind>(kind: K, id: string): Promise<VaultRecord<K> | undefined> {
    const record = await this.need().store.get(id);
    return record?.kind === kind ? (record as VaultRecord<K>) : undefined;
  }

  async list<K extends Kind>(kind: K, filter: ListFilter = {}): Promise<VaultRecord<K>[]> {
    return (await this.need().store.list(kind, filter)) as VaultRecord<K>[];
  }

  async search(typed: string, range?: SearchRange): Promise<SearchAnswer> {
    return this.need().texts.search(typed, range);
  }

  discard(id: string): Promise<Saved> {
    return this.queued(() => this.desk.change(id, (record) => ({ ...record, deletedAt: now() })));
  }

  bringBack(id: string): Promise<Saved> {
    return this.queued(() => this.desk.change(id, ({ deletedAt: _, ...record }) => record));
  }

  bin(): Promise<VaultRecord[]> {
    return binOf(this.need().store);
  }

  erase(id: string): Promise<void> {
    return this.queued(async () => {
      await this.desk.erase(id);
      // The log would keep the words, sealed, until it is next written anew.
      await this.compact();
    });
  }

  async versions(id: string): Promise<VaultRecord<"past">[]> {
    const pasts = await this.list("past", { mark: id });
    return pasts.toSorted((a, b) => b.body.savedAt.localeCompare(a.body.savedAt));
  }

  bringBackVersion(pastId: string): Promise<Saved> {
    return this.queued(() => this.desk.bringBackVersion(pastId));
  }

  makeRecoveryKit(): Promise<string> {
    return this.queued(async () => {
      const hadOne = this.need().slots.some(({ type }) => type === "recoveryKit");
      const code = await this.book.makeRecoveryKit(this.need());
      if (hadOne) await this.forgetOldKeys();
      return code;
    });
  }

  async slots(): Promise<SlotType[]> {
    return this.need().slots.map(({ type }) => type);
  }

  changePassphrase(secret: string, passphrase: string): Promise<KeysChanged> {
    return this.queued(async () => {
      checkLength(passphrase);
      await this.book.changePassphrase(this.need(), secret, passphrase);
      return this.forgetOldKeys();
    });
  }

  removeSlot(type: Exclude<SlotType, "passphrase">): Promise<void> {
    return this.queued(async () => {
      await this.book.remove(this.need(), type);
      await this.forgetOldKeys();
    });
  }

  async backups(): Promise<BackupInfo[]> {
    if (this.opened) return this.copies.list();
    // A stick may hold other people's copies too: what lies beside the vault comes first.
    const own = await storedBackups(this.files, "own");
    return own.length > 0 ? own : storedBackups(this.files, "second");
  }

  backUp(day: string, onlyNew: boolean): Promise<BackupReport> {
    return this.queued(() => this.copies.make(day, onlyNew));
  }

  takeIn(from: BackupFrom, secret?: string): Promise<MergeReport> {
    return this.queued(() => this.copies.merge(from, secret));
  }

  mend(): Promise<number> {
    return this.queued(async () => {
      const mended = await this.copies.mend();
      if (mended > 0) this.need().missing = Math.max(0, this.need().missing - mended);
      return mended;
    });
  }

  async restore(from: BackupFrom, secret: string): Promise<OpenReport> {
    if (this.opened) throw new VaultError("invalid", { field: "vault" });
    await restoreFiles(this.files, this.database, from, secret);
    return this.open(secret);
  }

  takeOut(to: TakeOutTo, words: TakeoutWords, appVersion: string): Promise<TakenOut> {
    return this.queued(() => takeOut(this.files, this.need().store, to, words, appVersion));
  }

  async readTakeout(): Promise<BringInPreview> {
    const open = this.need();
    const { takeout, records } = await readPicked(this.files);
    this.toBringIn = records;
    return previewOf(open, takeout.exportedAt, records);
  }

  bringIn(): Promise<MergeReport> {
    return this.queued(async () => {
      const records = this.toBringIn;
      this.toBringIn = undefined;
      if (!records) throw new VaultError("not-found");
      return mergeRecordsInto(this.need(), (drafts) => this.desk.commit(drafts), records);
    });
  }

  deviceState() {
    return this.files.call("deviceState");
  }

  addDevice(): Promise<void> {
    return this.queued(() => this.book.addDevice(this.need()));
  }

  /** Older copies of the head, in the log and in copies, would still open with the older key. */
  private async forgetOldKeys(): Promise<KeysChanged> {
    await this.compact();
    return this.copies.rewriteKeys();
  }

  private begin(key: Uint8Array, vaultId: string, slots: Slot[], logBytes: number): OpenVault {
    const store = new RecordStore(this.database, this.files, key, vaultId);
    const texts = new JournalTexts(store, rest);
    this.opened = {
      key,
      vaultId,
      slots,
      store,
      texts,
      logBytes,
      lookAtLog: nextLook(logBytes),
      touched: new Set(),
      missing: 0,
    };
    return this.opened;
  }

  private async prepare(): Promise<{ head: Head; ahead: Promise<ReadAhead> }> {
    const head = await this.places.find();
    if (!head) throw new VaultError("not-found");
    const ahead = readAhead(this.database, this.files);
    // Awaited later; a passphrase that does not fit ends the call before that.
    ahead.catch(() => undefined);
    return { head, ahead };
  }

  private async finishOpening(head: Head, key: Uint8Array, ahead: ReadAhead) {
    const open = this.begin(key, head.vaultId, head.slots, ahead.logBytes);
    try {
      const { restored, missing, logIsShort } = await open.store.open(openHeadState(key, head), ahead);
      open.missing = missing;
      if (logIsShort) await this.compact();
      if (logIsShort || restored > 0) await this.places.keepInDatabase(this.head(false));
      if (head.generation < GENERATION) await this.desk.commit(fillers(now()));
      await this.writeHead(false);
      return { restored, missing };
    } catch (error) {
      this.opened = undefined;
      throw error;
    }
  }

  private async countTry(): Promise<void> {
    const seconds = await this.waitLeft();
    if (seconds > 0) throw new VaultError("wait", { seconds });
    const tries = await this.files.call("triesRead");
    // Counted before it is tried: whoever ends Ippo in between has used the try up all the same.
    await this.files.call("triesWrite", { count: (tries?.count ?? 0) + 1, at: now() });
  }

  private async waitLeft(): Promise<number> {
    return waitLeft((await this.files.call("triesRead")) ?? undefined, now());
  }

  private queued<T>(work: () => Promise<T>): Promise<T> {
    // One write after the other: revisions rise in the order of the log.
    const done = this.queue.then(work);
    this.queue = done.catch(() => undefined);
    return done;
  }

  private need(): OpenVault {
    if (!this.opened) throw new VaultError("locked");
    return this.opened;
  }

  /** Three copies of the slots: head file, log, database. Losing them is losing everything. */
  private async writeSlots(slots: Slot[]): Promise<void> {
    const open = this.need();
    open.slots = slots;
    const head = this.head(false);
    open.logBytes = await this.files.call("logAppend", encodeFrame({ type: "head", bytes: encodeHead(head) }));
    await this.writeHead(false);
    await this.places.putInDatabase(head);
  }

  /** Between two saves of a long visit, not while the vault is being closed. */
  private async keepLogShort(): Promise<void> {
    const { opened: open } = this;
    if (!open || open.logBytes < open.lookAtLog) return;
    open.lookAtLog = nextLook(open.logBytes);
    await this.queued(async () => {
      if (this.isClosing) return;
      await this.compactIfHalfIsOld(open);
      open.lookAtLog = nextLook(open.logBytes);
    });
  }

  private async compactIfHalfIsOld(open: OpenVault): Promise<void> {
    if (shouldCompact(open.logBytes, await open.store.liveBytes())) await this.compact();
  }

  /**
   * Writes the log anew, with the newest version of each record and this head only. What the database cannot give is
   * first taken from the log as it is: it may be the only place that has it.
   */
  private async compact(): Promise<void> {
    const open = this.need();
    await open.store.mend(await open.store.suspects(rest));
    open.logBytes = await compactLog(this.files, open.store, this.head(false));
    await this.writeHead(false);
  }

  private async writeHead(closed: boolean): Promise<void> {
    await this.places.write(this.head(closed));
  }

  private head(closed: boolean): HeadToWrite {
    const { key, vaultId, slots, store, logBytes } = this.need();
    const { counted: records, revision, behindLog } = store;
    const state = sealHeadState(key, vaultId, { records, revision, logBytes: behindLog ? 0 : logBytes });
    return { vaultId, slots, state, generation: GENERATION, electronMajor: this.electronMajor, closed };
  }
}

function checkLength(passphrase: string): void {
  if ([...normalizePassphrase(passphrase)].length < SHORTEST_PASSPHRASE)
    throw new VaultError("invalid", { field: "passphrase" });
}

function wrongSecret(secret: string): VaultError {
  if (!looksLikeKit(secret)) return new VaultError("wrong-secret");
  const kit = readKit(secret);
  if (kit.state !== "misread") return new VaultError("wrong-secret");
  return new VaultError("kit-misread", { position: kit.position, expected: kit.expected });
}
