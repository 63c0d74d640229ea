import { describe, expect, test } from "vitest";
import { asksForSome, hasLabels, parseQuery } from "../../../../src/domain/search/query.ts";

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
  ])("%s", (typed, expected) => {
    expect(parseQuery(typed)).toEqual({ ...nothing, ...expected });
    expect(asksForSome(parseQuery(typed))).toBe(true);
  });

  test.each(["タグ:", "日:", "日:2", "", "人："])("that is being typed (%s) asks for nothing", (typed) => {
    expect(asksForSome(parseQuery(typed))).toBe(false);
  });

  test("of words that look like it stays words", () => {
    expect(parseQuery("日:晴れ").terms).toEqual(["日:晴れ"]);
    expect(parseQuery("今日:雨 #").terms).toEqual(["今日:雨", "#"]);
  });
});

describe("tags, names and days", () => {
  const entry = { tags: ["散歩", "long walk"], people: ["母"], day: "2026-03-31" };
  test.each([
    ["タグ:散", true],
    ["タグ:歩", false],
    ["タグ:散歩 タグ:long", true],
    ["タグ:散歩 人:父", false],
    ["日:2026-03", true],
    ["まで:2026-03-30", false],
    ["から:2026-04", false],
  ])("%s: %s", (typed, fits) => expect(hasLabels(parseQuery(typed), entry)).toBe(fits));
});
