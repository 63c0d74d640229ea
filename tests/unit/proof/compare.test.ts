import { describe, expect, test } from "vitest";
import { compareSitting } from "../../../scripts/proof/compare.mjs";
import { aCheckIn, anEntry } from "../../support/vault/a-vault.ts";

/** What a proof takes for lost or torn: a proof that finds nothing has to be able to find something. */
const at = Date.parse("2026-11-24T01:00:00.000Z");

function aSitting(changes: object = {}) {
  const text = "r3-1 窓を少し開けた。";
  const written = { place: "page", mark: "r3-1 ", text, typed: text.length, saved: 8, times: 2 };
  return { round: 3, start: at, end: at + 600_000, texts: [written], moods: [], savedMoods: 0, ...changes };
}

function aPage(words: string) {
  return { id: "p", kind: "journal", body: anEntry(words) };
}

const kinds = (sitting: object, records: object[]) => compareSitting(sitting, records).map(({ what }) => what);

describe("a sitting held against the vault", () => {
  test("agrees when the acknowledged words are there, or more of what was typed", () => {
    expect(kinds(aSitting(), [aPage("r3-1 窓を少")])).toEqual([]);
    expect(kinds(aSitting(), [aPage("r3-1 窓を少し開けた。")])).toEqual([]);
  });

  test("misses words that were acknowledged", () => {
    expect(kinds(aSitting(), [])).toEqual(["lost"]);
    expect(kinds(aSitting(), [aPage("r3-1 窓を")])).toEqual(["lost"]);
  });

  test("does not miss words that were not acknowledged", () => {
    const { texts } = aSitting();
    expect(kinds(aSitting({ texts: [{ ...texts[0], saved: 0 }] }), [])).toEqual([]);
  });

  test("sees words that were never typed, and a text that is there twice", () => {
    expect(kinds(aSitting(), [aPage("r3-1 窓を少し閉めた。")])).toEqual(["torn"]);
    expect(kinds(aSitting(), [aPage("r3-1 窓を少し開"), aPage("r3-1 窓を少し開")])).toEqual(["torn"]);
  });

  test("counts moods, and keeps their order", () => {
    const mood = (value: 1 | 2 | 3 | 4 | 5, minute: number) => ({
      id: `m${minute}`,
      kind: "checkIn",
      body: { ...aCheckIn(value), at: new Date(at + minute * 60_000).toISOString() },
    });
    const sitting = aSitting({ texts: [], moods: [2, 4, 5], savedMoods: 2 });
    expect(kinds(sitting, [mood(4, 2), mood(2, 1)])).toEqual([]);
    expect(kinds(sitting, [mood(2, 1)])).toEqual(["lost"]);
    expect(kinds(sitting, [mood(4, 1), mood(2, 2)])).toEqual(["torn"]);
  });

  test("lets a later line take the place of an earlier one", () => {
    const line = (mark: string) => ({ place: "line", mark, text: `${mark}一行`, typed: 7, saved: 7, times: 1 });
    const sitting = aSitting({ texts: [line("r3-1 "), line("r3-2 ")] });
    const there = (words: string) => ({ id: "l", kind: "journal", body: { ...anEntry(words), form: "line" } });
    expect(kinds(sitting, [there("r3-2 一行")])).toEqual([]);
    expect(kinds(sitting, [there("r3-1 一行")])).toEqual(["lost"]);
  });
});
