import type { BodyOf, Kind, Level, VaultRecord } from "../domain/records/kinds.ts";

/**
 * What the rooms may ask of the vault. The worker implements it, `client.ts` is the only way to it.
 * Every call may throw a VaultError; none of them loses what was saved before.
 */
export type VaultStatus = "new" | "locked" | "open";

/** What opening found. `restored` counts records that Chromium's storage had lost and the log gave back. */
export type OpenReport = {
  restored: number;
  unreadable: number;
  usedKit: boolean;
  /** Milliseconds the key derivation took; it is slow on purpose, so speed is measured without it. */
  keyMs: number;
};

export type SaveInput<K extends Kind> = { kind: K; id?: string; body: BodyOf<K>; level?: Level };

/** `both`: in the log file and in the database (保存しました). `log`: in the log file only, so far. */
export type Saved = { id: string; revision: number; savedAt: string; durability: "both" | "log" };

export type ListFilter = { from?: string; to?: string; mark?: string };

export type VaultApi = {
  status(): Promise<VaultStatus>;
  create(passphrase: string): Promise<void>;
  open(secret: string): Promise<OpenReport>;
  close(): Promise<void>;
  save<K extends Kind>(input: SaveInput<K>): Promise<Saved>;
  get<K extends Kind>(kind: K, id: string): Promise<VaultRecord<K> | undefined>;
  list<K extends Kind>(kind: K, filter?: ListFilter): Promise<VaultRecord<K>[]>;
  /** Makes a spare key, or replaces the one there was. @returns the 28 characters to print; they are not kept */
  makeRecoveryKit(): Promise<string>;
};
