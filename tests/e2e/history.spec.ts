import { catalogues } from "../../src/content/catalogue.ts";
import { expect, test } from "../support/app.ts";
import { firstRun, goTo, openPart, saved, unlock } from "../support/drive.ts";

const { ja } = catalogues;

test("an entry goes to the bin, comes back, and one that is erased is gone", async ({ start }) => {
  const { page } = await start();
  await firstRun(page);
  await goTo(page, "journal");
  for (const words of ["戻したいページ", "消したいページ"]) {
    await page.getByRole("button", { name: ja.journal.write }).click();
    await expect(page.getByRole("textbox", { name: ja.journal.page })).toBeFocused();
    await page.keyboard.type(words);
    await saved(page);
    await page.getByRole("button", { name: ja.history.discard }).click();
    await expect(page.getByText(ja.history.discardAsk)).toBeVisible();
    await page.getByRole("button", { name: ja.history.discard }).click();
    await expect(page.getByRole("option").filter({ hasText: words })).toHaveCount(0);
  }
  await openPart(page, "bin");
  const item = (words: string) => page.getByRole("listitem").filter({ hasText: words });
  await expect(item("戻したいページ")).toContainText(ja.history.binLeft(30));
  await item("戻したいページ").getByRole("button", { name: ja.history.bringBack }).focus();
  await page.keyboard.press("Enter");
  await expect(item("戻したいページ")).toHaveCount(0);
  // The line is gone: the keys go on among those that are left.
  await expect(item("消したいページ").getByRole("button", { name: ja.history.bringBack })).toBeFocused();
  await item("消したいページ").getByRole("button", { name: ja.history.erase }).click();
  await page.getByRole("button", { name: ja.history.eraseKeep }).click();
  await expect(item("消したいページ")).toHaveCount(1);
  await item("消したいページ").getByRole("button", { name: ja.history.erase }).click();
  await page.getByRole("button", { name: ja.history.eraseNow, exact: true }).click();
  await expect(page.getByText(ja.history.binEmpty)).toBeVisible();
  await goTo(page, "journal");
  await expect(page.getByRole("option").filter({ hasText: "戻したいページ" })).toHaveCount(1);
  await expect(page.getByRole("option").filter({ hasText: "消したいページ" })).toHaveCount(0);
});

test("what a page was in the visit before can be brought back, and the newer one is kept too", async ({ start }) => {
  const { page } = await start();
  await firstRun(page);
  await goTo(page, "journal");
  await page.getByRole("button", { name: ja.journal.write }).click();
  await expect(page.getByRole("textbox", { name: ja.journal.page })).toBeFocused();
  await page.keyboard.type("はじめの言葉");
  await saved(page);
  await page.keyboard.press("Control+l");
  await unlock(page);
  await goTo(page, "journal");
  await page.getByRole("option").filter({ hasText: "はじめの言葉" }).click();
  const text = page.getByRole("textbox", { name: ja.journal.page });
  await text.click();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("書きなおした言葉");
  await saved(page);
  await page.keyboard.press("Control+l");
  await unlock(page);
  await goTo(page, "journal");
  await page.getByRole("option").filter({ hasText: "書きなおした言葉" }).click();
  await page.getByRole("button", { name: ja.history.versions }).click();
  await page.getByRole("button", { name: new RegExp(ja.history.bringVersion) }).click();
  await expect(text).toHaveText("はじめの言葉");
  await page.getByRole("button", { name: ja.history.versions }).click();
  await expect(page.getByRole("listitem").filter({ hasText: "書きなおした言葉" })).toHaveCount(1);
});
