import type { RowWords } from "../history-rows.ts";

/** The printed words of the form, in the order of its fields. They come in as values: `src/content/papers`. */
export type RirekishoWords = {
  readonly title: string;
  readonly dateOf: { readonly year: string; readonly month: string; readonly asOf: string };
  readonly photo: {
    readonly title: string;
    readonly when: readonly [string, string];
    readonly height: string;
    readonly heightFigure: string;
    readonly width: string;
    readonly widthFigure: string;
    readonly alone: string;
    readonly glue: string;
    /** What the photo is, for those who hear the page. */
    readonly label: string;
  };
  readonly kana: string;
  readonly name: string;
  readonly birth: {
    readonly year: string;
    readonly month: string;
    readonly born: string;
    readonly age: string;
    readonly years: string;
  };
  readonly gender: string;
  readonly phone: string;
  readonly address: string;
  readonly contact: string;
  readonly contactNote: string;
  readonly year: string;
  readonly month: string;
  readonly history: string;
  readonly licences: string;
  readonly motivation: string;
  readonly wishes: string;
  readonly wishesNote: string;
  readonly genderNote: string;
  readonly rows: RowWords;
  readonly old: OldFormWords;
};

/** What the old form prints otherwise, or beside. */
export type OldFormWords = {
  readonly name: string;
  readonly photo: readonly [string, string, string, string, string, string];
  readonly birth: string;
  /** 「男・女」, to be circled by hand where nothing was written. */
  readonly eitherGender: string;
  readonly mobile: string;
  readonly email: string;
  readonly fax: string;
  readonly history: string;
  readonly licences: string;
  readonly noteTitle: string;
  readonly note: string;
  readonly commute: string;
  readonly dependants: readonly [string, string];
  readonly spouse: string;
  readonly spouseSupport: string;
  readonly hobbies: string;
  readonly motivation: string;
};
