import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { COMMON_WORDS } from "../../../../src/content/common-words.ts";
import { WordUse } from "../../../../src/domain/reflection/words.ts";

function oftenIn(pages: readonly (readonly [day: string, text: string])[], most = 50): string[] {
  const use = new WordUse(COMMON_WORDS);
  for (const [day, text] of pages) use.add(day, text);
  return use.often(most);
}

describe("words written often", () => {
  test("are nouns of kanji and katakana, and longer Latin words, of two days or more", () => {
    const words = oftenIn([
      ["2026-11-01", "図書館の前まで歩いた。母とカレー。Coffee with Mei."],
      ["2026-11-02", "図書館で本を読んだ。カレーの残り。coffee again"],
      ["2026-11-03", "図書館は休み。金木犀。"],
    ]);
    expect(words).toEqual(["図書館", "カレー", "Coffee"]);
  });

  test("are counted by days: one page that says a word a hundred times is one day", () => {
    const words = oftenIn([
      ["2026-11-01", "散歩".concat("、散歩".repeat(99))],
      ["2026-11-02", "電話と散歩"],
      ["2026-11-03", "電話"],
      ["2026-11-04", "電話"],
    ]);
    expect(words).toEqual(["電話", "散歩"]);
  });

  test("hold none that say little, and no amounts", () => {
    const text = "今日は自分の部屋。二人で三時間。一緒に。when there was something";
    expect(
      oftenIn([
        ["2026-11-01", text],
        ["2026-11-02", text],
      ]),
    ).toEqual(["部屋"]);
  });

  test("stand once, whatever their width and case", () => {
    const words = oftenIn([
      ["2026-11-01", "ｶﾌｪまで Walking"],
      ["2026-11-02", "カフェの前 walking"],
    ]);
    expect(words).toEqual(["カフェ", "Walking"]);
  });

  test("are at most as many as asked for, and each was written on two days at least", () => {
    const word = fc.constantFrom("散歩", "電話", "図書館", "音楽", "珈琲", "カレー", "ゲーム");
    const page = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.array(word, { maxLength: 6 }));
    fc.assert(
      fc.property(fc.array(page, { maxLength: 12 }), fc.integer({ min: 0, max: 5 }), (pages, most) => {
        const dated = pages.map(([date, words]) => [`2026-11-0${date}`, words.join("。")] as const);
        const words = oftenIn(dated, most);
        expect(words.length).toBeLessThanOrEqual(most);
        expect(new Set(words).size).toBe(words.length);
        for (const one of words) {
          const days = new Set(dated.filter(([, text]) => text.split("。").includes(one)).map(([day]) => day));
          expect(days.size).toBeGreaterThanOrEqual(2);
        }
      }),
    );
  });
});
