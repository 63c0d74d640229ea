import type { SealedRecord } from "../log/frames.ts";

/** Sealed records that the log has and the database has not: they count as saved, and wait for the database. */
export class OnlyInLog {
  private readonly rows = new Map<string, SealedRecord>();
  private sum = 0;

  get isEmpty(): boolean {
    return this.rows.size === 0;
  }

  /** Bytes of ciphertext. */
  get bytes(): number {
    return this.sum;
  }

  has(id: string): boolean {
    return this.rows.has(id);
  }

  /** All of them, those that wait longest first. */
  all(): SealedRecord[] {
    return [...this.rows.values()];
  }

  add(rows: readonly SealedRecord[]): void {
    for (const row of rows) {
      this.drop(row.id);
      this.rows.set(row.id, row);
      this.sum += row.ciphertext.byteLength;
    }
  }

  /** Lets go what the database took. One that was saved anew meanwhile still waits. */
  done(rows: readonly SealedRecord[]): void {
    for (const row of rows) if (this.rows.get(row.id) === row) this.drop(row.id);
  }

  private drop(id: string): void {
    this.sum -= this.rows.get(id)?.ciphertext.byteLength ?? 0;
    this.rows.delete(id);
  }
}
