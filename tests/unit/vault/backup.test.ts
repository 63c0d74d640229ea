import { beforeAll, describe, expect, test } from "vitest";
import { VaultError } from "../../../src/vault/errors.ts";
import { aMachine, anEntry, type Machine, PASSPHRASE, startOn } from "../../support/vault/a-vault.ts";
import { aVaultWith, nameIn, textsOf } from "../../support/vault/copies.ts";
import { useQuickArgon } from "../../support/vault/quick-argon.ts";

beforeAll(useQuickArgon);

const DAY = "2026-11-24";
const SECOND = "夜の散歩と自販機の灯り";

/** Files that change: what a step of a restore can break at. */
const STEPS = ["logRewriteStart", "logRewriteAppend", "filesAside", "storageReset", "logRewriteFinish", "headWrite"];

/** Lets one of a machine's steps break, before it did anything or right after it. @param at from 1 */
function breakAt(machine: Machine, at: number, when: "before" | "after") {
  const { call } = machine.files;
  const names: string[] = [];
  machine.files.call = async (verb, ...input) => {
    if (!STEPS.includes(verb)) return call(verb, ...input);
    names.push(verb);
    if (names.length === at && when === "before") throw new VaultError("failed");
    const answer = await call(verb, ...input);
    if (names.length === at) throw new VaultError("failed");
    return answer;
  };
  const mend = () => {
    machine.files.call = call;
  };
  return { machine, names, mend };
}

describe("a copy", () => {
  test("is made in both places, read back, and not made twice on a day unless it is asked for", async () => {
    const machine = aMachine();
    machine.files.second = "here";
    const { vault } = await aVaultWith(machine, ["一"]);
    expect(await vault.backUp(DAY, true)).toEqual({ own: "made", second: "made", mended: 0, older: 0 });
    expect(await vault.backUp(DAY, true)).toEqual({ own: "same", second: "same", mended: 0, older: 0 });
    expect(await vault.backUp(DAY, false)).toEqual({ own: "made", second: "made", mended: 0, older: 0 });
    expect((await vault.backups()).map(({ place, day }) => [place, day])).toEqual([
      ["own", DAY],
      ["second", DAY],
    ]);
  });

  test("takes along what the database had lost and the log still had, and says how many came back", async () => {
    const machine = aMachine();
    const { vault, database } = await aVaultWith(machine, ["一", "二"]);
    const { id } = await vault.save({ kind: "journal", body: anEntry("三") });
    await vault.close();
    await database.records.update(id, { ciphertext: new Uint8Array(600) });
    const next = startOn(machine);
    await next.vault.open(PASSPHRASE);
    // The look at each opening goes through the log, where it is whole.
    expect(await next.vault.check()).toEqual({ mended: 0, older: 0, unreadable: 0 });
    expect(await next.vault.backUp(DAY, true)).toEqual({ own: "made", second: "none", mended: 1, older: 0 });
    expect(await next.vault.backUp(DAY, false)).toEqual({ own: "made", second: "none", mended: 0, older: 0 });
    await next.vault.close();
    await next.database.delete();
    const other = aMachine();
    other.files.backups = new Map(machine.files.backups);
    const third = startOn(other).vault;
    await third.restore({ place: "own", name: nameIn(machine) }, PASSPHRASE);
    expect(await textsOf(third)).toEqual(["一", "三", "二"].toSorted());
  });

  test("says so when the second place is away, and when the disk has no room; older copies stay", async () => {
    const machine = aMachine();
    const { vault } = await aVaultWith(machine, ["一"]);
    await vault.backUp("2026-11-23", true);
    machine.files.second = "away";
    machine.files.fault = "disk-full";
    expect(await vault.backUp(DAY, true)).toEqual({ own: "open", second: "away", mended: 0, older: 0 });
    machine.files.fault = undefined;
    expect((await vault.backups()).map(({ day }) => day)).toEqual(["2026-11-23"]);
  });

  test("that is not what was written does not count as made", async () => {
    const machine = aMachine();
    const { vault } = await aVaultWith(machine, ["一"]);
    const { call } = machine.files;
    machine.files.call = async (verb, ...input) => {
      const answer = await call(verb, ...input);
      if (verb === "backupRead" && answer instanceof Uint8Array && answer.byteLength > 900)
        answer[900] = (answer[900] ?? 0) ^ 1;
      return answer as never;
    };
    expect((await vault.backUp(DAY, true)).own).toBe("open");
  });

  test("tells of its contents nothing that a log does not tell", async () => {
    const machine = aMachine();
    const { vault } = await aVaultWith(machine, ["読まれたくない一行"]);
    await vault.backUp(DAY, true);
    const text = new TextDecoder("latin1").decode(machine.files.backups.get(`own/${nameIn(machine)}`));
    for (const word of ["journal", "checkIn", DAY, 'records"', "revision"]) expect(text).not.toContain(word);
  });

  test("with any byte changed, or cut anywhere, is refused whole", async () => {
    const machine = aMachine();
    const { vault } = await aVaultWith(machine, ["一"]);
    await vault.backUp(DAY, true);
    const good = machine.files.backups.get(`own/${nameIn(machine)}`) ?? new Uint8Array();
    const from = { place: "picked", name: "x" } as const;
    for (let at = 0; at < good.byteLength; at += 997) {
      machine.files.picked = good.slice();
      machine.files.picked[at] = (machine.files.picked[at] ?? 0) ^ 1;
      await expect(vault.takeIn(from)).rejects.toMatchObject({ code: "backup-damaged" });
      machine.files.picked = good.slice(0, at);
      await expect(vault.takeIn(from)).rejects.toMatchObject({ code: "backup-damaged" });
    }
    expect(await textsOf(vault)).toEqual(["一"]);
  });
});

describe("a copy, whatever the database does", () => {
  test("holds what only the log has so far", async () => {
    const machine = aMachine();
    const { vault, database } = await aVaultWith(machine, ["一"]);
    const write = database.transaction.bind(database);
    database.transaction = (() => Promise.reject(new Error("full"))) as never;
    expect((await vault.save({ kind: "journal", body: anEntry("控えだけ") })).durability).toBe("log");
    expect((await vault.backUp(DAY, true)).own).toBe("made");
    database.transaction = write;
    const other = aMachine();
    other.files.picked = machine.files.backups.get(`own/${nameIn(machine)}`);
    const { vault: fresh } = startOn(other);
    await fresh.restore({ place: "picked", name: "x" }, PASSPHRASE);
    expect(await textsOf(fresh)).toEqual(["一", "控えだけ"]);
  });
});

describe("a copy, when the database was emptied while Ippo was open", () => {
  test("holds what the log has, and not only what was written since", async () => {
    const machine = aMachine();
    const { vault, database } = await aVaultWith(machine, ["一", "二"]);
    await Promise.all([database.records.clear(), database.catalogue.clear()]);
    await vault.save({ kind: "journal", body: anEntry("あとから") });
    expect((await vault.backUp(DAY, false)).own).toBe("made");
    const other = aMachine();
    other.files.picked = machine.files.backups.get(`own/${nameIn(machine)}`);
    const { vault: fresh } = startOn(other);
    await fresh.restore({ place: "picked", name: "x" }, PASSPHRASE);
    expect(await textsOf(fresh)).toEqual(["あとから", "一", "二"].toSorted());
  });
});

describe("beginning from a copy", () => {
  test("on an empty computer gives everything back, with passphrase or spare key", async () => {
    const machine = aMachine();
    const { vault } = await aVaultWith(machine, ["一", "二"]);
    const kit = await vault.makeRecoveryKit();
    await vault.backUp(DAY, true);
    const copy = machine.files.backups.get(`own/${nameIn(machine)}`);
    for (const secret of [PASSPHRASE, kit]) {
      const other = aMachine();
      other.files.picked = copy;
      const { vault: fresh } = startOn(other);
      await expect(fresh.restore({ place: "picked", name: "x" }, "ちがう合言葉です")).rejects.toMatchObject({
        code: "wrong-secret",
      });
      expect((await fresh.status()).state).toBe("new");
      expect(await fresh.restore({ place: "picked", name: "x" }, secret)).toMatchObject({ missing: 0 });
      expect(await textsOf(fresh)).toEqual(["一", "二"]);
    }
  });

  test("where head and log are damaged keeps them aside and goes on from the copy", async () => {
    const machine = aMachine();
    const { vault, database } = await aVaultWith(machine, ["一", "二"]);
    await vault.backUp(DAY, true);
    await vault.close();
    await database.delete();
    machine.files.head = new Uint8Array(40);
    const damaged = machine.files.log.slice().fill(0, 0, 900);
    machine.files.log = damaged.slice();
    const { vault: next } = startOn(machine);
    await expect(next.status()).rejects.toMatchObject({ code: "head-damaged" });
    const [newest] = await next.backups();
    await next.restore(newest as never, PASSPHRASE);
    expect(await textsOf(next)).toEqual(["一", "二"]);
    expect(machine.files.aside[0]?.log).toEqual(damaged);
  });

  test("changes nothing where there is no room for it", async () => {
    const machine = aMachine();
    const { vault, database } = await aVaultWith(machine, ["一"]);
    await vault.backUp(DAY, true);
    await vault.close();
    await database.delete();
    machine.files.head = new Uint8Array(40);
    machine.files.log = machine.files.log.slice().fill(0, 0, 900);
    const before = machine.files.log.slice();
    machine.files.fault = "disk-full";
    const { vault: next } = startOn(machine);
    const from = { place: "own", name: nameIn(machine) } as const;
    await expect(next.restore(from, PASSPHRASE)).rejects.toMatchObject({ code: "disk-full" });
    expect(machine.files.log).toEqual(before);
    await expect(next.status()).rejects.toMatchObject({ code: "head-damaged" });
    machine.files.fault = undefined;
    await next.restore(from, PASSPHRASE);
    expect(await textsOf(next)).toEqual(["一"]);
  });

  test.each(["empty", "damaged"] as const)(
    "broken off at any step (%s before) begins again and has all of it",
    async (before) => {
      const machine = aMachine();
      const { vault } = await aVaultWith(machine, ["一", "二"]);
      await vault.backUp(DAY, true);
      const copy = machine.files.backups.get(`own/${nameIn(machine)}`);
      const from = { place: "picked", name: "x" } as const;
      const damaged = machine.files.log.slice().fill(0, 0, 900);
      const anotherMachine = () => {
        const other = aMachine();
        other.files.picked = copy;
        if (before === "damaged") Object.assign(other.files, { head: new Uint8Array(40), log: damaged.slice() });
        return other;
      };
      const whole = breakAt(anotherMachine(), Number.POSITIVE_INFINITY, "before");
      await startOn(whole.machine).vault.restore(from, PASSPHRASE);
      expect(whole.names.length).toBeGreaterThan(6);
      const firstRuns: string[] = [];
      for (let step = 1; step <= whole.names.length; step += 1) {
        for (const when of ["before", "after"] as const) {
          const { machine: other, mend } = breakAt(anotherMachine(), step, when);
          const first = startOn(other);
          await expect(first.vault.restore(from, PASSPHRASE)).rejects.toMatchObject({ code: "failed" });
          first.database.close();
          mend();
          const { vault: next } = startOn(other);
          const state = await next.status().then(
            (status) => status.state,
            () => "damaged",
          );
          if (state === "new") firstRuns.push(`${when} ${whole.names[step - 1]}`);
          await (state === "locked" ? next.open(PASSPHRASE) : next.restore(from, PASSPHRASE));
          expect(await textsOf(next)).toEqual(["一", "二"]);
          const kept = other.files.aside.map(({ log }) => log);
          if (before === "damaged") expect(kept).toContainEqual(damaged);
        }
      }
      // Where there was a vault it never looks like a first run.
      if (before === "damaged") expect(firstRuns).toEqual([]);
    },
  );

  test("never writes over a vault that can be read", async () => {
    const machine = aMachine();
    const { vault } = await aVaultWith(machine, ["一"]);
    await vault.backUp(DAY, true);
    await vault.close();
    const { vault: next } = startOn(machine);
    await expect(next.restore({ place: "own", name: nameIn(machine) }, PASSPHRASE)).rejects.toMatchObject({
      code: "invalid",
    });
  });

  test("mends what opens nowhere else, and only that", async () => {
    const machine = aMachine();
    const { vault, database } = await aVaultWith(machine, ["一", "二"]);
    const third = await vault.save({ kind: "journal", body: anEntry("三") });
    await vault.backUp("2026-11-20", true);
    await vault.save({ kind: "journal", body: anEntry("四、控えのあと") });
    await vault.close();
    await database.records.update(third.id, { ciphertext: new Uint8Array(300) });
    machine.files.log = machine.files.log.slice(0, 8);
    const { vault: next } = startOn(machine);
    await next.open(PASSPHRASE);
    expect(await next.check()).toMatchObject({ unreadable: 1 });
    // A copy that is made now leaves the unreadable one out; the older copy has it.
    await next.backUp(DAY, true);
    expect(await next.mend()).toBe(1);
    expect(await textsOf(next)).toEqual(["一", "三", "二", "四、控えのあと"].toSorted());
    expect(await next.check()).toMatchObject({ unreadable: 0 });
  });
});

describe("a new passphrase", () => {
  test("goes into every copy that can be reached; the one before opens none of them", async () => {
    const machine = aMachine();
    machine.files.second = "here";
    const { vault } = await aVaultWith(machine, ["一"]);
    await vault.backUp(DAY, true);
    expect(await vault.changePassphrase(PASSPHRASE, SECOND)).toEqual({ rewritten: 2, others: false });
    for (const copy of machine.files.backups.values()) {
      const other = aMachine();
      other.files.picked = copy;
      const { vault: fresh } = startOn(other);
      const from = { place: "picked", name: "x" } as const;
      await expect(fresh.restore(from, PASSPHRASE)).rejects.toMatchObject({ code: "wrong-secret" });
      await fresh.restore(from, SECOND);
      expect(await textsOf(fresh)).toEqual(["一"]);
    }
    machine.files.second = "away";
    expect(await vault.changePassphrase(SECOND, PASSPHRASE)).toEqual({ rewritten: 1, others: true });
  });
});
