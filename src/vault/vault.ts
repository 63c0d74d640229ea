import { randomBytes } from "@noble/ciphers/utils.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { decodeHead, encodeHead, type Head, type Slot } from "../bridge/head.ts";
import { SHORTEST_PASSPHRASE } from "../domain/passphrase/strength.ts";
import { type BodyOf, KINDS, type Kind, type VaultRecord } from "../domain/records/kinds.ts";
import type { ListFilter, OpenReport, Saved, SaveInput, VaultApi, VaultStatus } from "./api.ts";
import { VaultError } from "./errors.ts";
import type { VaultFiles } from "./files/port-files.ts";
import { KEY_BYTES } from "./keys/aead.ts";
import { normalizePassphrase } from "./keys/passphrase.ts";
import { formatKit, looksLikeKit, readKit } from "./keys/recovery-kit.ts";
import { openSlots, passphraseSlot, recoverySlot } from "./keys/slots.ts";
import { compactLog, shouldCompact } from "./log/compact.ts";
import { encodeFrame, logStart } from "./log/frames.ts";
import { headInLog, readWholeLog } from "./log/read.ts";
import type { VaultDatabase } from "./store/database.ts";
import { validateBody } from "./store/envelope.ts";
import { RecordStore, readAhead } from "./store/record-store.ts";

type Open = { key: Uint8Array; vaultId: string; slots: Slot[]; store: RecordStore; logBytes: number };

/**
 * The encrypted store of one person. Everything it writes goes to the log file (flushed) first, then into one strict
 * transaction of the database; only then does it answer.
 */
export class Vault implements VaultApi {
  private readonly database: VaultDatabase;
  private readonly files: VaultFiles;
  private readonly electronMajor: number;
  private opened: Open | undefined;
  private queue: Promise<unknown> = Promise.resolve();

  constructor(database: VaultDatabase, files: VaultFiles, electronMajor: number) {
    this.database = database;
    this.files = files;
    this.electronMajor = electronMajor;
  }

  async status(): Promise<VaultStatus> {
    if (this.opened) return "open";
    return (await this.findHead()) ? "locked" : "new";
  }

  /** Makes a vault. @throws VaultError `invalid` when there is one already or the passphrase is under 8 characters */
  async create(passphrase: string): Promise<void> {
    if ([...normalizePassphrase(passphrase)].length < SHORTEST_PASSPHRASE)
      throw new VaultError("invalid", { field: "passphrase" });
    if (await this.findHead()) throw new VaultError("invalid", { field: "vault" });
    const key = randomBytes(KEY_BYTES);
    const vaultId = bytesToHex(randomBytes(16));
    const slots = [await passphraseSlot(vaultId, key, passphrase)];
    this.opened = { key, vaultId, slots, store: new RecordStore(this.database, key, vaultId), logBytes: 0 };
    this.opened.logBytes = await this.files.call("logAppend", logStart());
    await this.writeSlots();
  }

  /**
   * Opens the vault with a passphrase or a spare key.
   * @throws VaultError `wrong-secret`, `kit-misread` (details: position from 1, expected), `newer-version`, `head-damaged`
   */
  async open(secret: string): Promise<OpenReport> {
    const head = await this.findHead();
    if (!head) throw new VaultError("not-found");
    const ahead = readAhead(this.database, this.files);
    // Awaited below; a passphrase that does not fit ends the call before that.
    ahead.catch(() => undefined);
    const asked = performance.now();
    const key = await openSlots(head.vaultId, head.slots, secret);
    const keyMs = performance.now() - asked;
    if (!key) throw wrongSecret(secret);
    const store = new RecordStore(this.database, key, head.vaultId);
    const report = await store.open(head, this.files, await ahead);
    const logBytes = await this.files.call("logSize");
    this.opened = { key, vaultId: head.vaultId, slots: head.slots, store, logBytes };
    // A log that is shorter than it was has lost frames, and with them a second copy: the database fills it again.
    const isShort = logBytes < Math.max(head.logBytes, 1);
    if (isShort || shouldCompact(logBytes, report.liveBytes))
      this.opened.logBytes = await compactLog(this.files, this.database, this.head(false));
    await this.writeHead(false);
    await this.keepHeadInDatabase();
    const usedKit = readKit(secret).state === "good";
    return { restored: report.restored, unreadable: report.unreadable, usedKit, keyMs };
  }

  /** Writes the head file a last time. The worker ends after this, and key, cache and words with it. */
  async close(): Promise<void> {
    await this.queue;
    if (!this.opened) return;
    await this.writeHead(true);
    this.opened.key.fill(0);
    this.opened = undefined;
  }

  save<K extends Kind>(input: SaveInput<K>): Promise<Saved> {
    // One write after the other: revisions rise in the order of the log.
    const done = this.queue.then(() => this.saveNow(input));
    this.queue = done.catch(() => undefined);
    return done;
  }

  async get<K extends Kind>(kind: K, id: string): Promise<VaultRecord<K> | undefined> {
    const record = await this.need().store.get(id);
    return record?.kind === kind ? (record as VaultRecord<K>) : undefined;
  }

  async list<K extends Kind>(kind: K, filter: ListFilter = {}): Promise<VaultRecord<K>[]> {
    return (await this.need().store.list(kind, filter)) as VaultRecord<K>[];
  }

  async makeRecoveryKit(): Promise<string> {
    const open = this.need();
    const kit = randomBytes(16);
    const slot = recoverySlot(open.vaultId, open.key, kit);
    open.slots = [...open.slots.filter(({ type }) => type !== "recoveryKit"), slot];
    await this.writeSlots();
    return formatKit(kit);
  }

  private async saveNow<K extends Kind>({ kind, id, body, level }: SaveInput<K>): Promise<Saved> {
    const open = this.need();
    const valid: BodyOf<K> = validateBody(kind, body);
    const known = id ? open.store.entry(id) : undefined;
    if (id && known?.kind !== kind) throw new VaultError("not-found", { kind });
    const record = {
      id: id ?? bytesToHex(randomBytes(16)),
      kind,
      level: level ?? known?.level ?? KINDS[kind].level,
      revision: open.store.revision + 1,
      savedAt: new Date().toISOString(),
      body: valid,
    } as VaultRecord;
    const sealed = open.store.seal(record);
    open.logBytes = await this.files.call("logAppend", encodeFrame({ type: "record", record: sealed }));
    const durability = await open.store.put(record, sealed);
    return { id: record.id, revision: record.revision, savedAt: record.savedAt, durability };
  }

  private need(): Open {
    if (!this.opened) throw new VaultError("locked");
    return this.opened;
  }

  /** The head file; or, where it is lost, the copy in the log or in the database. Never guesses. */
  private async findHead(): Promise<Head | undefined> {
    const bytes = await this.files.call("headRead");
    const reading = bytes ? decodeHead(bytes) : undefined;
    if (reading?.state === "good") return reading.head;
    if (reading?.state === "newer") throw new VaultError("newer-version");
    const log = await readWholeLog(this.files);
    const copy = headInLog(log) ?? (await this.headInDatabase());
    if (copy) return { ...copy, logBytes: 0, closed: false };
    // Records without any key slots: whatever was lost, this was a vault. It must not look like a first run.
    const hasRecords = log.frames.some(({ type }) => type === "record") || (await this.database.records.count()) > 0;
    if (reading?.state === "damaged" || hasRecords) throw new VaultError("head-damaged");
    return undefined;
  }

  private async headInDatabase(): Promise<Head | undefined> {
    const row = await this.database.meta.get("head");
    const reading = row ? decodeHead(row.bytes) : undefined;
    return reading?.state === "good" ? reading.head : undefined;
  }

  /** Three copies of the slots: head file, log, database. Losing them is losing everything. */
  private async writeSlots(): Promise<void> {
    const open = this.need();
    const bytes = encodeHead(this.head(false));
    open.logBytes = await this.files.call("logAppend", encodeFrame({ type: "head", bytes }));
    await this.writeHead(false);
    await this.database.meta.put({ key: "head", bytes });
  }

  /** A database that was filled anew from the log has no copy of the head. Never worth failing an opening for. */
  private async keepHeadInDatabase(): Promise<void> {
    try {
      if (await this.headInDatabase()) return;
      await this.database.meta.put({ key: "head", bytes: encodeHead(this.head(false)) });
    } catch {
      // Head file and log have it; the next opening tries again.
    }
  }

  private async writeHead(closed: boolean): Promise<void> {
    await this.files.call("headWrite", encodeHead(this.head(closed)));
  }

  private head(closed: boolean): Head {
    const { vaultId, slots, store, logBytes } = this.need();
    return {
      format: "ippo-head",
      version: 1,
      vaultId,
      slots,
      records: store.size,
      revision: store.revision,
      logBytes: store.behindLog ? 0 : logBytes,
      electronMajor: this.electronMajor,
      closed,
    };
  }
}

function wrongSecret(secret: string): VaultError {
  if (!looksLikeKit(secret)) return new VaultError("wrong-secret");
  const kit = readKit(secret);
  if (kit.state !== "misread") return new VaultError("wrong-secret");
  return new VaultError("kit-misread", { position: kit.position, expected: kit.expected });
}
