import type { Kind, Level } from "../../domain/records/kinds.ts";

/** `mark` is the one more thing a list chooses by: the state of a step, the form of an entry, whose past it is. */
export type CatalogueEntry = {
  kind: Kind;
  level: Level;
  revision: number;
  day?: string | undefined;
  mark?: string | undefined;
  /** In the bin. */
  deleted?: boolean | undefined;
};
