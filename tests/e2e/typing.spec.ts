import type { Page } from "@playwright/test";
import { catalogues } from "../../src/content/catalogue.ts";
import { expect, test } from "../support/app.ts";
import { firstRun, goTo, saved, unlock } from "../support/drive.ts";

const { journal } = catalogues.ja;

const textbox = (page: Page) => page.getByRole("textbox", { name: journal.page });

async function aNewPage(page: Page) {
  await firstRun(page);
  await goTo(page, "journal");
  await page.getByRole("button", { name: journal.write }).click();
  await expect(textbox(page)).toBeFocused();
  return textbox(page);
}

test("letters typed key by key: shortcuts, marks, what is selected, and undoing", async ({ start }) => {
  const { page } = await start();
  const text = await aNewPage(page);
  await page.keyboard.type("# Head");
  await expect(text.locator("h1")).toHaveText("Head");
  await page.keyboard.press("Enter");
  await page.keyboard.type("plain **bold** rest");
  await expect(text.locator("strong")).toHaveText("bold");
  await expect(text.locator("p").first()).toHaveText("plain bold rest");

  // In the middle of a bold word letters are bold, too; behind a selection they stand in its place.
  for (let step = 0; step < "d rest".length; step += 1) await page.keyboard.press("ArrowLeft");
  await page.keyboard.type("l");
  await expect(text.locator("strong")).toHaveText("bolld");
  await page.keyboard.press("Control+ArrowLeft");
  await page.keyboard.press("Control+Shift+ArrowLeft");
  await page.keyboard.type("x y");
  await expect(text.locator("p").first()).toHaveText("x ybolld rest");

  await page.keyboard.press("Control+End");
  await page.keyboard.press("Enter");
  await page.keyboard.type("- one");
  await expect(text.locator("ul li")).toHaveText("one");
  await page.keyboard.press("Enter");
  await page.keyboard.type("two");
  // Over two lines at once.
  await page.keyboard.press("Shift+ArrowUp");
  await page.keyboard.press("Shift+Home");
  await page.keyboard.type("3");
  await expect(text.locator("ul li")).toHaveText("3");
  for (let step = 0; step < 40; step += 1) await page.keyboard.press("Control+z");
  await expect(text).toHaveText("");
  for (let step = 0; step < 40; step += 1) await page.keyboard.press("Control+Shift+z");
  await expect(text.locator("ul li")).toHaveText("3");
  await expect(text.locator("p").first()).toHaveText("x ybolld rest");
  await saved(page);

  await page.keyboard.press("Control+l");
  await unlock(page);
  await goTo(page, "journal");
  await page.getByRole("option").filter({ hasText: "Head" }).click();
  await expect(text.locator("ul li")).toHaveText("3");
});

test("keys with Ctrl and Alt stay what they are, and signs of every kind come as they are typed", async ({ start }) => {
  const { page } = await start();
  const text = await aNewPage(page);
  await page.keyboard.type("a<b> & \"c\" 'd' \\ ~ é ß");
  // Where a key gives no letter of its own, the letters come by themselves.
  await page.keyboard.insertText("𠮷野家👩‍👩‍👧");
  await expect(text).toHaveText("a<b> & \"c\" 'd' \\ ~ é ß𠮷野家👩‍👩‍👧");
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Control+b");
  await expect(text.locator("strong")).toHaveText("a<b> & \"c\" 'd' \\ ~ é ß𠮷野家👩‍👩‍👧");
});
