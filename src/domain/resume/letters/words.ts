import type { LetterKind } from "../paper.ts";

/** What a text of a letter is made with. */
export type LetterParts = {
  /** 「貴社の求人（事務）」, or without the job where none was named. */
  offer: string;
  name: string;
  /** Whether a list of enclosures or questions follows. */
  hasList: boolean;
};

/** The words of letters, mails and envelopes. They come in as values: `src/content/papers/letters.ts`. */
export type LetterWords = {
  /** Behind a house or a department; behind a person. Never both. */
  readonly toHouse: string;
  readonly toPerson: string;
  /** Forms of address that were typed already stay as they are. */
  readonly toSomebody: readonly string[];
  readonly postalMark: string;
  readonly phone: string;
  readonly email: string;
  readonly titles: Readonly<Record<LetterKind, string>>;
  /** 拝啓 and the greeting that fits every season. */
  readonly opening: string;
  readonly closing: string;
  readonly listHead: string;
  readonly listEnd: string;
  /** Lines that stand at the right by themselves: 敬具, 以上 and their like. */
  readonly atRight: readonly string[];
  readonly offer: (job: string) => string;
  /** Stands where something has to come from the person. */
  readonly blank: string;
  readonly paper: Readonly<Record<LetterKind, (parts: LetterParts) => readonly string[]>>;
  /** What stands before and behind the list in a mail. */
  readonly mail: Readonly<
    Record<LetterKind, (parts: LetterParts) => { before: readonly string[]; after: readonly string[] }>
  >;
  readonly subject: Readonly<Record<LetterKind, (job: string) => string>>;
  /** In front of the subject, where a mail is kept as a page. */
  readonly subjectLabel: string;
  readonly signatureRule: string;
  /** 「応募書類在中」. */
  readonly contents: string;
  /** How the sheet of labels is used. */
  readonly labelNote: string;
};
