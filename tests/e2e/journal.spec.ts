import type { Page } from "@playwright/test";
import { catalogues } from "../../src/content/catalogue.ts";
import { expect, test } from "../support/app.ts";
import { firstRun, goTo, saved, unlock } from "../support/drive.ts";

const { ja } = catalogues;

async function openNewPage(page: Page): Promise<void> {
  await page.getByRole("button", { name: ja.journal.write }).click();
  await expect(page.getByRole("textbox", { name: ja.journal.page })).toBeFocused();
}

test("Japanese input: what is being composed is on the page, what is confirmed is saved", async ({ start }) => {
  const { page } = await start();
  await firstRun(page);
  await goTo(page, "journal");
  await openNewPage(page);
  const text = page.getByRole("textbox", { name: ja.journal.page });
  const events = await page.evaluateHandle(() => {
    const seen: string[] = [];
    for (const type of ["compositionstart", "compositionupdate", "compositionend"])
      document.addEventListener(type, () => seen.push(type), { capture: true });
    return seen;
  });
  const keyboard = await page.context().newCDPSession(page);
  const compose = (words: string) =>
    keyboard.send("Input.imeSetComposition", { text: words, selectionStart: words.length, selectionEnd: words.length });
  await compose("き");
  await compose("きょうは");
  await compose("今日は");
  await expect(text).toHaveText("今日は");
  await keyboard.send("Input.insertText", { text: "今日は" });
  await compose("さんぽ");
  await keyboard.send("Input.insertText", { text: "散歩" });
  await expect(text).toHaveText("今日は散歩");
  expect(await events.jsonValue()).toContain("compositionend");
  await saved(page);

  await page.keyboard.press("Control+l");
  await unlock(page);
  await goTo(page, "journal");
  await page
    .getByRole("option")
    .filter({ hasText: /今日は散歩/ })
    .click();
  await expect(text).toHaveText("今日は散歩");
});

test("Escape twice while composing does not hide the page", async ({ start }) => {
  const { page } = await start();
  await firstRun(page);
  await goTo(page, "journal");
  await openNewPage(page);
  const keyboard = await page.context().newCDPSession(page);
  await keyboard.send("Input.imeSetComposition", { text: "あ", selectionStart: 1, selectionEnd: 1 });
  const pressEscape = () =>
    page.evaluate(() =>
      document.activeElement?.dispatchEvent(
        new KeyboardEvent("keydown", { key: "Escape", isComposing: true, bubbles: true }),
      ),
    );
  await pressEscape();
  await pressEscape();
  await expect(page.getByRole("button", { name: ja.app.showAgain })).toHaveCount(0);
});

test("words typed right before the lock are there after it", async ({ start }) => {
  const { page } = await start();
  await firstRun(page);
  await goTo(page, "journal");
  await openNewPage(page);
  await page.keyboard.type("最後のひとこと");
  await page.keyboard.press("Control+l");
  await unlock(page);
  await goTo(page, "journal");
  await expect(page.getByRole("option").filter({ hasText: /最後のひとこと/ })).toBeVisible();
});

test("a covered passage and the level stay with the entry", async ({ start }) => {
  const { page } = await start();
  await firstRun(page);
  await goTo(page, "journal");
  await openNewPage(page);
  await page.keyboard.type("名前は山田");
  await page.keyboard.press("Shift+ArrowLeft");
  await page.keyboard.press("Shift+ArrowLeft");
  await page.getByRole("button", { name: ja.journal.redact }).click();
  await expect(page.locator(".redacted")).toHaveText("山田");
  await page.getByText(ja.journal.levels.ask, { exact: true }).click();
  await saved(page);
  await page.keyboard.press("Control+l");
  await unlock(page);
  await goTo(page, "journal");
  await page
    .getByRole("option")
    .filter({ hasText: /名前は山田/ })
    .click();
  await expect(page.locator(".redacted")).toHaveText("山田");
  await expect(page.getByRole("radio", { name: ja.journal.levels.ask })).toBeChecked();
});
