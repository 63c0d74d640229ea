import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { phrasesOf } from "../../../../src/domain/ruby/phrases.ts";
import { lexiconOf, type Piece, rubyOf } from "../../../../src/domain/ruby/ruby.ts";

const lexicon = lexiconOf(
  ["控《ひか》え"],
  [
    "取《と》り込《こ》",
    "並《なら》び",
    "0行《ぎょう》",
    "0か所《しょ》",
    "本人《ほんにん》",
    "鍵《かぎ》",
    "書《か》い",
  ],
);
const all = (piece: Piece) => piece.reading !== undefined;
const hard = (piece: Piece) => piece.isHard === true;

/** What stays together stands between ‹ and ›. */
function cut(text: string, isShown = all): string {
  return phrasesOf(rubyOf(lexicon, text), isShown)
    .map(({ pieces, isTight }) => {
      const plain = pieces.map((piece) => piece.text).join("");
      return isTight ? `‹${plain}›` : plain;
    })
    .join("");
}

describe("phrases", () => {
  it.each([
    ["ここに、書いたものが並びます。1行でも", "ここに、‹書いたものが›‹並びます。›‹1行でも›"],
    ["「控え」から取り込みます", "‹「控え」›から‹取り込みます›"],
    ["もう1か所に置く", "もう‹1か所に›置く"],
    ["ご本人の鍵", "‹ご本人の›‹鍵›"],
    ["ステップ", "ステップ"],
  ])("%s", (text, expected) => {
    expect(cut(text)).toBe(expected);
  });

  it("count a word whose reading is not shown as any other text", () => {
    expect(cut("鍵と控えを取り込む", hard)).toBe("鍵と‹控えを›取り込む");
  });

  it("lose nothing", () => {
    const parts = fc.constantFrom(
      "控え",
      "取り込む",
      "1行",
      "お",
      "「",
      "」",
      "のことばかりがならんでいる",
      "本人",
      "A",
    );
    fc.assert(
      fc.property(fc.array(parts), fc.boolean(), (words, everything) => {
        const text = words.join("");
        const phrases = phrasesOf(rubyOf(lexicon, text), everything ? all : hard);
        expect(phrases.flatMap(({ pieces }) => pieces.map((piece) => piece.text)).join("")).toBe(text);
      }),
    );
  });
});
