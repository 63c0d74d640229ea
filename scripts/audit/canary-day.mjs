import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { driveApp } from "../drive/app.mjs";
import { FirstDay } from "../tour/first-day.mjs";
import { CANARIES, CANARY_PASSPHRASE, canaryPerson } from "./canary.mjs";
import { filesHolding } from "./disk.mjs";
import { collectSettings } from "./settings.mjs";

/**
 * A first day in which every field gets a canary, in folders of its own for profile, home, cache and temporary files.
 * @returns {Promise<{open: string[], closed: string[], windows: object[]}>} files that hold a canary while the app is
 * open and after it; the settings of every window there was
 */
export async function canaryDay() {
  const work = mkdtempSync(join(tmpdir(), "ippo-canary-"));
  const place = (name) => {
    mkdirSync(join(work, name));
    return join(work, name);
  };
  const [profile, home, cache, temporary, out] = ["profile", "home", "cache", "tmp", "out"].map(place);
  const watched = [profile, home, cache, temporary];
  const env = { HOME: home, XDG_CACHE_HOME: cache, XDG_CONFIG_HOME: join(home, "config"), TMPDIR: temporary };
  const { app, page, close } = await driveApp({ profile, env });
  await app.evaluate(collectSettings);
  const { sample, facts } = canaryPerson();
  const take = async () => undefined;
  const day = new FirstDay({
    app,
    page,
    locale: "ja",
    folder: out,
    take,
    sample,
    facts,
    passphrase: CANARY_PASSPHRASE,
  });
  for (const part of ["firstRun", "today", "journal", "steps", "documents"]) await day[part]();
  const [share] = await day.sharing();
  await day.counselor(share);
  await day.passing();
  await day.settings();
  await day.lockAndUnlock();
  const open = filesHolding(watched, CANARIES);
  const windows = await app.evaluate(() => globalThis.ippoSeenSettings);
  await close();
  const closed = filesHolding(watched, CANARIES);
  rmSync(work, { recursive: true, force: true });
  return { open, closed, windows };
}
