import { FORMAT, type TakenFile, type TakenRecord, type Takeout, VERSION } from "./takeout.ts";

type Contents = Pick<Takeout, "exportedAt" | "app"> & {
  records: readonly TakenRecord[];
  files: readonly TakenFile[];
};

/**
 * `ippo.json` as text: fields in a fixed order, records and files sorted by id, one on a line, bodies with sorted keys.
 * Equal contents give equal text. A half of a surrogate pair is written as an escape, so nothing typed is lost.
 */
export function takeoutJson({ exportedAt, app, records, files }: Contents): string {
  const head = JSON.stringify({ format: FORMAT, version: VERSION, exportedAt, app }).slice(0, -1);
  return `${head},"records":${listOf(records, recordLine)},"files":${listOf(files, fileLine)}}\n`;
}

function listOf<T extends { id: string }>(items: readonly T[], line: (item: T) => string): string {
  if (items.length === 0) return "[]";
  return `[\n${items.toSorted(byId).map(line).join(",\n")}\n]`;
}

function recordLine({ id, kind, version, level, revision, savedAt, deletedAt, body }: TakenRecord): string {
  return JSON.stringify({ id, kind, version, level, revision, savedAt, deletedAt, body: sorted(body) });
}

function fileLine({ id, name, type, bytes, sha256 }: TakenFile): string {
  return JSON.stringify({ id, name, type, bytes, sha256 });
}

/** The value with the keys of every object in order. */
function sorted(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(sorted);
  const entries = Object.entries(value).map(([key, part]) => [key, sorted(part)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => compare(a, b)));
}

function byId(a: { id: string }, b: { id: string }): number {
  return compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
