import { randomBytes } from "@noble/ciphers/utils.js";
import { beforeAll, describe, expect, test } from "vitest";
import { decodeHead, encodeHead } from "../../../src/bridge/head.ts";
import type { VaultFiles } from "../../../src/vault/files/port-files.ts";
import { formatKit } from "../../../src/vault/keys/recovery-kit.ts";
import { deviceSlot, openDevice, openSlots, passphraseSlot, recoverySlot } from "../../../src/vault/keys/slots.ts";
import { readLog } from "../../../src/vault/log/frames.ts";
import { aMachine, anEntry, type Machine, PASSPHRASE, startOn } from "../../support/vault/a-vault.ts";
import { useQuickArgon } from "../../support/vault/quick-argon.ts";

beforeAll(useQuickArgon);

const SECOND = "夜の散歩と自販機の灯り";

async function anOpenVault(machine: Machine) {
  const { vault } = startOn(machine);
  await vault.create(PASSPHRASE);
  await vault.save({ kind: "journal", body: anEntry("そのまま") });
  return vault;
}

const opens = async (machine: Machine, secret: string) => {
  const { vault, database } = startOn(machine);
  await vault.open(secret);
  const found = (await vault.list("journal")).length;
  database.close();
  return found;
};

describe("a way to open one vault, carried into another", () => {
  test("opens neither with its own secret nor with the same passphrase: its vault's id is bound to it", async () => {
    const kit = randomBytes(16);
    const secret = randomBytes(32);
    const [here, there] = ["1a".repeat(16), "2b".repeat(16)];
    const key = randomBytes(32);
    const slots = [
      await passphraseSlot(here, key, PASSPHRASE),
      recoverySlot(here, key, kit),
      deviceSlot(here, key, secret, secret),
    ];
    const files = { call: async () => secret } as unknown as VaultFiles;
    expect(await openSlots(here, slots, PASSPHRASE)).toEqual(key);
    expect(await openSlots(here, slots, formatKit(kit))).toEqual(key);
    expect(await openDevice(here, slots, files)).toEqual(key);
    expect(await openSlots(there, slots, PASSPHRASE)).toBeUndefined();
    expect(await openSlots(there, slots, formatKit(kit))).toBeUndefined();
    expect(await openDevice(there, slots, files)).toBeUndefined();
  });

  test("is refused in a whole vault too, beside the passphrase of that one", async () => {
    const [mine, theirs] = [aMachine(), aMachine()];
    for (const [machine, secret] of [
      [mine, PASSPHRASE],
      [theirs, SECOND],
    ] as const) {
      const { vault } = startOn(machine);
      await vault.create(secret);
      await vault.close();
    }
    const headOf = ({ files }: Machine) => {
      const reading = decodeHead(files.head ?? new Uint8Array());
      if (reading.state !== "good" || !("sealed" in reading.head.state)) throw new Error("no head");
      return { ...reading.head, state: reading.head.state };
    };
    const head = headOf(mine);
    mine.files.head = encodeHead({ ...head, slots: [...headOf(theirs).slots, ...head.slots] });
    await expect(startOn(mine).vault.open(SECOND)).rejects.toMatchObject({ code: "wrong-secret" });
    expect(await opens(mine, PASSPHRASE)).toBe(0);
  });
});

describe("the ways to open a vault", () => {
  test("a new passphrase opens, the one before does not, nothing is encrypted anew", async () => {
    const machine = aMachine();
    const vault = await anOpenVault(machine);
    const before = readLog(machine.files.log).frames.filter((frame) => frame.type === "record").length;
    await vault.changePassphrase(PASSPHRASE, SECOND);
    await vault.close();
    await expect(startOn(machine).vault.open(PASSPHRASE)).rejects.toMatchObject({ code: "wrong-secret" });
    expect(await opens(machine, SECOND)).toBe(1);
    expect(readLog(machine.files.log).frames.filter((frame) => frame.type === "record")).toHaveLength(before);
  });

  test("no older copy of the wrapped key stays in head or log after a change", async () => {
    const machine = aMachine();
    const vault = await anOpenVault(machine);
    const wrapped = (bytes: Uint8Array) => {
      const reading = decodeHead(bytes);
      return reading.state === "good" ? reading.head.slots.map((slot) => slot.wrapped) : [];
    };
    const [first] = wrapped(machine.files.head ?? new Uint8Array());
    await vault.changePassphrase(PASSPHRASE, SECOND);
    const copies = readLog(machine.files.log).frames.flatMap((frame) => (frame.type === "head" ? [frame.bytes] : []));
    expect(copies.length).toBeGreaterThan(0);
    for (const bytes of [machine.files.head ?? new Uint8Array(), ...copies]) {
      expect(wrapped(bytes)).toHaveLength(1);
      expect(wrapped(bytes)).not.toContain(first);
    }
  });

  test("a new spare key, and an erased entry, leave nothing of the older one in the log", async () => {
    const machine = aMachine();
    const vault = await anOpenVault(machine);
    await vault.makeRecoveryKit();
    await vault.makeRecoveryKit();
    const heads = () => readLog(machine.files.log).frames.filter((frame) => frame.type === "head");
    expect(heads()).toHaveLength(1);
    const { id } = await vault.save({ kind: "journal", body: anEntry("消す") });
    const frames = () => readLog(machine.files.log).frames.filter((f) => f.type === "record" && f.record.id === id);
    await vault.discard(id);
    expect(frames()).toHaveLength(2);
    await vault.erase(id);
    expect(frames()).toHaveLength(1);
  });

  test("the present passphrase, or the spare key, has to be known for a change", async () => {
    const machine = aMachine();
    const vault = await anOpenVault(machine);
    await expect(vault.changePassphrase("ちがう合言葉です", SECOND)).rejects.toMatchObject({ code: "wrong-secret" });
    await expect(vault.changePassphrase(PASSPHRASE, "短い")).rejects.toMatchObject({ code: "invalid" });
    const kit = await vault.makeRecoveryKit();
    await vault.changePassphrase(kit, SECOND);
    await vault.close();
    expect(await opens(machine, SECOND)).toBe(1);
    expect(await opens(machine, kit)).toBe(1);
  });

  test("a slot that cannot be read back leaves the ones there were", async () => {
    const machine = aMachine();
    const vault = await anOpenVault(machine);
    const { call } = machine.files;
    machine.files.call = async (verb, ...input) => {
      // A disk that says it wrote, and did not.
      if (verb === "headWrite") return undefined as never;
      return call(verb, ...input);
    };
    await expect(vault.changePassphrase(PASSPHRASE, SECOND)).rejects.toMatchObject({ code: "failed" });
    machine.files.call = call;
    await vault.close();
    expect(await opens(machine, PASSPHRASE)).toBe(1);
  });

  test("a spare key can be taken away; the last way stays", async () => {
    const machine = aMachine();
    const vault = await anOpenVault(machine);
    const kit = await vault.makeRecoveryKit();
    await vault.removeSlot("recoveryKit");
    expect(await vault.slots()).toEqual(["passphrase"]);
    await expect(vault.removeSlot("passphrase" as never)).rejects.toMatchObject({ code: "invalid" });
    await vault.close();
    await expect(startOn(machine).vault.open(kit)).rejects.toMatchObject({ code: "wrong-secret" });
    expect(await opens(machine, PASSPHRASE)).toBe(1);
  });

  test("the computer's own key opens only where it keeps a key unreadable, and never alone", async () => {
    const machine = aMachine();
    const vault = await anOpenVault(machine);
    for (const device of ["none", "plain"] as const) {
      machine.files.device = device;
      await expect(vault.addDevice()).rejects.toMatchObject({ code: "device-refused" });
    }
    machine.files.device = "ready";
    await vault.addDevice();
    await vault.close();
    const { vault: second, database } = startOn(machine);
    expect((await second.status()).device).toBe(true);
    await second.openByDevice();
    expect(await second.list("journal")).toHaveLength(1);
    await second.close();
    database.close();
    machine.files.device = "none";
    await expect(startOn(machine).vault.openByDevice()).rejects.toMatchObject({ code: "device-refused" });
    expect(await opens(machine, PASSPHRASE)).toBe(1);
  });
});

describe("passphrases that do not fit", () => {
  test("are counted across starts, make one wait, and are forgotten when one fits", async () => {
    const machine = aMachine();
    await (await anOpenVault(machine)).close();
    for (let tries = 0; tries < 3; tries += 1)
      await expect(startOn(machine).vault.open(`ちがう合言葉 ${tries}`)).rejects.toMatchObject({
        code: "wrong-secret",
      });
    expect((await startOn(machine).vault.status()).wait).toBeGreaterThan(0);
    await expect(startOn(machine).vault.open(PASSPHRASE)).rejects.toMatchObject({ code: "wait" });
    machine.files.tries = { count: 3, at: new Date(Date.now() - 60_000).toISOString() };
    expect(await opens(machine, PASSPHRASE)).toBe(1);
    expect(machine.files.tries).toBeNull();
  });

  test("do not hold back the spare key, and a clock set back holds nobody for longer than the wait", async () => {
    const machine = aMachine();
    const vault = await anOpenVault(machine);
    const kit = await vault.makeRecoveryKit();
    await vault.close();
    machine.files.tries = { count: 500, at: new Date(Date.now() + 1_000_000_000).toISOString() };
    expect((await startOn(machine).vault.status()).wait).toBe(60);
    expect(await opens(machine, kit)).toBe(1);
  });

  test("are counted before they are tried", async () => {
    const machine = aMachine();
    await (await anOpenVault(machine)).close();
    const tried = startOn(machine).vault.open("ちがう合言葉です");
    await expect(tried).rejects.toMatchObject({ code: "wrong-secret" });
    expect(machine.files.tries).toMatchObject({ count: 1 });
  });
});
