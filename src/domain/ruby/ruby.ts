/** A stretch of text: with a reading over it, or without. */
export type Piece = {
  text: string;
  reading?: string;
  isHard?: boolean;
  /** Not the first of its word: 込 in 取り込む. */
  isInside?: true;
};

/** How words are read. Made once by `lexiconOf`. */
export type Lexicon = ReadonlyMap<string, readonly Entry[]>;

type Entry = { surface: string; pieces: readonly Piece[] };

const MARKED = /(?:｜([^《]+)|([\p{Script=Han}々]+))《([^》]+)》/gu;
/** 〇 in an example stands for any name and is not read. */
const KANJI = /(?!〇)[\p{Script=Han}々]/u;
const NUMBER = /\d+/y;

/**
 * Makes a lexicon of words in the notation of Aozora Bunko: 見《み》直《なお》す. A reading belongs to the kanji right
 * before it, or to all from ｜ on. A word that begins with 0 stands behind any number: 0件《けん》.
 * @param hard words that have their reading at the middle level too @param everyday all others
 */
export function lexiconOf(hard: readonly string[], everyday: readonly string[]): Lexicon {
  const entries = [...hard.map((word) => entryOf(word, true)), ...everyday.map((word) => entryOf(word, false))];
  // `Map.groupBy` would do; the lock screen is drawn when Ippo is built, by whatever Node is there.
  const byFirst = new Map<string, Entry[]>();
  for (const entry of entries) {
    const first = entry.surface.charAt(0);
    byFirst.set(first, [...(byFirst.get(first) ?? []), entry]);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.surface.length - a.surface.length);
  return byFirst;
}

function entryOf(word: string, isHard: boolean): Entry {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of word.matchAll(MARKED)) {
    const [all, chosen, kanji, reading = ""] = match;
    if (match.index > end) pieces.push({ text: word.slice(end, match.index) });
    pieces.push({ text: chosen ?? kanji ?? "", reading, isHard, ...(pieces.length > 0 ? { isInside: true } : {}) });
    end = match.index + all.length;
  }
  if (end < word.length) pieces.push({ text: word.slice(end) });
  return { surface: pieces.map(({ text }) => text).join(""), pieces };
}

/**
 * Cuts a text into pieces with and without a reading. From left to right, the longest word that fits; what no word
 * fits stays as it is.
 * @param asWritten a part of the text that is the person's own and stays plain
 */
export function rubyOf(lexicon: Lexicon, text: string, asWritten = ""): Piece[] {
  const at = asWritten ? text.indexOf(asWritten) : -1;
  if (at < 0) return withReadings(lexicon, text);
  const after = at + asWritten.length;
  return [
    ...withReadings(lexicon, text.slice(0, at)),
    { text: asWritten },
    ...withReadings(lexicon, text.slice(after)),
  ];
}

function withReadings(lexicon: Lexicon, text: string): Piece[] {
  const pieces: Piece[] = [];
  let plain = "";
  const add = (piece: Piece) => {
    if (piece.reading === undefined) {
      plain += piece.text;
      return;
    }
    if (plain) pieces.push({ text: plain });
    plain = "";
    pieces.push(piece);
  };
  for (let at = 0; at < text.length; ) {
    const number = numberAt(text, at);
    const found = wordAt(lexicon, text, at, number) ?? { pieces: [{ text: number || text.charAt(at) }] };
    for (const piece of found.pieces) {
      add(piece);
      at += piece.text.length;
    }
  }
  if (plain) pieces.push({ text: plain });
  return pieces;
}

/** The whole number that begins here, or nothing. */
function numberAt(text: string, at: number): string {
  NUMBER.lastIndex = at;
  return NUMBER.exec(text)?.[0] ?? "";
}

function wordAt(lexicon: Lexicon, text: string, at: number, number: string): Pick<Entry, "pieces"> | undefined {
  const candidates = lexicon.get(text.charAt(at)) ?? [];
  const word = candidates.find(
    ({ surface }) =>
      text.startsWith(surface, at) && numberAt(surface, 0) === number && (surface.length > 1 || standsAlone(text, at)),
  );
  if (word || !number) return word;
  const rest = text.slice(at + number.length);
  const counter = lexicon.get("0")?.find(({ surface }) => rest.startsWith(surface.slice(1)));
  const [first, ...others] = counter?.pieces ?? [];
  return first && { pieces: [{ ...first, text: number + first.text.slice(1) }, ...others] };
}

/** A single kanji is read for itself only where no other kanji makes it part of a longer word. */
function standsAlone(text: string, at: number): boolean {
  return !KANJI.test(text.charAt(at - 1)) && !KANJI.test(text.charAt(at + 1));
}
