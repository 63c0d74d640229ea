import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fits, marksOf, snippetOf } from "../../../../src/domain/search/find.ts";
import { fold } from "../../../../src/domain/search/fold.ts";
import { parseQuery } from "../../../../src/domain/search/query.ts";

const finds = (text: string, typed: string) => fits(fold(text).text, parseQuery(typed));
const marked = (text: string, typed: string) =>
  marksOf(text, fold(text), parseQuery(typed)).map(([from, to]) => text.slice(from, to));

/** Letters as a person would count them, of many scripts and widths, and the characters that make search go wrong. */
const letter = fc.oneof(
  fc.constantFrom(...'あかガが日記ヴーァｶﾌaＡzé「」"“”・。、\n 　ßſİiςΣ①㍿ﬁ'),
  fc.constantFrom("ｶﾞ", "ﾊﾟ", "か\u3099", "う゛", "e\u0301", "👨‍👩‍👧", "葛\u{e0100}", "\u200b", "각", "각", "\ufeff", "ﾞ"),
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 }),
);
const letters = fc.array(letter, { maxLength: 40 });

describe("folding", () => {
  test.each([
    ["ｶﾌｪ", "かふぇ"],
    ["カフェ", "かふぇ"],
    ["ガード", "がーど"],
    ["ｶﾞｰﾄﾞ", "がーど"],
    ["ヴァイオリン", "ゔぁいおりん"],
    ["う゛ぁいおりん", "ゔぁいおりん"],
    ["Ｉｐｐｏ", "ippo"],
    ["Straße", "strasse"],
    ["STRAẞE", "strasse"],
    ["①㍿", "1株式会社"],
    ["葛\u{e0100}城", "葛城"],
    ["朝\u200bの\u00ad道", "朝の道"],
    ["か\u3099", "が"],
  ])("%s is %s", (text, folded) => {
    expect(fold(text).text).toBe(folded);
  });

  test("small kana and long marks stay what they are", () => {
    expect(fold("ッ").text).not.toBe(fold("ツ").text);
    expect(fold("カー").text).not.toBe(fold("カア").text);
  });

  test.each([
    ["10時〜12時", "10時～12時"],
    ["don’t", "don't"],
  ])("%s is %s, whichever computer it was typed on", (one, other) => {
    expect(fold(one).text).toBe(fold(other).text);
  });

  test("what is folded twice is the same as once", () => {
    fc.assert(
      fc.property(letters, (parts) => {
        const once = fold(parts.join("")).text;
        expect(fold(once).text).toBe(once);
      }),
    );
  });
});

describe("a query", () => {
  test("is words, and phrases in quotes of three sorts", () => {
    expect(parseQuery("朝　 散歩").terms).toEqual(["朝", "散歩"]);
    expect(parseQuery('"good morning" tea').terms).toEqual(["good morning", "tea"]);
    expect(parseQuery("「雨 の音」“a b”").terms).toEqual(["雨 の音", "a b"]);
  });

  test("takes a phrase that has no end yet, a quote at the end of a word, and nothing at all", () => {
    expect(parseQuery("「雨 の").terms).toEqual(["雨 の"]);
    expect(parseQuery("雨」").terms).toEqual(["雨」"]);
    expect(parseQuery(' 「」　"" ').terms).toEqual([]);
    expect(finds("なにか", "")).toBe(false);
  });
});

describe("finding", () => {
  test("every word has to be there, in any order", () => {
    expect(finds("夕方、川ぞいを散歩した", "散歩 川")).toBe(true);
    expect(finds("夕方、川ぞいを散歩した", "散歩 海")).toBe(false);
    expect(finds("雨 の音", "「の 雨」")).toBe(false);
  });

  test("one character is enough, from the middle of a word", () => {
    expect(finds("図書館の前", "書")).toBe(true);
    expect(finds("ガードレール", "ド")).toBe(true);
    expect(finds("か", "が")).toBe(false);
  });

  test("any part of a text is found in it, whichever letters it is made of", () => {
    fc.assert(
      fc.property(letters, fc.nat(40), fc.nat(40), (parts, a, b) => {
        const part = parts.slice(Math.min(a, b), Math.max(a, b)).join("");
        fc.pre(parseQuery(part).terms.length > 0);
        // Two letters that make one when they meet are not a part of the text any more.
        fc.pre(fold(parts.join("")).text === parts.map((letter) => fold(letter).text).join(""));
        expect(finds(parts.join(""), part)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ["えっ⁉️", "?", "⁉️"],
    ["商標™️", "m", "™️"],
  ])("in %s %s marks the whole sign, and not what is unseen in it", (text, typed, sign) => {
    expect(marksOf(text, fold(text), parseQuery(typed)).map(([from, to]) => text.slice(from, to))).toEqual([sign]);
  });

  test("every mark holds what was looked for, and nothing that holds a term is left unmarked", () => {
    fc.assert(
      fc.property(letters, letter, (parts, typed) => {
        const text = parts.join("");
        const { terms } = parseQuery(typed);
        const marks = marksOf(text, fold(text), { terms });
        for (const [from, to] of marks)
          expect(terms.some((term) => fold(text.slice(from, to)).text.includes(term))).toBe(true);
        expect(marks.length > 0).toBe(terms.some((term) => fold(text).text.includes(term)));
        for (const [index, [from]] of marks.entries()) expect(from).toBeGreaterThan(marks[index - 1]?.[1] ?? -1);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ["きょうはｶﾞｰﾄﾞの下", "ガード", ["ｶﾞｰﾄﾞ"]],
    ["㍿一歩と株式会社", "株式会社", ["㍿", "株式会社"]],
    ["Cafe\u0301 と café", "CAFÉ", ["Cafe\u0301", "café"]],
    ["散歩散歩、散歩", "散歩", ["散歩散歩", "散歩"]],
    ["👨‍👩‍👧と散歩", "散歩", ["散歩"]],
  ])("in %s, %s marks %s", (text, typed, expected) => {
    expect(marked(text, typed)).toEqual(expected);
  });
});

describe("a snippet", () => {
  const shown = (text: string, typed: string) => {
    const { text: words, marks } = snippetOf(text, fold(text), parseQuery(typed));
    return { words, marked: marks.map(([from, to]) => words.slice(from, to)) };
  };

  test("begins with the sentence of the first mark, where that is near", () => {
    expect(shown("雨だった。川ぞいを散歩した。", "散歩")).toEqual({ words: "…川ぞいを散歩した。", marked: ["散歩"] });
    expect(shown("一行目\n二行目", "二")).toEqual({ words: "…二行目", marked: ["二"] });
  });

  test("begins a little before it, where the sentence is long, and ends with a sign that there is more", () => {
    const { words, marked: found } = shown(`${"あ".repeat(50)}散歩${"い".repeat(200)}`, "散歩");
    expect(words.indexOf("散歩")).toBe(15);
    expect(words.length).toBeLessThan(100);
    expect(words.endsWith("…")).toBe(true);
    expect(found).toEqual(["散歩"]);
  });

  test("shows the place where several words stand together", () => {
    const text = `朝だけ。${"う".repeat(200)}。朝の散歩。${"え".repeat(100)}`;
    expect(shown(text, "朝 散歩").marked).toEqual(["朝", "散歩"]);
  });

  test("never cuts a character in two, and its marks lie within it", () => {
    fc.assert(
      fc.property(fc.array(letter, { maxLength: 200 }), letter, (parts, typed) => {
        const text = parts.join("");
        const query = parseQuery(typed);
        fc.pre(fits(fold(text).text, query));
        const { text: words, marks } = snippetOf(text, fold(text), query);
        expect(words.isWellFormed()).toBe(true);
        expect(marks.length).toBeGreaterThan(0);
        for (const [from, to] of marks) {
          expect(from).toBeLessThan(to);
          expect(to).toBeLessThanOrEqual(words.length);
        }
        const whole = marks.map(([from, to]) => fold(words.slice(from, to)).text);
        expect(whole.some((found) => query.terms.some((term) => found.includes(term)))).toBe(true);
      }),
    );
  });
});
