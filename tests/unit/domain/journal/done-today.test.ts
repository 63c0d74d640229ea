import { describe, expect, it } from "vitest";
import { documentFromText } from "../../../../src/domain/journal/document.ts";
import { doneOn } from "../../../../src/domain/journal/done-today.ts";
import type { Form, JournalEntry } from "../../../../src/domain/journal/entry.ts";

const NOTHING = { checkIns: 0, tries: [], entries: [], paperSaved: false };
const entry = (form: Form, text: string): JournalEntry => ({
  day: "2026-11-25",
  at: "2026-11-25T10:00:00.000Z",
  form,
  document: documentFromText(text),
});
const tried = (stepText: string, outcome: "tried" | "partway" | "not-today", hour: string) => ({
  stepText,
  outcome,
  at: `2026-11-25T${hour}:00:00.000Z`,
});

describe("what the records of a day say was done", () => {
  it("is nothing where they say nothing", () => {
    expect(doneOn(NOTHING)).toEqual([]);
    expect(doneOn({ ...NOTHING, entries: [entry("line", ""), entry("free", " ")] })).toEqual([]);
  });

  it("names each kind once", () => {
    const entries = [entry("line", "雨"), entry("free", "夜のこと"), entry("goodThings", "お茶")];
    expect(doneOn({ ...NOTHING, checkIns: 3, entries, paperSaved: true })).toEqual([
      { type: "checkIn" },
      { type: "line" },
      { type: "page" },
      { type: "papers" },
    ]);
  });

  it("has each step that was taken up, in order, and none that was left for another day", () => {
    const tries = [
      tried("窓を開ける", "tried", "12"),
      tried("外に出る", "not-today", "09"),
      tried("顔を洗う", "partway", "08"),
      tried("窓を開ける", "partway", "10"),
    ];
    expect(doneOn({ ...NOTHING, tries })).toEqual([
      { type: "partway", step: "顔を洗う" },
      { type: "tried", step: "窓を開ける" },
    ]);
  });
});
