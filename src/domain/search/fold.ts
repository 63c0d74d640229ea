/**
 * A text as search sees it: NFKC, without case, katakana as hiragana, without characters that cannot be seen.
 * `starts[i]` is the place in the original of what became the unit `i`; it is left out where both are the same.
 */
export type Folded = { text: string; starts: Uint32Array | undefined };

/**
 * The pieces that are folded by themselves: a letter with its marks. Voicing marks of every sort belong to the kana
 * before them, and the parts of a Korean syllable to each other, since NFKC makes one of them.
 */
const PIECE =
  /[\u3041-\u3096\u309d-\u30ff\uff66-\uff9d][\u3099-\u309c\uff9e\uff9f]|[\u1100-\u11ff]+|\P{M}\p{M}*|\p{M}+/gsu;
/** Zero-width and direction characters, soft hyphens, and what only chooses between drawings of one character. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;
const KATAKANA = /[\u30a1-\u30f6\u30fd\u30fe]/g;
const TO_HIRAGANA = 0x60;
const VOICED_WA = new Map([
  ["ヷ", "わ\u3099"],
  ["ヸ", "ゐ\u3099"],
  ["ヹ", "ゑ\u3099"],
  ["ヺ", "を\u3099"],
]);

/** Folded pieces, by piece: a diary is made of a few thousand different ones. */
const known = new Map<string, string>();
const KNOWN_LIMIT = 20_000;

/** @returns the text as it is compared; ｶﾌｪ, カフェ and かふぇ are the same */
export function fold(text: string): Folded {
  const pieces: string[] = [];
  let isSame = true;
  for (const [piece] of text.matchAll(PIECE)) {
    const folded = foldPiece(piece);
    // ⁉️ and !? are of one length, and still one piece: no part of it is a part of the other.
    if (folded.length !== piece.length || (piece.length > 1 && folded !== piece)) isSame = false;
    pieces.push(folded);
  }
  const folded = pieces.join("");
  return { text: folded, starts: isSame ? undefined : startsOf(text, folded.length, pieces) };
}

/** Where a part of the folded text lies in the original. @returns from and to, whole pieces */
export function inOriginal({ starts }: Folded, from: number, to: number, originalLength: number): [number, number] {
  if (!starts) return [from, to];
  const last = starts[to - 1] ?? 0;
  let after = to;
  while (after < starts.length && starts[after] === last) after += 1;
  return [starts[from] ?? 0, starts[after] ?? originalLength];
}

function startsOf(text: string, length: number, pieces: readonly string[]): Uint32Array {
  const starts = new Uint32Array(length);
  let at = 0;
  let index = 0;
  for (const match of text.matchAll(PIECE)) {
    const folded = pieces[index] ?? "";
    starts.fill(match.index, at, at + folded.length);
    at += folded.length;
    index += 1;
  }
  return starts;
}

function foldPiece(piece: string): string {
  const before = known.get(piece);
  if (before !== undefined) return before;
  const folded = foldedAnew(piece);
  if (known.size < KNOWN_LIMIT) known.set(piece, folded);
  return folded;
}

function foldedAnew(piece: string): string {
  return (
    withJoinedMarks(piece)
      .normalize("NFKC")
      // By way of capitals, so that ß is ss and the two small sigmas are one; ẞ is ß before.
      .toLowerCase()
      .toUpperCase()
      .toLowerCase()
      .normalize("NFKC")
      .replace(/[ヷヸヹヺ]/g, (kana) => VOICED_WA.get(kana) ?? kana)
      .replace(KATAKANA, (kana) => String.fromCharCode(kana.charCodeAt(0) - TO_HIRAGANA))
      // Typed by one computer or another: ～ is ~ by NFKC, 〜 is not; an apostrophe may be a quote.
      .replace(/〜/g, "~")
      .replace(/[‘’]/g, "'")
      .replace(UNSEEN, "")
      .replace(/\s/g, " ")
  );
}

/** う゛ as ゔ: a voicing mark that stands by itself joins the kana before it, and alone it stays what it is. */
function withJoinedMarks(piece: string): string {
  if (piece === "ﾞ" || piece === "゛") return "\u309b";
  if (piece === "ﾟ" || piece === "゜") return "\u309c";
  return piece.replace(/[\u309b\uff9e]/g, "\u3099").replace(/[\u309c\uff9f]/g, "\u309a");
}
