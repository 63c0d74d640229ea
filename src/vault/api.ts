import type { ImportFormat, LeftOut } from "../domain/import/imported.ts";
import type { DocumentAttachment } from "../domain/journal/document.ts";
import type { Form } from "../domain/journal/entry.ts";
import type { Removed } from "../domain/photos/facts.ts";
import type { BodyOf, Kind, Level, VaultRecord } from "../domain/records/kinds.ts";
import type { Reflection, ReflectionWords } from "../domain/reflection/reflection.ts";
import type { Snippet } from "../domain/search/find.ts";
import type { StepState } from "../domain/steps/step.ts";
import type { TakeoutWords } from "../domain/takeout/words.ts";
import type { Thread } from "../domain/threads/thread.ts";
import type { Day } from "../domain/time/day.ts";
import type { Month } from "../domain/time/months.ts";

/**
 * What the rooms may ask of the vault. The worker implements it, `client.ts` is the only way to it.
 * Every call may throw a VaultError; none of them loses what was saved before.
 */
export type VaultStatus = {
  state: "new" | "locked" | "open";
  /** Whether this computer's own key store can open it. */
  device: boolean;
  /** Seconds to wait before the next passphrase is tried; a spare key is taken at once. */
  wait: number;
};

/** What opening found. `restored` counts records that Chromium's storage had lost and the log gave back. */
export type OpenReport = {
  restored: number;
  /** Records that were there once and are in neither place any more. */
  missing: number;
  /** Whether a recording had been cut short, and what there is of it is an entry of its own now. */
  rescued: boolean;
  usedKit: boolean;
  /** Milliseconds the key derivation took; it is slow on purpose, so speed is measured without it. */
  keyMs: number;
};

/**
 * Records that did not open in the database and came back from the log since it was told last: as they were (`mended`),
 * or as they were before their last change (`older`). `unreadable`: those that open in neither.
 */
export type CheckReport = { mended: number; older: number; unreadable: number };

/** How the vault can be opened. */
export type SlotType = "passphrase" | "recoveryKit" | "device";
/** Whether this computer can keep a key: `plain` would keep it readable, and is refused. */
export type DeviceState = "ready" | "plain" | "none";

export type SaveInput<K extends Kind> = { kind: K; id?: string; body: BodyOf<K>; level?: Level };

/** `both`: in the log file and in the database (保存しました). `log`: in the log file only, so far. */
export type Durability = "both" | "log";
export type Saved = { id: string; revision: number; savedAt: string; durability: Durability };

/** `deleted`: those in the bin, and only those. */
export type ListFilter = { from?: string; to?: string; mark?: string; deleted?: boolean };

/** Which of the hits are wanted: `limit` of them after the first `from`. */
export type SearchRange = { from?: number; limit?: number };
export type SearchHit = {
  id: string;
  day: Day;
  form: Form;
  snippet: Snippet;
  /** The first photo or recording of an entry, for where it has no word. */
  attachment: DocumentAttachment["type"] | undefined;
};
/** `total`: entries that fit. Until `complete`, some entries are not read yet, and asking again may find more. */
/** `days`: how many entries each day has; `heavy`: days with one that is marked つらい. Tags and names are the most used first. */
export type JournalOverview = {
  days: [Day, number][];
  heavy: Day[];
  tags: string[];
  people: string[];
  complete: boolean;
};
/** A photo on a page: its own id, the person's words about it, and the entry. */
export type JournalPhoto = { id: string; words: string; entry: string; day: Day };
/** `kept`: entries with photos that the person marked つらい, which are left out. */
export type JournalPhotos = { photos: JournalPhoto[]; kept: number; complete: boolean };
/** Entries of one date in earlier years, the newest first; `kept`: how many the person marked つらい, which are left out. */
export type OnThisDay = { hits: SearchHit[]; kept: number; complete: boolean };
export type SearchAnswer = { total: number; hits: SearchHit[]; complete: boolean };

/**
 * What a list shows of the record at one end of a thread. An entry that the person marked つらい gives no words unless
 * it was looked for: `isClosed`.
 */
export type ThreadEnd =
  | ({ kind: "journal"; isClosed: boolean } & SearchHit)
  | { kind: "step"; id: string; snippet: Snippet; state: StepState };
/** Records that threads lead here from, by the id of what they lead to. Until `complete`, there may be more. */
export type ThreadsTo = { to: [id: string, from: ThreadEnd[]][]; complete: boolean };
export type ThreadEnds = { ends: ThreadEnd[]; complete: boolean };

/** Copies whose keys were changed along; `others`: a second place is away, and its copies keep the older passphrase. */
export type KeysChanged = { rewritten: number; others: boolean };

/** A copy that can be reached. Its name is random letters and a day. */
export type BackupInfo = { place: "own" | "second"; name: string; day: string; bytes: number };
export type BackupFrom = { place: "own" | "second" | "picked"; name: string };
/** What became of a copy: made and read back; there from earlier today; or it could not be made. */
type BackupState = "made" | "same" | "open";
/** `none`: no second place was chosen. `away`: it was, and is not there now. */
export type BackupReport = { own: BackupState; second: BackupState | "none" | "away"; mended: number; older: number };
/** Records that came, that came in a newer version, that were the same or newer here, that did not open. */
export type MergeReport = { added: number; changed: number; same: number; unreadable: number };

/** A photo that was taken in; `removed` says what it told beside its picture, and does not tell any more. */
export type AddedPhoto = { id: string; width: number; height: number; removed: Removed };

export type TakeOutTo = "folder" | "zip";
/** `away`: photos and recordings that are not whole here, and could not be taken out. */
export type TakenOut = { records: number; files: number; away: number };
/** Records of a takeout that are not here, newer than here, older than here, the same as here. */
export type BringInPreview = { exportedAt: string; added: number; newer: number; older: number; same: number };

/** What moving in would bring. `duplicates`: entries that are here already. `from`, `to`: the first and the last day. */
export type ImportPreview = {
  format: ImportFormat;
  entries: number;
  photos: number;
  duplicates: number;
  from: Day | undefined;
  to: Day | undefined;
  leftOut: LeftOut;
};
/** What moving in brought. `of`: this one moving in, to be undone by. `isPart`: it was stopped before its end. */
export type ImportReport = {
  of: string;
  added: number;
  photos: number;
  duplicates: number;
  leftOut: LeftOut;
  isPart: boolean;
};
/** A moving in of which entries are here. */
export type PastImport = { of: string; at: string; entries: number };
/** Entries that went to the bin, and those that stay because they were changed since. */
export type UndoneImport = { binned: number; changed: number };

export type VaultApi = {
  status(): Promise<VaultStatus>;
  create(passphrase: string): Promise<void>;
  open(secret: string): Promise<OpenReport>;
  openByDevice(): Promise<OpenReport>;
  close(): Promise<void>;
  /** Proves every record once, where it lies in the log, and keeps the log whole and short. */
  check(): Promise<CheckReport>;
  /** How many records do not open, as far as it is known by now. */
  unreadable(): Promise<number>;
  /** Whether a secret opens this vault: asked before what cannot be taken back. @throws VaultError `wrong-secret` */
  confirm(secret: string): Promise<void>;
  save<K extends Kind>(input: SaveInput<K>): Promise<Saved>;
  get<K extends Kind>(kind: K, id: string): Promise<VaultRecord<K> | undefined>;
  list<K extends Kind>(kind: K, filter?: ListFilter): Promise<VaultRecord<K>[]>;
  /**
   * Looks for words, tags, names and days in the journal (`domain/search/query.ts`). Newest entry first. Asked for
   * nothing it lists all of the journal, each entry with its first words.
   */
  search(typed: string, range?: SearchRange): Promise<SearchAnswer>;
  /** Which days were written on, and by what entries are found again, of what is read by now. */
  journalOverview(): Promise<JournalOverview>;
  /** @param withHeavy those too that the person marked つらい */
  onThisDay(today: Day, withHeavy: boolean): Promise<OnThisDay>;
  /** What is at the other end of threads, in their order. What lies in the bin, is gone or does not open is left out. */
  threadEnds(threads: readonly Thread[]): Promise<ThreadEnd[]>;
  /** What leads to each of some records, the newest first; a record that nothing leads to is left out. */
  threadsTo(ids: readonly string[]): Promise<ThreadsTo>;
  /**
   * Looks for records that a thread can lead to: a few steps, then entries, as `search` does.
   * @param except ids that are not wanted
   */
  findThreadEnds(typed: string, except: readonly string[]): Promise<ThreadEnds>;
  /** The photos of the entries that `search` would find, the newest day first. @param withHeavy as for `onThisDay` */
  journalPhotos(typed: string, withHeavy: boolean): Promise<JournalPhotos>;
  /**
   * What the person's own records of a month give for a page to look back by (`domain/reflection`). Nothing is kept.
   * @param withHeavy days too on which something is marked つらい
   * @param words of Ippo's own, which are not the person's
   */
  reflection(month: Month, withHeavy: boolean, words: ReflectionWords): Promise<Reflection>;
  /** Puts a record into the bin, where it stays for 30 days. */
  discard(id: string): Promise<Saved>;
  /** Takes a record out of the bin. */
  bringBack(id: string): Promise<Saved>;
  /** Everything in the bin, the newest first. */
  bin(): Promise<VaultRecord[]>;
  /** Lets a record in the bin go for ever, with its earlier versions. */
  erase(id: string): Promise<void>;
  /** Earlier versions of a record, the newest first. */
  versions(id: string): Promise<VaultRecord<"past">[]>;
  /** Makes an earlier version the record's present one; what it was becomes an earlier version. */
  bringBackVersion(pastId: string): Promise<Saved>;
  /** Makes a spare key, or replaces the one there was. @returns the 28 characters to print; they are not kept */
  makeRecoveryKit(): Promise<string>;
  slots(): Promise<SlotType[]>;
  /** @param secret the passphrase or spare key that opens it now */
  changePassphrase(secret: string, passphrase: string): Promise<KeysChanged>;
  /** Takes a way to open the vault away. The passphrase stays, always. */
  removeSlot(type: Exclude<SlotType, "passphrase">): Promise<void>;
  /** Every copy of this vault that can be reached, the newest first; of any vault, while none is open. */
  backups(): Promise<BackupInfo[]>;
  /** Makes a copy in every place that is there. @param onlyNew not where there is one of this day already */
  backUp(day: string, onlyNew: boolean): Promise<BackupReport>;
  /**
   * Takes a copy in: the newer version of each record wins, the other is kept as an earlier version.
   * @param secret opens a copy of another vault
   */
  takeIn(from: BackupFrom, secret?: string): Promise<MergeReport>;
  /** Brings back from any copy what does not open here or is not here. @returns how many records */
  mend(): Promise<number>;
  /** Begins from a copy, where there is no vault or one that cannot be opened; what lies there is kept aside. */
  restore(from: BackupFrom, secret: string): Promise<OpenReport>;
  /** Writes everything in plain, where the person chose: a zip, or file by file into a folder. */
  takeOut(to: TakeOutTo, words: TakeoutWords, appVersion: string): Promise<TakenOut>;
  /** Reads a takeout that the person picked and says what it would bring. Nothing is changed. */
  readTakeout(): Promise<BringInPreview>;
  /** Brings in what `readTakeout` read last: newest wins for each record, the other is kept as an earlier version. */
  bringIn(): Promise<MergeReport>;
  /**
   * Reads what the person picked of another app and says what it would bring. Nothing is changed.
   * @returns null where it was stopped meanwhile
   */
  readImport(): Promise<ImportPreview | null>;
  /** Adds the entries that `readImport` read last and that are not here: done when the log has them, flushed. Nothing here is changed. */
  runImport(): Promise<ImportReport>;
  /** Ends the reading, or a moving in behind what is on its way. Moving the same in once more adds the rest. */
  stopImport(): Promise<void>;
  /** How many of the entries that are being moved in are in. */
  importProgress(): Promise<{ done: number; all: number }>;
  /** Puts the entries of one moving in into the bin, but for those that were changed since. */
  undoImport(of: string): Promise<UndoneImport>;
  /** Every moving in of which there are entries outside of the bin, the newest first. */
  pastImports(): Promise<PastImport[]>;
  /** Takes in a photo that came by itself, or the one that the person picked last. */
  addPhoto(from: Blob | "picked"): Promise<AddedPhoto>;
  /** Keeps a paper as it was handed in. @param pdf its bytes @returns its id */
  addPaper(pdf: Uint8Array): Promise<string>;
  /** The small copy of a photo, as a JPEG; null where there is none. */
  photoPreview(id: string): Promise<Uint8Array | null>;
  /** The bytes of a photo or recording, part by part from 0; null behind the last one. */
  attachmentPart(id: string, index: number): Promise<Uint8Array | null>;
  /** Begins a recording. @param day that it belongs to @returns its id */
  beginRecording(day: Day): Promise<string>;
  /**
   * Answers when the bytes are written and flushed, as far as they fill whole pieces, or there is a note on them.
   * @param seconds how long it is with these bytes
   */
  addToRecording(id: string, bytes: Uint8Array, seconds: number): Promise<void>;
  /** @param seconds how long it is */
  endRecording(id: string, seconds: number): Promise<void>;
  dropRecording(id: string): Promise<void>;
  deviceState(): Promise<DeviceState>;
  /** Lets this computer's own key store open the vault. */
  addDevice(): Promise<void>;
};

/** The names of all calls, for the door of the worker. */
export const VAULT_CALLS = [
  "status",
  "create",
  "open",
  "openByDevice",
  "close",
  "check",
  "unreadable",
  "confirm",
  "save",
  "get",
  "list",
  "search",
  "journalOverview",
  "onThisDay",
  "threadEnds",
  "threadsTo",
  "findThreadEnds",
  "journalPhotos",
  "reflection",
  "discard",
  "bringBack",
  "bin",
  "erase",
  "versions",
  "bringBackVersion",
  "makeRecoveryKit",
  "slots",
  "changePassphrase",
  "removeSlot",
  "backups",
  "backUp",
  "takeIn",
  "mend",
  "restore",
  "takeOut",
  "readTakeout",
  "bringIn",
  "readImport",
  "runImport",
  "stopImport",
  "importProgress",
  "undoImport",
  "pastImports",
  "addPhoto",
  "addPaper",
  "photoPreview",
  "attachmentPart",
  "beginRecording",
  "addToRecording",
  "endRecording",
  "dropRecording",
  "deviceState",
  "addDevice",
] as const satisfies readonly (keyof VaultApi)[];
