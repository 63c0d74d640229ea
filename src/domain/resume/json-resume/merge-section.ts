import { canonicalJson } from "../../records/canonical.ts";
import { type Flat, readFlat } from "./flat.ts";
import { type ForeignItem, isSame } from "./foreign.ts";
import { type JsonObject, without } from "./plain-json.ts";
import type { Section } from "./sections.ts";
import type { JsonResumeWords } from "./words.ts";

/** One text that another program changed, for a look at both before it is taken. An empty text: nothing was there. */
export type Change = {
  readonly path: string;
  readonly what: "changed" | "added" | "removed";
  readonly before: string;
  readonly after: string;
};

export type MergedSection<P> = {
  /** The parts of before that stay, in their order, and behind them the new ones. */
  readonly parts: P[];
  readonly changes: Change[];
  readonly items: ForeignItem[];
  /** The places of keys that are kept aside. */
  readonly aside: string[];
  /** The new parts, each with the place it came from. */
  readonly added: readonly { readonly part: P; readonly place: string }[];
};

type MergeOptions = {
  readonly words: JsonResumeWords;
  readonly newId: () => string;
  /** The parts that were written into the file, in the order of its items; none for a file of another program. */
  readonly order: readonly string[];
  /** Nobody has changed the file since: every item is the one of its place. */
  readonly isUntouched: boolean;
};

type Item = { readonly place: string; readonly flat: Flat; readonly keys: JsonObject };

/**
 * A section of a file laid over the parts it was made from. An item is known again by what it says, by its name, or by
 * its place. A part that was never written into the file stays as it is.
 * @throws JsonResumeError where the file holds what the section cannot
 */
export function mergeSection<P extends { id: string }>(
  section: Section<P>,
  before: readonly P[],
  objects: readonly JsonObject[],
  options: MergeOptions,
): MergedSection<P> {
  const { words, order } = options;
  const items = readItems(section, objects);
  const written = order.flatMap((id) => before.find((part) => part.id === id) ?? []);
  const pairs = options.isUntouched ? items.map((_, index) => index) : pairsOf(section, items, written, words);
  const merged = items.map((item, index) => mergeItem(section, item, written[pairs[index] ?? -1], options));
  const stays = new Map(merged.filter(({ isNew }) => !isNew).map(({ part }) => [part.id, part]));
  const removed = written.filter(({ id }) => !stays.has(id));
  const added = oldestFirst(
    section,
    merged.filter(({ isNew }) => isNew),
    words,
  );
  return {
    parts: [
      ...before.filter((part) => !removed.includes(part)).map((part) => stays.get(part.id) ?? part),
      ...added.map(({ part }) => part),
    ],
    changes: [
      ...merged.flatMap(({ changes }) => changes),
      ...removed.flatMap((part) => removal(section, part, written.indexOf(part), words)),
    ],
    items: merged.flatMap(({ foreign }) => foreign),
    aside: items.flatMap(({ place, keys }) => Object.keys(keys).map((key) => `${place}.${key}`)),
    added: added.map(({ part, place }) => ({ part, place })),
  };
}

/** An item without a key says nothing and is passed over. */
function readItems<P extends { id: string }>({ name, keys }: Section<P>, objects: readonly JsonObject[]): Item[] {
  const names = keys.map(({ key }) => key);
  return objects.flatMap((object, index) => {
    const place = `${name}[${index}]`;
    const item = { place, flat: readFlat(object, keys, place), keys: without(object, names) };
    return Object.keys(item.keys).length > 0 || Object.values(item.flat).some(Boolean) ? [item] : [];
  });
}

/** For each item the index of its part in `written`; −1 for a new one. */
function pairsOf<P extends { id: string }>(
  section: Section<P>,
  items: readonly Item[],
  written: readonly P[],
  words: JsonResumeWords,
): number[] {
  const flats = written.map((part) => section.flatOf(part, words));
  const pairs = items.map(() => -1);
  const [name = ""] = section.keys.map(({ key }) => key);
  const signs: ((flat: Flat, index: number) => string | number)[] = [
    (flat) => canonicalJson(flat),
    (flat) => canonicalJson([flat[name], flat["startDate"]]),
    (flat) => flat[name] ?? "",
    (_, index) => index,
  ];
  for (const signOf of signs) {
    items.forEach(({ flat }, index) => {
      if (pairs[index] !== -1) return;
      const sign = signOf(flat, index);
      pairs[index] = flats.findIndex((other, at) => !pairs.includes(at) && signOf(other, at) === sign);
    });
  }
  return pairs;
}

type MergedItem<P> = {
  readonly part: P;
  readonly place: string;
  readonly isNew: boolean;
  readonly changes: Change[];
  readonly foreign: ForeignItem[];
};

function mergeItem<P extends { id: string }>(
  section: Section<P>,
  { place, flat, keys }: Item,
  old: P | undefined,
  { words, newId, isUntouched }: MergeOptions,
): MergedItem<P> {
  let part = old ?? section.blank(newId());
  const changes: Change[] = [];
  const base = old ? section.flatOf(old, words) : {};
  for (const { key } of section.keys) {
    const [before = "", after = ""] = [base[key], flat[key]];
    // A new part takes empty texts too: in the standard, a date that is not there says something.
    if (isUntouched || (old && before === after)) continue;
    const next = section.withKey(part, key, after, words);
    if (before !== after && !isSame(next, part)) {
      changes.push({ path: `${place}.${key}`, what: old ? "changed" : "added", before, after });
    }
    part = next;
  }
  return { part, place, isNew: !old, changes, foreign: foreignOf(section, part, flat, keys, words) };
}

function foreignOf<P extends { id: string }>(
  section: Section<P>,
  part: P,
  flat: Flat,
  keys: JsonObject,
  words: JsonResumeWords,
): ForeignItem[] {
  const kept = section.flatOf(part, words);
  const exact = Object.fromEntries(Object.entries(flat).filter(([key, value]) => (kept[key] ?? "") !== value));
  if (Object.keys(keys).length === 0 && Object.keys(exact).length === 0) return [];
  return [{ section: section.name, id: part.id, keys, exact }];
}

function removal<P extends { id: string }>(
  section: Section<P>,
  part: P,
  index: number,
  words: JsonResumeWords,
): Change[] {
  const flat = section.flatOf(part, words);
  return section.keys.flatMap(({ key }) => {
    const before = flat[key] ?? "";
    return before === ""
      ? []
      : [{ path: `${section.name}[${index}].${key}`, what: "removed" as const, before, after: "" }];
  });
}

/** Western résumés begin with the newest, Japanese papers with the oldest. Any other order is somebody's own. */
function oldestFirst<P extends { id: string }>(
  section: Section<P>,
  merged: readonly MergedItem<P>[],
  words: JsonResumeWords,
): readonly MergedItem<P>[] {
  const dates = merged.map(({ part }) => {
    const flat = section.flatOf(part, words);
    return flat["startDate"] || flat["endDate"] || flat["date"] || "";
  });
  const falls = dates.every((date, index) => date !== "" && (index === 0 || date <= (dates[index - 1] ?? "")));
  return falls && dates[0] !== dates.at(-1) ? merged.toReversed() : merged;
}
