import { EVERYDAY_WORDS, HARD_WORDS } from "../../content/ja/readings.ts";
import { type Phrase, phrasesOf } from "../../domain/ruby/phrases.ts";
import { type Lexicon, lexiconOf, type Piece, rubyOf } from "../../domain/ruby/ruby.ts";
import type { RubyLevel } from "../../domain/settings/preferences.ts";

/** Above the number of texts in the catalogue; beyond it, texts with times and numbers in them are worked out anew. */
const MOST = 2_000;

let lexicon: Lexicon | undefined;
const known = new Map<string, readonly Phrase[]>();

/**
 * One of Ippo's own Japanese texts with the readings of a level, worked out once.
 * @param asWritten the person's own words in it
 */
export function readingsOf(text: string, level: Exclude<RubyLevel, "none">, asWritten: string): readonly Phrase[] {
  const key = `${level}\n${asWritten}\n${text}`;
  const before = known.get(key);
  if (before) return before;
  lexicon ??= lexiconOf(HARD_WORDS, EVERYDAY_WORDS);
  const isShown = (piece: Piece) => piece.reading !== undefined && (level === "all" || piece.isHard === true);
  const phrases = phrasesOf(rubyOf(lexicon, text, asWritten), isShown);
  if (known.size >= MOST) known.clear();
  known.set(key, phrases);
  return phrases;
}
