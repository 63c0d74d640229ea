import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { catalogues, LOCALES } from "../../../src/content/catalogue.ts";
import { shapeOf, type Text, textsOf } from "../../support/texts.ts";

type Rule = { id: string; level: string; pattern: RegExp; allowed: string[] };

const rules: Rule[] = readFileSync(new URL("../../fixtures/words/rules.tsv", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line.trim() !== "")
  .map((line) => {
    const [id = "", level = "", source = "", allowed = ""] = line.split("\t");
    const flags = id.startsWith("E") ? "iu" : "u";
    return { id, level, pattern: new RegExp(source, flags), allowed: keysOf(allowed) };
  });

/** `practice.q.*, support.*` → beginnings of keys. Words in brackets and plain prose are explanations. */
function keysOf(column: string): string[] {
  return [...column.matchAll(/([a-z]+(?:\.[a-z]+)*)\.\*/g)].map((match) => match[1] ?? "");
}

function breaches(texts: readonly Text[], language: "J" | "E", level: string): string[] {
  return rules
    .filter((rule) => rule.id.startsWith(language) && rule.level === level)
    .flatMap((rule) =>
      texts
        .filter(({ key }) => !rule.allowed.some((start) => key.includes(start)))
        .filter(({ text }) => rule.pattern.test(text.normalize("NFKC")))
        .map(({ key, text }) => `${rule.id} ${key}: ${text}`),
    );
}

describe("the rules of how Ippo speaks", () => {
  it("has all the rules", () => {
    expect(rules.length).toBeGreaterThanOrEqual(55);
  });

  it("no Japanese text breaks one", () => {
    const spoken = textsOf("ja").filter(({ key }) => !key.startsWith("settings.languages"));
    expect(breaches(spoken, "J", "deny")).toEqual([]);
  });

  it("no English text breaks one", () => {
    const spoken = textsOf("en").filter(({ key }) => !key.startsWith("settings.languages"));
    expect(breaches(spoken, "E", "deny")).toEqual([]);
  });

  it("bites", () => {
    const bad = [
      { key: "x", text: "保存に失敗しました！" },
      { key: "x", text: "You must try again" },
    ];
    expect(breaches(bad, "J", "deny").length).toBeGreaterThanOrEqual(2);
    expect(breaches(bad, "E", "deny").length).toBeGreaterThanOrEqual(1);
  });
});

describe("both languages", () => {
  it("have the same keys", () => {
    expect(shapeOf(catalogues.en)).toEqual(shapeOf(catalogues.ja));
  });

  it.each(LOCALES)("%s leaves no text empty but the space between sentences", (locale) => {
    const empty = textsOf(locale).filter(({ text }) => text.trim() === "");
    expect(empty.map(({ key }) => key)).toEqual(["app.sentenceSpace"]);
  });

  it("Japanese has no sentence over 60 characters where there is room for two", () => {
    const long = textsOf("ja").filter(({ text }) => text.split(/[。\n]/u).some((part) => [...part].length > 60));
    expect(long.map(({ key }) => key)).toEqual([]);
  });
});
