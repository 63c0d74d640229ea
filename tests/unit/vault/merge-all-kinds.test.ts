import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { canonicalJson } from "../../../src/domain/records/canonical.ts";
import { isPassing, KINDS, type Kind, keepsVersions, type VaultRecord } from "../../../src/domain/records/kinds.ts";
import { contentOf } from "../../../src/domain/records/merge.ts";
import type { SaveInput, VaultApi } from "../../../src/vault/api.ts";
import { jsonBytesOf, taken } from "../../support/takeout/a-takeout.ts";
import { anyBody } from "../../support/takeout/any-records.ts";
import { aMachine, type Machine, PASSPHRASE, startOn } from "../../support/vault/a-vault.ts";
import { useQuickArgon } from "../../support/vault/quick-argon.ts";

beforeAll(useQuickArgon);

/** Kinds that a room saves. Earlier versions, tombstones and fillers come of what is done to these. */
const SAVED: Kind[] = (Object.keys(KINDS) as Kind[]).filter((kind) => !isPassing(kind) && kind !== "tombstone");
const PICKED = { place: "picked", name: "x" } as const;

type Act =
  | { act: "write" | "change"; kind: Kind; at: number; body: object }
  | { act: "discard" | "bringBack" | "erase"; at: number };
const anAct: fc.Arbitrary<Act> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...SAVED).chain((kind) => ofKind("write", kind)) },
  { weight: 4, arbitrary: fc.constantFrom(...SAVED).chain((kind) => ofKind("change", kind)) },
  { weight: 2, arbitrary: fc.record({ act: fc.constantFrom("discard", "bringBack", "erase"), at: fc.nat(20) }) },
);

function ofKind(act: "write" | "change", kind: Kind): fc.Arbitrary<Act> {
  return fc.record({ act: fc.constant(act), kind: fc.constant(kind), at: fc.nat(20), body: anyBody(kind) });
}

type Side = { machine: Machine; vault: VaultApi };

/** Of settings and of the signing key a vault has one. */
function isOneOfMany({ kind }: { kind: Kind }): boolean {
  return kind !== "settings" && kind !== "identity";
}

/** Two computers with the same records, one of each kind at least, that go on apart from there. */
async function twoThatParted(bodies: readonly { kind: Kind; body: object }[]): Promise<[Side, Side]> {
  const machine = aMachine();
  const { vault } = startOn(machine);
  await vault.create(PASSPHRASE);
  machine.files.picked = jsonBytesOf(
    bodies.map(({ kind, body }, index) => ({ ...taken(index + 1, kind, body), version: KINDS[kind].version })),
  );
  await vault.readTakeout();
  expect(await vault.bringIn()).toMatchObject({ added: bodies.length });
  const other = aMachine();
  other.files.picked = await copyOf({ machine, vault });
  const { vault: second } = startOn(other);
  await second.restore(PICKED, PASSPHRASE);
  return [
    { machine, vault },
    { machine: other, vault: second },
  ];
}

async function copyOf({ machine, vault }: Side): Promise<Uint8Array> {
  expect(await vault.backUp("2026-11-24", false)).toMatchObject({ own: "made" });
  return machine.files.backups.values().next().value ?? new Uint8Array();
}

async function perform({ vault }: Side, acts: readonly Act[]) {
  for (const act of acts) {
    if (act.act === "write") await vault.save({ kind: act.kind, body: act.body } as SaveInput<Kind>);
    else if (act.act === "change") {
      const records = await vault.list(act.kind);
      const record = records[act.at % Math.max(1, records.length)];
      if (record) await vault.save({ kind: act.kind, id: record.id, body: act.body } as SaveInput<Kind>);
    } else if (act.act === "discard") {
      const kinds = SAVED.filter(keepsVersions);
      const records = (await Promise.all(kinds.map((kind) => vault.list(kind)))).flat();
      const record = records[act.at % Math.max(1, records.length)];
      if (record) await vault.discard(record.id);
    } else {
      const binned = await vault.bin();
      const record = binned[act.at % Math.max(1, binned.length)];
      if (record && act.act === "erase") await vault.erase(record.id);
      else if (record) await vault.bringBack(record.id);
    }
  }
}

/** Everything a vault holds: what is there or in the bin, and what each record ever said that is still kept. */
async function saysOf({ vault }: Side) {
  const present = (await Promise.all([...SAVED, "tombstone" as const].map((kind) => vault.list(kind)))).flat();
  const records: VaultRecord[] = [...present, ...(await vault.bin())];
  const pasts = await vault.list("past");
  return {
    records: records.map(contentOf).toSorted(),
    gone: records.filter(({ kind }) => kind === "tombstone").map(({ id }) => id),
    said: new Map([
      ...records.map(({ id, body }) => [canonicalJson({ id, body }), id] as const),
      ...pasts.map(({ body }) => [canonicalJson({ id: body.of, body: body.body }), body.of] as const),
    ]),
  };
}

/** Each takes in the copy of the other. Both come to the same, nothing that was said is gone, a second time is nothing. */
async function mergeBoth(one: Side, two: Side) {
  const before = [await saysOf(one), await saysOf(two)];
  const [copyOne, copyTwo] = [await copyOf(one), await copyOf(two)];
  one.machine.files.picked = copyTwo;
  two.machine.files.picked = copyOne;
  await one.vault.takeIn(PICKED);
  await two.vault.takeIn(PICKED);
  const [mine, theirs] = [await saysOf(one), await saysOf(two)];
  expect(mine.records).toEqual(theirs.records);
  const erased = new Set(before.flatMap(({ gone }) => gone));
  for (const { said } of before)
    for (const [words, id] of said) {
      if (erased.has(id)) continue;
      expect(mine.said.has(words)).toBe(true);
      expect(theirs.said.has(words)).toBe(true);
    }
  const size = one.machine.files.log.byteLength;
  await one.vault.takeIn(PICKED);
  expect(one.machine.files.log.byteLength).toBe(size);
}

describe("a merge of two that parted, with records of every kind", () => {
  const oneOfEach = fc.tuple(...SAVED.map((kind) => anyBody(kind).map((body) => ({ kind, body }))));

  test("comes to the same from both sides, loses no version, and changes nothing the second time", async () => {
    await fc.assert(
      fc.asyncProperty(
        oneOfEach,
        fc.array(anAct, { maxLength: 8 }),
        fc.array(anAct, { maxLength: 8 }),
        async (bodies, here, there) => {
          const [one, two] = await twoThatParted(bodies);
          await perform(one, here);
          await perform(two, there);
          await mergeBoth(one, two);
        },
      ),
      { numRuns: process.env["IPPO_SLOW"] ? 300 : 10 },
    );
  }, 600_000);

  test("and with as many of them as years bring", async () => {
    const years = process.env["IPPO_SLOW"] ? 3 : 0.15;
    const each = Math.round((years * 1_700) / SAVED.length);
    const bodies =
      fc.sample(fc.array(oneOfEach, { minLength: each, maxLength: each }), { numRuns: 1, seed: 7 })[0] ?? [];
    const acts = fc.sample(fc.array(anAct, { minLength: 60, maxLength: 60 }), { numRuns: 2, seed: 8 });
    const [one, two] = await twoThatParted(
      bodies.flatMap((some, index) => (index === 0 ? some : some.filter(isOneOfMany))),
    );
    await perform(one, acts[0] ?? []);
    await perform(two, acts[1] ?? []);
    await mergeBoth(one, two);
  }, 600_000);
});
