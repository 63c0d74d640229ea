import { describe, expect, it } from "vitest";
import { Autosave } from "../../../src/features/autosave.ts";
import { SaveEach } from "../../../src/features/save-each.ts";

const saved = { id: "1", revision: 1, savedAt: "2026-11-26T00:00:00.000Z", durability: "both" as const };

describe("several records with one autosave", () => {
  it("are all saved, though one changes right after the other, or while it is being saved", async () => {
    const disk = new Map<string, string>();
    const each = new SaveEach<string>();
    const autosave = new Autosave<undefined>(
      () =>
        each.saveAll(async (key, value) => {
          await Promise.resolve();
          disk.set(key, value);
          return saved;
        }),
      () => undefined,
    );
    const change = (key: string, value: string) => {
      each.put(key, value);
      autosave.change(undefined);
    };
    change("a", "one");
    change("b", "two");
    const first = autosave.flush();
    change("a", "three");
    change("c", "four");
    await first;
    await autosave.flush();
    expect([...disk].toSorted()).toEqual([
      ["a", "three"],
      ["b", "two"],
      ["c", "four"],
    ]);
  });

  it("wait on where they could not be saved", async () => {
    const each = new SaveEach<string>();
    each.put("a", "one");
    await expect(each.saveAll(() => Promise.reject(new Error("full")))).rejects.toThrow("full");
    const kept: string[] = [];
    await each.saveAll(async (_key, value) => {
      kept.push(value);
      return saved;
    });
    expect(kept).toEqual(["one"]);
  });
});
