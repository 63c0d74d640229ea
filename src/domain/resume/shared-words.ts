import { fold, inOriginal } from "../search/fold.ts";

/** So many signs in a row, punctuation and spaces not counted, are taken for the same words rather than for chance. */
const RUN = 6;
/** Words that say something are written in kanji, katakana or letters; 「していました」 alone is grammar. */
const SAYING = /[\p{Script=Han}\p{Script=Katakana}A-Za-z]/gu;
const DATE_WORDS = /[年月日間時期約]/gu;
const COUNTED = /[\p{L}\p{N}ー々]/gu;
const NOT_COUNTED = /[^\p{L}\p{N}ー々]/gu;

/** A passage of a text, as it stands there. */
export type Passage = { at: number; text: string };

/**
 * The passages of `text` that are also in one of `sources`, whatever their width, case or kana.
 * @param known texts whose words may be used anyway: passages that are in one of them are left out
 */
export function sharedPassages(text: string, sources: readonly string[], known: readonly string[] = []): Passage[] {
  const { signs, places } = counted(text);
  // The text is short, what it is compared with may be a whole life: only the text's own runs are kept.
  const own = new Set(Array.from({ length: Math.max(0, signs.length - RUN + 1) }, (_, index) => runAt(signs, index)));
  const shared = runsWithin(sources, own);
  for (const run of runsWithin(known, shared)) shared.delete(run);
  const passages: Passage[] = [];
  for (let index = 0; index + RUN <= signs.length; index += 1) {
    if (!shared.has(runAt(signs, index))) continue;
    const first = index;
    while (shared.has(runAt(signs, index + 1))) index += 1;
    const last = index + RUN - 1;
    index = last;
    const at = places[first]?.from ?? 0;
    passages.push({ at, text: text.slice(at, places[last]?.to ?? text.length) });
  }
  return passages.filter(({ text: found }) => saysSomething(found));
}

function saysSomething(text: string): boolean {
  return (text.replace(DATE_WORDS, "").match(SAYING) ?? []).length >= 2;
}

/** Which of `runs` are in one of the texts. */
function runsWithin(texts: readonly string[], runs: ReadonlySet<string>): Set<string> {
  const found = new Set<string>();
  if (runs.size === 0) return found;
  for (const text of texts) {
    const signs = fold(text).text.replace(NOT_COUNTED, "");
    for (let index = 0; index + RUN <= signs.length; index += 1) {
      const run = runAt(signs, index);
      if (runs.has(run)) found.add(run);
    }
  }
  return found;
}

function runAt(signs: string, index: number): string {
  return signs.slice(index, index + RUN);
}

/** Letters, kana, kanji and numbers of a text, and for each where it stands in what was typed. */
function counted(text: string): { signs: string; places: { from: number; to: number }[] } {
  const folded = fold(text);
  const found = [...folded.text.matchAll(COUNTED)];
  const places = found.flatMap(({ 0: sign, index }) => {
    const [from, to] = inOriginal(folded, index, index + sign.length, text.length);
    // One place for each unit of the string: two for a sign such as 𠮷.
    return Array.from({ length: sign.length }, () => ({ from, to }));
  });
  return { signs: found.map(([sign]) => sign).join(""), places };
}
