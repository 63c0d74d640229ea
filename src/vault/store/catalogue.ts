import { utf8ToBytes } from "@noble/hashes/utils.js";
import { dayOfBody, type Kind, type Level, type VaultRecord } from "../../domain/records/kinds.ts";
import { seal, unseal } from "../keys/aead.ts";
import { decodeBlock, encodeBlock } from "./catalogue-block.ts";
import { type CatalogueRow, SCHEMA_VERSION } from "./database.ts";
import { pad, unpad } from "./padding.ts";

/**
 * Which record is what, so that Today opens without decrypting everything. Encrypted in blocks of at most 512 records:
 * one save reseals one block.
 */
const BLOCK_SIZE = 512;

/** `mark` is the one more thing a list chooses by: the state of a step, the form of a journal entry. */
export type CatalogueEntry = {
  kind: Kind;
  level: Level;
  revision: number;
  day?: string | undefined;
  mark?: string | undefined;
};

export class Catalogue {
  private readonly entries = new Map<string, CatalogueEntry & { block: number }>();
  private readonly sizes: number[] = [];
  private readonly members: Set<string>[] = [];
  private highest = 0;

  /** The highest revision of any record; the next change is one more. */
  get revision(): number {
    return this.highest;
  }

  get size(): number {
    return this.entries.size;
  }

  get(id: string): CatalogueEntry | undefined {
    return this.entries.get(id);
  }

  /** Ids of a kind, oldest change first, with the entry of each. */
  ofKind(kind: Kind): [id: string, entry: CatalogueEntry][] {
    const found: [string, CatalogueEntry][] = [];
    for (const entry of this.entries) if (entry[1].kind === kind) found.push(entry);
    return found;
  }

  /** Takes a record in. @returns the number of the block that has to be sealed again */
  set(record: VaultRecord): number {
    const known = this.entries.get(record.id);
    const block = known?.block ?? this.openBlock();
    if (!known) {
      this.sizes[block] = (this.sizes[block] ?? 0) + 1;
      this.membersOf(block).add(record.id);
    }
    this.entries.set(record.id, { ...entryOf(record), block });
    this.highest = Math.max(this.highest, record.revision);
    return block;
  }

  sealBlock(key: Uint8Array, vaultId: string, block: number): CatalogueRow {
    const rows = [...this.membersOf(block)].flatMap((id) => {
      const entry = this.entries.get(id);
      return entry ? [{ ...entry, id, day: entry.day ?? "", mark: entry.mark ?? "" }] : [];
    });
    return { block, ...seal(key, pad(encodeBlock(rows)), contextOf(vaultId, block)) };
  }

  /** Reads one block. @returns false when it does not open: the catalogue is then made anew from the records */
  openBlockRow(key: Uint8Array, vaultId: string, row: CatalogueRow): boolean {
    const padded = unseal(key, row, contextOf(vaultId, row.block));
    const content = padded && unpad(padded);
    if (!content) return false;
    const rows = decodeBlock(content);
    if (!rows) return false;
    const members = this.membersOf(row.block);
    for (const { id, kind, level, revision, day, mark } of rows) {
      this.entries.set(id, { kind, level, revision, day: day || undefined, mark: mark || undefined, block: row.block });
      members.add(id);
      this.highest = Math.max(this.highest, revision);
    }
    this.sizes[row.block] = rows.length;
    return true;
  }

  private openBlock(): number {
    const last = Math.max(0, this.sizes.length - 1);
    return (this.sizes[last] ?? 0) < BLOCK_SIZE ? last : last + 1;
  }

  private membersOf(block: number): Set<string> {
    const members = this.members[block] ?? new Set<string>();
    this.members[block] = members;
    return members;
  }
}

function entryOf(record: VaultRecord): CatalogueEntry {
  const { kind, level, revision, body } = record;
  const day = dayOfBody(body);
  const mark = markOf(record);
  return { kind, level, revision, ...(day ? { day } : {}), ...(mark ? { mark } : {}) };
}

function markOf(record: VaultRecord): string | undefined {
  if ("state" in record.body) return record.body.state;
  return "form" in record.body ? record.body.form : undefined;
}

function contextOf(vaultId: string, block: number): Uint8Array {
  return utf8ToBytes(`ippo catalogue ${SCHEMA_VERSION} ${vaultId} ${block}`);
}
