import type { SearchAnswer, SearchHit } from "../../vault/api.ts";
import { VaultError, type VaultErrorCode } from "../../vault/errors.ts";
import { sameOr } from "../same-or.ts";

/** The vault may still be reading what was written over the years: it is asked again until it has. */
const AGAIN_MS = 150;
/** Hits of one answer. */
export const PART = 50;

/**
 * Entries that fit what is asked, or all: how many, and those asked for so far, by their place among them.
 * `typed`: what was asked, filters among it.
 */
export type Found = { typed: string; total: number; complete: boolean; hits: ReadonlyMap<number, SearchHit> };

type Searching = { search: (typed: string, part: { from: number; limit: number }) => Promise<SearchAnswer> };
type Told = { found: (found: Found) => void; problem: (problem: VaultErrorCode | undefined) => void };

/**
 * Asks the vault for hits part by part: one question at a time, the newest first, and each part that is in sight once
 * more when something was saved. What was found before stays until there is something newer to show.
 */
export class SearchAsks {
  private typed = "";
  /** Parts to be asked for, by the place of their first hit; the one asked for last comes first. */
  private parts = new Set<number>();
  /** Parts of which the vault had not read all. */
  private unread = new Set<number>();
  private newest = 0;
  private found?: Found;
  private isComposing = false;
  private isAsking = false;
  private later?: ReturnType<typeof setTimeout>;

  constructor(
    private readonly vault: Searching,
    private readonly tell: Told,
  ) {}

  /** @param index of a hit whose part is needed */
  ask(typed: string, index: number): void {
    if (typed !== this.typed) {
      this.typed = typed;
      this.parts.clear();
      this.unread.clear();
    }
    this.newest = partOf(index);
    this.want(this.newest);
  }

  /** While a word is composed, half of it that is in no entry changes nothing. */
  compose(is: boolean): void {
    this.isComposing = is;
    if (!is) this.want(this.newest);
  }

  /**
   * Something was saved or binned: what is found may have changed.
   * @param id of what was saved: its row is read anew, wherever it stands
   */
  again(id?: string): void {
    for (const [index, hit] of this.found?.hits ?? []) if (hit.id === id) this.parts.add(partOf(index));
    this.want(this.newest);
  }

  /** Asks no more by itself. */
  rest(): void {
    clearTimeout(this.later);
  }

  private want(part: number): void {
    this.parts.delete(part);
    this.parts.add(part);
    void this.askForAll();
  }

  private async askForAll(): Promise<void> {
    if (this.isAsking) return;
    this.isAsking = true;
    try {
      for (let part = this.next(); part !== undefined; part = this.next()) await this.askFor(part);
      this.tell.problem(undefined);
    } catch (error) {
      this.tell.problem(error instanceof VaultError ? error.code : "failed");
    } finally {
      this.isAsking = false;
    }
  }

  private next(): number | undefined {
    const part = [...this.parts].at(-1);
    if (part !== undefined) this.parts.delete(part);
    return part;
  }

  private async askFor(part: number): Promise<void> {
    const { typed } = this;
    const answer = await this.vault.search(typed, { from: part, limit: PART }).catch((error: unknown) => {
      this.parts.add(part);
      throw error;
    });
    if (answer.total === 0 && this.isComposing) return;
    this.found = joined(this.found, typed, part, answer);
    this.tell.found(this.found);
    if (answer.complete || typed !== this.typed) return;
    this.unread.add(part);
    clearTimeout(this.later);
    this.later = setTimeout(() => {
      for (const each of this.unread) this.parts.add(each);
      this.unread.clear();
      void this.askForAll();
    }, AGAIN_MS);
  }
}

function partOf(index: number): number {
  return index - (index % PART);
}

/** A part of the same entries, or others. */
function joined(now: Found | undefined, typed: string, from: number, { total, complete, hits }: SearchAnswer): Found {
  const before = now?.typed === typed && now.total === total ? now.hits : [];
  // A row that says the same stays the same one, so that it is not drawn again after each save.
  const same = new Map([...(now?.hits.values() ?? [])].map((hit) => [hit.id, hit]));
  const part = hits.map((hit, index) => [from + index, sameOr(same.get(hit.id), hit) ?? hit] as const);
  return { typed, total, complete, hits: new Map([...before, ...part]) };
}
