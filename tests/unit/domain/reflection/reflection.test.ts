import { describe, expect, test } from "vitest";
import { documentSchema, type EntryDocument, textOfDocument } from "../../../../src/domain/journal/document.ts";
import type { JournalEntry } from "../../../../src/domain/journal/entry.ts";
import { pageOf } from "../../../../src/domain/journal/forms.ts";
import { documentOf, type PageTexts, partsOfReflection } from "../../../../src/domain/reflection/page.ts";
import {
  openEntries,
  ownWords,
  type Reflection,
  reflect,
  withoutHeavyDays,
} from "../../../../src/domain/reflection/reflection.ts";
import { anEntry } from "../../../support/vault/a-vault.ts";

const NOTHING_EARLIER = { tags: new Set<string>(), people: new Set<string>() };
const TEXTS: PageTexts = {
  title: "11月のページ",
  words: "ことば",
  kinder: "日",
  tried: "試したこと",
  labels: "はじめての名前",
  between: "、",
  ofDay: (day, words) => `${day.slice(8)} ${words}`.trim(),
};

const entryOn = (day: string, text: string, more: Partial<JournalEntry> = {}): JournalEntry => ({
  ...anEntry(text, day),
  at: `${day}T03:00:00.000Z`,
  ...more,
});
const checkIns = [3, 2, 5, 4, 2].map((mood, index) => ({ day: `2026-11-0${index + 1}`, mood }));

function aTry(date: number, stepText: string, outcome: "tried" | "partway" | "not-today", happened?: string) {
  const day = `2026-11-0${date}`;
  return { day, at: `${day}T05:00:00.000Z`, stepText, outcome, ...(happened && { happened }) };
}

describe("what a month's records give", () => {
  test("are the kinder days with the person's first line, in order of time", () => {
    const entries = [
      entryOn("2026-11-04", "川まで\nもう一行"),
      entryOn("2026-11-03", "鳥の声"),
      entryOn("2026-11-01", "雨"),
    ];
    expect(reflect({ entries, checkIns, tries: [] }, openEntries(entries, []), NOTHING_EARLIER).kinder).toEqual([
      { day: "2026-11-03", line: "鳥の声" },
      { day: "2026-11-04", line: "川まで" },
    ]);
  });

  test("are steps that were tried, with what was noted, and none that was left for another day", () => {
    const tries = [
      aTry(5, "窓を開ける", "partway", "風"),
      aTry(2, "窓を開ける", "tried", "つめたい風\n二行目"),
      aTry(1, "電話をかける", "not-today", "今日は"),
      aTry(3, "ポストまで", "tried"),
    ];
    expect(reflect({ entries: [], checkIns: [], tries }, [], NOTHING_EARLIER).tried).toEqual([
      { step: "窓を開ける", notes: ["つめたい風", "風"] },
      { step: "ポストまで", notes: [] },
    ]);
  });

  test("are tags and names that were not there before", () => {
    const entries = [
      entryOn("2026-11-01", "a", { tags: ["散歩", "雨"], people: ["母"] }),
      entryOn("2026-11-02", "b", { people: ["田中さん"] }),
    ];
    const earlier = { tags: new Set(["雨"]), people: new Set(["母"]) };
    expect(reflect({ entries, checkIns: [], tries: [] }, entries, earlier).labels).toEqual(["散歩", "田中さん"]);
  });

  test("are without everything of a day of which something is marked つらい", () => {
    const entries = [
      entryOn("2026-11-03", "重い夜", { isHeavy: true }),
      entryOn("2026-11-03", "その日の朝"),
      entryOn("2026-11-04", "川まで"),
    ];
    const { records, kept } = withoutHeavyDays({
      entries,
      checkIns,
      tries: [aTry(3, "窓", "tried"), aTry(4, "戸", "tried")],
    });
    expect(kept).toBe(1);
    expect(JSON.stringify(records)).not.toMatch(/2026-11-03|重い夜|その日の朝|窓/u);
    expect(records.tries).toHaveLength(1);
  });

  test("are without covered passages, the headings of a form, and pages that were made like this before", () => {
    const covered: EntryDocument = {
      type: "doc",
      content: [
        {
          type: "paragraph",
          content: [
            { type: "text", text: "秘密のこと", marks: [{ type: "redact" }] },
            { type: "text", text: "見える" },
          ],
        },
      ],
    };
    const form = pageOf(["よかったこと"]);
    form.content[1] = { type: "paragraph", content: [{ type: "text", text: "虹" }] };
    const earlier = documentOf(partsOfReflection(FULL, TEXTS), TEXTS.title);
    const entries = openEntries(
      [covered, form, earlier].map((document) => entryOn("2026-11-03", "", { document })),
      [TEXTS.title],
    );
    expect(entries.map((entry) => ownWords(entry).trim())).toEqual(["見える", "虹"]);
    expect(reflect({ entries: [], checkIns, tries: [] }, entries, NOTHING_EARLIER).kinder[0]?.line).toBe("見える");
  });
});

const FULL: Reflection = {
  words: ["散歩", "電話"],
  kinder: [
    { day: "2026-11-03", line: "鳥の声" },
    { day: "2026-11-05", line: "" },
  ],
  tried: [{ step: "窓を開ける", notes: ["つめたい風"] }],
  labels: ["田中さん"],
  kept: 0,
};

describe("the page", () => {
  test("is a document like any other, with a heading over each part", () => {
    const document = documentOf(partsOfReflection(FULL, TEXTS), TEXTS.title);
    expect(documentSchema.safeParse(document).success).toBe(true);
    expect(textOfDocument(document).split("\n")).toEqual([
      "11月のページ",
      "ことば",
      "散歩、電話",
      "日",
      "03 鳥の声",
      "05",
      "試したこと",
      "窓を開ける",
      "つめたい風",
      "はじめての名前",
      "田中さん",
      "",
    ]);
  });

  test("says nothing of parts that hold nothing", () => {
    const parts = partsOfReflection({ ...FULL, words: [], tried: [], labels: [] }, TEXTS);
    expect(parts.map(({ id }) => id)).toEqual(["kinder"]);
    expect(partsOfReflection({ words: [], kinder: [], tried: [], labels: [], kept: 2 }, TEXTS)).toEqual([]);
  });
});
