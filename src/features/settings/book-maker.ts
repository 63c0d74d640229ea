import { BridgeError } from "../../bridge/answer.ts";
import { ask } from "../../bridge/page.ts";
import type { BookEntry, BookLook } from "../../domain/book/book.ts";
import { isPrinted, type Wanted } from "../../domain/book/printable.ts";
import { type BookSpan, fileNameOf, isInSpan, monthsOf } from "../../domain/book/span.ts";
import type { JournalEntry } from "../../domain/journal/entry.ts";
import type { VaultClient } from "../../vault/client.ts";
import { bookEntryOf } from "../book-entry.ts";

export type BookWish = Wanted & {
  span: BookSpan;
  look: BookLook;
  title: string;
  withPhotos: boolean;
  timeOf: (entry: JournalEntry) => string;
  /** From when to when, for the cover; the name of a month, for its first page and the contents. */
  spanName: (first: string, last: string) => string;
  monthName: (month: string) => string;
};

/** How far a book is. `trouble` holds what was thrown. */
export type BookState =
  | { phase: "idle" | "reading" | "nothing" | "stopped" }
  | { phase: "setting"; done: number; all: number }
  | { phase: "writing" }
  | { phase: "done"; name: string; pages: number }
  | { phase: "trouble"; error: unknown };

/** Photos go over to the shell in parts of about this size. */
const PHOTO_BYTES_OF_PART = 16 * 1024 * 1024;
const AGAIN_MS = 300;

/** A month that is printed: how many of its entries, and the days of the first and the last. */
type Month = { month: string; count: number; first: string; last: string };

/** Makes one book at a time, month by month; whoever leaves the page finds it going on when they come back. */
export class BookMaker {
  private readonly vault: VaultClient;
  private readonly listeners = new Set<() => void>();
  private state: BookState = { phase: "idle" };
  private isStopped = false;

  constructor(vault: VaultClient) {
    this.vault = vault;
  }

  readonly now = (): BookState => this.state;

  readonly listen = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Never throws: what went wrong is a state. */
  async make(wish: BookWish): Promise<void> {
    this.isStopped = false;
    this.say({ phase: "reading" });
    try {
      this.say(await this.made(wish));
    } catch (error) {
      // Whatever came in between: nothing of the book stays, also where the shell began it after the wish to stop.
      await ask("stopBook").catch(() => undefined);
      this.say(this.isStopped ? { phase: "stopped" } : { phase: "trouble", error });
    }
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    // Where the shell cannot be reached, the making meets that itself, and says what became of it.
    await ask("stopBook").catch(() => undefined);
  }

  private async made(wish: BookWish): Promise<BookState> {
    const months = await this.months(wish);
    this.goOn();
    const [first] = months;
    const last = months.at(-1);
    if (!first || !last) return { phase: "nothing" };
    const { look, title, monthName } = wish;
    const job = {
      kind: "book" as const,
      look,
      title,
      span: wish.spanName(first.first, last.last),
      months: months.map(({ month }) => ({ month, name: monthName(month) })),
    };
    const chosen = await ask("beginBook", { job, suggestedName: fileNameOf(title) || "Ippo" });
    if (!chosen) return { phase: "idle" };
    const all = months.reduce((sum, { count }) => sum + count, 0);
    let done = 0;
    for (const { month } of months) {
      this.say({ phase: "setting", done, all });
      done += await this.add(month, wish);
    }
    this.say({ phase: "writing" });
    const { pages } = await ask("finishBook");
    return { phase: "done", name: chosen.name, pages };
  }

  private async months(wish: BookWish): Promise<Month[]> {
    const days = (await this.allDays()).toSorted();
    const months: Month[] = [];
    for (const month of monthsOf(days, wish.span)) {
      this.goOn();
      const entries = await this.entriesOf(month, wish);
      const [first] = entries;
      const last = entries.at(-1);
      if (first && last) months.push({ month, count: entries.length, first: first.day, last: last.day });
    }
    return months;
  }

  /** Soon after opening, the vault has not read all of the journal. */
  private async allDays(): Promise<string[]> {
    for (;;) {
      this.goOn();
      const { days, complete } = await this.vault.journalOverview();
      if (complete) return days.map(([day]) => day);
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    }
  }

  private async entriesOf(month: string, wish: BookWish): Promise<JournalEntry[]> {
    const records = await this.vault.list("journal", { from: `${month}-01`, to: `${month}-31` });
    return records
      .map(({ body }) => body)
      .filter((entry) => isInSpan(entry.day, wish.span) && isPrinted(entry, wish))
      .toSorted((a, b) => `${a.day}${a.at}`.localeCompare(`${b.day}${b.at}`));
  }

  /** @returns how many entries went over */
  private async add(month: string, wish: BookWish): Promise<number> {
    const entries = await this.entriesOf(month, wish);
    let part: BookEntry[] = [];
    let bytes = 0;
    for (const [index, entry] of entries.entries()) {
      this.goOn();
      const own = await bookEntryOf(this.vault, entry, wish);
      part.push(own);
      bytes += own.photos.reduce((sum, photo) => sum + (photo.bytes?.byteLength ?? 0), 0);
      if (bytes < PHOTO_BYTES_OF_PART && index < entries.length - 1) continue;
      await ask("addToBook", { month, entries: part });
      part = [];
      bytes = 0;
    }
    return entries.length;
  }

  private goOn(): void {
    if (this.isStopped) throw new BridgeError("refused");
  }

  private say(state: BookState): void {
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}

const makers = new WeakMap<VaultClient, BookMaker>();

/** The one maker of an open vault. */
export function bookMakerOf(vault: VaultClient): BookMaker {
  const maker = makers.get(vault) ?? new BookMaker(vault);
  makers.set(vault, maker);
  return maker;
}
