import type { EntryDocument } from "../journal/document.ts";
import type { Form } from "../journal/entry.ts";
import type { Day, Instant } from "../time/day.ts";

/** Whose files Ippo reads. `markdown` is any folder of Markdown or plain text, Obsidian's and Ippo's own among them. */
export const IMPORT_FORMATS = ["dayone", "joplin", "standardnotes", "rednotebook", "keep", "markdown"] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

/**
 * What does not come along, counted: `remote` pictures on the net, `active` parts of web pages (scripts, forms, frames),
 * `link` addresses that are neither web nor mail (their words stay), `unseen` signs that change how a text looks,
 * `photo` pictures that are not there or cannot be taken, `file` sound, film and other files, `binned` entries in the
 * other app's bin, `locked` entries that are still encrypted there, `unreadable` files or entries that cannot be read,
 * `blank` entries without a word, `label` names that are too long, `place` where an entry was written and the weather.
 */
export const LEFT_OUT = [
  "remote",
  "active",
  "link",
  "unseen",
  "photo",
  "file",
  "binned",
  "locked",
  "unreadable",
  "blank",
  "label",
  "place",
] as const;
export type LeftOutCode = (typeof LEFT_OUT)[number];
export type LeftOut = Partial<Record<LeftOutCode, number>>;

/** Counts one more (or `count` more) of what is left out. */
export function leave(leftOut: LeftOut, code: LeftOutCode, count = 1): void {
  if (count > 0) leftOut[code] = (leftOut[code] ?? 0) + count;
}

/** A file of what was picked. Nothing of it is read before it is asked for. */
export type ImportFile = {
  /** With `/` between its folders. */
  name: string;
  bytes: number;
  /** When it was changed last, in milliseconds, where that is known. */
  modified?: number | undefined;
  /** All of it. @throws where it is larger than `most`, or damaged */
  read: (most: number) => Promise<Uint8Array>;
};

/** One entry of another app. A photo in its document bears `placeOf(index)` in place of an id, by its place in `photos`. */
export type ImportedEntry = {
  /** Its own sign in its app; the same each time. */
  source: string;
  day: Day;
  at: Instant;
  form: Form;
  document: EntryDocument;
  tags: string[];
  people: string[];
  isHeavy: boolean;
  photos: ImportFile[];
};

/** All that was read. */
export type Imported = { format: ImportFormat; entries: ImportedEntry[]; leftOut: LeftOut };

/** `unknown`: none of the formats. `locked`: encrypted by the other app. `too-big`: a bound is passed. */
export type ImportErrorCode = "unknown" | "locked" | "damaged" | "too-big";

export class ImportError extends Error {
  readonly code: ImportErrorCode;

  constructor(code: ImportErrorCode) {
    super(code);
    this.name = "ImportError";
    this.code = code;
  }
}

/** What stands for the id of a photo until it has one. @param index its place in `photos` */
export function placeOf(index: number): string {
  return index.toString(16).padStart(32, "0");
}
