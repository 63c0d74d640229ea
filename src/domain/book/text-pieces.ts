/**
 * How a piece of text stands in its line. In a vertical one: `together` in the room of one sign (縦中横), `upright` sign
 * below sign. `torn`: broken anywhere, as an address that would leave a hole in the line before. `flow`: as its signs do
 * by themselves (kanji and kana upright, Latin words lying).
 */
export type TextPiece = { text: string; stands: "flow" | "together" | "upright" | "torn" };

/** Latin that no blank breaks, too long for a word. */
const LONG = /[!-~]{20,}/gu;

/** Digits that stand alone, not part of a Latin word, an amount with a point, a time or an address. */
const NUMBERS = /(?<![\p{Script=Latin}\d.,:/@#&=%+_~-])(?:\d{1,4}|[!?]{2})(?![\p{Script=Latin}\d.,:/@#&=%+_~-])/gu;

/**
 * A text cut into pieces by how they stand. In a vertical line numbers of one or two digits and !? stand together,
 * numbers of three or four upright.
 */
export function textPieces(text: string, isVertical: boolean): TextPiece[] {
  const pieces = cut(text, LONG, () => "torn");
  if (!isVertical) return pieces;
  return pieces.flatMap((piece) => {
    if (piece.stands !== "flow") return [piece];
    return cut(piece.text, NUMBERS, (found) => (found.length <= 2 ? "together" : "upright"));
  });
}

function cut(text: string, by: RegExp, standsOf: (found: string) => TextPiece["stands"]): TextPiece[] {
  const pieces: TextPiece[] = [];
  let at = 0;
  for (const { 0: found, index } of text.matchAll(by)) {
    if (index > at) pieces.push({ text: text.slice(at, index), stands: "flow" });
    pieces.push({ text: found, stands: standsOf(found) });
    at = index + found.length;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), stands: "flow" });
  return pieces;
}
