import { describe, expect, test } from "vitest";
import { type Found, PART, SearchAsks } from "../../../src/features/journal/search-asks.ts";
import type { SearchHit } from "../../../src/vault/api.ts";
import { VaultError } from "../../../src/vault/errors.ts";

/** A vault whose answers are given when the test says so. */
function aSearch(total = 200) {
  const asked: number[] = [];
  const words = new Map<number, string>();
  const open: (() => void)[] = [];
  const state = { isLocked: false, found: undefined as Found | undefined, problem: undefined as string | undefined };
  const search = async (_typed: string, { from, limit }: { from: number; limit: number }) => {
    asked.push(from);
    await new Promise<void>((resolve) => open.push(resolve));
    if (state.isLocked) throw new VaultError("locked");
    const hits = Array.from({ length: Math.min(limit, total - from) }, (_, index) => {
      return {
        id: `${from + index}`,
        snippet: { text: words.get(from + index) ?? "雨", marks: [] },
      } as unknown as SearchHit;
    });
    return { total, hits, complete: true };
  };
  const asks = new SearchAsks(
    { search },
    {
      found: (found) => {
        state.found = found;
      },
      problem: (problem) => {
        state.problem = problem;
      },
    },
  );
  const answerAll = async () => {
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve));
      const next = open.shift();
      if (!next) return;
      next();
    }
  };
  const wordsAt = (index: number) => state.found?.hits.get(index)?.snippet.text;
  return { asks, asked, words, state, answerAll, wordsAt };
}

describe("asking for hits", () => {
  test("a row that was read before others were scrolled to says what its entry says after a save", async () => {
    const { asks, words, answerAll, wordsAt } = aSearch();
    asks.ask("", 0);
    await answerAll();
    asks.ask("", 60);
    await answerAll();
    words.set(3, "あと");
    asks.again("3");
    await answerAll();
    expect(wordsAt(3)).toBe("あと");
    expect(wordsAt(60)).toBe("雨");
  });

  test("both parts in sight are asked for while an answer is awaited, the newer one first", async () => {
    const { asks, asked, answerAll, wordsAt } = aSearch();
    asks.ask("", 0);
    for (let index = PART * 2 - 5; index < PART * 2 + 5; index += 1) asks.ask("", index);
    await answerAll();
    expect(asked).toEqual([0, PART * 2, PART]);
    expect([wordsAt(PART * 2 - 5), wordsAt(PART * 2 + 4)]).toEqual(["雨", "雨"]);
  });

  test("what was asked before other words were typed is asked no more", async () => {
    const { asks, asked, state, answerAll } = aSearch();
    asks.ask("", 0);
    asks.ask("", PART);
    asks.ask("川", 0);
    await answerAll();
    expect(asked).toEqual([0, 0]);
    expect(state.found?.typed).toBe("川");
  });

  test("what could not be answered is said, and asked again with the next question", async () => {
    const { asks, asked, state, answerAll } = aSearch();
    state.isLocked = true;
    asks.ask("", PART);
    await answerAll();
    expect(state.problem).toBe("locked");
    state.isLocked = false;
    asks.ask("", 0);
    await answerAll();
    expect(state.problem).toBeUndefined();
    expect(asked).toEqual([PART, 0, PART]);
  });
});
