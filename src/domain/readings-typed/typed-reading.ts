import { toHiragana } from "../kana/hiragana.ts";

/** A part of the text that came in at once, and how it is read; undefined where nobody said. */
type Piece = { text: string; reading: string | undefined };

/** What is known of a field's reading from how its text was typed. */
export type TypedReading = {
  pieces: readonly Piece[];
  /** While an input method composes: the kana before they were converted, once there are any. */
  composed: { kana: string | undefined } | undefined;
  /** The kana of the last composition, as long as nothing else has happened since. */
  lastKana: string;
};

/** What happens in a field. Texts of `end` and `change` are the whole of the field. */
export type TypingEvent =
  | { kind: "start" }
  | { kind: "update"; composed: string }
  | { kind: "end"; text: string }
  | { kind: "change"; text: string };

/** Kana, the marks that stand among them, and digits: what a composition holds before it is converted. */
const KANA = "\\p{sc=Hiragana}\\p{sc=Katakana}ー・゛゜\\uff70\\uff9e\\uff9f";
const BEFORE_CONVERSION = new RegExp(`^[${KANA}0-9０-９\\s\\-－−]+$`, "u");
/** Letters still to become kana stand at the end: たk, すｓ. */
const LEFTOVER = /[a-zａ-ｚ]+$/u;
const READS_AS_ITSELF = new RegExp(`^[${KANA}\\p{sc=Latin}\\p{Nd}\\p{P}\\p{Z}]*$`, "u");
/** A conversion done part by part gives the rest back as kana; a single one is a key just pressed. */
const SHORTEST_REST = 2;

/** A field with a text that was not seen being typed; its reading is known only where it is given. */
export function knownReading(text: string, reading?: string): TypedReading {
  const pieces = text === "" ? [] : [{ text, reading: reading || ownReading(text) }];
  return { pieces, composed: undefined, lastKana: "" };
}

/** The whole text that the pieces make. */
export function textOf({ pieces }: TypedReading): string {
  return pieces.map(({ text }) => text).join("");
}

/** The reading of the whole text in hiragana; undefined where a part of it has none that is known. */
export function readingOf({ pieces }: TypedReading): string | undefined {
  const readings = pieces.map(({ reading }) => reading);
  return readings.includes(undefined) ? undefined : readings.join("");
}

/** Takes in what happened. Changes while composing say nothing until the composition ends. */
export function typed(state: TypedReading, event: TypingEvent): TypedReading {
  switch (event.kind) {
    case "start":
      return { ...state, composed: { kana: undefined } };
    case "update":
      return compose(state, event.composed);
    case "end":
      return edit({ ...state, composed: undefined }, event.text, state.composed ?? { kana: undefined });
    case "change":
      return state.composed || event.text === textOf(state) ? state : edit(state, event.text, undefined);
  }
}

function compose(state: TypedReading, text: string): TypedReading {
  const kana = kanaOf(text);
  if (kana === undefined) return state;
  const isFirst = state.composed?.kana === undefined;
  const pieces = isFirst && kana.length >= SHORTEST_REST ? withoutRest(state, kana) : state.pieces;
  return { ...state, pieces, composed: { kana } };
}

/** The kana of a composition as it stands now; undefined once a part of it is converted. */
function kanaOf(text: string): string | undefined {
  const kana = text.replace(LEFTOVER, (letters) => (/^[nｎ]$/u.test(letters) ? "ん" : ""));
  return BEFORE_CONVERSION.test(kana) ? toHiragana(kana) : undefined;
}

/**
 * Where only the first part of a conversion was confirmed, the kana of all of it went to that part. The rest comes back as
 * the beginning of the next composition, and is taken off again.
 */
function withoutRest({ pieces, lastKana }: TypedReading, rest: string): readonly Piece[] {
  const last = pieces.at(-1);
  if (!last?.reading || !lastKana.endsWith(rest) || lastKana === rest || !last.reading.endsWith(rest)) return pieces;
  return [...pieces.slice(0, -1), { ...last, reading: last.reading.slice(0, -rest.length) }];
}

/**
 * The pieces after a change of the text.
 * @param composition what was composed, where the change comes from an input method
 */
function edit(state: TypedReading, text: string, composition: { kana: string | undefined } | undefined): TypedReading {
  const change = difference(textOf(state), text);
  const { before, touched, after } = parted(state.pieces, change);
  const kana = composition?.kana;
  const isRest = composition !== undefined && kana === undefined && state.lastKana !== "" && change.removed === "";
  const put: Piece = { text: change.inserted, reading: kana ?? (isRest ? "" : ownReading(change.inserted)) };
  const middle = keepsItsReading(change, composition) ? rewritten(touched, change) : undefined;
  const pieces = [...before, ...(middle ?? [cut(touched.head), put, cut(touched.tail)]), ...after];
  return { pieces: pieces.filter((piece) => piece.text !== ""), composed: undefined, lastKana: kana ?? "" };
}

type Change = { start: number; end: number; removed: string; inserted: string };

/** The one place where two texts differ. */
function difference(before: string, after: string): Change {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let same = 0;
  while (same < shorter - start && before.at(-1 - same) === after.at(-1 - same)) same += 1;
  const end = before.length - same;
  return { start, end, removed: before.slice(start, end), inserted: after.slice(start, after.length - same) };
}

/** Pieces before the change, those it cuts into or takes away, and those behind it. */
type Parted = { before: Piece[]; touched: { pieces: Piece[]; head: string; tail: string }; after: Piece[] };

function parted(pieces: readonly Piece[], { start, end }: Change): Parted {
  const parts: Parted = { before: [], touched: { pieces: [], head: "", tail: "" }, after: [] };
  let from = 0;
  for (const piece of pieces) {
    const to = from + piece.text.length;
    if (to <= start) parts.before.push(piece);
    else if (from >= end) parts.after.push(piece);
    else {
      parts.touched.pieces.push(piece);
      parts.touched.head += piece.text.slice(0, Math.max(0, start - from));
      parts.touched.tail += piece.text.slice(Math.max(0, end - from));
    }
    from = to;
  }
  return parts;
}

/** A blank between two names, and a conversion chosen anew, change how a piece is written, not how it is read. */
function keepsItsReading(
  { removed, inserted }: Change,
  composition: { kana: string | undefined } | undefined,
): boolean {
  if (removed === "") return inserted !== "" && inserted.trim() === "";
  return inserted !== "" && composition !== undefined && composition.kana === undefined;
}

function rewritten({ pieces, head, tail }: Parted["touched"], { inserted }: Change): Piece[] | undefined {
  const [piece, ...others] = pieces;
  return piece && others.length === 0 ? [{ text: head + inserted + tail, reading: piece.reading }] : undefined;
}

/** What is left of a piece: kana still say how they are read, kanji no longer. */
function cut(text: string): Piece {
  return { text, reading: ownReading(text) };
}

/** How a text reads that nobody converted: kana, letters, digits and blanks as they stand. */
function ownReading(text: string): string | undefined {
  return READS_AS_ITSELF.test(text) ? toHiragana(text) : undefined;
}
