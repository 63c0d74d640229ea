import { describe, expect, it } from "vitest";
import { EVERYDAY_WORDS, HARD_WORDS } from "../../../src/content/ja/readings.ts";
import { lexiconOf, rubyOf } from "../../../src/domain/ruby/ruby.ts";
import { textsOf } from "../../support/texts.ts";

const lexicon = lexiconOf(HARD_WORDS, EVERYDAY_WORDS);
/** Numbers, because most of what a text is given is a number or stands apart from it. */
const NUMBERS = ["2", "3", "4", "5"];
const KANJI = /(?!〇)[\p{Script=Han}々]+/gu;

function uncovered(text: string): string[] {
  return rubyOf(lexicon, text).flatMap((piece) => (piece.reading ? [] : (piece.text.match(KANJI) ?? [])));
}

/** 見直す → 見(み)直(なお)す */
function read(text: string): string {
  return rubyOf(lexicon, text)
    .map((piece) => (piece.reading ? `${piece.text}(${piece.reading})` : piece.text))
    .join("");
}

describe("the readings", () => {
  it("cover every kanji of every Japanese text", () => {
    const open = textsOf("ja", NUMBERS).flatMap(({ key, text }) =>
      uncovered(text).map((kanji) => `${kanji} in ${key}: ${text}`),
    );
    expect(open).toEqual([]);
  });

  it("are hiragana over kanji or numbers, each word once", () => {
    const words = [...HARD_WORDS, ...EVERYDAY_WORDS];
    for (const word of words)
      expect(word).toMatch(/^[^《》]*((?:[\p{Script=Han}々]|｜\d[\p{Script=Han}]+)《[ぁ-んー]+》[^《》]*)+$/u);
    const surfaces = words.map((word) => word.replaceAll(/《[^》]*》|｜/gu, ""));
    expect(surfaces.filter((surface, index) => surfaces.indexOf(surface) !== index)).toEqual([]);
  });

  it.each([
    ["開いています", "開(ひら)いています"],
    ["合言葉で開けられます。", "合言葉(あいことば)で開(あ)けられます。"],
    ["新しい場所を開きます。", "新(あたら)しい場所(ばしょ)を開(ひら)きます。"],
    ["予備の鍵でも開きます。", "予備(よび)の鍵(かぎ)でも開(あ)きます。"],
    ["このパソコンに入れる人は", "このパソコンに入(はい)れる人(ひと)は"],
    ["合言葉を入れます。", "合言葉(あいことば)を入(い)れます。"],
    ["11月1日(日)", "11月(がつ)1日(ついたち)(日(にち))"],
    ["あと1日、あと21日", "あと1日(いちにち)、あと21日(にち)"],
    ["11月24日(火)", "11月(がつ)24日(か)(火(か))"],
    ["30日の間残しています", "30日(にち)の間(あいだ)残(のこ)しています"],
    ["書き方を言い方の前に", "書(か)き方(かた)を言(い)い方(かた)の前(まえ)に"],
    ["10分 15分", "10分(ぷん) 15分(ふん)"],
  ])("%s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});
