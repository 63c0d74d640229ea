/** The deepest nesting of what Ippo reads: a journal of the deepest kind stays well under it. */
const DEEPEST = 64;

/** The one thing of UTF-8 needed here. The core knows no DOM, but every place Ippo runs in has this. */
type Utf8Reader = { decode: (bytes: Uint8Array) => string };
const { TextDecoder: Reader } = globalThis as unknown as {
  TextDecoder: new (label: "utf-8", options: { fatal: true }) => Utf8Reader;
};

/**
 * Reads JSON from a stranger: well-formed UTF-8 (a byte order mark in front is passed over), nested no deeper than
 * reason. @throws an error without a code when it is anything else
 */
export function readStrictJson(bytes: Uint8Array): unknown {
  return parseStrictJson(new Reader("utf-8", { fatal: true }).decode(bytes));
}

/** The same for a text. @throws a `RangeError` where it is nested too deep, a `SyntaxError` where it is not JSON */
export function parseStrictJson(text: string): unknown {
  if (depthOf(text) > DEEPEST) throw new RangeError("nested too deep");
  return JSON.parse(text);
}

/** The deepest nesting, counted without parsing: a parser could be exhausted by it. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (inString) {
      if (sign === "\\") at += 1;
      else if (sign === '"') inString = false;
      continue;
    }
    if (sign === '"') inString = true;
    else if (sign === "{" || sign === "[") deepest = Math.max(deepest, ++depth);
    else if (sign === "}" || sign === "]") depth -= 1;
  }
  return deepest;
}
