import type { Page } from "@playwright/test";
import { catalogues } from "../../src/content/catalogue.ts";
import { expect, test } from "../support/app.ts";
import { firstRun, goTo, openPart, unlock } from "../support/drive.ts";

const { ja } = catalogues;

test("a passphrase that does not fit changes nothing, and costs a wait after the third time", async ({ start }) => {
  const { page } = await start();
  await firstRun(page);
  await page.keyboard.press("Control+l");
  const field = page.getByRole("textbox", { name: ja.start.unlock.label });
  const open = page.getByRole("button", { name: ja.start.unlock.open, exact: true });
  for (let tries = 0; tries < 2; tries += 1) {
    await field.fill(`ちがう合言葉 ${tries}`);
    await open.click();
    await expect(page.getByText(ja.start.unlock.once)).toBeVisible({ timeout: 30_000 });
  }
  // The first wait is two seconds: it is looked for in the page itself, in time on a busy computer too.
  const waits = page.waitForFunction(
    ({ many, open: name }) =>
      document.body.textContent?.includes(many) &&
      Array.from(document.querySelectorAll("button")).some((each) => each.disabled && each.textContent === name),
    { many: ja.start.unlock.many, open: ja.start.unlock.open },
  );
  await field.fill("三度目もちがう");
  await open.click();
  await waits;
  await expect(open).toBeEnabled({ timeout: 10_000 });
  await unlock(page);
});

test("Caps Lock is told of while the words are masked, and no longer than it is on", async ({ start }) => {
  const { app, page } = await start();
  await firstRun(page);
  await page.keyboard.press("Control+l");
  const field = page.getByRole("textbox", { name: ja.start.unlock.label });
  const press = async (modifiers: "capslock"[]) => {
    await field.focus();
    await app.evaluate(({ BrowserWindow }, held) => {
      const { webContents } = BrowserWindow.getAllWindows()[0] ?? {};
      for (const type of ["keyDown", "keyUp"] as const)
        webContents?.sendInputEvent({ type, keyCode: "Shift", modifiers: held });
    }, modifiers);
  };
  const hint = page.getByText(ja.start.unlock.capsLock);
  // A key that comes before the page is read anew reaches nobody: pressed until it is heard.
  const heard = (modifiers: "capslock"[], count: number) =>
    expect(async () => {
      await press(modifiers);
      await expect(hint).toHaveCount(count, { timeout: 1_000 });
    }).toPass({ timeout: 30_000 });
  await heard(["capslock"], 1);
  await page.getByRole("button", { name: ja.app.show }).click();
  await expect(hint).toHaveCount(0);
  await page.getByRole("button", { name: ja.app.conceal }).click();
  await heard(["capslock"], 1);
  await heard([], 0);
});

test("a passphrase of a thousand characters opens, and one sign less of it does not", async ({ start }) => {
  const { page } = await start();
  const long = "あさのひかりとネコ7".repeat(100);
  await firstRun(page, "ja", long);
  await page.keyboard.press("Control+l");
  await page.getByRole("textbox", { name: ja.start.unlock.label }).fill(long.slice(0, 999));
  await page.getByRole("button", { name: ja.start.unlock.open, exact: true }).click();
  await expect(page.getByText(ja.start.unlock.once)).toBeVisible({ timeout: 30_000 });
  await unlock(page, long);
});

test("the spare key is shown, typed back in part, opens the vault, and names a misread character", async ({
  start,
}) => {
  const { page } = await start();
  const { kit, welcome, language, passphrase } = ja.start;
  await page.getByRole("button", { name: welcome.next }).click();
  await page.getByRole("button", { name: language.next }).click();
  await page.getByRole("textbox", { name: passphrase.label, exact: true }).fill("ひなたの猫と麦茶");
  await page.getByRole("textbox", { name: passphrase.again }).fill("ひなたの猫と麦茶");
  await page.getByRole("button", { name: passphrase.create }).click();
  await page.getByRole("button", { name: kit.make }).click({ timeout: 30_000 });
  const code = (await page.getByTestId("kit-code").innerText()).replace(/\s/g, "");
  expect(code).toHaveLength(28);
  await page.getByRole("button", { name: kit.toConfirm }).click();
  const asked = Number(
    /左から(\d)/.exec(
      await page
        .getByText(/左から\d番目/)
        .first()
        .innerText(),
    )?.[1],
  );
  const field = page.getByRole("textbox", { name: kit.confirmLabel(asked) });
  await field.fill("0000");
  await page.getByRole("button", { name: kit.confirmButton, exact: true }).click();
  await expect(page.getByText(kit.confirmDifferent)).toBeVisible();
  await field.fill(code.slice((asked - 1) * 4, asked * 4).toLowerCase());
  await page.getByRole("button", { name: kit.confirmButton, exact: true }).click();
  await expect(page.locator("[data-room=today]")).toBeVisible();
  await expect(page.getByRole("button", { name: ja.today.spareKey })).toHaveCount(0);

  await page.keyboard.press("Control+l");
  const misread = `${code[0] === "A" ? "B" : "A"}${code.slice(1)}`;
  await page.getByRole("textbox", { name: ja.start.unlock.label }).fill(misread);
  await page.getByRole("button", { name: ja.start.unlock.open, exact: true }).click();
  await expect(page.getByText(ja.start.unlock.misread(1, code[0] ?? ""))).toBeVisible({ timeout: 30_000 });
  await unlock(page, code);
});

for (const signal of ["suspend", "lock-screen"] as const) {
  test(`the computer's ${signal} locks, and what was on screen is gone`, async ({ start }) => {
    const { app, page } = await start();
    await firstRun(page);
    await page.getByRole("textbox", { name: ja.today.line }).fill("見られたくない一行");
    await app.evaluate(({ powerMonitor }, name) => void powerMonitor.emit(name), signal);
    await expect(page.getByRole("button", { name: ja.start.unlock.open, exact: true })).toBeVisible();
    expect(await page.content()).not.toContain("見られたくない");
    await unlock(page);
    await expect(page.getByRole("textbox", { name: ja.today.line })).toHaveValue("見られたくない一行");
  });
}

test("hands off for the chosen time locks", async ({ start }) => {
  const { app, page } = await start();
  await firstRun(page);
  await app.evaluate(({ powerMonitor }) => {
    powerMonitor.getSystemIdleTime = () => 10_000;
    const now = Date.now;
    Date.now = () => now() + 10 * 60_000;
  });
  await expect(page.getByText(ja.start.unlock.idle)).toBeVisible({ timeout: 15_000 });
});

test("Escape twice hides at once and shows again; nothing typed is lost", async ({ start }) => {
  const { page } = await start();
  await firstRun(page);
  await page.getByRole("textbox", { name: ja.today.line }).fill("とちゅう");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("textbox", { name: ja.today.line })).toBeHidden();
  await page.getByRole("button", { name: ja.app.showAgain }).click();
  await expect(page.getByRole("textbox", { name: ja.today.line })).toHaveValue("とちゅう");
});

test("locking ends the worker that had the key", async ({ start }) => {
  const { page } = await start();
  await firstRun(page);
  await page.keyboard.press("Control+l");
  await expect(page.getByRole("button", { name: ja.start.unlock.open, exact: true })).toBeVisible();
  // The worker of the first start may run before anyone watches; the one that serves this unlock is seen.
  await page.reload();
  await unlock(page);
  await expect.poll(() => page.workers().length).toBe(1);
  const [keyHolder] = page.workers();
  const gone = keyHolder?.waitForEvent("close");
  await openPart(page, "keys");
  await page.getByRole("button", { name: ja.settings.lockNow }).click();
  await gone;
  expect(page.workers()).not.toContain(keyHolder);
});

test("after the lock nothing that was typed is left in the page: not in what it shows, not in its memory", async ({
  start,
}) => {
  const { page } = await start();
  await firstRun(page);
  const canary = "kanaria-7781-himitsu";
  await page.getByRole("textbox", { name: ja.today.line }).fill(canary);
  await goTo(page, "journal");
  await page.getByRole("button", { name: ja.journal.write }).click();
  await expect(page.getByRole("textbox", { name: ja.journal.page })).toBeFocused();
  await page.keyboard.type(`${canary} とちゅうの`);
  expect((await memoryOf(page)).includes(canary)).toBe(true);
  // In the middle of a word: what was typed is saved first.
  await page.keyboard.press("Control+l");
  await expect(page.getByRole("button", { name: ja.start.unlock.open, exact: true })).toBeVisible();
  await expect(page.getByTestId("ready")).toHaveCount(1);
  expect(await page.content()).not.toContain("kanaria");
  expect((await memoryOf(page)).includes("kanaria")).toBe(false);
  await unlock(page);
  await goTo(page, "journal");
  await expect(page.getByRole("option").filter({ hasText: `${canary} とちゅうの` })).toHaveCount(1);
});

/** Every string that the page's script can still reach. */
async function memoryOf(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const parts: string[] = [];
  session.on("HeapProfiler.addHeapSnapshotChunk", ({ chunk }) => parts.push(chunk));
  await session.send("HeapProfiler.collectGarbage");
  await session.send("HeapProfiler.takeHeapSnapshot", { reportProgress: false });
  await session.detach();
  return parts.join("");
}

test("a held key, sleep and idle at once lock once", async ({ start }) => {
  const { app, page } = await start();
  await firstRun(page);
  await page.getByRole("textbox", { name: ja.today.line }).fill("一度だけ");
  await app.evaluate(({ powerMonitor }) => {
    for (const name of ["suspend", "lock-screen", "suspend"] as const) powerMonitor.emit(name);
  });
  for (let press = 0; press < 3; press += 1) await page.keyboard.press("Control+l");
  await unlock(page);
  await expect(page.getByRole("textbox", { name: ja.today.line })).toHaveValue("一度だけ");
});
