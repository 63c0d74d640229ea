import { educationRows, type HistoryRow, workRows } from "../resume/history-rows.ts";
import type { Profile } from "../resume/profile.ts";
import { csv } from "./csv.ts";
import { localTime } from "./local-time.ts";
import { readable } from "./sorted-records.ts";
import type { TakenRecord } from "./takeout.ts";
import type { ColumnName, TakeoutWords } from "./words.ts";

/** One file of a takeout. */
export type TakeoutText = { name: string; text: string };

/** A table's rows, each the texts of its cells. */
type Rows = string[][];

/** The tables of a takeout as CSV files, one after the other. A table without a row is left out. */
export function* tables(
  records: readonly TakenRecord[],
  profile: Profile | undefined,
  words: TakeoutWords,
): Generator<TakeoutText> {
  const { columns } = words;
  const named = (...names: ColumnName[]) => names.map((name) => columns[name]);
  yield* table("check-ins", named("day", "time", "moodNumber", "mood"), checkIns(records, words));
  yield* table("steps", named("step", "state", "expected", "added"), steps(records, words));
  yield* table("tries", named("day", "time", "step", "felt", "outcome", "happened"), tries(records, words));
  const handed = named("handedOver", "recipient", "from", "to", "kind", "itemDay", "itemTitle");
  yield* table("handed-over", handed, handedOver(records, words));
  yield* table("education", named("month", "text"), history(profile && educationRows(profile.education, words.rows)));
  yield* table(
    "work",
    named("month", "text"),
    history(profile && workRows(profile.work, words.rows, profile.calendar)),
  );
}

function* table(name: string, headings: string[], rows: Rows): Generator<TakeoutText> {
  if (rows.length > 0) yield { name: `csv/${name}.csv`, text: csv([headings, ...rows]) };
}

function checkIns(records: readonly TakenRecord[], { moods }: TakeoutWords): Rows {
  return readable("checkIn", records, ({ at }) => at).map(({ body: { day, at, mood } }) => [
    day,
    localTime(at),
    String(mood),
    moods[mood - 1] ?? "",
  ]);
}

function steps(records: readonly TakenRecord[], { states }: TakeoutWords): Rows {
  return readable("step", records, ({ addedAt }) => addedAt).map(({ body: { text, state, suds, addedAt } }) => [
    text,
    states[state],
    numberOf(suds),
    localTime(addedAt),
  ]);
}

function tries(records: readonly TakenRecord[], { outcomes }: TakeoutWords): Rows {
  return readable("try", records, ({ at }) => at).map(({ body: { day, at, stepText, suds, outcome, happened } }) => [
    day,
    localTime(at),
    stepText,
    numberOf(suds),
    outcomes[outcome],
    happened ?? "",
  ]);
}

/** A row for each thing that was handed over; one row where a share held none. */
function handedOver(records: readonly TakenRecord[], { kinds }: TakeoutWords): Rows {
  const nothing = { kind: "", day: "", title: "" };
  return readable("shareLog", records, ({ at }) => at).flatMap(({ body: { at, recipient, from, to, items } }) =>
    (items.length > 0 ? items : [nothing]).map(({ kind, day, title }) => [
      localTime(at),
      recipient,
      from,
      to,
      isNamed(kind, kinds) ? kinds[kind] : kind,
      day,
      title,
    ]),
  );
}

function isNamed<T extends object>(name: string, names: T): name is string & keyof T {
  return Object.hasOwn(names, name);
}

function history(rows: readonly HistoryRow[] = []): Rows {
  return rows.filter(({ month, text }) => month !== "" || text.trim() !== "").map(({ month, text }) => [month, text]);
}

function numberOf(suds: number | undefined): string {
  return suds === undefined ? "" : String(suds);
}
