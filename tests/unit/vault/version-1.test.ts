import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Kind } from "../../../src/domain/records/kinds.ts";
import { aMachine, startOn } from "../../support/vault/a-vault.ts";
import { RECORDS_V1 } from "../../support/vault/records-v1.ts";

const folder = new URL("../../fixtures/vault-v1/", import.meta.url);
const { passphrase, kit } = JSON.parse(readFileSync(new URL("secrets.json", folder), "utf8"));

/** The files of a vault that version 1 wrote, on a computer whose database is empty. */
function theFixture() {
  const machine = aMachine();
  machine.files.head = new Uint8Array(readFileSync(new URL("head", folder)));
  machine.files.log = new Uint8Array(readFileSync(new URL("log", folder)));
  return startOn(machine).vault;
}

describe("a vault of version 1", () => {
  it.each([
    ["its passphrase", passphrase],
    ["its spare key", kit],
  ])("opens with %s, every record as it was written", async (_name, secret) => {
    const vault = theFixture();
    await vault.open(secret);
    for (const { kind, body } of RECORDS_V1) {
      const [record] = await vault.list(kind as Kind);
      expect(record?.body, kind).toEqual(body);
    }
  });
});
