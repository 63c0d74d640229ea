import { beforeAll, describe, expect, test } from "vitest";
import { decodeHead, encodeHead } from "../../../src/bridge/head.ts";
import { textOfDocument } from "../../../src/domain/journal/document.ts";
import { GENERATION } from "../../../src/vault/migrations/migrations.ts";
import { VaultDatabase } from "../../../src/vault/store/database.ts";
import { aCheckIn, aMachine, anEntry, type Machine, PASSPHRASE, startOn } from "../../support/vault/a-vault.ts";
import { useQuickArgon } from "../../support/vault/quick-argon.ts";

beforeAll(useQuickArgon);

async function aVaultWith(machine: Machine, texts: string[]) {
  const { vault, database } = startOn(machine);
  await vault.create(PASSPHRASE);
  for (const text of texts) await vault.save({ kind: "journal", body: anEntry(text) });
  return { vault, database };
}

async function textsIn(machine: Machine, secret = PASSPHRASE) {
  const { vault, database } = startOn(machine);
  const report = await vault.open(secret);
  const entries = await vault.list("journal");
  database.close();
  return { report, texts: entries.map((entry) => textOfDocument(entry.body.document)) };
}

describe("a vault", () => {
  test("is new, then locked; opens with its passphrase and holds what was saved", async () => {
    const machine = aMachine();
    expect((await startOn(machine).vault.status()).state).toBe("new");
    const { vault } = await aVaultWith(machine, ["一行目", "二行目"]);
    await vault.close();
    expect((await startOn(machine).vault.status()).state).toBe("locked");
    expect((await textsIn(machine)).texts).toEqual(["一行目", "二行目"]);
  });

  test("refuses a wrong passphrase and changes nothing", async () => {
    const machine = aMachine();
    await (await aVaultWith(machine, ["そのまま"])).vault.close();
    const before = machine.files.log.slice();
    await expect(startOn(machine).vault.open("ちがう合言葉です")).rejects.toMatchObject({ code: "wrong-secret" });
    expect(machine.files.log).toEqual(before);
    expect((await textsIn(machine)).texts).toEqual(["そのまま"]);
  });

  test("opens with the same passphrase however the keyboard wrote it", async () => {
    const machine = aMachine();
    const { vault } = startOn(machine);
    await vault.create("が Ippo2026 ");
    await vault.close();
    await expect(startOn(machine).vault.open("が　Ｉｐｐｏ２０２６".normalize("NFD"))).resolves.toMatchObject({
      usedKit: false,
    });
  });

  test("opens with the spare key, names one misread character, and drops an older spare key", async () => {
    const machine = aMachine();
    const { vault } = await aVaultWith(machine, ["鍵"]);
    const old = await vault.makeRecoveryKit();
    const kit = await vault.makeRecoveryKit();
    await vault.close();
    expect((await textsIn(machine, kit.toLowerCase())).report.usedKit).toBe(true);
    await expect(startOn(machine).vault.open(old)).rejects.toMatchObject({ code: "wrong-secret" });
    const misread = `${kit[0] === "2" ? "3" : "2"}${kit.slice(1)}`;
    await expect(startOn(machine).vault.open(misread)).rejects.toMatchObject({
      code: "kit-misread",
      details: { position: 1, expected: kit[0] },
    });
  });

  test("gives everything back from the log when Chromium emptied its storage", async () => {
    const machine = aMachine();
    const { vault, database } = await aVaultWith(machine, ["消えない", "これも"]);
    await vault.close();
    await database.delete();
    const { report, texts } = await textsIn(machine);
    expect(texts).toEqual(["消えない", "これも"]);
    expect(report.restored).toBe(2);
    expect((await textsIn(machine)).report.restored).toBe(0);
  });

  test("gives back single records that storage lost, in their newest version", async () => {
    const machine = aMachine();
    const { vault, database } = startOn(machine);
    await vault.create(PASSPHRASE);
    const first = await vault.save({ kind: "journal", body: anEntry("古い") });
    await vault.save({ kind: "journal", id: first.id, body: anEntry("新しい") });
    await vault.close();
    await database.records.delete(first.id);
    expect((await textsIn(machine)).texts).toEqual(["新しい"]);
  });

  test("replays what reached the log but not the database before a kill", async () => {
    const machine = aMachine();
    const { vault, database } = await aVaultWith(machine, ["一"]);
    database.close();
    const saved = await vault.save({ kind: "journal", body: anEntry("控えだけ") });
    expect(saved.durability).toBe("log");
    expect((await textsIn(machine)).texts).toEqual(["一", "控えだけ"]);
  });

  test("finds its key slots in the log when the head file is gone, and in the database when both are", async () => {
    const machine = aMachine();
    await (await aVaultWith(machine, ["頭なし"])).vault.close();
    machine.files.head = null;
    expect((await textsIn(machine)).texts).toEqual(["頭なし"]);
    machine.files.head = null;
    machine.files.log = new Uint8Array();
    expect((await startOn(machine).vault.status()).state).toBe("locked");
    expect((await textsIn(machine)).texts).toEqual(["頭なし"]);
  });

  test("makes its copies whole again: the log from the database, the head in the database from the log", async () => {
    const machine = aMachine();
    const expectBoth = async () => expect(new Set((await textsIn(machine)).texts)).toEqual(new Set(["一", "二"]));
    await (await aVaultWith(machine, ["一", "二"])).vault.close();
    machine.files.log = machine.files.log.slice(0, -10);
    const { vault, database } = startOn(machine);
    await vault.open(PASSPHRASE);
    await vault.close();
    await database.delete();
    await expectBoth();
    machine.files.head = null;
    machine.files.log = new Uint8Array();
    await expectBoth();
    await new VaultDatabase(machine.name).delete();
    await expectBoth();
  });

  test("never takes a damaged head for a first run", async () => {
    const machine = aMachine();
    await (await aVaultWith(machine, [])).vault.close();
    machine.files.head?.fill(0);
    machine.files.log = new Uint8Array();
    await new VaultDatabase(machine.name).delete();
    await expect(startOn(machine).vault.status()).rejects.toMatchObject({ code: "head-damaged" });
  });

  test("never takes records without any key slots for a first run", async () => {
    const machine = aMachine();
    await (await aVaultWith(machine, ["残る"])).vault.close();
    machine.files.head = null;
    machine.files.log.fill(0, 0, 64);
    const { database } = startOn(machine);
    await database.meta.clear();
    await expect(startOn(machine).vault.status()).rejects.toMatchObject({ code: "head-damaged" });
    await database.delete();
    await expect(startOn(machine).vault.status()).rejects.toMatchObject({ code: "head-damaged" });
    const { vault } = startOn(machine);
    await expect(vault.create(PASSPHRASE)).rejects.toMatchObject({ code: "head-damaged" });
  });

  test("of a newer generation is refused, and not a byte is changed", async () => {
    const machine = aMachine();
    await (await aVaultWith(machine, ["新しい Ippo の"])).vault.close();
    const reading = decodeHead(machine.files.head ?? new Uint8Array());
    if (reading.state !== "good" || !("sealed" in reading.head.state)) throw new Error("no head");
    const { state } = reading.head;
    machine.files.head = encodeHead({ ...reading.head, state, generation: GENERATION + 1 });
    const before = [machine.files.head.slice(), machine.files.log.slice()];
    for (const act of [
      () => startOn(machine).vault.status(),
      () => startOn(machine).vault.open(PASSPHRASE),
      () => startOn(machine).vault.create(PASSPHRASE),
    ])
      await expect(act()).rejects.toMatchObject({ code: "newer-version" });
    expect([machine.files.head, machine.files.log]).toEqual(before);
  });

  test("says that the disk is full and keeps what was there", async () => {
    const machine = aMachine();
    const { vault } = await aVaultWith(machine, ["前から"]);
    machine.files.fault = "disk-full";
    await expect(vault.save({ kind: "journal", body: anEntry("いま") })).rejects.toMatchObject({ code: "disk-full" });
    machine.files.fault = undefined;
    await vault.save({ kind: "journal", body: anEntry("いま") });
    await vault.close();
    expect((await textsIn(machine)).texts).toEqual(["前から", "いま"]);
  });

  test("lists by kind, day and mark without mixing kinds", async () => {
    const machine = aMachine();
    const { vault } = startOn(machine);
    await vault.create(PASSPHRASE);
    for (const day of ["2026-11-22", "2026-11-23", "2026-11-24"])
      await vault.save({ kind: "checkIn", body: aCheckIn(3, day) });
    await vault.save({ kind: "journal", body: anEntry("別") });
    const found = await vault.list("checkIn", { from: "2026-11-23", to: "2026-11-23" });
    expect(found.map((record) => record.body.day)).toEqual(["2026-11-23"]);
    expect(await vault.list("journal", { mark: "line" })).toEqual([]);
  });

  test("refuses to write what its kind does not hold", async () => {
    const machine = aMachine();
    const { vault } = await aVaultWith(machine, []);
    await expect(vault.save({ kind: "checkIn", body: { ...aCheckIn(3), mood: 9 as never } })).rejects.toMatchObject({
      code: "invalid",
    });
    await expect(vault.save({ kind: "journal", id: "00".repeat(16), body: anEntry("だれの") })).rejects.toMatchObject({
      code: "not-found",
    });
  });

  test("begins journal entries as private and keeps the level a person chose", async () => {
    const machine = aMachine();
    const { vault } = startOn(machine);
    await vault.create(PASSPHRASE);
    const { id } = await vault.save({ kind: "journal", body: anEntry("わたしだけ") });
    expect((await vault.get("journal", id))?.level).toBe("private");
    await vault.save({ kind: "journal", id, body: anEntry("わたしだけ"), level: "ask" });
    await vault.save({ kind: "journal", id, body: anEntry("つづき") });
    expect((await vault.get("journal", id))?.level).toBe("ask");
  });
});
