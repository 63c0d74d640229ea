import { beforeAll, describe, expect, test } from "vitest";
import type { SearchAnswer, VaultApi } from "../../../../src/vault/api.ts";
import { JournalTexts } from "../../../../src/vault/search/journal-texts.ts";
import type { RecordStore } from "../../../../src/vault/store/record-store.ts";
import { aCheckIn, aMachine, anEntry, PASSPHRASE, startOn } from "../../../support/vault/a-vault.ts";
import { useQuickArgon } from "../../../support/vault/quick-argon.ts";

beforeAll(useQuickArgon);

async function aVaultWith(
  ...texts: string[]
): Promise<{ vault: VaultApi; ids: string[]; machine: ReturnType<typeof aMachine> }> {
  const machine = aMachine();
  const { vault } = startOn(machine);
  await vault.create(PASSPHRASE);
  const ids: string[] = [];
  for (const [index, text] of texts.entries()) {
    const day = `2026-11-${String(index + 1).padStart(2, "0")}`;
    ids.push((await vault.save({ kind: "journal", body: anEntry(text, day) })).id);
  }
  return { vault, ids, machine };
}

/** Asks until everything is read, as the screen does. */
async function whole(vault: VaultApi, typed: string): Promise<SearchAnswer> {
  for (;;) {
    const answer = await vault.search(typed);
    if (answer.complete) return answer;
  }
}
const idsOf = ({ hits }: SearchAnswer) => hits.map(({ id }) => id);

describe("search in the vault", () => {
  test("finds entries by any part of them, the newest first, with the words marked", async () => {
    const { vault, ids } = await aVaultWith("ｶﾌｪまで歩いた", "雨の音", "カフェの前で休んだ");
    const answer = await whole(vault, "かふぇ");
    expect(answer.total).toBe(2);
    expect(idsOf(answer)).toEqual([ids[2], ids[0]]);
    const [first, second] = answer.hits.map(({ snippet: { text, marks } }) =>
      marks.map(([from, to]) => text.slice(from, to)),
    );
    expect([first, second]).toEqual([["カフェ"], ["ｶﾌｪ"]]);
    expect(answer.hits[0]).toMatchObject({ day: "2026-11-03", form: "free" });
  });

  test("gives a part of the hits, and how many there are", async () => {
    const { vault, ids } = await aVaultWith("雨一", "雨二", "雨三");
    await whole(vault, "雨");
    const answer = await vault.search("雨", { from: 1, limit: 1 });
    expect(answer.total).toBe(3);
    expect(idsOf(answer)).toEqual([ids[1]]);
  });

  test("without a word gives the whole journal, newest first, with first words", async () => {
    const { vault, ids } = await aVaultWith("一行目\n二行目", "\n\nあとの日\n", "");
    const answer = await whole(vault, "　");
    expect(idsOf(answer)).toEqual([ids[2], ids[1], ids[0]]);
    expect(answer.hits.map(({ snippet }) => snippet)).toEqual([
      { text: "", marks: [] },
      { text: "あとの日", marks: [] },
      { text: "一行目", marks: [] },
    ]);
  });

  test("looks in the journal only", async () => {
    const { vault } = await aVaultWith("雨");
    await vault.save({ kind: "checkIn", body: { ...aCheckIn(2) } });
    await vault.save({
      kind: "step",
      body: { text: "雨の日に窓を開ける", state: "kept", addedAt: "2026-11-24T01:02:03.000Z" },
    });
    expect((await whole(vault, "窓")).total).toBe(0);
  });

  test("knows what was written, changed, binned, brought back and erased since", async () => {
    const { vault, ids } = await aVaultWith("朝の道", "夜の道");
    const [morning = ""] = ids;
    expect((await whole(vault, "道")).total).toBe(2);
    const added = await vault.save({ kind: "journal", body: anEntry("昼の道") });
    expect(idsOf(await whole(vault, "昼"))).toEqual([added.id]);
    await vault.save({ kind: "journal", id: morning, body: anEntry("朝の川") });
    expect((await whole(vault, "朝の道")).total).toBe(0);
    expect(idsOf(await whole(vault, "朝の川"))).toEqual([morning]);
    await vault.discard(morning);
    expect((await whole(vault, "朝")).total).toBe(0);
    await vault.bringBack(morning);
    expect((await whole(vault, "朝")).total).toBe(1);
    const [past] = await vault.versions(morning);
    if (past) await vault.bringBackVersion(past.id);
    await vault.discard(morning);
    await vault.erase(morning);
    expect((await whole(vault, "朝")).total).toBe(0);
    expect((await whole(vault, "道")).total).toBe(2);
  });

  test("knows what was written before this opening", async () => {
    const { vault, machine } = await aVaultWith("金木犀のにおい");
    await vault.close();
    const again = startOn(machine).vault;
    await again.open(PASSPHRASE);
    expect((await whole(again, "犀")).total).toBe(1);
  });

  test("is refused when the vault is locked", async () => {
    const { vault } = await aVaultWith("雨");
    await vault.close();
    await expect(vault.search("雨")).rejects.toMatchObject({ code: "locked" });
  });

  test("has an entry that does not open back from the log, and goes on where that has not got it", async () => {
    const { vault, machine, ids } = await aVaultWith("雨の朝", "雨の昼", "雨の夜");
    await vault.close();
    const { vault: again, database } = startOn(machine);
    const spoil = async (id = "") => {
      const row = await database.records.get(id);
      if (row) await database.records.put({ ...row, ciphertext: row.ciphertext.map((byte) => byte ^ 1) });
      return row;
    };
    await spoil(ids[0]);
    const lost = await spoil(ids[1]);
    const { log } = machine.files;
    const at = lost ? Buffer.from(log).indexOf(Buffer.from(lost.ciphertext)) : -1;
    expect(at).toBeGreaterThan(0);
    machine.files.log = log.map((byte, index) => (index === at ? byte ^ 1 : byte));
    await again.open(PASSPHRASE);
    expect(idsOf(await whole(again, "雨"))).toEqual([ids[2], ids[0]]);
  });
});

test("a search that comes before the texts are read answers with what is read by then", async () => {
  const entries = Array.from({ length: 200 }, (_, index) => ({
    id: `entry-${index}`,
    day: `2026-01-${String((index % 28) + 1).padStart(2, "0")}`,
  }));
  let goOn: () => void = () => undefined;
  const store = {
    revision: 7,
    entries: async () => entries.map(({ id, day }) => [id, { kind: "journal", level: "private", revision: 1, day }]),
    glance: async (ids: string[]) =>
      ids.map((id) => ({
        id,
        kind: "journal",
        revision: 1,
        body: anEntry("雨", entries.find((entry) => entry.id === id)?.day),
      })),
  } as unknown as RecordStore;
  const texts = new JournalTexts(
    store,
    () =>
      new Promise((resolve) => {
        goOn = resolve;
      }),
  );
  const first = await texts.search("雨");
  expect(first.complete).toBe(false);
  expect(first.total).toBe(64);
  // Newest days are read first.
  expect(first.hits[0]?.day).toBe("2026-01-28");
  for (let parts = 0; parts < 4; parts += 1) {
    goOn();
    await new Promise((resolve) => setTimeout(resolve));
  }
  expect(await texts.search("雨")).toMatchObject({ complete: true, total: 200 });
});
