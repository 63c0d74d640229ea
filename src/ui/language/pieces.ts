import { EVERYDAY_WORDS, HARD_WORDS } from "../../content/ja/readings.ts";
import { type Lexicon, lexiconOf, type Piece, rubyOf } from "../../domain/ruby/ruby.ts";

/** Above the number of texts in the catalogue; beyond it, texts with times and numbers in them are worked out anew. */
const MOST = 2_000;

let lexicon: Lexicon | undefined;
const known = new Map<string, readonly Piece[]>();

/** The pieces of one of Ippo's own Japanese texts, worked out once. @param asWritten the person's own words in it */
export function piecesOf(text: string, asWritten: string): readonly Piece[] {
  const key = `${asWritten}\n${text}`;
  const before = known.get(key);
  if (before) return before;
  lexicon ??= lexiconOf(HARD_WORDS, EVERYDAY_WORDS);
  const pieces = rubyOf(lexicon, text, asWritten);
  if (known.size >= MOST) known.clear();
  known.set(key, pieces);
  return pieces;
}
