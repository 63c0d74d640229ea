import type { Page } from "@playwright/test";
import { catalogues } from "../../src/content/catalogue.ts";
import { documentFromText } from "../../src/domain/journal/document.ts";
import { expect, test } from "../support/app.ts";
import { firstRun, goTo, PASSPHRASE } from "../support/drive.ts";

const { journal, start: words, steps } = catalogues.ja;

test("by keyboard each new screen has the focus: the first ones, Today, and Today after the lock", async ({
  start,
}) => {
  const { page } = await start();
  await page.getByRole("button", { name: words.welcome.next }).press("Enter");
  await page.getByRole("button", { name: words.language.next }).press("Enter");
  await page.keyboard.type(PASSPHRASE);
  await page.getByRole("textbox", { name: words.passphrase.again }).focus();
  await page.keyboard.type(PASSPHRASE);
  await page.keyboard.press("Enter");
  await expect(page.getByText(words.kit.lead)).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole("main")).toBeFocused();
  await page.getByRole("button", { name: words.kit.later }).press("Enter");
  const room = page.locator("main[data-room=today]");
  await expect(room).toBeFocused();
  await page.keyboard.press("Control+l");
  await expect(page.getByRole("textbox", { name: words.unlock.label })).toBeFocused();
  await page.keyboard.type(PASSPHRASE);
  await page.keyboard.press("Enter");
  await expect(room).toBeFocused({ timeout: 30_000 });
});

test("what comes into the place of a pressed button has the focus, and a step that moves takes it along", async ({
  start,
}) => {
  const { page } = await start();
  await firstRun(page);
  await goTo(page, "steps");
  await page.getByRole("textbox", { name: steps.addLabel }).fill("郵便受けまで行く");
  await page.getByRole("button", { name: steps.sudsPick }).press("Enter");
  await expect(page.getByRole("slider", { name: steps.suds })).toBeFocused();
  await page.getByRole("button", { name: steps.sudsNone }).press("Enter");
  await expect(page.getByRole("button", { name: steps.sudsPick })).toBeFocused();
  await page.getByRole("button", { name: steps.add, exact: true }).press("Enter");
  const card = page.getByRole("article", { name: "郵便受けまで行く" });
  await card.getByRole("button", { name: steps.toToday }).press("Enter");
  await expect(card).toContainText(steps.placed);
  await expect(card).toBeFocused();
  await card.getByRole("button", { name: steps.edit }).press("Enter");
  await expect(card.getByRole("textbox", { name: steps.edit })).toBeFocused();
  await card.getByRole("button", { name: steps.keep }).press("Enter");
  await expect(card.getByRole("textbox")).toHaveCount(0);
  await expect(card.getByRole("button", { name: steps.note })).toBeFocused();
});

test("words that give way to what was asked for lead to it, and the pointer moves no focus", async ({ start }) => {
  const { page } = await start();
  await firstRun(page);
  const day = await page.evaluate(() => new Date(Date.now() - 4 * 3_600_000).toLocaleDateString("sv"));
  await heavyDay(page, `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`);
  await goTo(page, "journal");
  const memories = page.getByRole("region", { name: journal.onThisDay.title });
  await memories.getByRole("button", { name: journal.onThisDay.title }).press("Enter");
  await memories.getByRole("button", { name: journal.onThisDay.kept }).press("Enter");
  await expect(memories.getByRole("button", { name: /重い日/ })).toBeFocused();

  await goTo(page, "steps");
  await page.getByRole("button", { name: steps.sudsPick }).click();
  await expect(page.getByRole("slider", { name: steps.suds })).toBeVisible();
  await framesAfter(page);
  await expect(page.getByRole("slider", { name: steps.suds })).not.toBeFocused();
});

test("a key that is still down presses nothing on the screen that comes", async ({ start }) => {
  const { page } = await start();
  await firstRun(page);
  await page.keyboard.press("Control+l");
  await expect(page.getByRole("textbox", { name: words.unlock.label })).toBeFocused();
  await page.keyboard.type(PASSPHRASE);
  await page.keyboard.down("Enter");
  const room = page.locator("main[data-room=today]");
  await expect(room).toBeVisible({ timeout: 30_000 });
  await framesAfter(page);
  await expect(room).not.toBeFocused();
  await page.keyboard.up("Enter");
  await expect(room).toBeFocused();
});

function heavyDay(page: Page, day: string) {
  const body = {
    day,
    at: `${day}T03:00:00.000Z`,
    form: "free",
    isHeavy: true,
    document: documentFromText("去年の重い日"),
  };
  return page.evaluate(async (input) => {
    const { ippoVault } = globalThis as unknown as { ippoVault: { save: (input: object) => Promise<unknown> } };
    await ippoVault.save({ kind: "journal", body: input });
  }, body);
}

/** Behind what is done in the two frames after a change. */
function framesAfter(page: Page) {
  return page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))),
  );
}
