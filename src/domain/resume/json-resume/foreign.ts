import * as z from "zod/mini";
import type { JsonObject } from "./plain-json.ts";
import { SECTIONS, type SectionName } from "./sections.ts";

/** What an item of the standard holds that a part of a history has no place for. */
export type ForeignItem = {
  readonly section: SectionName;
  readonly id: string;
  /** Keys Ippo does not keep, as they were. */
  readonly keys: JsonObject;
  /** Texts that a profile keeps less exactly, such as a whole date; they come out again while they still fit. */
  readonly exact: Readonly<Record<string, string>>;
};

/**
 * What other programs wrote and a profile has no place for. It is given back to `toJsonResume`, which puts everything
 * where it was. Items are known by the ids of their parts: what belongs to a part leaves with it or not at all.
 */
export type Foreign = {
  readonly root: JsonObject;
  readonly basics: JsonObject;
  readonly location: JsonObject;
  readonly locationExact: Readonly<Record<string, string>>;
  readonly meta: JsonObject;
  readonly items: readonly ForeignItem[];
};

export const NOTHING_FOREIGN: Foreign = {
  root: {},
  basics: {},
  location: {},
  locationExact: {},
  meta: {},
  items: [],
};

const keys = z.record(z.string(), z.json());
const exact = z.record(z.string(), z.string());
const foreignSchema = z.strictObject({
  root: keys,
  basics: keys,
  location: keys,
  locationExact: exact,
  meta: keys,
  items: z.array(z.strictObject({ section: z.enum(SECTIONS), id: z.string(), keys, exact })),
});

/** The record that keeps it: its JSON as text, since the order of its keys is part of it. */
export const foreignKeysSchema = z.strictObject({ json: z.string().check(z.maxLength(4 * 1024 * 1024)) });

/** The text of the record. */
export function foreignText(foreign: Foreign): string {
  return JSON.stringify(foreign);
}

/** What the record's text says; nothing foreign where it cannot be read. */
export function foreignIn(json: string): Foreign {
  try {
    const read = foreignSchema.safeParse(JSON.parse(json));
    return read.success ? (read.data as Foreign) : NOTHING_FOREIGN;
  } catch {
    return NOTHING_FOREIGN;
  }
}

/** Two of them as one; what came later has the word where both speak of the same. */
export function withForeign(before: Foreign, after: Foreign): Foreign {
  const isAgain = (item: ForeignItem) =>
    after.items.some(({ section, id }) => section === item.section && id === item.id);
  return {
    root: { ...before.root, ...after.root },
    basics: { ...before.basics, ...after.basics },
    location: { ...before.location, ...after.location },
    locationExact: { ...before.locationExact, ...after.locationExact },
    meta: { ...before.meta, ...after.meta },
    items: [...before.items.filter((item) => !isAgain(item)), ...after.items],
  };
}

/** How many keys of other programs there are. */
export function countForeign({ root, basics, location, meta, items }: Foreign): number {
  const objects = [root, basics, location, meta, ...items.map((item) => item.keys)];
  return objects.reduce((sum, object) => sum + Object.keys(object).length, 0);
}

/** Whether two plain values say the same; keys in the order they are made in. */
export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
