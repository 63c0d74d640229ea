import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lexiconOf, rubyOf } from "../../../../src/domain/ruby/ruby.ts";

const lexicon = lexiconOf(
  ["履歴書《りれきしょ》"],
  [
    "見《み》",
    "見《み》直《なお》す",
    "日《ひ》",
    "今日《きょう》",
    "0日《にち》",
    "｜1日《ついたち》",
    "0か月《げつ》",
  ],
);
const WORDS = ["履歴書", "見直す", "今日", "日", "1", "12", "か月", "す", "「", "山"];

describe("ruby", () => {
  it("stands over the kanji alone", () => {
    expect(rubyOf(lexicon, "見直す")).toEqual([
      { text: "見", reading: "み", isHard: false },
      { text: "直", reading: "なお", isHard: false, isInside: true },
      { text: "す" },
    ]);
  });

  it("takes the longest word, and marks the hard ones", () => {
    expect(rubyOf(lexicon, "今日の履歴書")).toEqual([
      { text: "今日", reading: "きょう", isHard: false },
      { text: "の" },
      { text: "履歴書", reading: "りれきしょ", isHard: true },
    ]);
  });

  it("reads what stands behind a number, and a number of its own where it has one", () => {
    expect(rubyOf(lexicon, "1日")).toEqual([{ text: "1日", reading: "ついたち", isHard: false }]);
    expect(rubyOf(lexicon, "31日と12か月")).toEqual([
      { text: "31" },
      { text: "日", reading: "にち", isHard: false, isInside: true },
      { text: "と12か" },
      { text: "月", reading: "げつ", isHard: false, isInside: true },
    ]);
  });

  it("does not read one kanji out of a longer word that it does not know", () => {
    expect(rubyOf(lexicon, "日程")).toEqual([{ text: "日程" }]);
    expect(rubyOf(lexicon, "朝日")).toEqual([{ text: "朝日" }]);
  });

  it("leaves the person's own words alone", () => {
    expect(rubyOf(lexicon, "今日は「今日」", "「今日」")).toEqual([
      { text: "今日", reading: "きょう", isHard: false },
      { text: "は" },
      { text: "「今日」" },
    ]);
  });

  it("changes no text", () => {
    const texts = fc.array(fc.oneof(fc.constantFrom(...WORDS), fc.string())).map((parts) => parts.join(""));
    fc.assert(
      fc.property(texts, fc.string(), (text, own) => {
        const pieces = rubyOf(lexicon, text, own);
        expect(pieces.map((piece) => piece.text).join("")).toBe(text);
        expect(pieces.every((piece) => piece.text !== "" || text === "" || piece.reading === undefined)).toBe(true);
      }),
    );
  });
});
