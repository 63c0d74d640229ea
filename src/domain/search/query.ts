import type { Form } from "../journal/entry.ts";
import type { Level } from "../records/kinds.ts";
import type { Day } from "../time/day.ts";
import { parseDay, parseMonth } from "../time/parse-day.ts";
import { fold } from "./fold.ts";
import { formsCalled } from "./form-words.ts";
import { ANY_SIGN, type Sign, saidBy, signOf } from "./signs.ts";

/**
 * What is looked for: an entry fits when it holds every term, as it is, anywhere, has every tag and name, is of a day
 * between the two, both included, and is all else that is asked for.
 */
export type Query = {
  terms: readonly string[];
  /** Folded; a tag that begins like it fits, so that it is found while it is typed. */
  tags: readonly string[];
  people: readonly string[];
  from?: Day;
  to?: Day;
  /** One of these; of none, where what was typed is the name of none. */
  forms?: readonly Form[];
  hasPhoto?: true;
  hasRecording?: true;
  /** Only entries that the person marked つらい, or all but those. */
  heavy?: "only" | "without";
  level?: Level;
};

type Filters = Omit<Query, "terms" | "tags" | "people">;

/** What a query is held against: folded tags and names, the day, and what kind of page it is. */
export type Labelled = {
  tags: readonly string[];
  people: readonly string[];
  day: Day;
  form: Form;
  level: Level;
  isHeavy: boolean;
  hasPhoto: boolean;
  hasRecording: boolean;
};

/** A phrase stands in quotes; one that is still being typed has no end yet. A sign before it says what it is. */
const PART = new RegExp(
  `(?:${ANY_SIGN}):(?=\\s|$)|(?:(?<sign>${ANY_SIGN}):)?(?:"(?<plain>[^"]*)(?:"|$)|“(?<curly>[^”]*)(?:”|$)|「(?<corner>[^」]*)(?:」|$)|(?<word>[^\\s"“「]+))`,
  "gu",
);
const HASH = /^#(?=.)/u;
const DIGIT = /\d/u;

/**
 * Reads what was typed: words apart by spaces, wide ones too; phrases in "…", “…” or 「…」; `タグ:`, `#` or `tag:`
 * before a tag; `人:` or `person:` before a name; `日:` or `day:` before a day, a month, a year, or two of them with
 * `..` between; `から:` and `まで:` (`since:`, `until:`) for one end; `書き方:` or `form:` before the name of a form;
 * `写真:あり`, `録音:あり` (`photo:yes`, `recording:yes`); `つらい日:だけ` or `のぞく` (`heavy:only`, `without`);
 * `見せる:私だけ` or `選ぶ` (`level:private`, `ask`).
 */
export function parseQuery(typed: string): Query {
  const words = { terms: new Set<string>(), tags: new Set<string>(), people: new Set<string>() };
  let filters: Filters = {};
  for (const { groups = {} } of fold(typed).text.matchAll(PART)) {
    const { sign: name = "", plain, curly, corner, word } = groups;
    const value = (plain ?? curly ?? corner ?? word ?? "").trim();
    const sign = signOf(name);
    if (value === "") continue;
    if (sign === "tag") words.tags.add(value);
    else if (sign === "person") words.people.add(value);
    else if (!sign && word !== undefined && HASH.test(value)) words.tags.add(value.replace(HASH, ""));
    else if (!sign) words.terms.add(value);
    else {
      const more = filterOf(sign, value, filters);
      if (more) filters = { ...filters, ...narrowed(filters, more) };
      else words.terms.add(`${name}:${value}`);
    }
  }
  return { terms: [...words.terms], tags: [...words.tags], people: [...words.people], ...filters };
}

/** Spans narrow each other: what is typed beside a span that was chosen lies within it. */
function narrowed({ from = "", to = "9999" }: Filters, more: Filters): Filters {
  return {
    ...more,
    ...(more.from !== undefined && { from: more.from > from ? more.from : from }),
    ...(more.to !== undefined && { to: more.to < to ? more.to : to }),
  };
}

/** Whether anything is looked for. */
export function asksForSome(query: Query): boolean {
  return query.terms.length > 0 || asksForLabels(query);
}

/** Whether anything but words is looked for. */
export function asksForLabels({ terms: _, tags, people, ...filters }: Query): boolean {
  return tags.length + people.length > 0 || Object.keys(filters).length > 0;
}

/** Whether an entry is all that is asked for. Its words are another matter. */
export function hasLabels(query: Query, entry: Labelled): boolean {
  const { tags, people, from, to, forms, hasPhoto, hasRecording, heavy, level } = query;
  if ((from !== undefined && entry.day < from) || (to !== undefined && entry.day > to)) return false;
  if (forms && !forms.includes(entry.form)) return false;
  if ((hasPhoto && !entry.hasPhoto) || (hasRecording && !entry.hasRecording)) return false;
  if (heavy && entry.isHeavy !== (heavy === "only")) return false;
  if (level && entry.level !== level) return false;
  return tags.every((tag) => begins(entry.tags, tag)) && people.every((name) => begins(entry.people, name));
}

/** A value as it can be typed behind a sign: in quotes where it would fall apart otherwise. */
export function quoted(value: string): string {
  // As it will be read: ｢ and ＂ are quotes there, too.
  const { text } = fold(value);
  if (!/[\s"“”「」]/u.test(text)) return value;
  if (!text.includes('"')) return `"${value}"`;
  // What begins like a tag or name finds it, so the part before the sign that cannot stand in quotes is enough.
  return text.includes("」") ? quoted(text.slice(0, text.search(/["」]/u)).trim()) : `「${value}」`;
}

function begins(labels: readonly string[], wanted: string): boolean {
  return labels.some((label) => label.startsWith(wanted));
}

/** What a sign with its value asks for; undefined where the two are no more than words. */
function filterOf(sign: Exclude<Sign, "tag" | "person">, value: string, { forms = [] }: Filters): Filters | undefined {
  if (sign === "form") return { forms: [...new Set([...forms, ...formsCalled(value)])] };
  if (sign === "photo") return saidBy(value, ["yes"]) && { hasPhoto: true };
  if (sign === "recording") return saidBy(value, ["yes"]) && { hasRecording: true };
  if (sign === "heavy") {
    const heavy = saidBy(value, ["only", "without"]);
    return heavy && { heavy };
  }
  if (sign === "level") {
    const level = saidBy(value, ["private", "ask"]);
    return level && { level };
  }
  const span = spanOf(sign, value);
  // 令和元年 has no digit; 晴れ is no day at all.
  return DIGIT.test(value) || Object.keys(span).length > 0 ? span : undefined;
}

/** The days a value spans. One that is no day yet, because it is being typed, asks for nothing. */
function spanOf(sign: "day" | "since" | "until", value: string): { from?: Day; to?: Day } {
  const [first = "", second] = value.split("..");
  if (sign === "since") return edge("from", first);
  if (sign === "until") return edge("to", first);
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
