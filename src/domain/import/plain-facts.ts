/**
 * Facts above a text are mostly a few lines of plain words. These are read here, many times as quick as by the reader of
 * all YAML, which whatever might mean more is left to: a test holds the facts of both against each other.
 */

const FACT = /^([A-Za-z][A-Za-z0-9_-]*):(?: (.+))?$/u;
const ITEM = /^( {0,4})- (.+)$/u;
const LIST = /^\[(.+)\]$/u;
/** Words of letters and figures, a day, a moment. */
const PLAIN =
  /^(?:\p{L}[\p{L}\p{M}\p{N}_・、。-]*(?: [\p{L}\p{N}][\p{L}\p{M}\p{N}_・、。-]*)*|\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})?)?)$/u;
const QUOTED = /^"([^"\\\p{Cc}]*)"$/u;
/** Words that are no words there. */
const VALUE = /^(?:true|false|null)$/iu;

/** @returns undefined where the text is not that plain */
export function plainFacts(text: string): Record<string, unknown> | undefined {
  const facts = new Map<string, unknown>();
  let list: string[] | undefined;
  let indent = "";
  for (const line of text.replace(/\n$/u, "").split("\n")) {
    const item = list && ITEM.exec(line);
    if (list && item) {
      const [, start = "", words] = item;
      const word = wordOf(words);
      if (list.length === 0) indent = start;
      if (word === undefined || start !== indent) return undefined;
      list.push(word);
      continue;
    }
    const [, name = "", value] = FACT.exec(line) ?? [];
    if (name === "" || VALUE.test(name) || facts.has(name)) return undefined;
    list = value === undefined ? [] : undefined;
    const known = list ?? plainValue(value ?? "");
    if (known === undefined) return undefined;
    facts.set(name, known);
  }
  // A name with nothing behind it is left to the other reader.
  if ([...facts.values()].some((value) => Array.isArray(value) && value.length === 0)) return undefined;
  return Object.fromEntries(facts);
}

function plainValue(text: string): unknown {
  const list = LIST.exec(text)?.[1];
  if (list === undefined) return wordOf(text);
  const words = list.split(",").map((item) => wordOf(item.trim()));
  return words.includes(undefined) ? undefined : words;
}

function wordOf(text: string | undefined): string | undefined {
  if (text === undefined || VALUE.test(text)) return undefined;
  return QUOTED.exec(text)?.[1] ?? PLAIN.exec(text)?.[0];
}
