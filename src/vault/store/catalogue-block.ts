import { bytesToHex, hexToBytes } from "@noble/hashes/utils.js";
import { type Kind, LEVELS, type Level } from "../../domain/records/kinds.ts";

/** What the catalogue knows of a record. `mark` is the one more thing a list chooses by. */
export type BlockRow = {
  id: string;
  kind: Kind;
  level: Level;
  revision: number;
  day: string;
  mark: string;
  /** In the bin. */
  deleted: boolean;
};

/**
 * Rows of one kind, level and mark, written short: revisions as the step from the one before, a day only where it
 * changes. Their ids stand behind the text, 16 bytes each, in the same order. The size is opening time.
 */
type Group = [kind: Kind, level: Level, mark: string, steps: number[], days: string[], deleted?: true];

const ID_BYTES = 16;
const LENGTH_BYTES = 4;

/**
 * A block as bytes: length of the groups (uint32, big-endian), the groups as JSON in UTF-8, the ids.
 * The order of rows is kept within their groups only.
 */
export function encodeBlock(rows: readonly BlockRow[]): Uint8Array {
  const groups = new Map<string, { group: Group; ids: string[]; revision: number; day: string }>();
  for (const { id, kind, level, revision, day, mark, deleted } of rows) {
    const key = `${kind} ${level} ${deleted} ${mark}`;
    const group: Group = deleted ? [kind, level, mark, [], [], true] : [kind, level, mark, [], []];
    const open = groups.get(key) ?? { group, ids: [], revision: 0, day: "" };
    open.group[3].push(revision - open.revision);
    open.group[4].push(day === open.day ? "" : day || "-");
    open.ids.push(id);
    groups.set(key, Object.assign(open, { revision, day }));
  }
  const parts = [...groups.values()];
  const text = new TextEncoder().encode(JSON.stringify(parts.map(({ group }) => group)));
  const ids = hexToBytes(parts.flatMap((part) => part.ids).join(""));
  const bytes = new Uint8Array(LENGTH_BYTES + text.byteLength + ids.byteLength);
  new DataView(bytes.buffer).setUint32(0, text.byteLength);
  bytes.set(text, LENGTH_BYTES);
  bytes.set(ids, LENGTH_BYTES + text.byteLength);
  return bytes;
}

/**
 * The rows of a block; undefined where the bytes are not one. Checked by hand: what opens was sealed here, and a schema
 * over 15,000 rows would be a third of the opening time.
 */
export function decodeBlock(bytes: Uint8Array): BlockRow[] | undefined {
  if (bytes.byteLength < LENGTH_BYTES) return undefined;
  const textEnd = LENGTH_BYTES + new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  if (textEnd > bytes.byteLength) return undefined;
  const groups = parse(bytes.subarray(LENGTH_BYTES, textEnd));
  if (!Array.isArray(groups) || !groups.every(isGroup)) return undefined;
  const ids = bytesToHex(bytes.subarray(textEnd));
  const count = groups.reduce((sum, [, , , steps]) => sum + steps.length, 0);
  if (ids.length !== count * ID_BYTES * 2) return undefined;
  return rowsOf(groups, ids);
}

function rowsOf(groups: readonly Group[], ids: string): BlockRow[] {
  let at = 0;
  return groups.flatMap(([kind, level, mark, steps, days, deleted = false]) => {
    let revision = 0;
    let day = "";
    return steps.map((step, index) => {
      revision += step;
      const written = days[index] ?? "";
      if (written !== "") day = written === "-" ? "" : written;
      const id = ids.slice(at, at + ID_BYTES * 2);
      at += ID_BYTES * 2;
      return { id, kind, level, revision, day, mark, deleted };
    });
  });
}

function parse(text: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(text));
  } catch {
    return undefined;
  }
}

function isGroup(group: unknown): group is Group {
  if (!Array.isArray(group) || (group.length !== 5 && !(group.length === 6 && group[5] === true))) return false;
  const [kind, level, mark, steps, days] = group as unknown[];
  if (typeof kind !== "string" || typeof mark !== "string" || !LEVELS.includes(level as Level)) return false;
  if (!Array.isArray(steps) || !Array.isArray(days) || days.length !== steps.length) return false;
  return steps.every((step) => Number.isInteger(step)) && days.every((day) => typeof day === "string");
}
