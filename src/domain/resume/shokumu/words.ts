import type { ActivityType } from "../history.ts";
import type { RowWords } from "../history-rows.ts";

/** The words of a 職務経歴書. They come in as values: `src/content/papers/shokumu.ts`. */
export type ShokumuWords = {
  readonly title: string;
  readonly asOf: string;
  readonly name: string;
  readonly end: string;
  readonly now: string;
  readonly parts: Readonly<
    Record<
      | "summary"
      | "outline"
      | "work"
      | "fields"
      | "activities"
      | "licences"
      | "skills"
      | "strengths"
      | "selfPr"
      | "motivation"
      | "gaps"
      | "partTime"
      | "training"
      | "studying"
      | "character"
      | "attitude"
      | "future",
      string
    >
  >;
  readonly business: string;
  readonly capital: string;
  readonly employees: string;
  readonly duties: string;
  readonly results: string;
  readonly activities: Readonly<Record<ActivityType, string>>;
  readonly rows: RowWords;
};
