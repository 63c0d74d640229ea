import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Autosave, type SaveState } from "../../../src/features/autosave.ts";
import { VaultError } from "../../../src/vault/errors.ts";

const saved = { id: "a", revision: 1, savedAt: "2026-11-24T00:00:00.000Z", durability: "both" as const };

function aWriter(save: (value: string) => Promise<typeof saved> = async () => saved) {
  const written: string[] = [];
  const states: SaveState[] = [];
  const autosave = new Autosave<string>(
    async (value) => {
      const answer = await save(value);
      written.push(value);
      return answer;
    },
    (state) => states.push(state),
  );
  return { autosave, written, states };
}

describe("autosave", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test("saves the newest words half a second after a pause, once", async () => {
    const { autosave, written } = aWriter();
    autosave.change("き");
    await vi.advanceTimersByTimeAsync(300);
    autosave.change("きょう");
    await vi.advanceTimersByTimeAsync(499);
    expect(written).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(written).toEqual(["きょう"]);
  });

  test("saves at least every two seconds while somebody types without a pause", async () => {
    const { autosave, written } = aWriter();
    for (let at = 0; at < 42; at += 1) {
      autosave.change(String(at));
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(written.length).toBeGreaterThanOrEqual(2);
  });

  test("saves nothing of what was taken back before it was saved, and follows what is being saved", async () => {
    const { autosave, written, states } = aWriter(async () => {
      await new Promise((resolve) => setTimeout(resolve, 150));
      return saved;
    });
    autosave.change("な");
    autosave.takeBack("");
    expect(await autosave.flush()).toBe(true);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(written).toEqual([]);
    expect(states.at(-1)).toEqual({ state: "idle" });
    autosave.change("な");
    await vi.advanceTimersByTimeAsync(550);
    autosave.takeBack("");
    await vi.advanceTimersByTimeAsync(1_000);
    expect(written).toEqual(["な", ""]);
  });

  test("does not save again at once what is typed while it saves, and says saved only of the newest words", async () => {
    const { autosave, written, states } = aWriter(async () => {
      await new Promise((resolve) => setTimeout(resolve, 150));
      return saved;
    });
    for (let at = 0; at < 45; at += 1) {
      autosave.change(String(at));
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(written).toHaveLength(2);
    expect(states.map(({ state }) => state)).toEqual(["idle", "saving", "behind", "saving", "behind"]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(written.at(-1)).toBe("44");
    expect(states.at(-1)).toEqual({ state: "saved", durability: "both" });
  });

  test("keeps what could not be saved, says so, and tries again by itself", async () => {
    let full = true;
    const { autosave, written, states } = aWriter(async () => {
      if (full) throw new VaultError("disk-full");
      return saved;
    });
    autosave.change("消えない");
    expect(await autosave.flush()).toBe(false);
    expect(states.at(-1)).toEqual({ state: "open", code: "disk-full" });
    full = false;
    await vi.advanceTimersByTimeAsync(5_000);
    expect(written).toEqual(["消えない"]);
    expect(states.at(-1)).toEqual({ state: "saved", durability: "both" });
  });

  test("never lets an older version overtake a newer one, and a flush waits for both", async () => {
    const { autosave, written } = aWriter(async (value) => {
      await new Promise((resolve) => setTimeout(resolve, value === "一" ? 1_000 : 10));
      return saved;
    });
    autosave.change("一");
    const first = autosave.flush();
    autosave.change("二");
    const second = autosave.flush();
    await vi.advanceTimersByTimeAsync(2_000);
    expect([await first, await second]).toEqual([true, true]);
    expect(written).toEqual(["一", "二"]);
  });
});
