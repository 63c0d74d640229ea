import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { ja } from "../../../../src/content/ja/index.ts";
import { takeoutWords } from "../../../../src/content/takeout-words.ts";
import { DEFAULT_SETTINGS } from "../../../../src/domain/settings/settings.ts";
import type { VaultApi } from "../../../../src/vault/api.ts";
import { aCheckIn, aMachine, anEntry, type Machine, PASSPHRASE, startOn } from "../../../support/vault/a-vault.ts";
import { useQuickArgon } from "../../../support/vault/quick-argon.ts";

beforeAll(useQuickArgon);

const words = takeoutWords(ja);

async function aVault(machine: Machine): Promise<VaultApi> {
  const { vault } = startOn(machine);
  await vault.create(PASSPHRASE);
  return vault;
}

/** `ippo.json` of a vault, without the moment it was made. */
async function jsonOf(vault: VaultApi, machine: Machine): Promise<string> {
  await vault.takeOut("folder", words, "0.1.0");
  const text = new TextDecoder().decode(machine.files.taken.get("ippo.json"));
  return text.replace(/"exportedAt": ?"[^"]+"/, "");
}

async function broughtInto(fresh: Machine, bytes: Uint8Array | undefined): Promise<VaultApi> {
  const vault = await aVault(fresh);
  fresh.files.picked = bytes;
  await vault.readTakeout();
  await vault.bringIn();
  return vault;
}

const act = fc.record({
  act: fc.constantFrom("write", "write", "change", "discard", "erase", "mood", "settings", "visit"),
  at: fc.nat(5),
  text: fc.string({ unit: "grapheme", maxLength: 12 }),
});

describe("everything out, and back into an empty vault", () => {
  test("comes out again byte for byte: entries, bin, earlier versions, tombstones, settings", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 8 }), async (acts) => {
        const machine = aMachine();
        let vault = await aVault(machine);
        for (const { act: what, at, text } of acts) {
          const entries = await vault.list("journal");
          const id = entries[at % Math.max(1, entries.length)]?.id;
          if (what === "write" || (what === "change" && !id))
            await vault.save({ kind: "journal", body: anEntry(text) });
          if (what === "change" && id) await vault.save({ kind: "journal", id, body: anEntry(text) });
          if ((what === "discard" || what === "erase") && id) await vault.discard(id);
          if (what === "erase" && id) await vault.erase(id);
          if (what === "mood") await vault.save({ kind: "checkIn", body: aCheckIn(2) });
          if (what === "settings" && (await vault.list("settings")).length === 0)
            await vault.save({
              kind: "settings",
              body: { ...DEFAULT_SETTINGS, dayEnd: 60, idleMinutes: 3, recoveryKit: "later", contentProtection: false },
            });
          if (what === "visit") {
            await vault.close();
            ({ vault } = startOn(machine));
            await vault.open(PASSPHRASE);
          }
        }
        const before = await jsonOf(vault, machine);
        const other = aMachine();
        const again = await broughtInto(other, machine.files.taken.get("ippo.json"));
        expect(await jsonOf(again, other)).toBe(before);
      }),
      { numRuns: process.env["IPPO_SLOW"] ? 300 : 20 },
    );
  });

  test("works by way of one zip, too, and a second time changes nothing", async () => {
    const machine = aMachine();
    const vault = await aVault(machine);
    await vault.save({ kind: "journal", body: anEntry("一行\n二行") });
    const before = await jsonOf(vault, machine);
    expect(await vault.takeOut("zip", words, "0.1.0")).toMatchObject({ records: 1 });
    const zip = machine.files.taken.get("takeout.zip");
    const other = aMachine();
    const again = await broughtInto(other, zip);
    expect(await jsonOf(again, other)).toBe(before);
    const size = other.files.log.byteLength;
    expect(await again.readTakeout()).toMatchObject({ added: 0, newer: 0, older: 0, same: 1 });
    await again.bringIn();
    expect(other.files.log.byteLength).toBe(size);
  });

  test("says beforehand what it would bring, and refuses what is none without changing anything", async () => {
    const machine = aMachine();
    const vault = await aVault(machine);
    const { id } = await vault.save({ kind: "journal", body: anEntry("前") });
    await vault.takeOut("folder", words, "0.1.0");
    machine.files.picked = machine.files.taken.get("ippo.json");
    await vault.save({ kind: "journal", id, body: anEntry("いま") });
    expect(await vault.readTakeout()).toMatchObject({ added: 0, newer: 0, older: 1, same: 0 });
    const size = machine.files.log.byteLength;
    for (const [text, code] of [
      ["{}", "takeout-not-ours"],
      ["PK not a zip", "takeout-not-ours"],
      ['{"format":"ippo-takeout","version":9}', "takeout-newer"],
    ] as const) {
      machine.files.picked = new TextEncoder().encode(text);
      await expect(vault.readTakeout(), text).rejects.toMatchObject({ code });
    }
    expect(machine.files.log.byteLength).toBe(size);
  });
});
