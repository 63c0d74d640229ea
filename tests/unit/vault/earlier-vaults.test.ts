import { readFileSync } from "node:fs";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { ja } from "../../../src/content/ja/index.ts";
import { takeoutWords } from "../../../src/content/takeout-words.ts";
import { canonicalJson } from "../../../src/domain/records/canonical.ts";
import { KINDS, type Kind } from "../../../src/domain/records/kinds.ts";
import type { TakenRecord } from "../../../src/domain/takeout/takeout.ts";
import type { VaultApi } from "../../../src/vault/api.ts";
import { migrated } from "../../../src/vault/migrations/migrations.ts";
import { aMachine, type Machine, startOn } from "../../support/vault/a-vault.ts";

type Fixture = (name: string) => Uint8Array<ArrayBuffer>;

const fixtureIn =
  (folder: string): Fixture =>
  (name) =>
    new Uint8Array(readFileSync(new URL(`../../fixtures/${folder}/${name}`, import.meta.url)));

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-26T00:00:00Z") });
  return () => void vi.useRealTimers();
});

/** Everything a vault says, without the moment it was taken out. */
async function saidBy(vault: VaultApi, machine: Machine): Promise<string> {
  await vault.takeOut("folder", takeoutWords(ja), "0.2.0");
  return plain(machine.files.taken.get("ippo.json") ?? new Uint8Array());
}

function plain(json: Uint8Array): string {
  return new TextDecoder().decode(json).replace(/"exportedAt": ?"[^"]+"/, "");
}

/** What it said then, in the shapes of now. */
function saidThen(fixture: Fixture): string {
  const lines = plain(fixture("ippo.json")).split("\n");
  return lines.map((line) => (line.startsWith('{"id"') ? inShapeOfNow(line) : line)).join("\n");
}

function inShapeOfNow(line: string): string {
  const { version, ...record } = JSON.parse(line.replace(/,$/, "")) as TakenRecord;
  const kind = record.kind as Kind;
  const body = canonicalJson(migrated(kind, version, record.body));
  return line
    .replace(canonicalJson(record.body), body)
    .replace(`"kind":"${kind}","version":${version}`, `"kind":"${kind}","version":${KINDS[kind].version}`);
}

describe.each([
  ["head version 2, generation 2", "vault-v2"],
  ["generation 4, with the journal's version 3", "vault-v3"],
  ["generation 6, with facts, papers and a gap", "vault-v6"],
  ["generation 7, with kept facts and a list of what was handed over", "vault-v7"],
])("a vault of %s", (_name, folder) => {
  const fixture = fixtureIn(folder);
  const { passphrase, kit } = JSON.parse(new TextDecoder().decode(fixture("secrets.json")));

  it.each([
    ["its passphrase", passphrase],
    ["its spare key", kit],
  ])("opens with %s and says what it said: entries, bin, earlier versions, tombstones", async (_secret, secret) => {
    const machine = aMachine();
    machine.files.head = fixture("head");
    machine.files.log = fixture("log");
    const { vault } = startOn(machine);
    expect(await vault.open(secret)).toMatchObject({ missing: 0 });
    expect(await saidBy(vault, machine)).toBe(saidThen(fixture));
  });

  it("is begun again from its copy", async () => {
    const machine = aMachine();
    machine.files.picked = fixture("copy.ippo-backup");
    const { vault } = startOn(machine);
    await vault.restore({ place: "picked", name: "copy.ippo-backup" }, passphrase);
    expect(await saidBy(vault, machine)).toBe(saidThen(fixture));
  });
});
