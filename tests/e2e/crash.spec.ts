import { crashRounds } from "../../scripts/crash/rounds.mjs";
import { expect, test } from "../support/app.ts";

/** The short run of `npm run crash`. The full one is part of `npm run test:slow`. */
const KILLS = 10;

test("ten kills at random moments lose nothing that was called saved", async ({ profile }) => {
  test.setTimeout(240_000);
  const { acknowledged, found, faults, kills } = await crashRounds({ rounds: KILLS, seed: 8, profile, short: true });
  expect(faults).toEqual([]);
  expect(kills).toHaveLength(KILLS);
  expect(acknowledged).toBeGreaterThan(0);
  expect(found).toBe(acknowledged);
});
