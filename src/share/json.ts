import { ShareError } from "./errors.ts";

const DEEPEST = 64;

/** Reads JSON from a stranger: well-formed UTF-8, not nested beyond reason. @throws ShareError `damaged` */
export function readJson(bytes: Uint8Array): unknown {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    if (depthOf(text) > DEEPEST) throw new ShareError("damaged");
    return JSON.parse(text);
  } catch {
    throw new ShareError("damaged");
  }
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
