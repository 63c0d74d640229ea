import { beforeAll, describe, expect, test, vi } from "vitest";
import { textOfDocument } from "../../../../src/domain/journal/document.ts";
import type { VaultDatabase } from "../../../../src/vault/store/database.ts";
import { bytesOf } from "../../../support/import/a-file.ts";
import { aMachine, anEntry, type Machine, PASSPHRASE, startOn } from "../../../support/vault/a-vault.ts";
import { useQuickArgon } from "../../../support/vault/quick-argon.ts";

beforeAll(useQuickArgon);

/** More than the database takes at once, twice. */
const MANY = 1_200;

async function movedIn(machine: Machine, count = MANY, text = "本文") {
  const { vault, database } = startOn(machine);
  await vault.create(PASSPHRASE);
  const writes = countedWrites(database);
  machine.files.toMoveIn = Array.from({ length: count }, (_, index) => ({
    name: `note-${index}.md`,
    bytes: bytesOf(`${text} ${index}`),
  }));
  await vault.readImport();
  return { vault, database, writes };
}

/** Counts what the database takes, and lets it take no more than `most`, as after a kill. */
function countedWrites(database: VaultDatabase) {
  const writes = { asked: 0, done: 0, most: Number.POSITIVE_INFINITY };
  const counted =
    <T extends unknown[], R>(write: (...input: T) => R) =>
    (...input: T): R => {
      writes.asked += 1;
      if (writes.done >= writes.most) throw new Error("killed");
      writes.done += 1;
      return write(...input);
    };
  database.transaction = counted(database.transaction.bind(database) as never) as never;
  database.records.bulkPut = counted(database.records.bulkPut.bind(database.records) as never) as never;
  return writes;
}

async function wordsOn(machine: Machine) {
  const { vault } = startOn(machine);
  const { restored, missing } = await vault.open(PASSPHRASE);
  const words = (await vault.list("journal")).map(({ body }) => textOfDocument(body.document).trim());
  await vault.close();
  return { restored, missing, words };
}

const all = Array.from({ length: MANY }, (_, index) => `note-${index}\n本文 ${index}`).toSorted();

describe("what was moved in and only the log has", () => {
  test.each([0, 1, 2, 3])("is there after a kill, when the database has taken %i parts of it", async (parts) => {
    const machine = aMachine();
    const { vault, database, writes } = await movedIn(machine);
    writes.most = writes.done + parts;
    expect(await vault.runImport()).toMatchObject({ added: MANY });
    expect(await vault.list("journal")).toHaveLength(MANY);
    // The queue ends with what the database takes no more.
    await vault.backUp("2026-11-27", false);
    database.close();
    const after = await wordsOn(machine);
    expect(after.words.toSorted()).toEqual(all);
    expect(after.missing).toBe(0);
    expect((await wordsOn(machine)).words).toHaveLength(MANY);
  });

  test("is in the database when the vault is closed right behind it", async () => {
    const machine = aMachine();
    const { vault, database } = await movedIn(machine);
    await vault.runImport();
    await vault.close();
    expect(await database.records.count()).toBeGreaterThanOrEqual(MANY);
    const { call } = machine.files;
    let reads = 0;
    machine.files.call = (async (...input: Parameters<typeof call>) => {
      if (input[0] === "logRead") reads += 1;
      return call.apply(machine.files, input);
    }) as typeof call;
    expect((await wordsOn(machine)).words.toSorted()).toEqual(all);
    expect(reads, "the log was read to bring something back").toBe(0);
  });

  test("does not keep a lock waiting for long: what the database has not taken comes at the next opening", async () => {
    const machine = aMachine();
    const { vault, writes } = await movedIn(machine);
    await vault.runImport();
    let moment = 0;
    const clock = vi.spyOn(performance, "now").mockImplementation(() => (moment += 1_500));
    const { done } = writes;
    await vault.close();
    clock.mockRestore();
    expect(writes.done - done).toBe(1);
    const after = await wordsOn(machine);
    expect(after.words.toSorted()).toEqual(all);
    expect(after.missing).toBe(0);
  });

  test("comes into the database by itself", async () => {
    const { vault, database } = await movedIn(aMachine());
    await vault.runImport();
    await expect.poll(() => database.records.count(), { timeout: 20_000 }).toBeGreaterThanOrEqual(MANY);
  });

  test("comes along with whatever is saved next, and is in a copy that is made meanwhile", async () => {
    const machine = aMachine();
    const { vault } = await movedIn(machine);
    await vault.runImport();
    const saved = vault.save({ kind: "journal", body: anEntry("あとから") });
    expect((await vault.backUp("2026-11-27", false)).own).toBe("made");
    expect((await saved).durability).toBe("both");
    const [copy] = machine.files.backups.values();
    const other = aMachine();
    other.files.picked = copy;
    const { vault: fresh } = startOn(other);
    await fresh.restore({ place: "picked", name: "x" }, PASSPHRASE);
    expect(await fresh.list("journal")).toHaveLength(MANY + 1);
  });

  test("can be undone at once, whole", async () => {
    const machine = aMachine();
    const { vault } = await movedIn(machine);
    const { of } = await vault.runImport();
    expect(await vault.undoImport(of)).toEqual({ binned: MANY, changed: 0 });
    await vault.close();
    const { vault: fresh } = startOn(machine);
    await fresh.open(PASSPHRASE);
    expect(await fresh.list("journal")).toEqual([]);
    expect(await fresh.list("journal", { deleted: true })).toHaveLength(MANY);
  });

  test("is not asked for again at the end, where the database has just refused it", async () => {
    const machine = aMachine();
    const { vault, writes } = await movedIn(machine, 3);
    writes.most = writes.done;
    expect((await vault.save({ kind: "journal", body: anEntry("控えだけ") })).durability).toBe("log");
    const { asked } = writes;
    await vault.close();
    expect(writes.asked).toBe(asked);
    expect((await wordsOn(machine)).words).toEqual(["控えだけ"]);
  });

  test("does not grow beyond what may wait in memory: the database takes part while more is added", async () => {
    const { vault, writes } = await movedIn(aMachine(), 600, "長い文。".repeat(4_000));
    const before = writes.done;
    await vault.runImport();
    expect(writes.done).toBeGreaterThan(before);
  });
});
