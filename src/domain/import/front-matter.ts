import { parseDocument } from "yaml";
import { plainFacts } from "./plain-facts.ts";

const LONGEST = 64 * 1024;
const MOST_ALIASES = 20;

/** YAML as plain values: no tags of its own, few aliases. @returns undefined where it cannot be read */
export function readYaml(text: string): unknown {
  try {
    const document = parseDocument(text, { schema: "core", uniqueKeys: false, logLevel: "silent" });
    return document.errors.length > 0 ? undefined : document.toJS({ maxAliasCount: MOST_ALIASES });
  } catch {
    return undefined;
  }
}

/** The facts above a text between two lines of `---`, and the text. Where they cannot be read, all of it is text. */
export function splitFrontMatter(source: string): { facts: Record<string, unknown>; body: string } {
  const none = { facts: {}, body: source };
  const start = /^---[ \t]*\n/u.exec(source);
  if (!start) return none;
  const end = source.slice(0, LONGEST).indexOf("\n---", start[0].length - 1);
  const rest = end < 0 ? undefined : /^\n---[ \t]*(?:\n|$)/u.exec(source.slice(end));
  if (!rest) return none;
  const written = source.slice(start[0].length, end);
  const facts = plainFacts(written) ?? readYaml(written);
  if (facts === null || (end <= start[0].length && facts === undefined))
    return { facts: {}, body: source.slice(end + rest[0].length) };
  if (typeof facts !== "object" || Array.isArray(facts)) return none;
  return { facts: facts as Record<string, unknown>, body: source.slice(end + rest[0].length) };
}
