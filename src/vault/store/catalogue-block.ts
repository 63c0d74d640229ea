import { type Kind, LEVELS, type Level } from "../../domain/records/kinds.ts";

/** What the catalogue knows of a record. `mark` is the one more thing a list chooses by. */
export type BlockRow = { id: string; kind: Kind; level: Level; revision: number; day: string; mark: string };

/**
 * Rows of one kind, level and mark, written short: ids (32 hex digits each) one after the other; revisions as the step
 * from the one before; a day only where it changes. Half the size of plain rows, and the size is opening time.
 */
type Group = [kind: Kind, level: Level, mark: string, ids: string, steps: number[], days: string[]];

const ID_LENGTH = 32;

/** A block as JSON text. The order of rows is kept within their groups only. */
export function encodeBlock(rows: readonly BlockRow[]): string {
  const groups = new Map<string, Group>();
  const last = new Map<string, { revision: number; day: string }>();
  for (const { id, kind, level, revision, day, mark } of rows) {
    const key = `${kind} ${level} ${mark}`;
    const group: Group = groups.get(key) ?? [kind, level, mark, "", [], []];
    const before = last.get(key) ?? { revision: 0, day: "" };
    group[3] += id;
    group[4].push(revision - before.revision);
    group[5].push(day === before.day ? "" : day || "-");
    groups.set(key, group);
    last.set(key, { revision, day });
  }
  return JSON.stringify([...groups.values()]);
}

/**
 * The rows of a block; undefined where the text is not one. Checked by hand: what opens was sealed here, and a schema
 * over 15,000 rows would be a third of the opening time.
 */
export function decodeBlock(text: string): BlockRow[] | undefined {
  const groups: unknown = JSON.parse(text);
  if (!Array.isArray(groups) || !groups.every(isGroup)) return undefined;
  return groups.flatMap(rowsOf);
}

function rowsOf([kind, level, mark, ids, steps, days]: Group): BlockRow[] {
  let revision = 0;
  let day = "";
  return steps.map((step, index) => {
    revision += step;
    const written = days[index] ?? "";
    if (written !== "") day = written === "-" ? "" : written;
    return { id: ids.slice(index * ID_LENGTH, (index + 1) * ID_LENGTH), kind, level, revision, day, mark };
  });
}

function isGroup(group: unknown): group is Group {
  if (!Array.isArray(group) || group.length !== 6) return false;
  const [kind, level, mark, ids, steps, days] = group as unknown[];
  if (typeof kind !== "string" || typeof mark !== "string" || typeof ids !== "string") return false;
  if (!LEVELS.includes(level as Level) || !Array.isArray(steps) || !Array.isArray(days)) return false;
  if (ids.length !== steps.length * ID_LENGTH || days.length !== steps.length) return false;
  return steps.every((step) => Number.isInteger(step)) && days.every((day) => typeof day === "string");
}
