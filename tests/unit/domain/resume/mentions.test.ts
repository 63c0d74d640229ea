import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dateMentions, lengthMentions } from "../../../../src/domain/resume/mentions.ts";
import { formatMonth } from "../../../../src/domain/time/japanese-calendar.ts";
import { monthOfCount } from "../../../../src/domain/time/months.ts";

describe("dates in a text", () => {
  const told = (text: string) =>
    dateMentions(text).map(
      ({ text: found, year, month, date }) => `${found} = ${[year, month, date].filter((part) => part > 0).join("-")}`,
    );

  it.each([
    ["2019年から家にいました。", ["2019年 = 2019"]],
    ["平成31年4月に退職", ["平成31年4月 = 2019-4"]],
    ["平成３１年４月２０日まで", ["平成３１年４月２０日 = 2019-4-20"]],
    ["令和元年の5月", ["令和元年の5月 = 2019-5"]],
    ["2019年の夏", ["2019年 = 2019"]],
    ["2019年度の講座", ["2019年度 = 2019"]],
    ["H31年3月からR6.4まで", ["H31年3月 = 2019-3", "R6.4 = 2024-4"]],
    ["2019/4/1から2021-03", ["2019/4/1 = 2019-4-1", "2021-03 = 2021-3"]],
    ["平成32年", ["平成32年 = 2020"]],
    ["2019年13月", []],
    ["2019-2021", []],
    ["電話は090-2019-1234", []],
    ["高校2年のとき", []],
    ["機種H2B、AR6.4", []],
    ["1500年の歴史", []],
  ])("%s", (text, dates) => {
    expect(told(text)).toEqual(dates);
  });

  it("every month is found as it is written, and stands where it was said to", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1869 * 12, max: 2100 * 12 - 1 }).map(monthOfCount),
        fc.constantFrom("western" as const, "japanese" as const),
        (month, calendar) => {
          const written = formatMonth(month, calendar);
          const [found] = dateMentions(`そして${written}から`);
          expect(found).toMatchObject({ text: written, at: 3, calendar, isShort: false, isFirstAsNumber: false });
          expect([found?.year, found?.month]).toEqual(month.split("-").map(Number));
        },
      ),
    );
  });

  it("takes any text without falling over", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        for (const { at, text: found } of [...dateMentions(text), ...lengthMentions(text)])
          expect(text.slice(at, at + found.length)).toBe(found);
      }),
    );
  });
});

describe("lengths in a text", () => {
  it.each([
    ["2年間、家で", [24]],
    ["二年間", [24]],
    ["十二年間", [144]],
    ["約3年ほど", [36]],
    ["1年半", [18]],
    ["半年ほど", [6]],
    ["１８か月", [18]],
    ["2年3か月間", [27]],
    ["6ヶ月の訓練", [6]],
    ["For two years, then 18 months", [24, 18]],
    ["平成2年ほど前", []],
    ["2年生のとき", []],
    ["25 years old", []],
    ["2019年間", []],
  ])("%s", (text, months) => {
    expect(lengthMentions(text).map(({ months: found }) => found)).toEqual(months);
  });
});
