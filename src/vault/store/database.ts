import { Dexie, type EntityTable, type Table } from "dexie";

/**
 * Chromium's storage: the working store, never the only copy of a word (docs/decisions/0007-dexie.md). It holds
 * ciphertext under random ids and nothing else: no kind, no day, no tag.
 */
export type RecordRow = { id: string; nonce: Uint8Array; ciphertext: Uint8Array };
/** Sealed records that lie together, as frames (bundle.ts). `bundle`: a number, which follows from their ids. */
export type BundleRow = { bundle: number; bytes: Uint8Array };
export type CatalogueRow = { block: number; nonce: Uint8Array; ciphertext: Uint8Array };
/**
 * How many bundles there are, and records in them: it tells a loss at opening, and nothing is read for it. `left`: rows
 * that lay loose when bundling was done last.
 */
export type BundledRow = { key: "bundled"; bundles: number; records: number; left: number };
export type MetaRow = { key: "head"; bytes: Uint8Array } | BundledRow;

/** What every sealed thing is bound to. It changes only with the way of sealing. */
export const SCHEMA_VERSION = 1;
/** The version of the tables; each that shipped stays declared. */
const TABLES_VERSION = 2;

export class VaultDatabase extends Dexie {
  declare readonly records: EntityTable<RecordRow, "id">;
  declare readonly bundles: EntityTable<BundleRow, "bundle">;
  declare readonly catalogue: EntityTable<CatalogueRow, "block">;
  declare readonly meta: Table<MetaRow, MetaRow["key"]>;

  constructor(name: string) {
    // Strict: `complete` comes after the flush to the disk, not before.
    super(name, { chromeTransactionDurability: "strict" });
    this.version(1).stores({ records: "id", catalogue: "block", meta: "key" });
    this.version(TABLES_VERSION).stores({ bundles: "bundle" });
  }
}
