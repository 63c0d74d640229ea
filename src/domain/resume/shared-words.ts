import { fold, inOriginal } from "../search/fold.ts";

/** So many signs in a row, punctuation and spaces not counted, are taken for the same words rather than for chance. */
const RUN = 6;
/** Words that say something are written in kanji, katakana or letters; 「していました」 alone is grammar. */
const SAYING = /[\p{Script=Han}\p{Script=Katakana}A-Za-z]/gu;
const DATE_WORDS = /[年月日間時期約]/gu;

/** A passage of a text, as it stands there. */
export type Passage = { at: number; text: string };

type Sign = { sign: string; from: number; to: number };

/**
 * The passages of `text` that are also in one of `sources`, whatever their width, case or kana.
 * @param known texts whose words may be used anyway: passages that are in one of them are left out
 */
export function sharedPassages(text: string, sources: readonly string[], known: readonly string[] = []): Passage[] {
  const runs = new Set(sources.flatMap(runsOf));
  for (const run of known.flatMap(runsOf)) runs.delete(run);
  if (runs.size === 0) return [];
  const signs = signsOf(text);
  const passages: Passage[] = [];
  let end = 0;
  for (let index = 0; index + RUN <= signs.length; index += 1) {
    if (index < end || !runs.has(runAt(signs, index))) continue;
    let last = index;
    while (last + RUN < signs.length && runs.has(runAt(signs, last + 1))) last += 1;
    end = last + RUN;
    passages.push(passageOf(text, signs, index, end - 1));
  }
  return passages.filter(({ text: found }) => saysSomething(found));
}

function saysSomething(text: string): boolean {
  return (text.replace(DATE_WORDS, "").match(SAYING) ?? []).length >= 2;
}

function runsOf(text: string): string[] {
  const signs = signsOf(text);
  return signs.length < RUN ? [] : Array.from({ length: signs.length - RUN + 1 }, (_, index) => runAt(signs, index));
}

function runAt(signs: readonly Sign[], index: number): string {
  return signs
    .slice(index, index + RUN)
    .map(({ sign }) => sign)
    .join("");
}

/** Letters, kana, kanji and numbers of a text, each with its place in what was typed. */
function signsOf(text: string): Sign[] {
  const folded = fold(text);
  return [...folded.text.matchAll(/[\p{L}\p{N}ー々]/gu)].map((match) => {
    const [from, to] = inOriginal(folded, match.index, match.index + match[0].length, text.length);
    return { sign: match[0], from, to };
  });
}

function passageOf(text: string, signs: readonly Sign[], first: number, last: number): Passage {
  const at = signs[first]?.from ?? 0;
  return { at, text: text.slice(at, signs[last]?.to ?? text.length) };
}
