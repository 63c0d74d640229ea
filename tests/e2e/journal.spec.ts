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

test("Enter opens the entry that has the keys, and what is typed behind it goes into that entry", async ({ start }) => {
  const { page } = await start();
  await firstRun(page);
  await goTo(page, "journal");
  for (const words of ["いち", "に"]) {
    await openNewPage(page);
    await page.keyboard.type(words);
    await saved(page);
  }
  await goTo(page, "today");
  await goTo(page, "journal");
  const text = page.getByRole("textbox", { name: ja.journal.page });
  const rows = page.getByRole("option");
  await rows.first().focus();
  await page.keyboard.press("Enter");
  await expect(text).toBeFocused();
  await expect(text).toHaveText("に");

  await rows.first().focus();
  // Without a moment between them: the second page is not there yet.
  await page.evaluate(() => {
    for (const key of ["ArrowDown", "Enter"])
      document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
  });
  await expect(text).toHaveText("いち");
  await expect(text).toBeFocused();
  await page.keyboard.press("Control+End");
  await page.keyboard.type("のつづき");
  await expect(text).toHaveText("いちのつづき");
});

test("a page that is chosen while it is open stays as it is, and what was done can be undone", async ({ start }) => {
  const { page } = await start();
  await firstRun(page);
  await goTo(page, "journal");
  await openNewPage(page);
  await page.keyboard.type("のこる");
  await page.keyboard.press("Enter");
  await page.keyboard.type("きえる");
  await saved(page);
  await page.getByRole("option").click();
  await expect(page.getByRole("option", { selected: true })).toBeFocused();
  await page.waitForTimeout(300);
  const text = page.getByRole("textbox", { name: ja.journal.page });
  await text.focus();
  for (let step = 0; step < 3; step += 1) await page.keyboard.press("Control+z");
  await expect(text).not.toContainText("きえる");
});
