import type * as z from "zod/mini";
import { csv } from "../takeout/csv.ts";
import { activitySchema, educationSchema, licenceSchema, workSchema } from "./history.ts";
import type { Profile } from "./profile.ts";

/** The histories that have a table of their own, and the columns of each, in order. */
const TABLES = {
  education: { schema: educationSchema, columns: Object.keys(educationSchema.shape) },
  work: { schema: workSchema, columns: Object.keys(workSchema.shape) },
  activities: { schema: activitySchema, columns: Object.keys(activitySchema.shape) },
  licences: { schema: licenceSchema, columns: Object.keys(licenceSchema.shape) },
} as const;
export type HistoryName = keyof typeof TABLES;
export const HISTORIES = Object.keys(TABLES) as HistoryName[];

/** Why a table is not taken: it is too big, its columns are not those of the history, or a row (from 1) does not fit. */
export class HistoryCsvError extends Error {
  readonly code: "too-big" | "columns" | "row";
  readonly row: number;

  constructor(code: HistoryCsvError["code"], row = 0) {
    super(code);
    this.name = "HistoryCsvError";
    this.code = code;
    this.row = row;
  }
}

const MOST_SIGNS = 4 * 1024 * 1024;
const MOST_PARTS = 60;

/**
 * A history as CSV: UTF-8 with a byte order mark, RFC 4180, a part on a row, headed by the names of its fields. The
 * profile comes as its reader may know it. Half of a surrogate pair, which no UTF-8 can hold, becomes U+FFFD.
 */
export function historyCsv(profile: Profile, name: HistoryName): string {
  const columns: readonly string[] = TABLES[name].columns;
  const rows = profile[name].map((part) => {
    const cells: Readonly<Record<string, unknown>> = part;
    return columns.map((column) => doubled(String(cells[column])));
  });
  return csv([columns, ...rows]);
}

/** The guard against formulas puts `'` in front; one that was typed there gets a second, so that it can be told apart. */
function doubled(text: string): string {
  return text.startsWith("'") ? `'${text}` : text;
}

/**
 * The parts that `historyCsv` wrote; columns may stand in another order.
 * @throws HistoryCsvError where it is anything else; it is taken whole or not at all
 */
export function readHistoryCsv<N extends HistoryName>(text: string, name: N): Profile[N] {
  if (text.length > MOST_SIGNS) throw new HistoryCsvError("too-big");
  const [heading = [], ...rows] = cellsOf(text.replace(/^\ufeff/u, ""));
  const { columns, schema } = TABLES[name];
  const known: readonly string[] = columns;
  if (heading.length !== known.length || !known.every((column) => heading.includes(column))) {
    throw new HistoryCsvError("columns");
  }
  if (rows.length > MOST_PARTS) throw new HistoryCsvError("too-big");
  const parts = rows.map((cells, index) => partOf(heading, cells, schema, index + 1));
  if (new Set(parts.map(({ id }) => id)).size < parts.length) throw new HistoryCsvError("row");
  return parts as Profile[N];
}

function partOf(
  heading: readonly string[],
  cells: readonly string[],
  schema: z.core.$ZodType<{ id: string }> & {
    safeParse: (value: unknown) => z.core.util.SafeParseResult<{ id: string }>;
  },
  row: number,
): { id: string } {
  if (cells.length !== heading.length) throw new HistoryCsvError("row", row);
  const entries = heading.map((column, at) => [column, valueIn(column, (cells[at] ?? "").replace(/^'/u, ""))]);
  const read = schema.safeParse(Object.fromEntries(entries));
  if (!read.success) throw new HistoryCsvError("row", row);
  return read.data;
}

function valueIn(column: string, cell: string): string | boolean {
  return column === "isCurrent" && (cell === "true" || cell === "false") ? cell === "true" : cell;
}

/** The cells of RFC 4180, quoted or not; rows end with CRLF, LF, or the text. */
function cellsOf(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const quoted = /"((?:[^"]|"")*)"/uy;
    const bare = /[^",\r\n]*/uy;
    const pattern = text[at] === '"' ? quoted : bare;
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (!found) throw new HistoryCsvError("row", rows.length);
    row.push(found[1]?.replaceAll('""', '"') ?? found[0]);
    at = pattern.lastIndex;
    if (text[at] === ",") {
      at += 1;
      if (at < text.length) continue;
      row.push("");
    }
    const end = /\r\n|\n|$/uy;
    end.lastIndex = at;
    if (!end.test(text)) throw new HistoryCsvError("row", rows.length);
    at = end.lastIndex;
    rows.push(row);
    row = [];
  }
  return rows;
}
