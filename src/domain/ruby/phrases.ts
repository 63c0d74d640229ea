import type { Piece } from "./ruby.ts";

/** A stretch of text that a line may break in, or one that stays together. */
export type Phrase = { pieces: Piece[]; isTight: boolean };

/** What belongs to the word before it: its ending, particles, signs that close. Not without end: lines are short. */
const BEHIND = /^[ぁ-んー]{0,6}[、。」』）)：]*/u;
/** What belongs to the word after it: signs that open, its number, a polite お or ご. */
const BEFORE = /[「『（(]*(?:\d+か?|(?<![\p{Script=Han}ぁ-んァ-ンー])[おご])?$/u;

/**
 * Gathers pieces so that a word with a reading is not parted from its ending at the end of a line. (By itself an
 * engine allows a break at each reading that is drawn.)
 * @param isShown whether a piece shows its reading; those that do not are text like any other
 */
export function phrasesOf(pieces: readonly Piece[], isShown: (piece: Piece) => boolean): Phrase[] {
  const phrases: Phrase[] = [];
  let open: Piece[] | undefined;
  let before = "";
  const shown = merged(pieces, isShown);
  for (const [index, piece] of shown.entries()) {
    if (piece.reading !== undefined) {
      if (open && piece.isInside) {
        open.push(piece);
        continue;
      }
      open = [...texts(before), piece];
      phrases.push({ pieces: open, isTight: true });
      before = "";
      continue;
    }
    const behind = open ? (BEHIND.exec(piece.text)?.[0] ?? "") : "";
    open?.push(...texts(behind));
    const rest = piece.text.slice(behind.length);
    if (rest === "") continue;
    open = undefined;
    before = index < shown.length - 1 ? (BEFORE.exec(rest)?.[0] ?? "") : "";
    const loose = texts(rest.slice(0, rest.length - before.length));
    if (loose.length > 0) phrases.push({ pieces: loose, isTight: false });
  }
  return phrases;
}

/** Pieces that show no reading become one text with their neighbours. */
function merged(pieces: readonly Piece[], isShown: (piece: Piece) => boolean): Piece[] {
  const list: Piece[] = [];
  for (const piece of pieces) {
    const last = list.at(-1);
    if (isShown(piece)) list.push(piece);
    else if (last && last.reading === undefined) last.text += piece.text;
    else list.push({ text: piece.text });
  }
  return list;
}

function texts(text: string): Piece[] {
  return text === "" ? [] : [{ text }];
}
