import { utf8ToBytes } from "@noble/hashes/utils.js";
import { dayOfBody, type Kind, type VaultRecord } from "../../domain/records/kinds.ts";
import type { ListFilter } from "../api.ts";
import { seal, unseal } from "../keys/aead.ts";
import { decodeBlock, encodeBlock } from "./catalogue-block.ts";
import type { CatalogueEntry } from "./catalogue-entry.ts";
import { type BlockFacts, decodeIndex, encodeIndex, factsOf, mayHold } from "./catalogue-index.ts";
import { type CatalogueRow, SCHEMA_VERSION } from "./database.ts";
import { pad, unpad } from "./padding.ts";

/**
 * Which record is what, so that Today opens without decrypting everything. Encrypted in blocks of at most 512 records:
 * one save reseals one block, and the index, which opens first and says which blocks a question needs.
 */
const BLOCK_SIZE = 512;
/** The row of the index among the blocks. */
const INDEX = -1;

type Block = { facts: BlockFacts; entries: Map<string, CatalogueEntry> | undefined; row: CatalogueRow | undefined };

export class Catalogue {
  private readonly key: Uint8Array;
  private readonly vaultId: string;
  private blocks: Block[] = [];
  /** The block of each record, of the blocks that are read. */
  private readonly places = new Map<string, Block>();
  private highest = 0;

  constructor(key: Uint8Array, vaultId: string) {
    this.key = key;
    this.vaultId = vaultId;
  }

  /** The highest revision of any record; the next change is one more. */
  get revision(): number {
    return this.highest;
  }

  /** Records of every kind, fillers among them. */
  get size(): number {
    return this.blocks.reduce((sum, { facts }) => sum + facts.size, 0);
  }

  /** Records that are counted (`isPassing`). */
  get counted(): number {
    return this.blocks.reduce((sum, { facts }) => sum + facts.counted, 0);
  }

  /**
   * Takes the sealed rows of the database. With an index only that is opened; blocks follow when they are asked for.
   * @returns false when a row does not open or is not there: the catalogue is then made anew from the records
   */
  openRows(rows: readonly CatalogueRow[]): boolean {
    const sealed = rows.filter(({ block }) => block !== INDEX);
    const index = rows.find(({ block }) => block === INDEX);
    this.places.clear();
    const content = index && this.unsealRow(index);
    const facts = content && decodeIndex(content);
    if (facts) {
      this.blocks = facts.map((known, block) => ({
        facts: known,
        entries: known.size === 0 ? new Map() : undefined,
        row: sealed.find((row) => row.block === block),
      }));
      this.highest = Math.max(0, ...facts.map(({ revision }) => revision));
      return this.blocks.every(({ entries, row }) => entries !== undefined || row !== undefined);
    }
    if (sealed.some(({ block }) => block >= sealed.length)) return false;
    for (const row of sealed) this.blocks[row.block] = { facts: factsOf([]), entries: undefined, row };
    for (let block = 0; block < this.blocks.length; block += 1) this.blocks[block] ??= emptyBlock();
    return index === undefined && this.loadAll();
  }

  /** Reads every block. @returns false when one does not open */
  loadAll(): boolean {
    return this.blocks.every((block) => this.load(block));
  }

  /** Reads the blocks that may hold an answer. @returns false when one does not open */
  loadFor(kind: Kind, filter: ListFilter): boolean {
    return this.blocks.every((block) => !mayHold(block.facts, kind, filter) || this.load(block));
  }

  /** Forgets everything, to be filled again record by record. */
  clear(): void {
    this.blocks = [];
    this.places.clear();
    this.highest = 0;
  }

  /** What is known of a record, among the blocks that are read. */
  get(id: string): CatalogueEntry | undefined {
    return this.blockOf(id)?.entries?.get(id);
  }

  /** Ids of a kind that fit, block by block as they were first written. Only blocks that are read are looked at. */
  ofKind(kind: Kind, { from, to, mark }: ListFilter = {}): [id: string, entry: CatalogueEntry][] {
    const found: [string, CatalogueEntry][] = [];
    for (const { entries } of this.blocks)
      for (const row of entries ?? []) {
        const [, entry] = row;
        if (entry.kind !== kind || (mark !== undefined && entry.mark !== mark)) continue;
        if (isWithin(entry.day, from, to)) found.push(row);
      }
    return found;
  }

  /** The ids of every record there is. All blocks have to be read. */
  ids(): string[] {
    return [...this.places.keys()];
  }

  /** Every record there is. All blocks have to be read. */
  *all(): Generator<[id: string, entry: CatalogueEntry]> {
    for (const { entries } of this.blocks) yield* entries ?? [];
  }

  /**
   * Takes records in. All blocks have to be read, unless their ids are new.
   * @returns the blocks to seal again
   */
  setAll(records: Iterable<VaultRecord>): Set<number> {
    const changed = new Set<Block>();
    for (const record of records) {
      const block = this.blockOf(record.id) ?? this.openBlock();
      block.entries?.set(record.id, entryOf(record));
      this.places.set(record.id, block);
      changed.add(block);
      this.highest = Math.max(this.highest, record.revision);
    }
    // Once for each block, however many of its records changed.
    for (const block of changed) block.facts = factsOf(block.entries?.values() ?? []);
    return new Set([...changed].map((block) => this.blocks.indexOf(block)));
  }

  /** The number of the block that holds a record, among the blocks that are read. */
  blockNumberOf(id: string): number | undefined {
    const block = this.blockOf(id);
    return block && this.blocks.indexOf(block);
  }

  /** @returns the block to seal again, or undefined when the record was not known */
  remove(id: string): number | undefined {
    const block = this.blockOf(id);
    if (!block?.entries?.delete(id)) return undefined;
    this.places.delete(id);
    const { revision } = block.facts;
    // A revision once given is never given again.
    block.facts = { ...factsOf(block.entries.values()), revision };
    return this.blocks.indexOf(block);
  }

  /** The sealed rows of some blocks, and of the index that goes with them. */
  sealRows(blocks: Iterable<number>): CatalogueRow[] {
    const rows = [...new Set(blocks)].map((block) => this.sealRow(block, encodeBlock(this.rowsOf(block))));
    return [...rows, this.sealRow(INDEX, encodeIndex(this.blocks.map(({ facts }) => facts)))];
  }

  /** Every block and the index. */
  sealAll(): CatalogueRow[] {
    return this.sealRows(this.blocks.keys());
  }

  private rowsOf(block: number) {
    return [...(this.blocks[block]?.entries ?? [])].map(([id, entry]) => ({
      ...entry,
      id,
      day: entry.day ?? "",
      mark: entry.mark ?? "",
      deleted: entry.deleted ?? false,
    }));
  }

  private sealRow(block: number, content: Uint8Array): CatalogueRow {
    return { block, ...seal(this.key, pad(content), contextOf(this.vaultId, block)) };
  }

  private unsealRow(row: CatalogueRow): Uint8Array | undefined {
    const padded = unseal(this.key, row, contextOf(this.vaultId, row.block));
    return padded && unpad(padded);
  }

  private load(block: Block): boolean {
    if (block.entries) return true;
    const content = block.row && this.unsealRow(block.row);
    const rows = content && decodeBlock(content);
    if (!rows) return false;
    block.entries = new Map(
      rows.map(({ id, kind, level, revision, day, mark, deleted }) => [
        id,
        { kind, level, revision, day: day || undefined, mark: mark || undefined, deleted: deleted || undefined },
      ]),
    );
    for (const id of block.entries.keys()) this.places.set(id, block);
    block.row = undefined;
    const { revision } = block.facts;
    block.facts = factsOf(block.entries.values());
    block.facts.revision = Math.max(revision, block.facts.revision);
    this.highest = Math.max(this.highest, block.facts.revision);
    return true;
  }

  private blockOf(id: string): Block | undefined {
    return this.places.get(id);
  }

  /** The block that takes the next new record: always one that is read, so that nothing is sealed unread. */
  private openBlock(): Block {
    const last = this.blocks.at(-1);
    if (last && (last.entries?.size ?? last.facts.size) < BLOCK_SIZE && this.load(last)) return last;
    const block = emptyBlock();
    this.blocks.push(block);
    return block;
  }
}

function emptyBlock(): Block {
  return { facts: factsOf([]), entries: new Map(), row: undefined };
}

function entryOf(record: VaultRecord): CatalogueEntry {
  const { kind, level, revision, body, deletedAt } = record;
  const day = dayOfBody(body);
  const mark = markOf(record);
  return {
    kind,
    level,
    revision,
    ...(day ? { day } : {}),
    ...(mark ? { mark } : {}),
    ...(deletedAt ? { deleted: true } : {}),
  };
}

function markOf({ body }: VaultRecord): string | undefined {
  if ("state" in body) return body.state;
  if ("of" in body) return body.of;
  return "form" in body ? body.form : undefined;
}

function isWithin(day: string | undefined, from: string | undefined, to: string | undefined): boolean {
  if (from !== undefined && (day === undefined || day < from)) return false;
  return to === undefined || (day !== undefined && day <= to);
}

function contextOf(vaultId: string, block: number): Uint8Array {
  return utf8ToBytes(`ippo catalogue ${SCHEMA_VERSION} ${vaultId} ${block}`);
}
