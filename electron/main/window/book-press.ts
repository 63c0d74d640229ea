import type { BrowserWindow } from "electron";
import type { BookJob } from "../../../src/bridge/print-job.ts";
import type { BookPart } from "../../../src/domain/book/book.ts";
import { type PdfBinder, pdfBinder } from "../../../src/domain/book/pdf/pdf-binder.ts";
import { Refusal } from "../bridge/handle.ts";
import type { FileInParts } from "../files/file-in-parts.ts";
import { plainFileInParts } from "../files/left-behind.ts";
import { openPrintWindow, pdfOf } from "./print-window.ts";

/**
 * Chromium prints page by page and goes through all that stands in the window for each: many pages at a time take longer
 * than the same in pieces.
 */
const PAGES_OF_PIECE = 150;
/** Photos lie in memory until their pages are printed. */
const PHOTO_BYTES_OF_PIECE = 32 * 1024 * 1024;

/** The book that is made, if one is. Whoever stops it leaves nothing of it. */
export class BookPress {
  private readonly preloadFolder: string;
  private current: Book | undefined;
  private owner: BrowserWindow | undefined;

  constructor(preloadFolder: string) {
    this.preloadFolder = preloadFolder;
  }

  /**
   * @param path where the book goes when it is whole @param vault the folder of the profile that it is made from
   * @param owner the window it is made from: when that goes, the book goes
   */
  async begin(path: string, vault: string, job: BookJob, owner: BrowserWindow): Promise<void> {
    await this.stop();
    if (this.owner !== owner) owner.once("closed", () => void this.stop());
    this.owner = owner;
    const book = new Book(this.preloadFolder, job, plainFileInParts(vault));
    this.current = book;
    await this.droppedOnTrouble(book, () => book.begin(path));
  }

  /** @returns on how many pages the part stands @throws Refusal also when no book is made */
  async add(part: BookPart): Promise<number> {
    const book = this.need();
    return this.droppedOnTrouble(book, () => book.add(part));
  }

  /** Puts the book in its place. @returns how many pages it has @throws Refusal */
  async finish(): Promise<number> {
    const book = this.need();
    const pages = await this.droppedOnTrouble(book, () => book.finish());
    this.current = undefined;
    return pages;
  }

  async stop(): Promise<void> {
    const book = this.current;
    this.current = undefined;
    await book?.drop();
  }

  private async droppedOnTrouble<T>(book: Book, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (this.current === book) this.current = undefined;
      await book.drop();
      throw error;
    }
  }

  private need(): Book {
    if (!this.current) throw new Refusal("refused");
    return this.current;
  }
}

class Book {
  private readonly job: BookJob;
  private readonly page: ReturnType<typeof openPrintWindow>;
  private readonly file: FileInParts;
  private readonly binder: PdfBinder = pdfBinder((bytes) => this.file.append(bytes));
  private readonly parts = handOver<BookPart | null>();
  private readonly standing = handOver<{ pages: number; wasPrinted: (was: boolean) => void }>();
  private readonly outline = new Map<string, number>();
  private pages = 0;
  private unprinted = 0;
  private photoBytes = 0;

  constructor(preloadFolder: string, job: BookJob, file: FileInParts) {
    this.job = job;
    this.file = file;
    this.page = openPrintWindow(preloadFolder, job, {
      next: () => this.parts.take(),
      placed: (pages) => new Promise((wasPrinted) => this.standing.give({ pages: Number(pages), wasPrinted })),
    });
  }

  begin(path: string): Promise<void> {
    return this.file.start(path);
  }

  async add(part: BookPart): Promise<number> {
    this.parts.give(part);
    const { pages, wasPrinted } = await this.orGone(this.standing.take());
    if (!this.outline.has(part.month)) this.outline.set(part.month, this.pages);
    this.pages += pages;
    this.unprinted += pages;
    this.photoBytes += photoBytesOf(part);
    const isFull = this.unprinted >= PAGES_OF_PIECE || this.photoBytes >= PHOTO_BYTES_OF_PIECE;
    if (isFull) await this.print();
    wasPrinted(isFull);
    return pages;
  }

  async finish(): Promise<number> {
    if (this.unprinted > 0) await this.print();
    this.parts.give(null);
    await this.page.ready;
    const front = await this.print(true);
    const { look, title, months } = this.job;
    const names = new Map(months.map(({ month, name }) => [month, name]));
    await this.binder.finish({
      title,
      language: look.locale,
      isRightToLeft: look.direction === "vertical",
      outline: [...this.outline].map(([month, page]) => ({ title: names.get(month) ?? month, page: page + front + 1 })),
    });
    this.page.close();
    await this.file.finish();
    return this.pages + front;
  }

  /** The file first: with its last window Ippo ends, and would leave the file behind. */
  async drop(): Promise<void> {
    try {
      await this.file.drop();
    } finally {
      this.page.close();
    }
  }

  /** Binds what stands in the window, which lets go of it afterwards. @returns how many pages it was */
  private async print(isFront = false): Promise<number> {
    const pdf = await this.orGone(pdfOf(this.page.window, this.job, false));
    this.unprinted = 0;
    this.photoBytes = 0;
    return this.binder.add(pdf, isFront);
  }

  /** Refused when the window goes meanwhile. */
  private orGone<T>(wanted: Promise<T>): Promise<T> {
    return Promise.race([wanted, this.page.gone]);
  }
}

function photoBytesOf({ entries }: BookPart): number {
  return entries.flatMap(({ photos }) => photos).reduce((sum, { bytes }) => sum + (bytes?.byteLength ?? 0), 0);
}

/** One value at a time from who gives to who takes; whoever comes first waits. */
function handOver<T>(): { give: (value: T) => void; take: () => Promise<T> } {
  const given: T[] = [];
  const takers: ((value: T) => void)[] = [];
  return {
    give: (value) => {
      const taker = takers.shift();
      if (taker) taker(value);
      else given.push(value);
    },
    take: async () => {
      if (given.length > 0) return given.shift() as T;
      return new Promise<T>((resolve) => takers.push(resolve));
    },
  };
}
