import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { textOfDocument } from "../../../src/domain/journal/document.ts";
import { contentOf } from "../../../src/domain/records/merge.ts";
import type { VaultApi } from "../../../src/vault/api.ts";
import { aMachine, anEntry, type Machine, PASSPHRASE, startOn } from "../../support/vault/a-vault.ts";
import { useQuickArgon } from "../../support/vault/quick-argon.ts";

beforeAll(useQuickArgon);

type Act = { act: "write" | "change" | "discard" | "bringBack"; at: number; text: string };
const act: fc.Arbitrary<Act> = fc.record({
  act: fc.constantFrom("write", "write", "change", "change", "discard", "bringBack"),
  at: fc.nat(6),
  text: fc.constantFrom("あ", "い", "う", "え", "お"),
});

/** Two computers that began from the same copy and went on apart. */
async function twoThatParted() {
  const first = aMachine();
  const { vault } = startOn(first);
  await vault.create(PASSPHRASE);
  for (const text of ["一", "二", "三"]) await vault.save({ kind: "journal", body: anEntry(text) });
  const copy = await copyOf(vault, first);
  const second = aMachine();
  second.files.picked = copy;
  const { vault: other } = startOn(second);
  await other.restore({ place: "picked", name: "x" }, PASSPHRASE);
  return [
    { machine: first, vault },
    { machine: second, vault: other },
  ] as const;
}

async function copyOf(vault: VaultApi, machine: Machine): Promise<Uint8Array> {
  await vault.backUp("2026-11-24", false);
  return machine.files.backups.values().next().value ?? new Uint8Array();
}

async function perform(vault: VaultApi, acts: readonly Act[]) {
  for (const { act: what, at, text } of acts) {
    const entries = await vault.list("journal");
    const binned = await vault.bin();
    const entry = entries[at % Math.max(1, entries.length)];
    if (what === "write" || !entry) await vault.save({ kind: "journal", body: anEntry(text) });
    else if (what === "change") await vault.save({ kind: "journal", id: entry.id, body: anEntry(text) });
    else if (what === "discard") await vault.discard(entry.id);
    else if (binned[0]) await vault.bringBack(binned[0].id);
  }
}

/** What a vault says, without the order it was told in: present records, and the words of earlier versions. */
async function saysOf(vault: VaultApi): Promise<{ present: string[]; words: Set<string> }> {
  const records = [...(await vault.list("journal")), ...(await vault.bin())];
  const pasts = await vault.list("past");
  const words = [
    ...records.map(({ id, body }) => `${id} ${textOfDocument((body as never as { document: never }).document)}`),
    ...pasts.map(({ body }) => `${body.of} ${textOfDocument(body.body["document"] as never)}`),
  ];
  return { present: records.map(contentOf).toSorted(), words: new Set(words) };
}

describe("a merge of two that parted", () => {
  test("comes to the same from both sides, loses no version, and changes nothing the second time", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 6 }), fc.array(act, { maxLength: 6 }), async (here, there) => {
        const [one, two] = await twoThatParted();
        await perform(one.vault, here);
        await perform(two.vault, there);
        const before = [await saysOf(one.vault), await saysOf(two.vault)];
        const [copyOne, copyTwo] = [await copyOf(one.vault, one.machine), await copyOf(two.vault, two.machine)];
        one.machine.files.picked = copyTwo;
        two.machine.files.picked = copyOne;
        await one.vault.takeIn({ place: "picked", name: "x" });
        await two.vault.takeIn({ place: "picked", name: "x" });
        const [mine, theirs] = [await saysOf(one.vault), await saysOf(two.vault)];
        expect(mine.present).toEqual(theirs.present);
        for (const { words } of before)
          for (const word of words) {
            expect(mine.words).toContain(word);
            expect(theirs.words).toContain(word);
          }
        const size = one.machine.files.log.byteLength;
        await one.vault.takeIn({ place: "picked", name: "x" });
        expect(one.machine.files.log.byteLength).toBe(size);
      }),
      { numRuns: process.env["IPPO_SLOW"] ? 300 : 25 },
    );
  });
});
