import type { RowWords } from "../resume/history-rows.ts";
import type { Outcome, StepState } from "../steps/step.ts";

/** What a profile says, each with a name. */
export type FactName =
  | "name"
  | "nameKana"
  | "birthDay"
  | "gender"
  | "address"
  | "contact"
  | "education"
  | "work"
  | "email"
  | "workDetails"
  | "activities"
  | "licences"
  | "skills"
  | "strengths"
  | "summary"
  | "selfPr"
  | "motivation"
  | "wishes"
  | "paperDay";

export type ColumnName =
  | "day"
  | "time"
  | "mood"
  | "moodNumber"
  | "step"
  | "state"
  | "expected"
  | "added"
  | "felt"
  | "outcome"
  | "happened"
  | "handedOver"
  | "recipient"
  | "from"
  | "to"
  | "kind"
  | "itemDay"
  | "itemTitle"
  | "month"
  | "text";

/** The texts that are written into the files, in the person's language. Plain texts only: they pass to the worker. */
export type TakeoutWords = Readonly<{
  readme: Readonly<
    Record<
      | "title"
      | "open"
      | "place"
      | "made"
      | "app"
      | "inside"
      | "json"
      | "journal"
      | "csv"
      | "profile"
      | "files"
      | "covered"
      | "back"
      | "format",
      string
    >
  >;
  columns: Readonly<Record<ColumnName, string>>;
  facts: Readonly<Record<FactName, string>>;
  profile: string;
  /** In the order of `MOODS`. */
  moods: readonly string[];
  outcomes: Readonly<Record<Outcome, string>>;
  states: Readonly<Record<StepState, string>>;
  /** Kinds that can be handed over. */
  kinds: Readonly<Record<"journal" | "checkIn" | "step" | "try" | "profile", string>>;
  workNone: string;
  /** The words of the rows of 学歴・職歴, which stay Japanese like the paper. */
  rows: RowWords;
}>;
