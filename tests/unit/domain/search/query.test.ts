import { describe, expect, test } from "vitest";
import { catalogues, LOCALES } from "../../../../src/content/catalogue.ts";
import { FORMS } from "../../../../src/domain/journal/entry.ts";
import { fold } from "../../../../src/domain/search/fold.ts";
import { formsCalled, namedForms } from "../../../../src/domain/search/form-words.ts";
import { asksForSome, hasLabels, parseQuery, quoted } from "../../../../src/domain/search/query.ts";

const nothing = { terms: [], tags: [], people: [] };

describe("a query", () => {
  test.each([
    ["タグ:散歩", { tags: ["散歩"] }],
    ["tag:Walk 朝", { tags: ["walk"], terms: ["朝"] }],
    ["＃散歩", { tags: ["散歩"] }],
    ['tag:"long walk"', { tags: ["long walk"] }],
    ["人：田中さん", { people: ["田中さん"] }],
    ["person:Mei", { people: ["mei"] }],
    ["日:2026-03-05", { from: "2026-03-05", to: "2026-03-05" }],
    ["日:2026年3月", { from: "2026-03-01", to: "2026-03-31" }],
    ["day:2025", { from: "2025-01-01", to: "2025-12-31" }],
    ["日:令和7年", { from: "2025-01-01", to: "2025-12-31" }],
    ["日:2026/3/5..2026/4", { from: "2026-03-05", to: "2026-04-31" }],
    ["から:2026-03 まで:2026-04-10", { from: "2026-03-01", to: "2026-04-10" }],
    ["since:2026-03-05", { from: "2026-03-05" }],
    ["書き方:三つのよかったこと", { forms: ["goodThings"] }],
    ["フォーム:手紙 form:line", { forms: ["unsentLetter", "line"] }],
    ['form:"Done today"', { forms: ["doneToday"] }],
    ["書き方:ないもの", { forms: [] }],
    ["写真:あり", { hasPhoto: true }],
    ["photo:yes 録音:あり", { hasPhoto: true, hasRecording: true }],
    ["つらい日:だけ", { heavy: "only" }],
    ["heavy:without", { heavy: "without" }],
    ["見せる:私だけ", { level: "private" }],
    ["level:ask", { level: "ask" }],
    ["写真:あり 雨 タグ:散歩", { hasPhoto: true, terms: ["雨"], tags: ["散歩"] }],
  ])("%s", (typed, expected) => {
    expect(parseQuery(typed)).toEqual({ ...nothing, ...expected });
    expect(asksForSome(parseQuery(typed))).toBe(true);
  });

  test.each(["タグ:", "日:", "日:2", "", "人：", "書き方:", "写真:", "見せる："])(
    "that is being typed (%s) asks for nothing",
    (typed) => {
      expect(asksForSome(parseQuery(typed))).toBe(false);
    },
  );

  test("of words that look like it stays words", () => {
    expect(parseQuery("日:晴れ").terms).toEqual(["日:晴れ"]);
    expect(parseQuery("写真:きれい level:high").terms).toEqual(["写真:きれい", "level:high"]);
    expect(parseQuery("写真 つらい日").terms).toEqual(["写真", "つらい日"]);
    expect(parseQuery("今日:雨 #").terms).toEqual(["今日:雨", "#"]);
  });
});

describe("what else is asked for", () => {
  const entry = {
    tags: ["散歩", "long walk"],
    people: ["母"],
    day: "2026-03-31",
    form: "unsentLetter",
    level: "private",
    isHeavy: true,
    hasPhoto: true,
    hasRecording: false,
  } as const;
  test.each([
    ["タグ:散", true],
    ["タグ:歩", false],
    ["タグ:散歩 タグ:long", true],
    ["タグ:散歩 人:父", false],
    ["日:2026-03", true],
    ["まで:2026-03-30", false],
    ["から:2026-04", false],
    ["書き方:手紙", true],
    ["書き方:メモ", false],
    ["書き方:メモ 書き方:手紙", true],
    ["書き方:ないもの", false],
    ["写真:あり", true],
    ["写真:あり 録音:あり", false],
    ["つらい日:だけ", true],
    ["つらい日:のぞく", false],
    ["見せる:私だけ", true],
    ["見せる:選ぶ", false],
  ])("%s: %s", (typed, fits) => expect(hasLabels(parseQuery(typed), entry)).toBe(fits));
});

describe("a form", () => {
  test.each(LOCALES.flatMap((locale) => FORMS.map((form) => [locale, form] as const)))(
    "is found by its name on screen (%s, %s)",
    (locale, form) => {
      const { journal, forms } = catalogues[locale];
      const name = form === "line" ? journal.line : form === "free" ? forms.blank : forms.kinds[form].name;
      expect(formsCalled(fold(name).text)).toEqual([form]);
      expect(parseQuery(`form:${quoted(name)}`).forms).toEqual([form]);
    },
  );

  test("is meant by a plain word of its name, but for one letter, and for the two that most pages are", () => {
    expect(namedForms(["手紙", "雨"])).toEqual(new Map([["手紙", ["unsentLetter"]]]));
    expect(namedForms(["の", "一行", "白い紙", "a", "on"])).toBeUndefined();
  });
});

test.each(["散歩", "long walk", "「夜」の道", 'say "hi"', "“x” y"])("a value in quotes comes back whole: %s", (tag) => {
  expect(parseQuery(`タグ:${quoted(tag)} 朝`)).toMatchObject({ tags: [fold(tag).text], terms: ["朝"] });
});

test("of a value that no quotes can hold, the part before them is asked for", () => {
  const typed = quoted('夜の 道 "x" 「y」');
  const { tags, terms } = parseQuery(`tag:${typed}`);
  expect(terms).toEqual([]);
  expect(fold('夜の 道 "x" 「y」').text.startsWith(tags[0] ?? "-")).toBe(true);
});

test("the first year of an era, which has no figure, is a year", () => {
  expect(parseQuery("日:令和元年")).toMatchObject({ terms: [], from: "2019-01-01", to: "2019-12-31" });
  expect(parseQuery("日:晴れ")).toMatchObject({ terms: ["日:晴れ"] });
});

test("spans narrow each other, whichever comes first", () => {
  const march = { from: "2026-03-01", to: "2026-03-31" };
  expect(parseQuery("日:2026-03 から:2025-01-01 まで:2027-01-01")).toMatchObject(march);
  expect(parseQuery("から:2026-03-01 まで:2026-03-31 日:2026")).toMatchObject(march);
  const { from = "", to = "" } = parseQuery("から:2026-03-01 まで:2026-03-31 日:2025-05-05");
  expect(from > to).toBe(true);
});
