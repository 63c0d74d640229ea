import type { JsonObject } from "./plain-json.ts";
import type { SectionName } from "./sections.ts";

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

/** Whether two plain values say the same; keys in the order they are made in. */
export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
