import { type Folded, inOriginal } from "./fold.ts";
import type { Query } from "./query.ts";

/** A piece of the original text, and where in it the words that were looked for stand. */
export type Snippet = { text: string; marks: [from: number, to: number][] };

/** Characters of a snippet, and how many of them may stand before its first mark. */
const LENGTH = 90;
const BEFORE = 14;
/** One character can stand in a long page ten thousand times; a snippet needs the first ones. */
const MOST_MATCHES = 500;
const SENTENCE_ENDS = /[。．！？!?\n]/;

/** Whether a folded text holds every term. A query without terms fits nothing. */
export function fits(folded: string, { terms }: Pick<Query, "terms">): boolean {
  if (terms.length === 0) return false;
  for (const term of terms) if (!folded.includes(term)) return false;
  return true;
}

/** Where the terms stand in the original text, in order, what touches or overlaps made one. */
export function marksOf(
  original: string,
  folded: Folded,
  { terms }: Pick<Query, "terms">,
): [from: number, to: number][] {
  const marks = terms
    .flatMap((term) => placesOf(folded.text, term))
    .map(([from, to]) => inOriginal(folded, from, to, original.length))
    .toSorted(([a], [b]) => a - b);
  const joined: [number, number][] = [];
  for (const [from, to] of marks) {
    const last = joined.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}

/** The part of a text that shows best why it was found: from a sentence's beginning, where one is near. */
export function snippetOf(original: string, folded: Folded, query: Pick<Query, "terms">): Snippet {
  const marks = marksOf(original, folded, query);
  const first = densest(marks);
  const start = startBefore(original, marks[first]?.[0] ?? 0);
  const end = withoutHalf(original, Math.max(start + LENGTH, marks[first]?.[1] ?? 0));
  const head = start > 0 ? "…" : "";
  const tail = end < original.length ? "…" : "";
  const shift = start - head.length;
  return {
    text: `${head}${original.slice(start, end).replace(/\s/g, " ")}${tail}`,
    marks: marks
      .filter(([from, to]) => from < end && to > start)
      .map(([from, to]) => [Math.max(from, start) - shift, Math.min(to, end) - shift]),
  };
}

function placesOf(folded: string, term: string): [number, number][] {
  const places: [number, number][] = [];
  for (let at = folded.indexOf(term); at >= 0 && places.length < MOST_MATCHES; at = folded.indexOf(term, at + 1))
    places.push([at, at + term.length]);
  return places;
}

/** The mark from which a snippet would show the most marked characters; the earliest of several. */
function densest(marks: readonly [number, number][]): number {
  let best = 0;
  let most = 0;
  for (const [index, [from]] of marks.entries()) {
    let shown = 0;
    for (let next = index; next < marks.length; next += 1) {
      const [begin, end] = marks[next] ?? [0, 0];
      if (end > from + LENGTH - BEFORE) break;
      shown += end - begin;
    }
    if (shown > most) [best, most] = [index, shown];
  }
  return best;
}

/** A little before a mark: where its sentence begins, or as far as a snippet can. */
function startBefore(original: string, mark: number): number {
  const earliest = Math.max(0, mark - BEFORE);
  let start = withoutHalf(original, earliest);
  for (let at = mark - 1; at >= earliest; at -= 1)
    if (SENTENCE_ENDS.test(original.charAt(at))) {
      start = at + 1;
      break;
    }
  while (start < mark && /\s/.test(original.charAt(start))) start += 1;
  return start;
}

/** A place that does not cut a surrogate pair. */
function withoutHalf(original: string, at: number): number {
  const unit = original.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : Math.min(at, original.length);
}
