import type { Head, HeadToWrite, Slot } from "../bridge/head.ts";
import { encodeHead } from "../bridge/head.ts";
import { VaultError } from "./errors.ts";
import type { VaultFiles } from "./files/port-files.ts";
import { fillers } from "./fillers.ts";
import { HeadPlaces } from "./head-places.ts";
import { openHeadState, sealHeadState } from "./keys/head-state.ts";
import { compactLog, nextLook, shouldCompact } from "./log/compact.ts";
import { encodeFrame } from "./log/frames.ts";
import { GENERATION } from "./migrations/migrations.ts";
import { now, rest } from "./moments.ts";
import type { Commit, OpenVault } from "./open-vault.ts";
import { RecordDesk } from "./record-desk.ts";
import { JournalTexts } from "./search/journal-texts.ts";
import type { VaultDatabase } from "./store/database.ts";
import { type ReadAhead, RecordStore } from "./store/record-store.ts";

/** The generation since which a vault holds records of no meaning; an older one gets some. */
const FIRST_WITH_FILLERS = 2;

/** How long an end waits for the database to come up to the log: what is left comes at the next opening. */
const FOLLOWS_AT_END_MS = 2_000;

/**
 * What every call works on: the open vault, one write after the other, the head in its three places, and the log.
 * Everything that is written goes to the log file (flushed) first, then into one strict transaction of the database; where thousands
 * come at once, into several that follow (docs/decisions/0047-moved-in-when-the-log-has-it.md).
 */
export class VaultCore {
  readonly database: VaultDatabase;
  readonly files: VaultFiles;
  readonly places: HeadPlaces;
  readonly desk: RecordDesk;
  private readonly electronMajor: number;
  private opened: OpenVault | undefined;
  private isClosing = false;
  private queue: Promise<unknown> = Promise.resolve();

  constructor(database: VaultDatabase, files: VaultFiles, electronMajor: number) {
    this.database = database;
    this.files = files;
    this.electronMajor = electronMajor;
    this.places = new HeadPlaces(database, files);
    this.desk = new RecordDesk(files, this.need);
  }

  get isOpen(): boolean {
    return this.opened !== undefined;
  }

  /** Whether the vault is to be closed now: what takes long gives way. */
  readonly isEnding = (): boolean => this.isClosing;

  /** The open vault. @throws VaultError `locked` */
  readonly need = (): OpenVault => {
    if (!this.opened) throw new VaultError("locked");
    return this.opened;
  };

  /** One write after the other: revisions rise in the order of the log. */
  queued<T>(work: () => Promise<T>): Promise<T> {
    const done = this.queue.then(work);
    this.queue = done.catch(() => undefined);
    return done;
  }

  /** For work that is in the queue already. */
  readonly commit: Commit = (drafts, removed) => this.desk.commit(drafts, removed);

  /** For work beside the queue: it waits for its turn. */
  readonly commitInTurn: Commit = (drafts, removed) => this.queued(() => this.desk.commit(drafts, removed));

  /** Brings the database up to the log, a little at a time: whoever saves meanwhile has a turn in between. */
  async follow(): Promise<void> {
    for (;;) {
      await rest();
      const isDone = await this.queued(async () => {
        const { opened: open } = this;
        if (this.isClosing || !open?.store.mayFollow) return true;
        await open.store.follow();
        return false;
      });
      if (isDone) return;
    }
  }

  begin(key: Uint8Array, vaultId: string, slots: Slot[], logBytes: number): OpenVault {
    const store = new RecordStore(this.database, this.files, key, vaultId);
    const texts = new JournalTexts(store, rest);
    const lookAtLog = nextLook(logBytes);
    this.opened = {
      key,
      vaultId,
      slots,
      store,
      texts,
      logBytes,
      lookAtLog,
      touched: new Set(),
      missing: 0,
      incomplete: 0,
    };
    return this.opened;
  }

  /** What was begun did not come to an open vault. */
  abandon(): void {
    this.opened = undefined;
  }

  async finishOpening(head: Head, key: Uint8Array, ahead: ReadAhead) {
    const open = this.begin(key, head.vaultId, head.slots, ahead.logBytes);
    try {
      const { restored, missing, logIsShort } = await open.store.open(openHeadState(key, head), ahead);
      open.missing = missing;
      if (logIsShort) await this.compact();
      if (logIsShort || restored > 0) await this.places.keepInDatabase(this.head(false));
      if (head.generation < FIRST_WITH_FILLERS) await this.desk.commit(fillers(now()));
      await this.writeHead(false);
      return { restored, missing };
    } catch (error) {
      this.abandon();
      throw error;
    }
  }

  /** Writes the head a last time and lets key, cache and words go. */
  async end(): Promise<void> {
    this.isClosing = true;
    const until = performance.now() + FOLLOWS_AT_END_MS;
    await this.queued(async () => {
      const { opened: open } = this;
      while (open?.store.mayFollow && performance.now() < until) await open.store.follow();
    });
    if (!this.opened) return;
    await this.writeHead(true);
    this.opened.texts.forget();
    this.opened.key.fill(0);
    this.opened = undefined;
  }

  /** Three copies of the slots: head file, log, database. Losing them is losing everything. */
  async writeSlots(slots: Slot[]): Promise<void> {
    const open = this.need();
    open.slots = slots;
    const head = this.head(false);
    open.logBytes = await this.files.call("logAppend", encodeFrame({ type: "head", bytes: encodeHead(head) }));
    await this.writeHead(false);
    await this.places.putInDatabase(head);
  }

  /** Between two saves of a long visit, not while the vault is being closed. */
  async keepLogShort(): Promise<void> {
    const { opened: open } = this;
    if (!open || open.logBytes < open.lookAtLog) return;
    open.lookAtLog = nextLook(open.logBytes);
    await this.queued(async () => {
      if (this.isClosing) return;
      await this.compactIfHalfIsOld(open);
      open.lookAtLog = nextLook(open.logBytes);
    });
  }

  async compactIfHalfIsOld(open: OpenVault): Promise<void> {
    if (shouldCompact(open.logBytes, await open.store.liveBytes())) await this.compact();
  }

  /**
   * Writes the log anew, with the newest version of each record and this head only. What the database cannot give is
   * first taken from the log as it is: it may be the only place that has it.
   */
  async compact(): Promise<void> {
    const open = this.need();
    await open.store.mend(await open.store.suspects(rest));
    open.logBytes = await compactLog(this.files, open.store, this.head(false));
    await this.writeHead(false);
  }

  private async writeHead(closed: boolean): Promise<void> {
    await this.places.write(this.head(closed));
  }

  head(closed: boolean): HeadToWrite {
    const { key, vaultId, slots, store, logBytes } = this.need();
    const { counted: records, revision, behindLog } = store;
    const state = sealHeadState(key, vaultId, { records, revision, logBytes: behindLog ? 0 : logBytes });
    return { vaultId, slots, state, generation: GENERATION, electronMajor: this.electronMajor, closed };
  }
}
