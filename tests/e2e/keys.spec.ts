import type { Page } from "@playwright/test";
import { catalogues } from "../../src/content/catalogue.ts";
import { expect, test } from "../support/app.ts";
import { firstRun, openPart, PASSPHRASE, unlock } from "../support/drive.ts";

const { ja } = catalogues;
const SECOND = "よる の さんぽ と あかり";

test("the passphrase is changed by keyboard; the new one opens, the one before does not", async ({ start }) => {
  const { page } = await start();
  await firstRun(page);
  await openPart(page, "keys");
  await page.getByRole("button", { name: ja.keys.change, exact: true }).click();
  await page.keyboard.type("ちがう合言葉です");
  await page.getByRole("textbox", { name: ja.keys.next, exact: true }).fill(SECOND);
  await page.getByRole("textbox", { name: ja.keys.nextAgain }).fill("べつの ことば です");
  await page.keyboard.press("Enter");
  await expect(page.getByText(ja.start.passphrase.different)).toBeVisible();
  await page.getByRole("textbox", { name: ja.keys.nextAgain }).fill(SECOND);
  await page.keyboard.press("Enter");
  await expect(page.getByText(ja.errors.vault["wrong-secret"].what)).toBeVisible({ timeout: 30_000 });
  await page.getByRole("textbox", { name: ja.keys.present }).fill(PASSPHRASE);
  await page.getByRole("button", { name: ja.keys.changeNow }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText(ja.keys.changed)).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole("button", { name: ja.keys.change, exact: true })).toBeFocused();

  await page.keyboard.press("Control+l");
  await page.getByRole("textbox", { name: ja.start.unlock.label }).fill(PASSPHRASE);
  await page.getByRole("button", { name: ja.start.unlock.open, exact: true }).click();
  await expect(page.getByText(ja.start.unlock.once)).toBeVisible({ timeout: 30_000 });
  await unlock(page, SECOND);
});

test("the wait after passphrases that do not fit outlives a restart; the spare key needs none", async ({ start }) => {
  const first = await start();
  await firstRun(first.page);
  await openPart(first.page, "keys");
  await first.page.getByRole("button", { name: ja.settings.kitMake }).click();
  await first.page.getByRole("button", { name: ja.start.kit.make }).click();
  const code = (await first.page.getByTestId("kit-code").innerText()).replace(/\s/g, "");
  await first.page.keyboard.press("Control+l");
  const field = first.page.getByRole("textbox", { name: ja.start.unlock.label });
  const open = first.page.getByRole("button", { name: ja.start.unlock.open, exact: true });
  for (let tries = 0; tries < 6; tries += 1) {
    await field.fill(`ちがう合言葉 ${tries}`);
    await expect(open).toBeEnabled({ timeout: 30_000 });
    await open.click();
    await expect(first.page.getByText(tries < 2 ? ja.start.unlock.once : ja.start.unlock.many)).toBeVisible({
      timeout: 30_000,
    });
  }
  first.app.process().kill("SIGKILL");
  const again = await start();
  await expect(again.page.getByText(ja.start.unlock.many)).toBeVisible();
  await expect(again.page.getByRole("button", { name: ja.start.unlock.open, exact: true })).toBeDisabled();
  await unlock(again.page, code);
});

test("where the computer would keep a key readable, it is refused and said; the switch has no effect then", async ({
  start,
}) => {
  const { app, page } = await start();
  await firstRun(page);
  await app.evaluate(({ safeStorage }) => {
    safeStorage.isEncryptionAvailable = () => true;
    safeStorage.getSelectedStorageBackend = () => "basic_text";
  });
  await openPart(page, "keys");
  await expect(page.getByText(ja.keys.deviceStates.plain)).toBeVisible();
  await expect(page.getByRole("button", { name: ja.keys.deviceAdd })).toHaveCount(0);
});

test("with a key store the computer's own key opens, and can be taken back", async ({ start }) => {
  const { app, page } = await start();
  await firstRun(page);
  // A stand-in at the edge: the tests have no keyring.
  await app.evaluate(({ safeStorage }) => {
    safeStorage.isEncryptionAvailable = () => true;
    safeStorage.getSelectedStorageBackend = () => "gnome_libsecret";
    safeStorage.encryptString = (text) => Buffer.from(`kept:${text}`);
    safeStorage.decryptString = (sealed) => sealed.toString().slice(5);
  });
  await openPart(page, "keys");
  await expect(page.getByText(ja.keys.deviceRisk)).toBeVisible();
  await page.getByRole("button", { name: ja.keys.deviceAdd }).click();
  await expect(page.getByText(ja.keys.deviceOn)).toBeVisible();
  await page.keyboard.press("Control+l");
  await page.getByRole("button", { name: ja.start.unlock.byDevice }).click();
  await expect(page.locator("[data-room=today]")).toBeVisible();
  await openPart(page, "keys");
  await page.getByRole("button", { name: ja.keys.deviceRemove }).click();
  await expect(page.getByText(ja.keys.deviceRisk)).toBeVisible();
  await page.keyboard.press("Control+l");
  await expect(page.getByRole("button", { name: ja.start.unlock.open, exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: ja.start.unlock.byDevice })).toHaveCount(0);
});

test("the window is kept out of screenshots as long as the person wants that", async ({ start }) => {
  const { app, page } = await start();
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    const seen: boolean[] = [];
    Object.assign(globalThis, { seen });
    if (window) window.setContentProtection = (on) => void seen.push(on);
  });
  await firstRun(page);
  await openPart(page, "keys");
  await page.getByText(ja.keys.protection).click();
  await expect.poll(() => app.evaluate(() => (globalThis as never as { seen: boolean[] }).seen.at(-1))).toBe(false);
});

/** From the next lock on, the page's script is held back until `letGo` is called in it. */
async function holdScript(page: Page): Promise<() => Promise<void>> {
  await page.addInitScript(() => {
    const waiting: (() => void)[] = [];
    Object.assign(window, {
      letGo: () => {
        for (const go of waiting) go();
      },
    });
    window.requestAnimationFrame = (callback) => waiting.push(() => callback(0));
    const later = window.setTimeout.bind(window);
    Object.assign(window, {
      setTimeout: (work: () => void, wait: number) => (wait === 150 ? 0 : later(work, wait)),
    });
  });
  return () => page.evaluate(() => (window as never as { letGo: () => void }).letGo());
}

test("the lock screen stands before any script, takes what is typed, and hands it over", async ({ start }) => {
  const { page } = await start();
  await firstRun(page);
  const letGo = await holdScript(page);
  await page.keyboard.press("Control+l");
  const field = page.getByRole("textbox", { name: ja.start.unlock.label });
  await expect(field).toBeFocused();
  await expect(page.getByTestId("ready")).toHaveCount(0);
  await page.keyboard.type(PASSPHRASE);
  await letGo();
  await expect(page.getByTestId("ready")).toHaveCount(1);
  await expect(field).toHaveValue(PASSPHRASE);
  await unlock(page);
});

for (const how of ["Enter", "a press of the button"]) {
  test(`${how} on the lock screen before any script opens as soon as it can`, async ({ start }) => {
    const { page } = await start();
    await firstRun(page);
    const letGo = await holdScript(page);
    await page.keyboard.press("Control+l");
    await expect(page.getByRole("textbox", { name: ja.start.unlock.label })).toBeFocused();
    await page.keyboard.type(PASSPHRASE);
    // boot.js has to be there; nothing of the page's script is.
    await page.waitForFunction(() => document.readyState === "complete");
    if (how === "Enter") await page.keyboard.press("Enter");
    else await page.getByRole("button", { name: ja.start.unlock.open, exact: true }).click();
    await expect(page.getByTestId("ready")).toHaveCount(0);
    await letGo();
    await expect(page.locator("[data-room=today]")).toBeVisible({ timeout: 30_000 });
  });
}
