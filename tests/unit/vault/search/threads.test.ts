import { beforeAll, describe, expect, test } from "vitest";
import { ja } from "../../../../src/content/ja/index.ts";
import { takeoutWords } from "../../../../src/content/takeout-words.ts";
import type { Thread } from "../../../../src/domain/threads/thread.ts";
import type { ThreadEnds, ThreadsTo, VaultApi } from "../../../../src/vault/api.ts";
import { aMachine, anEntry, PASSPHRASE, startOn } from "../../../support/vault/a-vault.ts";
import { useQuickArgon } from "../../../support/vault/quick-argon.ts";

beforeAll(useQuickArgon);

async function aVault() {
  const machine = aMachine();
  const { vault } = startOn(machine);
  await vault.create(PASSPHRASE);
  return { machine, vault };
}

const entry = async (vault: VaultApi, text: string, more: object = {}) =>
  (await vault.save({ kind: "journal", body: { ...anEntry(text), ...more } })).id;
const step = async (vault: VaultApi, text: string, state: "kept" | "today" | "archived" = "kept") =>
  (await vault.save({ kind: "step", body: { text, state, addedAt: "2026-11-24T01:02:03.000Z" } })).id;
const journal = (id: string): Thread => ({ kind: "journal", id });
const toStep = (id: string): Thread => ({ kind: "step", id });

/** Asks until everything is read, as the screen does. */
async function whole<T extends { complete: boolean }>(ask: () => Promise<T>): Promise<T> {
  for (;;) {
    const answer = await ask();
    if (answer.complete) return answer;
  }
}
const backOf = async (vault: VaultApi, ...ids: string[]): Promise<ThreadsTo["to"]> =>
  (await whole(() => vault.threadsTo(ids))).to;
const find = async (vault: VaultApi, typed: string, ...except: string[]): Promise<ThreadEnds["ends"]> =>
  (await whole(() => vault.findThreadEnds(typed, except))).ends;
const wordsOf = (ends: ThreadEnds["ends"]) => ends.map(({ snippet }) => snippet.text);

describe("threads in the vault", () => {
  test("lead to entries and steps in their order, and back to where they were made from, the newest first", async () => {
    const { vault } = await aVault();
    const river = await entry(vault, "川まで\n二行目");
    const walk = await step(vault, "角まで歩く");
    const threads = [toStep(walk), journal(river)];
    const first = await entry(vault, "朝", { day: "2026-11-01", threads });
    const second = await entry(vault, "夜", { day: "2026-11-02", threads: [journal(river)] });
    expect(await vault.threadEnds(threads)).toEqual([
      { kind: "step", id: walk, state: "kept", snippet: { text: "角まで歩く", marks: [] } },
      expect.objectContaining({
        kind: "journal",
        id: river,
        day: "2026-11-24",
        snippet: { text: "川まで", marks: [] },
      }),
    ]);
    const back = new Map(await backOf(vault, river, walk, first));
    expect([...back.keys()]).toEqual([river, walk]);
    expect(back.get(river)?.map(({ id }) => id)).toEqual([second, first]);
    expect(back.get(walk)).toEqual([
      expect.objectContaining({ kind: "journal", id: first, day: "2026-11-01", snippet: { text: "朝", marks: [] } }),
    ]);
  });

  test("are not shown while one end lies in the bin, are back with it, and never break when it is erased", async () => {
    const { vault } = await aVault();
    const [river, walk] = [await entry(vault, "川"), await step(vault, "歩く")];
    const threads = [journal(river), toStep(walk)];
    const from = await entry(vault, "朝", { threads });
    for (const id of [river, walk]) await vault.discard(id);
    expect(await vault.threadEnds(threads)).toEqual([]);
    await vault.bringBack(walk);
    expect((await vault.threadEnds(threads)).map(({ id }) => id)).toEqual([walk]);
    await vault.discard(from);
    expect(await backOf(vault, walk)).toEqual([]);
    await vault.bringBack(from);
    expect(await backOf(vault, walk)).toHaveLength(1);
    await vault.erase(river);
    expect((await vault.threadEnds(threads)).map(({ id }) => id)).toEqual([walk]);
    expect((await vault.get("journal", from))?.body.threads).toEqual(threads);
    // Of a kind that it is not, or of an id that never was: nothing.
    expect(await vault.threadEnds([journal(walk), journal("ab".repeat(16))])).toEqual([]);
  });

  test("follow what is changed, and an earlier version that is brought back", async () => {
    const { vault, machine } = await aVault();
    const river = await entry(vault, "川");
    const from = await entry(vault, "朝", { threads: [journal(river)] });
    await vault.close();
    const { vault: again } = startOn(machine);
    await again.open(PASSPHRASE);
    expect(await backOf(again, river)).toHaveLength(1);
    await again.save({ kind: "journal", id: from, body: anEntry("朝") });
    expect(await backOf(again, river)).toEqual([]);
    const [past] = await again.versions(from);
    await again.bringBackVersion(past?.id ?? "");
    expect(await backOf(again, river)).toHaveLength(1);
  });

  test("bring up no words of a heavy entry, which can still be looked for", async () => {
    const { vault } = await aVault();
    const river = await entry(vault, "川");
    const heavy = await entry(vault, "重い日", { isHeavy: true, threads: [journal(river)] });
    const closed = { kind: "journal", id: heavy, isClosed: true, snippet: { text: "", marks: [] } };
    expect(await vault.threadEnds([journal(heavy)])).toEqual([expect.objectContaining(closed)]);
    expect(await backOf(vault, river)).toEqual([[river, [expect.objectContaining(closed)]]]);
    expect(wordsOf(await find(vault, "重い"))).toEqual(["重い日"]);
  });

  test("give no words of a heavy entry where nothing is looked for, and those of the newest others", async () => {
    const { vault } = await aVault();
    const heavy = await entry(vault, "重い夜のこと", { day: "2026-11-02", isHeavy: true });
    await entry(vault, "朝", { day: "2026-11-01" });
    const ends = await find(vault, "");
    expect(ends.map(({ id }) => id)[0]).toBe(heavy);
    expect(wordsOf(ends)).toEqual(["", "朝"]);
    expect(wordsOf(await find(vault, "重い"))).toEqual(["重い夜のこと"]);
  });

  test("offer no step for what only an entry can have", async () => {
    const { vault } = await aVault();
    await step(vault, "角まで歩く");
    for (const typed of [
      "書き方:手紙 角",
      "写真:あり 歩く",
      "つらい日:のぞく 歩く",
      "見せる:選ぶ",
      "#朝 歩く",
      "日:2026 歩く",
    ])
      expect([typed, await find(vault, typed)]).toEqual([typed, []]);
  });

  test("find steps by any part of their words, today's first, and entries; without what is not wanted", async () => {
    const { vault } = await aVault();
    const put = await step(vault, "カーテンを開ける", "archived");
    await step(vault, "ｶｰﾃﾝを洗う", "today");
    await step(vault, "窓を開ける");
    const curtain = await entry(vault, "かーてんの話", { day: "2026-11-01" });
    expect(wordsOf(await find(vault, "カーテン"))).toEqual(["ｶｰﾃﾝを洗う", "カーテンを開ける", "かーてんの話"]);
    expect(wordsOf(await find(vault, "カーテン", put, curtain))).toEqual(["ｶｰﾃﾝを洗う"]);
    expect((await find(vault, "窓"))[0]?.snippet.marks).toEqual([[0, 1]]);
    expect(wordsOf(await find(vault, ""))).toEqual(["ｶｰﾃﾝを洗う", "窓を開ける", "カーテンを開ける", "かーてんの話"]);
    expect(wordsOf(await find(vault, "カーテン 日:2026-11"))).toEqual(["かーてんの話"]);
  });

  test("come out and back in with everything, and lead where they led", async () => {
    const { vault, machine } = await aVault();
    const river = await entry(vault, "川");
    const threads = [journal(river), toStep(await step(vault, "歩く"))];
    await entry(vault, "朝", { threads });
    await vault.takeOut("folder", takeoutWords(ja), "0.2.0");
    const { vault: fresh, machine: other } = await aVault();
    other.files.picked = machine.files.taken.get("ippo.json");
    await fresh.readTakeout();
    await fresh.bringIn();
    expect(await fresh.threadEnds(threads)).toEqual(await vault.threadEnds(threads));
    expect(await backOf(fresh, river)).toEqual(await backOf(vault, river));
    await fresh.takeOut("folder", takeoutWords(ja), "0.2.0");
    const said = (files: Map<string, Uint8Array>) =>
      new TextDecoder().decode(files.get("ippo.json")).replace(/"exportedAt":"[^"]+"/, "");
    expect(said(other.files.taken)).toBe(said(machine.files.taken));
  });
});
