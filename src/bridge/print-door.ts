import type { BookPart } from "../domain/book/book.ts";
import type { BookJob, PrintJob } from "./print-job.ts";

/** What the hidden print window sees of the shell. */
export type PrintDoor = {
  job: () => Promise<PrintJob | BookJob>;
  /** The next part of a book, as soon as the page has sent it; null behind the last one. */
  nextPart: () => Promise<BookPart | null>;
  /** The part that came last stands, on so many pages. Answers whether they were printed: they can go then. */
  placed: (pages: number) => Promise<boolean>;
  ready: () => Promise<void>;
};

declare global {
  interface Window {
    readonly ippoPrint: PrintDoor;
  }
}
