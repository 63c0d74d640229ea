import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawnPieces, moodDays } from "../../../src/charts/mood-days.ts";
import { type Element, type Markup, markupSchema, toHtml } from "../../../src/domain/markup/markup.ts";
import { addDays } from "../../../src/domain/time/day.ts";

const words = { label: "how it was", moods: ["one", "two", "three", "four", "five"] };
const FIRST = "2026-01-01";

function all(markup: Markup, tag: string): Element[] {
  if (typeof markup === "string") return [];
  const below = (markup.children ?? []).flatMap((child) => all(child, tag));
  return markup.tag === tag ? [markup, ...below] : below;
}

describe("how it was, day by day", () => {
  const points = [
    { day: "2026-01-01", mood: 1 },
    { day: "2026-01-03", mood: 3 },
    { day: "2026-01-03", mood: 5 },
  ];
  const chart = moodDays(points, FIRST, "2026-01-10", words);

  it("draws a dot for each time, and nothing for open days", () => {
    expect(all(chart, "circle")).toHaveLength(3);
    expect(all(chart, "path")).toEqual([]);
    expect(all(chart, "line")).toHaveLength(1);
  });
  it("puts better above worse and later to the right, the same day in one column", () => {
    const [first, middle, last] = all(chart, "circle").map(({ attributes }) => ({
      x: Number(attributes?.cx),
      y: Number(attributes?.cy),
    }));
    expect(first?.x).toBeLessThan(middle?.x ?? 0);
    expect(middle?.x).toBe(last?.x);
    expect(first?.y).toBeGreaterThan(middle?.y ?? 0);
    expect(middle?.y).toBeGreaterThan(last?.y ?? 0);
  });
  it("tells low, middle and high apart without colour", () => {
    const kinds = all(chart, "circle").map(({ attributes }) => attributes?.class);
    expect(new Set(kinds).size).toBe(3);
  });
  it("says what it is, and names the moods on the drawing", () => {
    const html = toHtml(chart);
    expect(html).toContain('role="img"');
    expect(html).toContain('aria-label="how it was"');
    for (const mood of words.moods) expect(html).toContain(`>${mood}<`);
    expect(html).toContain(">1/1<");
  });
  it("leaves out what lies outside its time", () => {
    const outside = [
      { day: "2025-12-31", mood: 2 },
      { day: "2026-01-11", mood: 2 },
    ];
    expect(all(moodDays(outside, FIRST, "2026-01-10", words), "circle")).toEqual([]);
  });
  it("is markup of known tags and attributes, inside its frame, for any days", () => {
    const point = fc.record({ offset: fc.nat(91), mood: fc.integer({ min: 1, max: 5 }) });
    fc.assert(
      fc.property(fc.array(point, { maxLength: 40 }), fc.nat(91), (found, length) => {
        const to = addDays(FIRST, length);
        const drawn = moodDays(
          found.map(({ offset, mood }) => ({ day: addDays(FIRST, offset), mood })),
          FIRST,
          to,
          words,
        );
        expect(markupSchema.safeParse(drawn).success).toBe(true);
        const dots = all(drawn, "circle");
        expect(dots).toHaveLength(found.filter(({ offset }) => offset <= length).length);
        for (const { attributes } of dots) {
          expect(Number(attributes?.cx)).toBeGreaterThan(64);
          expect(Number(attributes?.cx)).toBeLessThan(640);
        }
      }),
    );
  });
});

describe("a long time in pieces", () => {
  it("is whole when three months or less", () => {
    expect(drawnPieces(FIRST, "2026-04-02")).toEqual([{ from: FIRST, to: "2026-04-02" }]);
    expect(drawnPieces(FIRST, FIRST)).toEqual([{ from: FIRST, to: FIRST }]);
  });
  it("has every day once, in order, none longer than three months", () => {
    fc.assert(
      fc.property(fc.nat(4_000), (length) => {
        const to = addDays(FIRST, length);
        const pieces = drawnPieces(FIRST, to);
        expect(pieces[0]?.from).toBe(FIRST);
        expect(pieces.at(-1)?.to).toBe(to);
        for (const [index, piece] of pieces.entries()) {
          const next = pieces[index + 1];
          if (next) expect(next.from).toBe(addDays(piece.to, 1));
          expect(piece.from <= piece.to && piece.to <= addDays(piece.from, 91)).toBe(true);
        }
      }),
      { numRuns: 30 },
    );
  });
  it("is nothing when it ends before it begins", () => {
    expect(drawnPieces("2026-01-02", FIRST)).toEqual([]);
  });
});
