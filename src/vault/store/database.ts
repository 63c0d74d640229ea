import { Dexie, type EntityTable } from "dexie";

/**
 * Chromium's storage: the working store, never the only copy of a word (docs/decisions/0007-dexie.md). It holds
 * ciphertext under random ids and nothing else: no kind, no day, no tag.
 */
export type RecordRow = { id: string; nonce: Uint8Array; ciphertext: Uint8Array };
export type CatalogueRow = { block: number; nonce: Uint8Array; ciphertext: Uint8Array };
export type MetaRow = { key: "head"; bytes: Uint8Array };

/** The version of the tables. Raised only together with a migration and a fixture of the version before. */
export const SCHEMA_VERSION = 1;

export class VaultDatabase extends Dexie {
  declare readonly records: EntityTable<RecordRow, "id">;
  declare readonly catalogue: EntityTable<CatalogueRow, "block">;
  declare readonly meta: EntityTable<MetaRow, "key">;

  constructor(name: string) {
    // Strict: `complete` comes after the flush to the disk, not before.
    super(name, { chromeTransactionDurability: "strict" });
    this.version(SCHEMA_VERSION).stores({ records: "id", catalogue: "block", meta: "key" });
  }
}
