import { beforeAll, expect, test } from "vitest";
import { aMachine, anEntry, PASSPHRASE, startOn } from "../../../support/vault/a-vault.ts";
import { useQuickArgon } from "../../../support/vault/quick-argon.ts";

beforeAll(useQuickArgon);

const MEGABYTE = 1024 * 1024;

test("the log of a long visit is written anew when most of it is superseded, and nothing is lost", async () => {
  const machine = aMachine();
  const { vault, database } = startOn(machine);
  await vault.create(PASSPHRASE);
  await vault.save({ kind: "journal", body: anEntry("そのまま") });
  const { id } = await vault.save({ kind: "journal", body: anEntry("はじめ") });
  let longest = 0;
  for (let save = 1; save <= 25; save += 1) {
    await vault.save({ kind: "journal", id, body: anEntry(`${save}\n${"長いページ。".repeat(80_000)}`) });
    longest = Math.max(longest, machine.files.log.byteLength);
  }
  await vault.close();
  // 25 saves of 1.4 MB: without it the log would hold them all.
  expect(longest).toBeGreaterThan(32 * MEGABYTE);
  expect(machine.files.log.byteLength).toBeLessThan(16 * MEGABYTE);
  database.close();
  await database.delete();

  const { vault: again } = startOn(machine);
  await again.open(PASSPHRASE);
  const entries = await again.list("journal");
  const texts = entries.map(({ body }) => JSON.stringify(body.document));
  expect(texts.some((text) => text.includes("そのまま"))).toBe(true);
  expect(texts.some((text) => text.includes('"25"'))).toBe(true);
  expect((await again.versions(id)).length).toBe(0);
});
