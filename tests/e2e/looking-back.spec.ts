import type { Page } from "@playwright/test";
import { catalogues } from "../../src/content/catalogue.ts";
import { documentFromText } from "../../src/domain/journal/document.ts";
import { expect, test } from "../support/app.ts";
import { findings } from "../support/axe.ts";
import { firstRun, goTo, openPart, saved, unlock } from "../support/drive.ts";

const { journal, settings } = catalogues.ja;

type Given = { day: string; text: string; isHeavy?: true; tags?: string[] };

/** Entries of other days, put in through the page's own client, as the rooms do. */
function given(page: Page, entries: readonly Given[]) {
  const bodies = entries.map(({ text, ...rest }) => ({
    ...rest,
    at: `${rest.day}T03:00:00.000Z`,
    form: "free",
    document: documentFromText(text),
  }));
  return page.evaluate(async (all) => {
    const { ippoVault } = globalThis as unknown as { ippoVault: { save: (input: object) => Promise<unknown> } };
    for (const body of all) await ippoVault.save({ kind: "journal", body });
  }, bodies);
}

const today = (page: Page) => page.evaluate(() => new Date(Date.now() - 4 * 3_600_000).toLocaleDateString("sv"));
const option = (page: Page, text: string) => page.getByRole("option").filter({ hasText: text });

test("tags and names are given to a page, kept, and lead back to it", async ({ start }) => {
  const { page } = await start();
  await firstRun(page);
  await given(page, [{ day: "2026-03-05", text: "川まで", tags: ["散歩"] }]);
  await goTo(page, "journal");
  await page.getByRole("button", { name: journal.write }).click();
  await expect(page.getByRole("textbox", { name: journal.page })).toBeFocused();
  await page.keyboard.type("駅まで歩いた");
  await page.getByRole("button", { name: journal.labels.open }).click();
  // What was used before is offered.
  await page.getByRole("button", { name: "散歩", exact: true }).click();
  await page.getByRole("textbox", { name: journal.labels.people }).fill("田中さん、母");
  await page.keyboard.press("Enter");
  await saved(page);
  expect(await findings(page)).toEqual([]);
  await page.keyboard.press("Control+l");
  await unlock(page);
  await goTo(page, "journal");
  const search = page.getByRole("searchbox", { name: journal.search });
  await search.fill("タグ:散歩");
  await expect(page.getByRole("option")).toHaveCount(2);
  await search.fill("タグ:散歩 人:田中");
  await expect(page.getByRole("option")).toHaveCount(1);
  await option(page, "駅まで歩いた").click();
  await expect(page.getByRole("list", { name: journal.labels.people })).toContainText("母");
  await page.getByRole("button", { name: journal.labels.remove("母") }).click();
  await saved(page);
  await search.fill("人:母");
  await expect(page.getByRole("option")).toHaveCount(0);
});

test("a tag that stands in its field when the lock comes is kept, once", async ({ start }) => {
  const { page } = await start();
  await firstRun(page);
  await goTo(page, "journal");
  await page.getByRole("button", { name: journal.write }).click();
  await expect(page.getByRole("textbox", { name: journal.page })).toBeFocused();
  await page.keyboard.type("川まで");
  await page.getByRole("button", { name: journal.labels.open }).click();
  await page.getByRole("textbox", { name: journal.labels.tags }).fill("さんぽ");
  await page.keyboard.press("Control+l");
  await unlock(page);
  await goTo(page, "journal");
  await option(page, "川まで").click();
  await expect(page.getByRole("list", { name: journal.labels.tags }).getByRole("listitem")).toHaveText(["さんぽ"]);
});

test("a month and a year show the days that were written on, and lead to them", async ({ start }) => {
  const { page } = await start();
  await firstRun(page);
  await given(page, [
    { day: "2025-03-05", text: "春のはじめ" },
    { day: "2025-03-05", text: "おなじ日にもう一つ" },
    { day: "2025-04-01", text: "四月" },
  ]);
  await goTo(page, "journal");
  await page.getByText(journal.views.names.year, { exact: true }).click();
  const now = Number((await today(page)).slice(0, 4));
  for (let year = now; year > 2025; year -= 1) await page.getByRole("button", { name: `${year - 1}年` }).click();
  await expect(page.getByRole("button", { name: journal.views.ofMonth("2025年4月", 1) })).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await page.getByRole("button", { name: journal.views.ofMonth("2025年3月", 1) }).focus();
  await page.keyboard.press("Enter");
  const month = page.getByRole("application", { name: journal.views.month });
  await expect(month.locator(":focus")).toHaveCount(1);
  await expect(month.getByRole("heading", { name: "2025年3月" })).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await month.getByRole("button", { name: /3月5日/ }).click();
  await expect(page.getByRole("option")).toHaveCount(2);
  await expect(option(page, "春のはじめ")).toBeVisible();
});

test("what was written on this day is offered closed, a heavy one only when asked for, and none when switched off", async ({
  start,
}) => {
  const { page } = await start();
  await firstRun(page);
  const day = await today(page);
  const ago = (years: number) => `${Number(day.slice(0, 4)) - years}${day.slice(4)}`;
  await given(page, [
    { day: ago(1), text: "一年前の川" },
    { day: ago(2), text: "二年前の重い日", isHeavy: true },
  ]);
  await goTo(page, "journal");
  const memories = page.getByRole("region", { name: journal.onThisDay.title });
  await memories.getByRole("button", { name: journal.onThisDay.title }).click();
  await expect(memories).toContainText("一年前の川");
  await expect(memories).not.toContainText("重い日");
  await memories.getByRole("button", { name: journal.onThisDay.kept }).click();
  await expect(memories).toContainText("二年前の重い日");
  expect(await findings(page)).toEqual([]);
  await memories.getByRole("button", { name: /一年前の川/ }).click();
  await expect(page.getByRole("textbox", { name: journal.page })).toHaveText("一年前の川");
  await goTo(page, "settings");
  await openPart(page, "look");
  await page.getByText(settings.onThisDay).click();
  await goTo(page, "journal");
  await expect(option(page, "一年前の川")).toBeVisible();
  await expect(memories).toHaveCount(0);
});

test("a page in vertical lines is written from top to bottom, with an input method too", async ({ start }) => {
  const { page } = await start();
  await firstRun(page);
  await goTo(page, "settings");
  await openPart(page, "look");
  await page.getByText(settings.isVertical).click();
  await page.getByText(settings.showTime).click();
  await goTo(page, "journal");
  await page.getByRole("button", { name: journal.write }).click();
  const text = page.getByRole("textbox", { name: journal.page });
  await expect(text).toBeFocused();
  await page.keyboard.type("一行目");
  await page.keyboard.press("Enter");
  const session = await page.context().newCDPSession(page);
  for (const step of ["ｓ", "す", "すし"])
    await session.send("Input.imeSetComposition", {
      text: step,
      selectionStart: step.length,
      selectionEnd: step.length,
    });
  await session.send("Input.insertText", { text: "寿司" });
  await expect(text.locator("p")).toHaveText(["一行目", "寿司"]);
  const [first, second] = await text
    .locator("p")
    .evaluateAll((lines) => lines.map((line) => line.getBoundingClientRect().x));
  expect(first).toBeGreaterThan(second ?? Number.POSITIVE_INFINITY);
  await expect(page.locator(".entry-time")).toHaveText(/^\d{1,2}:\d{2}$/);
  await saved(page);
});

test("of two settings that are changed at once both are kept", async ({ start }) => {
  const { page } = await start();
  await firstRun(page);
  await openPart(page, "look");
  const toggle = (name: string) => page.getByRole("switch", { name });
  const both = await Promise.all([settings.isVertical, settings.showTime].map((name) => toggle(name).elementHandle()));
  await page.evaluate((inputs) => {
    for (const input of inputs) (input as HTMLElement).click();
  }, both);
  await expect(toggle(settings.isVertical)).toBeChecked();
  await expect(toggle(settings.showTime)).toBeChecked();
  await page.keyboard.press("Control+l");
  await unlock(page);
  await openPart(page, "look");
  await expect(toggle(settings.isVertical)).toBeChecked();
  await expect(toggle(settings.showTime)).toBeChecked();
});
