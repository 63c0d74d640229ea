import { setTimeout as rest } from "node:timers/promises";
import { catalogues } from "../../src/content/catalogue.ts";
import { driveApp } from "../drive/app.mjs";
import { longestTask, watchLongTasks } from "./long-tasks.mjs";
import { pssOf } from "./memory.mjs";

const words = catalogues.ja.start.unlock;

/** Each measure comes with the longest task the page's main thread had meanwhile. */

/** Milliseconds from the spawn of the process to the first paint with something in it. */
export async function startTime(profile, args = []) {
  const spawned = Date.now();
  const { page, close } = await driveApp({ profile, args });
  const painted = await page.evaluate(async () => {
    const paint = () => performance.getEntriesByName("first-contentful-paint")[0];
    while (!paint()) await new Promise((resolve) => setTimeout(resolve, 10));
    return performance.timeOrigin + paint().startTime;
  });
  await watchLongTasks(page);
  const longest = await longestTask(page);
  await close();
  return { value: painted - spawned, longest };
}

/** Milliseconds from pressing 開ける to Today with its records, the key derivation taken off. */
export async function unlockTime(profile, passphrase) {
  const { page, close } = await driveApp({ profile });
  await watchLongTasks(page);
  await longestTask(page);
  await unlock(page, passphrase);
  const value = await page.evaluate(() => {
    const at = (name) => performance.getEntriesByName(name)[0].startTime;
    return at("ippo-today-ready") - at("ippo-unlock") - performance.getEntriesByName("ippo-key")[0].duration;
  });
  const longest = await longestTask(page);
  await close();
  return { value, longest };
}

/** Megabytes (PSS, all processes) with Today open and everything settled. */
export async function openMemory(profile, passphrase) {
  const { app, page, close } = await openedApp(profile, passphrase);
  await rest(4_000);
  const value = pssOf(app.process().pid);
  const longest = await longestTask(page);
  await close();
  return { value, longest };
}

export async function emptyMemory(profile) {
  const { app, close } = await driveApp({ profile, args: ["--empty-page"] });
  await rest(4_000);
  const value = pssOf(app.process().pid);
  await close();
  return { value, longest: 0 };
}

/** The app with an open vault that has read every record once, as it does soon after opening. */
export async function openedApp(profile, passphrase) {
  const driven = await driveApp({ profile });
  const { page } = driven;
  await watchLongTasks(page);
  await longestTask(page);
  await unlock(page, passphrase);
  await page.locator("[data-checked]").waitFor({ state: "attached", timeout: 120_000 });
  return driven;
}

async function unlock(page, passphrase) {
  await page.getByRole("textbox", { name: words.label }).fill(passphrase);
  await page.getByRole("button", { name: words.open, exact: true }).click();
  await page.locator("[data-room=today]").waitFor({ timeout: 120_000 });
  await page.waitForFunction(() => performance.getEntriesByName("ippo-today-ready").length > 0);
}
