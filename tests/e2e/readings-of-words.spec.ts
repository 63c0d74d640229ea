import type { Page } from "@playwright/test";
import { catalogues } from "../../src/content/catalogue.ts";
import { expect, test } from "../support/app.ts";
import { findings } from "../support/axe.ts";
import { firstRun, goTo, saved, unlock } from "../support/drive.ts";

const { journal } = catalogues.ja;

async function openPage(page: Page) {
  await firstRun(page);
  await goTo(page, "journal");
  await page.getByRole("button", { name: journal.write }).click();
  const text = page.getByRole("textbox", { name: journal.page });
  await expect(text).toBeFocused();
  return text;
}

test("words get their reading by keyboard; it is kept, changed and taken off, and the words stay the words", async ({
  start,
}) => {
  const { page } = await start();
  const text = await openPage(page);
  await page.keyboard.type("日向さん");
  await saved(page);
  await page.keyboard.press("Home");
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Shift+ArrowRight");
  const tools = page.getByRole("toolbar", { name: journal.tools });
  await page.keyboard.press("Alt+F10");
  const tool = tools.getByRole("button", { name: journal.reading.add });
  const before = (await tools.getByRole("button").count()) - 1;
  for (let step = 0; step < before; step += 1) await page.keyboard.press("ArrowRight");
  await expect(tool).toBeFocused();
  await page.keyboard.press("Space");
  const field = page.getByRole("textbox", { name: journal.reading.field });
  await expect(field).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByText(journal.reading.notOne)).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await field.fill("ひなた");
  await page.keyboard.press("Enter");
  await expect(text.locator("[data-reading='ひなた']")).toHaveText("日向");
  await expect(text).toBeFocused();
  // Right after it has drawn, the editor does not look at where a key leads the caret.
  await page.waitForTimeout(200);
  await page.keyboard.press("End");
  await expect(tools).toHaveCount(0);
  await page.keyboard.type("へ");
  await expect(text).toHaveText("日向さんへ");
  await saved(page);

  await page.keyboard.press("Control+l");
  await unlock(page);
  await goTo(page, "journal");
  await page.getByRole("option").filter({ hasText: "日向さんへ" }).click();
  await expect(text.locator("[data-reading='ひなた']")).toHaveText("日向");
  const ask = async () => {
    const add = tools.getByRole("button", { name: journal.reading.add });
    // A double click while the editor is being drawn selects nothing.
    await expect(async () => {
      await text.locator(".reading").dblclick();
      await expect(add).toBeVisible({ timeout: 2_000 });
    }).toPass();
    await add.click();
  };
  await ask();
  await expect(field).toHaveValue("ひなた");
  await field.fill("ひゅうが");
  await page.getByRole("button", { name: journal.reading.set }).click();
  await expect(text.locator("[data-reading='ひゅうが']")).toHaveText("日向");
  await ask();
  await page.getByRole("button", { name: journal.reading.remove }).click();
  await expect(text.locator("[data-reading]")).toHaveCount(0);
  await expect(text).toHaveText("日向さんへ");
});

test("the notation of Aozora Bunko becomes a reading as it is typed, and ruby of a paste stays one", async ({
  start,
}) => {
  const { page } = await start();
  const text = await openPage(page);
  await page.keyboard.type("また一歩《いっぽ》と、｜ワンステップ《one step》ずつ");
  await expect(text).toHaveText("また一歩と、ワンステップずつ");
  await expect(text.locator("[data-reading='いっぽ']")).toHaveText("一歩");
  await expect(text.locator("[data-reading='one step']")).toHaveText("ワンステップ");
  await page.keyboard.press("Enter");
  await text.evaluate((element) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/html", "<p><ruby>生業<rp>(</rp><rt>なりわい</rt><rp>)</rp></ruby>のこと</p>");
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(text.locator("[data-reading='なりわい']")).toHaveText("生業");
  await expect(text.locator("p").last()).toHaveText("生業のこと");
  await saved(page);
});

test("the notation counts as well where an input method writes it", async ({ start }) => {
  const { page } = await start();
  const text = await openPage(page);
  const keyboard = await page.context().newCDPSession(page);
  for (const words of ["一歩", "《", "いっぽ", "》"]) {
    await keyboard.send("Input.imeSetComposition", {
      text: words,
      selectionStart: words.length,
      selectionEnd: words.length,
    });
    await keyboard.send("Input.insertText", { text: words });
  }
  await expect(text.locator("[data-reading='いっぽ']")).toHaveText("一歩");
  await expect(text).toHaveText("一歩");
});
