import type { Page } from "@playwright/test";
import { catalogues } from "../../src/content/catalogue.ts";
import { offer } from "../../src/domain/journal/prompts.ts";
import { expect, test } from "../support/app.ts";
import { findings } from "../support/axe.ts";
import { firstRun, goTo, saved, unlock } from "../support/drive.ts";

const { ja } = catalogues;
const { kinds } = ja.forms;

const WORDS_OF_HEAVY_DAYS = Array.from({ length: 400 }, (_, seed) => offer({ mood: 1 }, [], seed))
  .flat()
  .map((id) => ja.prompts[id]);

const paper = (page: Page) => page.getByRole("textbox", { name: ja.journal.page });
const offeredPrompts = (page: Page) => page.locator(".prompt-choices").getByRole("button");

async function openNewPage(page: Page): Promise<void> {
  await page.getByRole("button", { name: ja.journal.write }).click();
  await expect(paper(page)).toBeFocused();
}

/** Opens the other ways to write, as a click on their line does. */
async function openWays(page: Page): Promise<void> {
  await page.getByRole("button", { name: ja.forms.open }).click();
  await expect(page.getByRole("heading", { name: ja.forms.title, exact: true })).toBeVisible();
}

async function chooseForm(page: Page, form: keyof typeof kinds): Promise<void> {
  await openWays(page);
  await page.getByRole("button", { name: kinds[form].name, exact: true }).click();
  await expect(paper(page)).toBeFocused();
}

async function lockAndReturn(page: Page): Promise<void> {
  await page.keyboard.press("Control+l");
  await unlock(page);
  await goTo(page, "journal");
}

test("a form on a blank page, by keyboard: written under its headings, and there after the lock", async ({ start }) => {
  const { page } = await start();
  await firstRun(page);
  await goTo(page, "journal");
  await openNewPage(page);
  await page.keyboard.press("Shift+Tab");
  await expect(page.getByRole("button", { name: ja.forms.open })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: kinds.goodThings.name, exact: true }).press("Enter");
  await expect(paper(page)).toBeFocused();
  await expect(paper(page).getByRole("heading")).toHaveText(kinds.goodThings.headings);
  await page.keyboard.type("お茶があたたかい");
  await saved(page);

  await lockAndReturn(page);
  const entry = page.getByRole("option");
  await expect(entry).toHaveCount(1);
  await expect(entry).toContainText(kinds.goodThings.name);
  await expect(entry).toContainText("お茶があたたかい");
  await entry.click();
  await expect(paper(page).locator("h3, p").nth(1)).toHaveText("お茶があたたかい");
  await expect(paper(page).getByRole("heading")).toHaveText(kinds.goodThings.headings);
  // What is written already is not begun anew.
  await expect(page.getByRole("button", { name: ja.forms.open })).toHaveCount(0);
});

test("a form that nothing is written on leaves no entry, and gives way to another or to blank paper", async ({
  start,
}) => {
  const { page } = await start();
  await firstRun(page);
  await goTo(page, "journal");
  await openNewPage(page);
  await chooseForm(page, "sortFeelings");
  await expect(paper(page).getByRole("heading")).toHaveText(kinds.sortFeelings.headings);
  await chooseForm(page, "beforeTalk");
  await expect(paper(page).getByRole("heading")).toHaveText(kinds.beforeTalk.headings);
  await openWays(page);
  await page.getByRole("button", { name: ja.forms.blank, exact: true }).click();
  await expect(paper(page).getByRole("heading")).toHaveCount(0);
  await chooseForm(page, "unsentLetter");

  await lockAndReturn(page);
  await expect(page.getByText(ja.journal.empty)).toBeVisible();
  await expect(page.getByRole("option")).toHaveCount(0);
});

test("a word that was taken back at once is kept nowhere, and leaves no entry", async ({ start }) => {
  const { page } = await start();
  await firstRun(page);
  await goTo(page, "journal");
  await openNewPage(page);
  await page.keyboard.type("な");
  await page.keyboard.press("Backspace");
  await lockAndReturn(page);
  await expect(page.getByText(ja.journal.empty)).toBeVisible();
  await expect(page.getByRole("option")).toHaveCount(0);
});

test("a form that was undone names no entry", async ({ start }) => {
  const { page } = await start();
  await firstRun(page);
  await goTo(page, "journal");
  await openNewPage(page);
  await chooseForm(page, "goodThings");
  await page.keyboard.press("Control+z");
  await expect(paper(page).getByRole("heading")).toHaveCount(0);
  await page.keyboard.type("夜の雨");
  await saved(page);
  await expect(page.getByRole("option")).toContainText("夜の雨");
  await expect(page.getByRole("option")).not.toContainText(kinds.goodThings.name);
});

test("a form on a page with words comes behind them", async ({ start }) => {
  const { page } = await start();
  await firstRun(page);
  await goTo(page, "journal");
  await openNewPage(page);
  await page.keyboard.type("あさって通院");
  await chooseForm(page, "beforeTalk");
  await page.keyboard.type("眠りのこと");
  await saved(page);

  await lockAndReturn(page);
  await expect(page.getByRole("option")).toContainText(kinds.beforeTalk.name);
  await page.getByRole("option").click();
  const [first, ...others] = kinds.beforeTalk.headings;
  await expect(paper(page).locator("h3, p")).toHaveText([
    "あさって通院",
    first ?? "",
    "眠りのこと",
    ...others.flatMap((heading) => [heading, ""]),
  ]);
});

test("words to begin with: three that suit the day, three others, one of them on the page", async ({ start }) => {
  const { page } = await start();
  await firstRun(page);
  await page.getByRole("button", { name: /とてもつらい/ }).click();
  await saved(page);
  await goTo(page, "journal");
  await openNewPage(page);
  await openWays(page);
  await expect(offeredPrompts(page)).toHaveCount(3);
  const before = await offeredPrompts(page).allTextContents();
  await page.getByRole("button", { name: ja.forms.otherPrompts }).click();
  await expect(offeredPrompts(page)).toHaveCount(3);
  const after = await offeredPrompts(page).allTextContents();
  expect(new Set([...before, ...after]).size).toBe(6);
  for (const words of [...before, ...after]) expect(WORDS_OF_HEAVY_DAYS).toContain(words);
  await offeredPrompts(page).first().click();
  await expect(paper(page)).toBeFocused();
  await expect(paper(page).getByRole("heading")).toHaveText(after.slice(0, 1));
  await page.keyboard.type("ひとつ");
  await saved(page);
  await expect(page.getByRole("option")).toHaveCount(1);
});

test("今日は書かない leaves nothing, and loses nothing", async ({ start }) => {
  const { page } = await start();
  await firstRun(page);
  await goTo(page, "journal");
  await openNewPage(page);
  await chooseForm(page, "goodThings");
  await openWays(page);
  await page.getByRole("button", { name: ja.forms.notToday }).click();
  await expect(paper(page)).toHaveCount(0);
  await expect(page.getByRole("button", { name: ja.journal.write })).toBeFocused();
  await expect(page.getByText(ja.journal.empty)).toBeVisible();

  await openNewPage(page);
  await page.keyboard.type("ここまで");
  await openWays(page);
  await page.getByRole("button", { name: ja.forms.notToday }).click();
  await expect(page.getByRole("option").filter({ hasText: /ここまで/ })).toBeVisible();
});

test("今日できたこと: what the records say goes on the page only at a touch", async ({ start }) => {
  const { page } = await start();
  await firstRun(page);
  await page.getByRole("button", { name: /くもり/ }).click();
  await page.getByRole("textbox", { name: ja.today.line }).fill("雨の音");
  await saved(page);
  await goTo(page, "journal");
  await openNewPage(page);
  await chooseForm(page, "doneToday");
  await expect(offeredPrompts(page)).toHaveText([ja.forms.done.checkIn, ja.forms.done.line]);
  await expect(paper(page)).toHaveText(kinds.doneToday.headings.join(""));
  await page.getByRole("button", { name: ja.forms.done.line, exact: true }).click();
  await expect(paper(page)).toBeFocused();
  await expect(paper(page).locator("h3, p")).toHaveText([...kinds.doneToday.headings, ja.forms.done.line, ""]);
  await expect(offeredPrompts(page)).toHaveText([ja.forms.done.checkIn]);
  await saved(page);
  await expect(page.getByRole("option").first()).toContainText(ja.forms.done.line);
});

test("the open ways to write have no findings in any theme, and Escape closes them", async ({ start }) => {
  const { page } = await start();
  await firstRun(page);
  await goTo(page, "journal");
  await openNewPage(page);
  await openWays(page);
  for (const theme of ["light", "dark", "night"]) {
    await page.evaluate((name) => {
      document.documentElement.dataset["theme"] = name;
    }, theme);
    expect(await findings(page), theme).toEqual([]);
  }
  await offeredPrompts(page).first().focus();
  await page.keyboard.press("Escape");
  await expect(offeredPrompts(page)).toHaveCount(0);
  await expect(page.getByRole("button", { name: ja.forms.open })).toBeFocused();
});
