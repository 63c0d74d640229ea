import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ElectronApplication, Page } from "@playwright/test";
import { catalogues } from "../../src/content/catalogue.ts";
import { closeIppo, expect, test } from "../support/app.ts";
import { firstRun, openPart, PASSPHRASE, saved, unlock } from "../support/drive.ts";

const { ja } = catalogues;
const SECOND = "べつの あいことば です";

const line = (page: Page) => page.getByRole("textbox", { name: ja.today.line });
const other = (page: Page, number: number) =>
  page.getByRole("button", { name: ja.profiles.name(number, ja.profiles.shapes[number - 1] ?? "") });

/** The window that takes the place of this one. */
async function nextWindow(app: ElectronApplication, act: () => Promise<void>): Promise<Page> {
  const opened = app.waitForEvent("window");
  await act();
  const page = await opened;
  await expect(page.getByTestId("ready")).toBeAttached({ timeout: 30_000 });
  return page;
}

test("two people on one computer: each has a vault, neither sees the other's, by number and shape", async ({
  start,
  profile,
}) => {
  const ippo = await start();
  await firstRun(ippo.page);
  await line(ippo.page).fill("ひとり目の一行");
  await saved(ippo.page);
  await openPart(ippo.page, "keys");
  let page = await nextWindow(ippo.app, () => ippo.page.getByRole("button", { name: ja.profiles.add }).click());

  // Whoever opened it by mistake finds the way back.
  await expect(other(page, 1)).toBeVisible();
  await firstRun(page, "ja", SECOND);
  await expect(line(page)).toHaveValue("");
  await line(page).fill("ふたり目の一行");
  await saved(page);
  await page.keyboard.press("Control+l");
  await expect(other(page, 2)).toBeDisabled();

  const back = page;
  page = await nextWindow(ippo.app, () => other(back, 1).click());
  await page.getByRole("textbox", { name: ja.start.unlock.label }).fill(SECOND);
  await page.getByRole("button", { name: ja.start.unlock.open, exact: true }).click();
  await expect(page.getByText(ja.start.unlock.once)).toBeVisible({ timeout: 30_000 });
  await unlock(page, PASSPHRASE);
  await expect(line(page)).toHaveValue("ひとり目の一行");

  expect(readdirSync(join(profile, "profiles")).toSorted()).toEqual(["1", "2", "last"]);
  await closeIppo({ ...ippo, page });
  const again = await start();
  await expect(other(again.page, 1)).toBeDisabled();
  const second = await nextWindow(again.app, () => other(again.page, 2).click());
  await unlock(second, SECOND);
  await expect(line(second)).toHaveValue("ふたり目の一行");
  const windows = await again.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
  expect(windows).toBe(1);
});

test("where there is no place for one more person, one's own lock screen stands", async ({ start, profile }) => {
  const { page } = await start();
  await firstRun(page);
  await line(page).fill("まだここにある一行");
  await saved(page);
  await openPart(page, "keys");
  // Every other place is taken, after the button was drawn.
  for (const number of [2, 3, 4, 5, 6]) {
    mkdirSync(join(profile, "profiles", String(number)), { recursive: true });
    writeFileSync(join(profile, "profiles", String(number), "head"), "taken");
  }
  await page.getByRole("button", { name: ja.profiles.add }).click();
  await unlock(page);
  await expect(line(page)).toHaveValue("まだここにある一行");
  expect(readdirSync(join(profile, "profiles")).filter((name) => name !== "last")).toHaveLength(6);
});

test("an erasing that the system refuses ends at the lock screen, and says nothing that is not so", async ({
  start,
}) => {
  const { app, page } = await start();
  await firstRun(page);
  await line(page).fill("消えなかった一行");
  await saved(page);
  await app.evaluate(({ session }) => {
    session.defaultSession.clearStorageData = () => Promise.reject(new Error("refused"));
  });
  await openPart(page, "about");
  await page.getByRole("button", { name: ja.settings.eraseAll, exact: true }).click();
  await page.getByRole("textbox", { name: ja.settings.eraseAllSecret }).fill(PASSPHRASE);
  await page.getByRole("button", { name: ja.settings.eraseAllNow, exact: true }).click();
  // The field for erasing has a name that begins like the lock screen's.
  await expect(page.getByRole("textbox", { name: ja.start.unlock.label, exact: true })).toBeVisible();
  await unlock(page);
  await expect(line(page)).toHaveValue("消えなかった一行");
});
