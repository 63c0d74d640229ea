import { type Document, isMap, isScalar, type Pair, parseDocument, YAMLSeq } from "yaml";
import { plainFacts } from "./plain-facts.ts";

const LONGEST = 64 * 1024;
const MOST_ALIASES = 20;

/**
 * YAML as plain values: no tags of its own, few aliases. Figures stay as they were written: `0123` is no number to whoever
 * wrote it. @returns undefined where it cannot be read
 */
export function readYaml(text: string): unknown {
  try {
    return plainOf(parsed(text));
  } catch {
    return undefined;
  }
}

/**
 * The names of YAML and what stands behind each, also where one stands there twice; where one does within what stands
 * behind another, it holds a list of both. @returns undefined where it has none
 */
export function readYamlPairs(text: string): [string, unknown][] | undefined {
  try {
    const document = parsed(text);
    if (isMap(document.contents)) {
      const pairs = new YAMLSeq();
      pairs.items = document.contents.items;
      for (const { value } of document.contents.items) if (isMap(value)) value.items = withoutTwins(value.items);
      document.contents = pairs;
      return (plainOf(document) as object[] | undefined)?.flatMap((pair) => Object.entries(pair));
    }
    return plainOf(document) === null ? [] : undefined;
  } catch {
    return undefined;
  }
}

function withoutTwins(pairs: readonly Pair[]): Pair[] {
  const byName = new Map<string, Pair[]>();
  for (const pair of pairs) {
    const name = String(isScalar(pair.key) ? pair.key.value : pair.key);
    const known = byName.get(name);
    if (known) known.push(pair);
    else byName.set(name, [pair]);
  }
  return [...byName.values()].flatMap(([first, ...twins]) => {
    if (!first || twins.length === 0) return first ?? [];
    const all = new YAMLSeq();
    all.items = [first, ...twins].map(({ value }) => value);
    first.value = all;
    return first;
  });
}

function parsed(text: string): Document {
  // To say where each error stands costs more than all the rest.
  return parseDocument(text, {
    schema: "failsafe",
    customTags: ["null", "bool"],
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: "silent",
  });
}

function plainOf(document: Document): unknown {
  return document.errors.length > 0 ? undefined : document.toJS({ maxAliasCount: MOST_ALIASES });
}

/** The facts above a text between two lines of `---`, and the text. Where they cannot be read, all of it is text. */
export function splitFrontMatter(source: string): { facts: Record<string, unknown>; body: string } {
  const none = { facts: {}, body: source };
  const start = /^---[ \t]*\n/u.exec(source);
  const end = start && /\n(?:---|\.\.\.)[ \t]*(?:\n|$)/u.exec(source.slice(start[0].length - 1, LONGEST));
  if (!start || !end) return none;
  const written = source.slice(start[0].length, start[0].length + end.index);
  const body = source.slice(start[0].length - 1 + end.index + end[0].length);
  if (written.trim() === "") return { facts: {}, body };
  const facts = plainFacts(written) ?? readYaml(written) ?? factsByLine(written);
  if (facts === null) return { facts: {}, body };
  if (typeof facts !== "object" || Array.isArray(facts)) return none;
  return { facts: facts as Record<string, unknown>, body };
}

/** Some of what programs write there. Where none of it stands, lines with a colon may as well be what people said. */
const USUAL = /^(?:title|date|created.*|tags?|aliases|author|categories|タイトル|日付|作成日時?|タグ)$/iu;

/** What is no YAML may still be a fact in each line, as some programs write a title with a colon in it. */
function factsByLine(written: string): Record<string, unknown> | undefined {
  const facts = written
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => /^([\p{L}][^:]{0,60}):(?: +(.*))?$/u.exec(line));
  if (facts.some((fact) => fact === null)) return undefined;
  const names = facts.map((fact) => fact?.[1] ?? "");
  if (new Set(names).size < names.length || !names.some((name) => USUAL.test(name))) return undefined;
  return Object.fromEntries(facts.map((fact) => [fact?.[1] ?? "", withoutQuotes(fact?.[2] ?? "")]));
}

function withoutQuotes(text: string): string {
  return text.trim().replace(/^(["'])(.*)\1$/u, "$2");
}
