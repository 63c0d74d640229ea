import type { DocumentInline } from "../journal/document.ts";

/** The signs of some ten pages. */
const MOST_SIGNS = 6_000;
/** Where a very long text may end a line before its margin: behind a sentence, or between words. */
const ENDS = /[。．！？!?\s]/u;

/**
 * A paragraph in parts that are laid out for themselves: one that goes over many pages is laid out for each of them. Most
 * have one part. No sign is lost; a part ends behind a sentence where there is one near.
 */
export function inParts(content: readonly DocumentInline[], most = MOST_SIGNS): DocumentInline[][] {
  const parts: DocumentInline[][] = [[]];
  let left = most;
  for (const inline of content) {
    let rest = inline;
    while (rest.type === "text" && rest.text.length > left) {
      const at = endBefore(rest.text, left, most);
      if (at > 0) parts.at(-1)?.push({ ...rest, text: rest.text.slice(0, at) });
      parts.push([]);
      left = most;
      rest = { ...rest, text: rest.text.slice(at) };
    }
    parts.at(-1)?.push(rest);
    left -= rest.type === "text" ? rest.text.length : 1;
  }
  return parts.filter((part, index) => part.length > 0 || index === 0);
}

/** Behind the last sentence before `left`, if it is not too far; never inside a pair of code units. */
function endBefore(text: string, left: number, most: number): number {
  if (left <= 0) return 0;
  for (let at = left; at > Math.max(0, left - most / 4); at -= 1) if (ENDS.test(text[at - 1] ?? "")) return at;
  const unit = text.charCodeAt(left);
  return unit >= 0xdc00 && unit <= 0xdfff ? Math.max(0, left - 1) : left;
}
