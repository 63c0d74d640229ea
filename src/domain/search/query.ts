import type { Day } from "../time/day.ts";
import { parseDay, parseMonth } from "../time/parse-day.ts";
import { fold } from "./fold.ts";

/**
 * What is looked for: an entry fits when it holds every term, as it is, anywhere, has every tag and name, and is of a
 * day between the two, both included.
 */
export type Query = {
  terms: readonly string[];
  /** Folded; a tag that begins like it fits, so that it is found while it is typed. */
  tags: readonly string[];
  people: readonly string[];
  from?: Day;
  to?: Day;
};

/** What a query is held against: folded tags and names, and the day. */
export type Labelled = { tags: readonly string[]; people: readonly string[]; day: Day };

const SIGN = "tag|たぐ|person|ひと|人|day|日|since|から|until|まで";
/** A phrase stands in quotes; one that is still being typed has no end yet. A sign before it says what it is. */
const PART = new RegExp(
  `(?:${SIGN}):(?=\\s|$)|(?:(?<sign>${SIGN}):)?(?:"(?<plain>[^"]*)(?:"|$)|“(?<curly>[^”]*)(?:”|$)|「(?<corner>[^」]*)(?:」|$)|(?<word>[^\\s"“「]+))`,
  "gu",
);
const HASH = /^#(?=.)/u;
const DIGIT = /\d/u;

/**
 * Reads what was typed: words apart by spaces, wide ones too; phrases in "…", “…” or 「…」; `タグ:`, `#` or `tag:`
 * before a tag; `人:` or `person:` before a name; `日:` or `day:` before a day, a month, a year, or two of them with
 * `..` between; `から:` and `まで:` (`since:`, `until:`) for one end.
 */
export function parseQuery(typed: string): Query {
  const query = { terms: new Set<string>(), tags: new Set<string>(), people: new Set<string>() };
  const span: { from?: Day; to?: Day } = {};
  for (const { groups = {} } of fold(typed).text.matchAll(PART)) {
    const { sign = "", plain, curly, corner, word } = groups;
    const value = (plain ?? curly ?? corner ?? word ?? "").trim();
    if (value === "") continue;
    if (isOneOf(sign, "tag", "たぐ")) query.tags.add(value);
    else if (isOneOf(sign, "person", "ひと", "人")) query.people.add(value);
    else if (sign !== "" && DIGIT.test(value)) Object.assign(span, spanOf(sign, value));
    else if (sign !== "") query.terms.add(`${sign}:${value}`);
    else if (word !== undefined && HASH.test(value)) query.tags.add(value.replace(HASH, ""));
    else query.terms.add(value);
  }
  return { terms: [...query.terms], tags: [...query.tags], people: [...query.people], ...span };
}

/** Whether anything is looked for. */
export function asksForSome({ terms, tags, people, from, to }: Query): boolean {
  return terms.length + tags.length + people.length > 0 || from !== undefined || to !== undefined;
}

/** Whether an entry has the tags, the names and the day that are asked for. Its words are another matter. */
export function hasLabels({ tags, people, from, to }: Query, entry: Labelled): boolean {
  if ((from !== undefined && entry.day < from) || (to !== undefined && entry.day > to)) return false;
  return tags.every((tag) => begins(entry.tags, tag)) && people.every((name) => begins(entry.people, name));
}

function begins(labels: readonly string[], wanted: string): boolean {
  return labels.some((label) => label.startsWith(wanted));
}

function isOneOf(sign: string, ...signs: string[]): boolean {
  return signs.includes(sign);
}

/** The days a value spans. One that is no day yet, because it is being typed, asks for nothing. */
function spanOf(sign: string, value: string): { from?: Day; to?: Day } {
  const [first = "", second] = value.split("..");
  if (isOneOf(sign, "since", "から")) return edge("from", first);
  if (isOneOf(sign, "until", "まで")) return edge("to", first);
  return { ...edge("from", first), ...edge("to", second ?? first) };
}

function edge(side: "from" | "to", value: string): { from?: Day; to?: Day } {
  const days = daysOf(value);
  if (!days) return {};
  return side === "from" ? { from: days.from } : { to: days.to };
}

/** The first and last day of a day, a month or a year. The last is a bound to compare with, real or not. */
function daysOf(value: string): { from: Day; to: Day } | undefined {
  const day = parseDay(value);
  if (day) return { from: day, to: day };
  const month = parseMonth(value);
  if (!month) return undefined;
  return month.length === 4
    ? { from: `${month}-01-01`, to: `${month}-12-31` }
    : { from: `${month}-01`, to: `${month}-31` };
}
