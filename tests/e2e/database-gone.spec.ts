import { readdirSync, rmSync, statSync, truncateSync } from "node:fs";
import { join } from "node:path";
import type { ElectronApplication, Page } from "@playwright/test";
import { catalogues } from "../../src/content/catalogue.ts";
import { closeIppo, expect, type Ippo, test } from "../support/app.ts";
import { firstRun, goTo, saved, unlock } from "../support/drive.ts";

const { ja } = catalogues;
const line = (page: Page) => page.getByRole("textbox", { name: ja.today.line });
const OLDER = "前からあるページ";
const LATER = "なくなったあとのページ";

type Loss = (ippo: Ippo) => Promise<void>;

/** What can happen to Chromium's database while Ippo is open. */
const LOSSES: Record<string, Loss> = {
  "every other file of it is removed": async ({ profile }) => {
    for (const file of databaseFiles(profile).filter((_, index) => index % 2 === 0)) rmSync(file);
  },
  "the other half of its files is removed": async ({ profile }) => {
    for (const file of databaseFiles(profile).filter((_, index) => index % 2 === 1)) rmSync(file);
  },
  "each of its files is cut in half": async ({ profile }) => {
    for (const file of databaseFiles(profile)) truncateSync(file, Math.floor(statSync(file).size / 2));
  },
  "Chromium lets the storage go": async ({ app }) => clearStorage(app),
  "another page deletes it": async ({ page }) =>
    page.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const asked = indexedDB.deleteDatabase("ippo-vault");
          asked.onsuccess = () => resolve();
          asked.onerror = () => reject(asked.error);
        }),
    ),
};

/** `npm run test:slow` tries all of them. */
const QUICK = ["each of its files is cut in half", "Chromium lets the storage go"];

for (const [name, lose] of Object.entries(LOSSES)) {
  if (!process.env["IPPO_SLOW"] && !QUICK.includes(name)) continue;
  test(`the database goes while Ippo is open (${name}): the words stay, and everything saved is there again`, async ({
    start,
  }) => {
    const before = await start();
    await firstRun(before.page);
    await writePage(before.page, OLDER);
    await closeIppo(before);
    const open = await start();
    const { app, page } = open;
    await unlock(page);

    await lose(open);
    await line(page).fill("失ったあとの一行");
    // Said as it is: in both places, or in the log alone. Then another, which meets whatever the first one left.
    await saved(page);
    await expect(line(page)).toHaveValue("失ったあとの一行");
    await writePage(page, LATER);
    await expect(page.getByRole("option").filter({ hasText: OLDER })).toHaveCount(1);

    const gone = app.waitForEvent("close");
    app.process().kill("SIGKILL");
    await gone;
    const again = await start();
    await unlock(again.page);
    await expect(line(again.page)).toHaveValue("失ったあとの一行");
    await goTo(again.page, "journal");
    for (const text of [OLDER, LATER])
      await expect(again.page.getByRole("option").filter({ hasText: text })).toHaveCount(1);
  });
}

async function writePage(page: Page, text: string): Promise<void> {
  await goTo(page, "journal");
  await page.getByRole("button", { name: ja.journal.write }).click();
  await page.getByRole("textbox", { name: ja.journal.page }).fill(text);
  await expect(page.locator('.entry [data-save="saved"]')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole("textbox", { name: ja.journal.page })).toHaveText(text);
}

function databaseFiles(profile: string): string[] {
  const folder = join(profile, "chromium", "IndexedDB", "app_ippo_0.indexeddb.leveldb");
  return readdirSync(folder)
    .filter((name) => name !== "LOCK")
    .map((name) => join(folder, name));
}

async function clearStorage(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ session }) => session.defaultSession.clearStorageData({ storages: ["indexdb"] }));
}
