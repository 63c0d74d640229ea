import { damageTable } from "../../scripts/damage/table.mjs";
import { expect, test } from "../support/app.ts";

/** The short run of `npm run damage`. The full one is part of `npm run test:slow`. */
const RECORDS = 250;

test("the main damages of a vault: restored, refused or named, and nothing lost without a word", async () => {
  test.setTimeout(300_000);
  const { rows } = await damageTable({ records: RECORDS, short: true });
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.flatMap(({ name, faults }) => faults.map((fault) => `${name}: ${fault}`))).toEqual([]);
});
