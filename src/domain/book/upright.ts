/**
 * How a piece of text stands in a vertical line: `together` in the room of one sign (縦中横), `upright` sign below sign,
 * `flow` as its signs do by themselves (kanji and kana upright, Latin words lying).
 */
export type UprightPiece = { text: string; stands: "flow" | "together" | "upright" };

/** Digits that stand alone, not part of a Latin word, an amount with a point, a time or an address. */
const NUMBERS = /(?<![\p{Script=Latin}\d.,:/@#&=%+_~-])(?:\d{1,4}|[!?]{2})(?![\p{Script=Latin}\d.,:/@#&=%+_~-])/gu;

/** A text cut into pieces for a vertical line: numbers of one or two digits and !? stand together, longer ones upright. */
export function uprightPieces(text: string): UprightPiece[] {
  const pieces: UprightPiece[] = [];
  let at = 0;
  for (const { 0: found, index } of text.matchAll(NUMBERS)) {
    if (index > at) pieces.push({ text: text.slice(at, index), stands: "flow" });
    pieces.push({ text: found, stands: found.length <= 2 ? "together" : "upright" });
    at = index + found.length;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), stands: "flow" });
  return pieces;
}
