import { catalogues } from "../../src/content/catalogue.ts";
import { ROOMS } from "../../src/features/room.ts";
import { expect, test } from "../support/app.ts";
import { findings, inEveryTheme } from "../support/axe.ts";
import { firstRun, goTo, openPart } from "../support/drive.ts";

const { ja } = catalogues;

test("first run and lock screen, in every theme", async ({ start }) => {
  const { page } = await start();
  await inEveryTheme(page, async (theme) => expect(await findings(page), theme).toEqual([]));
  await page.getByRole("button", { name: ja.start.welcome.next }).click();
  await inEveryTheme(page, async (theme) => expect(await findings(page), theme).toEqual([]));
  await page.getByRole("button", { name: ja.start.language.back }).click();
  await firstRun(page);
  await page.keyboard.press("Control+l");
  await expect(page.getByRole("button", { name: ja.start.unlock.open, exact: true })).toBeVisible();
  await inEveryTheme(page, async (theme) => expect(await findings(page), theme).toEqual([]));
});

test("every room, in every theme, with something in it", async ({ start }) => {
  test.slow();
  const { page } = await start();
  await firstRun(page);
  await page.getByRole("button", { name: /くもり/ }).click();
  await goTo(page, "steps");
  await page.getByRole("textbox", { name: ja.steps.addLabel }).fill("窓を開ける");
  await page.getByRole("button", { name: ja.steps.sudsPick }).click();
  await page.getByRole("button", { name: ja.steps.add }).click();
  await goTo(page, "journal");
  await page.getByRole("button", { name: ja.journal.write }).click();
  await expect(page.getByRole("textbox", { name: ja.journal.page })).toBeFocused();
  await page.keyboard.type("しずかな朝");
  for (const room of ROOMS) {
    await goTo(page, room);
    await inEveryTheme(page, async (theme) => expect(await findings(page), `${room} ${theme}`).toEqual([]));
  }
  await goTo(page, "journal");
  await page.getByRole("option").first().click();
  await page.getByRole("button", { name: ja.history.discard }).click();
  await page.getByRole("button", { name: ja.history.discard }).click();
  for (const part of ["keys", "copies", "bin", "about"] as const) {
    await openPart(page, part);
    await inEveryTheme(page, async (theme) => expect(await findings(page), `${part} ${theme}`).toEqual([]));
  }
  await openPart(page, "look");
  await page.getByText(ja.settings.rubies.all, { exact: true }).click();
  for (const room of ROOMS) {
    await goTo(page, room);
    expect(await findings(page), `${room} with all readings`).toEqual([]);
  }
});

test("at 200 % text and 900 × 600 nothing is cut off sideways", async ({ start }) => {
  const { app, page } = await start();
  await firstRun(page);
  // The widest that words can be.
  await openPart(page, "look");
  await page.getByText(ja.settings.rubies.all, { exact: true }).click();
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(900, 600));
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2);
  });
  for (const room of ROOMS) {
    await goTo(page, room);
    expect(await page.locator(".room").evaluate((element) => element.scrollTop), `${room} begins at its top`).toBe(0);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(over, room).toBeLessThanOrEqual(0);
    await page.locator(".room").evaluate((element) => element.scrollTo(0, 10_000));
  }
});
