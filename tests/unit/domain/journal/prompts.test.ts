import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { catalogues, LOCALES } from "../../../../src/content/catalogue.ts";
import { offer, PROMPTS, type PromptDay, type PromptId } from "../../../../src/domain/journal/prompts.ts";
import { MOODS } from "../../../../src/domain/mood/check-in.ts";

const days: fc.Arbitrary<PromptDay> = fc.record({
  mood: fc.option(fc.constantFrom(...MOODS), { nil: undefined }),
  energy: fc.option(fc.constantFrom("low" as const, "some" as const), { nil: undefined }),
});
const seeds = fc.integer({ min: 0, max: 0xffffffff });

/** Everything that is ever offered on a day. */
function everOffered(day: PromptDay): Set<PromptId> {
  return new Set(Array.from({ length: 400 }, (_, seed) => offer(day, [], seed)).flat());
}

describe("the prompts", () => {
  it("are 120", () => {
    expect(new Set(PROMPTS).size).toBe(120);
    expect(PROMPTS.length).toBe(120);
  });

  it.each(LOCALES)("have words of their own in %s, each a short line that asks for no reason", (locale) => {
    const { prompts } = catalogues[locale];
    expect(Object.keys(prompts).sort()).toEqual([...PROMPTS].sort());
    const texts = Object.values(prompts);
    expect(new Set(texts).size).toBe(120);
    const longest = { ja: 22, en: 48 }[locale];
    expect(texts.filter((text) => [...text].length > longest)).toEqual([]);
    expect(texts.filter((text) => /[?？。]|why|なぜ|どうして|理由/iu.test(text))).toEqual([]);
  });
});

describe("what is offered", () => {
  it("is three different ones, the same for the same seed, and none of those before", () => {
    fc.assert(
      fc.property(days, seeds, seeds, (day, first, second) => {
        const shown = offer(day, [], first);
        const next = offer(day, shown, second);
        expect(offer(day, shown, second)).toEqual(next);
        expect(new Set([...shown, ...next]).size).toBe(6);
      }),
    );
  });

  it("is any prompt where nothing is known", () => {
    expect(everOffered({}).size).toBe(120);
  });

  it("suits the day", () => {
    const heavy = everOffered({ mood: 2, energy: "some" });
    const even = everOffered({ mood: 3 });
    const light = everOffered({ mood: 4 });
    expect([heavy.size, even.size, light.size]).toEqual([20, 40, 40]);
    expect(everOffered({ mood: 5 })).toEqual(light);
    expect(heavy).toContain("angry");
    expect(even).toContain("window");
    expect(light).toContain("niceThing");
  });

  it("asks nearly nothing on a heavy day of which no more is known", () => {
    expect(everOffered({ mood: 1 })).toEqual(everOffered({ mood: 1, energy: "low" }));
    expect(everOffered({ mood: 1 })).toContain("soundHere");
    expect(everOffered({ mood: 1 })).not.toContain("angry");
  });
});
