import type { BodyOf, Kind, Level, VaultRecord } from "../domain/records/kinds.ts";

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
  usedKit: boolean;
  /** Milliseconds the key derivation took; it is slow on purpose, so speed is measured without it. */
  keyMs: number;
};

/** What reading every record once found. `mended` came back from the log, `unreadable` did not. */
export type CheckReport = { mended: number; unreadable: number };

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

export type VaultApi = {
  status(): Promise<VaultStatus>;
  create(passphrase: string): Promise<void>;
  open(secret: string): Promise<OpenReport>;
  openByDevice(): Promise<OpenReport>;
  close(): Promise<void>;
  check(): Promise<CheckReport>;
  save<K extends Kind>(input: SaveInput<K>): Promise<Saved>;
  get<K extends Kind>(kind: K, id: string): Promise<VaultRecord<K> | undefined>;
  list<K extends Kind>(kind: K, filter?: ListFilter): Promise<VaultRecord<K>[]>;
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
  changePassphrase(secret: string, passphrase: string): Promise<void>;
  /** Takes a way to open the vault away. The passphrase stays, always. */
  removeSlot(type: Exclude<SlotType, "passphrase">): Promise<void>;
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
  "save",
  "get",
  "list",
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
  "deviceState",
  "addDevice",
] as const satisfies readonly (keyof VaultApi)[];
