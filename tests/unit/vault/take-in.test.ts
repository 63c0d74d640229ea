import { beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { textOfDocument } from "../../../src/domain/journal/document.ts";
import { aCheckIn, aMachine, anEntry, PASSPHRASE, startOn } from "../../support/vault/a-vault.ts";
import { aVaultWith, nameIn, textsOf } from "../../support/vault/copies.ts";
import { useQuickArgon } from "../../support/vault/quick-argon.ts";

beforeAll(useQuickArgon);

const DAY = "2026-11-24";
const SECOND = "夜の散歩と自販機の灯り";

describe("taking a copy in", () => {
  test("keeps the newer version of each record, and the other as an earlier one", async () => {
    const machine = aMachine();
    const { vault } = await aVaultWith(machine, []);
    const { id } = await vault.save({ kind: "journal", body: anEntry("控えのとき") });
    const gone = await vault.save({ kind: "journal", body: anEntry("捨てて消した") });
    await vault.backUp(DAY, true);
    await vault.save({ kind: "journal", id, body: anEntry("いま") });
    await vault.discard(gone.id);
    await vault.erase(gone.id);
    const from = { place: "own", name: nameIn(machine) } as const;
    expect(await vault.takeIn(from)).toMatchObject({ added: 0, changed: 0 });
    expect(await textsOf(vault)).toEqual(["いま"]);
    expect((await vault.versions(id)).map(({ body }) => textOfDocument(body.body["document"] as never))).toEqual([
      "控えのとき",
    ]);
    expect(await vault.bin()).toEqual([]);
    expect(await vault.versions(gone.id)).toEqual([]);
    const records = machine.files.log.byteLength;
    await vault.takeIn(from);
    expect(machine.files.log.byteLength).toBe(records);
  });

  test.each([
    ["that has been set back since", "2026-03-01T12:00:00Z"],
    ["of the same millisecond", "2027-03-01T12:00:00Z"],
  ])("keeps what was written last, also by a clock %s", async (_, then) => {
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2027-03-01T12:00:00Z") });
    onTestFinished(() => void vi.useRealTimers());
    const machine = aMachine();
    const { vault } = await aVaultWith(machine, []);
    const { id } = await vault.save({ kind: "journal", body: anEntry("控えのとき") });
    const gone = await vault.save({ kind: "journal", body: anEntry("捨てて消した") });
    await vault.backUp(DAY, true);
    const from = { place: "own", name: nameIn(machine) } as const;
    vi.setSystemTime(new Date(then));
    await vault.save({ kind: "journal", id, body: anEntry("あ、いま") });
    await vault.discard(gone.id);
    await vault.erase(gone.id);
    expect(await vault.takeIn(from)).toMatchObject({ added: 0, changed: 0 });
    expect(await textsOf(vault)).toEqual(["あ、いま"]);
  });

  test("does not bring back what went after its 30 days, also by a clock that has been set back since", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2027-03-01T12:00:00Z") });
    onTestFinished(() => void vi.useRealTimers());
    const machine = aMachine();
    const { vault } = await aVaultWith(machine, []);
    const gone = await vault.save({ kind: "journal", body: anEntry("捨てた") });
    await vault.backUp(DAY, true);
    vi.setSystemTime(new Date("2026-03-01T12:00:00Z"));
    await vault.discard(gone.id);
    vi.setSystemTime(new Date("2026-04-02T12:00:00Z"));
    await vault.check();
    expect(await vault.bin()).toEqual([]);
    await vault.takeIn({ place: "own", name: nameIn(machine) });
    expect(await textsOf(vault)).toEqual([]);
    expect(await vault.bin()).toEqual([]);
  });

  test("of another vault asks for its passphrase, and leaves its settings there", async () => {
    const old = aMachine();
    const { vault: before } = await aVaultWith(old, ["前のパソコンから"]);
    await before.save({ kind: "checkIn", body: aCheckIn(2) });
    await before.backUp(DAY, true);
    const machine = aMachine();
    const { vault } = startOn(machine);
    await vault.create(SECOND);
    await vault.save({ kind: "journal", body: anEntry("ここで") });
    machine.files.picked = old.files.backups.get(`own/${nameIn(old)}`);
    const from = { place: "picked", name: "x" } as const;
    await expect(vault.takeIn(from)).rejects.toMatchObject({ code: "backup-locked" });
    await expect(vault.takeIn(from, "ちがう合言葉です")).rejects.toMatchObject({ code: "wrong-secret" });
    expect(await vault.takeIn(from, PASSPHRASE)).toMatchObject({ added: 2, unreadable: 0 });
    expect(await textsOf(vault)).toEqual(["ここで", "前のパソコンから"].toSorted());
    expect(await vault.takeIn(from, PASSPHRASE)).toMatchObject({ added: 0, changed: 0, same: 2 });
  });
});
