import type { Slot } from "../bridge/head.ts";
import type { Saved } from "./api.ts";
import type { Draft } from "./history.ts";
import type { JournalTexts } from "./search/journal-texts.ts";
import type { RecordStore } from "./store/record-store.ts";

/** A vault while it is open. */
export type OpenVault = {
  key: Uint8Array;
  vaultId: string;
  slots: Slot[];
  store: RecordStore;
  texts: JournalTexts;
  logBytes: number;
  /** The size of the log at which it is looked at whether it can be shorter. */
  lookAtLog: number;
  /** Records made or kept as an earlier version since the vault was opened: one version a visit. */
  touched: Set<string>;
  /** Records that opening found to be in no place any more. */
  missing: number;
  /** Photos and recordings that are not whole here, as it was found last. */
  incomplete: number;
};

/** Log first, flushed; then the database. @returns how the last of the records was saved */
export type Commit = (drafts: readonly Draft[], removed?: readonly string[]) => Promise<Saved>;
