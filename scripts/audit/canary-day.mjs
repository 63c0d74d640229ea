import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { catalogues } from "../../src/content/catalogue.ts";
import { driveApp } from "../drive/app.mjs";
import { killWhole } from "../proof/processes.mjs";
import { FirstDay } from "../tour/first-day.mjs";
import { CANARIES, CANARY_PASSPHRASE, canaryPerson } from "./canary.mjs";
import { filesHolding } from "./disk.mjs";
import { anotherPerson, copiesByHand, earlierVersions, emptyTheBin } from "./later-visits.mjs";
import { collectSettings } from "./settings.mjs";

/** Long enough for some of the words to be on the disk and some not. */
const KILL_AFTER_MS = 3_000;

/**
 * A first day in which every field gets a canary, a visit after it (an earlier version, copies by hand, the bin), a
 * second person, a kill in the middle of their typing, and one more start; in folders of its own for profile, home,
 * cache, temporary files and a second place.
 * @returns {Promise<{open: string[], killed: string[], closed: string[], windows: object[]}>} files that hold a canary
 * while the app is open, after the kill and after all of it; the settings of every window there was
 */
export async function canaryDay() {
  const work = mkdtempSync(join(tmpdir(), "ippo-canary-"));
  const place = (name) => {
    mkdirSync(join(work, name));
    return join(work, name);
  };
  const [profile, home, cache, temporary, second, out] = ["profile", "home", "cache", "tmp", "second", "out"].map(
    place,
  );
  const watched = [profile, home, cache, temporary, second];
  const env = { HOME: home, XDG_CACHE_HOME: cache, XDG_CONFIG_HOME: join(home, "config"), TMPDIR: temporary };
  const { app, page } = await driveApp({ profile, env });
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
  for (const part of ["firstRun", "today", "journal", "photo", "steps", "documents"]) await day[part]();
  const [share] = await day.sharing();
  await day.counselor(share);
  await day.passing();
  await day.settings();
  await day.lockAndUnlock();
  await earlierVersions(day, sample.line);
  await copiesByHand(day, second);
  await emptyTheBin(day);
  const other = await anotherPerson(day);
  const open = filesHolding(watched, CANARIES);
  const windows = await app.evaluate(() => globalThis.ippoSeenSettings);

  const typing = other.field(other.words.today.line).pressSequentially(sample.passing.repeat(20));
  typing.catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, KILL_AFTER_MS));
  await killWhole(app.process().pid);
  const killed = filesHolding(watched, CANARIES);

  await openAgain({ profile, env, passphrase: other.passphrase });
  const closed = filesHolding(watched, CANARIES);
  rmSync(work, { recursive: true, force: true });
  return { open, killed, closed, windows };
}

/** The person who was there last opens their vault, and closes it as a person does. */
async function openAgain({ profile, env, passphrase }) {
  const { page, close } = await driveApp({ profile, env });
  const { unlock } = catalogues.ja.start;
  await page.getByRole("textbox", { name: unlock.label }).fill(passphrase);
  await page.getByRole("button", { name: unlock.open, exact: true }).click();
  await page.locator("[data-room=today]").waitFor({ timeout: 60_000 });
  await close();
}
