import { copyFileSync, mkdirSync, readdirSync, renameSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { catalogues } from "../../src/content/catalogue.ts";
import { closeIppo, expect, test } from "../support/app.ts";
import { answerOpenDialogs, firstRun, goTo, openPart, PASSPHRASE, saved, unlock } from "../support/drive.ts";

const { ja } = catalogues;

const line = (page: import("@playwright/test").Page) => page.getByRole("textbox", { name: ja.today.line });

test("a copy is made in both places; a missing stick is a quiet line; an empty computer goes on from it", async ({
  start,
  profile,
}) => {
  const stick = join(profile, "stick");
  mkdirSync(stick);
  const first = await start();
  await firstRun(first.page);
  await line(first.page).fill("控えにある一行");
  await saved(first.page);
  await openPart(first.page, "copies");
  await answerOpenDialogs(first.app, stick);
  await first.page.getByRole("button", { name: ja.copies.secondChoose }).click();
  await expect(first.page.getByText(ja.copies.secondHere("stick"))).toBeVisible();
  const make = first.page.getByRole("button", { name: ja.copies.make });
  await make.focus();
  await first.page.keyboard.press("Enter");
  await expect(first.page.getByText(ja.copies.made)).toBeVisible({ timeout: 30_000 });
  await expect(make).toBeFocused();
  const [name = ""] = readdirSync(stick);
  expect(name).toMatch(/^ippo-[0-9a-f]{8}-\d{4}-\d{2}-\d{2}\.ippo-backup$/);
  renameSync(stick, join(profile, "elsewhere"));
  await openPart(first.page, "keys");
  await openPart(first.page, "copies");
  await expect(first.page.getByText(ja.copies.secondAway("stick"))).toBeVisible();
  await first.page.getByRole("button", { name: ja.copies.make }).click();
  await expect(first.page.getByText(ja.copies.made)).toBeVisible({ timeout: 30_000 });
  await goTo(first.page, "today");
  await expect(first.page.getByText(ja.copies.secondAway("stick"))).toBeVisible();
  renameSync(join(profile, "elsewhere"), stick);
  await first.page.evaluate(() => window.dispatchEvent(new Event("focus")));
  await expect(first.page.getByText(ja.copies.secondAway("stick"))).toHaveCount(0);
  renameSync(stick, join(profile, "elsewhere"));
  await closeIppo(first);

  const empty = join(profile, "another-computer");
  mkdirSync(empty);
  const { app, page } = await start(empty);
  await page.getByRole("button", { name: ja.copies.begin }).click();
  await answerOpenDialogs(app, join(profile, "elsewhere", name));
  await page.getByRole("button", { name: ja.copies.fromFile }).click();
  await page.getByRole("textbox", { name: ja.copies.secret }).fill("ちがう合言葉です");
  await page.keyboard.press("Enter");
  await expect(page.getByText(ja.errors.vault["wrong-secret"].what)).toBeVisible({ timeout: 30_000 });
  await page.getByRole("textbox", { name: ja.copies.secret }).fill(PASSPHRASE);
  await page.keyboard.press("Enter");
  await expect(line(page)).toHaveValue("控えにある一行", { timeout: 30_000 });
});

test("a vault whose head cannot be read offers the newest copy by its day, and keeps what was there", async ({
  start,
  profile,
}) => {
  const first = await start();
  await firstRun(first.page);
  await line(first.page).fill("控えから続く");
  await saved(first.page);
  await openPart(first.page, "copies");
  await first.page.getByRole("button", { name: ja.copies.make }).click();
  await expect(first.page.getByText(ja.copies.made)).toBeVisible({ timeout: 30_000 });
  await closeIppo(first);
  const vault = join(profile, "profiles", "1");
  writeFileSync(join(vault, "head"), "not a head");
  writeFileSync(join(vault, "log"), "not a log");
  const databases = join(profile, "chromium", "IndexedDB");
  for (const folder of readdirSync(databases))
    for (const file of readdirSync(join(databases, folder))) writeFileSync(join(databases, folder, file), "");

  const { page } = await start();
  await expect(page.getByText(ja.errors.vault["head-damaged"].what)).toBeVisible();
  await page.getByRole("button", { name: /の控えから続ける/ }).click();
  await page.getByRole("textbox", { name: ja.copies.secret }).fill(PASSPHRASE);
  await page.keyboard.press("Enter");
  await expect(line(page)).toHaveValue("控えから続く", { timeout: 30_000 });
  const [kept = ""] = readdirSync(join(vault, "aside")).filter((name) => name.startsWith("damaged-files"));
  expect(readdirSync(join(vault, "aside", kept)).toSorted()).toEqual(["head", "log"]);
});

test("a copy of another vault asks for its own passphrase and is taken into what is here", async ({
  start,
  profile,
}) => {
  const first = await start();
  await firstRun(first.page);
  await line(first.page).fill("前のパソコンの一行");
  await saved(first.page);
  await openPart(first.page, "copies");
  await first.page.getByRole("button", { name: ja.copies.make }).click();
  await expect(first.page.getByText(ja.copies.made)).toBeVisible({ timeout: 30_000 });
  await closeIppo(first);
  const folder = join(profile, "profiles", "1", "backups");
  const [name = ""] = readdirSync(folder);
  const copy = join(profile, "old.ippo-backup");
  copyFileSync(join(folder, name), copy);

  const other = join(profile, "other");
  mkdirSync(other);
  const { app, page } = await start(other);
  await firstRun(page, "ja", "べつの あいことば です");
  await openPart(page, "copies");
  await answerOpenDialogs(app, copy);
  await page.getByRole("button", { name: ja.copies.fromFile }).click();
  await page.getByRole("button", { name: ja.copies.takeIn, exact: true }).last().click();
  await expect(page.getByText(ja.errors.vault["backup-locked"].what)).toBeVisible({ timeout: 30_000 });
  await page.getByRole("textbox", { name: ja.copies.secret }).fill(PASSPHRASE);
  await page.keyboard.press("Enter");
  await expect(page.getByText(ja.copies.taken(1, 0))).toBeVisible({ timeout: 30_000 });
});

test("everything is erased only with the passphrase, and a first run stands there after it", async ({
  start,
  profile,
}) => {
  const { page } = await start();
  await firstRun(page);
  await line(page).fill("ぜんぶ消える");
  await saved(page);
  await openPart(page, "about");
  await page.getByRole("button", { name: ja.settings.eraseAll, exact: true }).click();
  const secret = page.getByRole("textbox", { name: ja.settings.eraseAllSecret });
  await secret.fill("ちがう合言葉です");
  await page.getByRole("button", { name: ja.settings.eraseAllNow, exact: true }).click();
  await expect(page.getByText(ja.errors.vault["wrong-secret"].what)).toBeVisible({ timeout: 30_000 });
  await secret.fill(PASSPHRASE);
  await page.getByRole("button", { name: ja.settings.eraseAllNow, exact: true }).click();
  await expect(page.getByRole("button", { name: ja.start.welcome.next })).toBeVisible({ timeout: 30_000 });
  // The next vault's files may have been begun: they are empty.
  const left = readdirSync(join(profile, "profiles", "1")).filter((name) => !["open", "log"].includes(name));
  expect(left).toEqual([]);
  expect(statSync(join(profile, "profiles", "1", "log"), { throwIfNoEntry: false })?.size ?? 0).toBe(0);
  await firstRun(page);
  await expect(line(page)).toHaveValue("");
});

test("a record that no longer opens is brought back from an older copy, at a touch", async ({ start, profile }) => {
  const first = await start();
  await firstRun(first.page);
  await line(first.page).fill("傷ついた一行");
  await saved(first.page);
  await openPart(first.page, "copies");
  await first.page.getByRole("button", { name: ja.copies.make }).click();
  await expect(first.page.getByText(ja.copies.made)).toBeVisible({ timeout: 30_000 });
  // Every record's bytes are changed in the database, as a failing disk would; then the log is lost.
  await first.page.evaluate(async () => {
    const open = indexedDB.open("ippo-vault");
    const database = await new Promise<IDBDatabase>((resolve) => {
      open.onsuccess = () => resolve(open.result);
    });
    const transaction = database.transaction("records", "readwrite");
    const cursors = transaction.objectStore("records").openCursor();
    cursors.onsuccess = () => {
      const cursor = cursors.result;
      if (!cursor) return;
      const row = cursor.value as { ciphertext: Uint8Array };
      row.ciphertext[5] = (row.ciphertext[5] ?? 0) ^ 1;
      cursor.update(row);
      cursor.continue();
    };
    await new Promise((resolve) => {
      transaction.oncomplete = resolve;
    });
    database.close();
  });
  await closeIppo(first);
  writeFileSync(join(profile, "profiles", "1", "log"), "");
  const { page } = await start();
  await unlock(page);
  await expect(page.getByText(/読めない記録が\d+件あります/)).toBeVisible({ timeout: 30_000 });
  await openPart(page, "copies");
  await page.getByRole("button", { name: ja.copies.mend }).click();
  await expect(page.getByText(/件を戻しました/)).toBeVisible({ timeout: 30_000 });
  await page.keyboard.press("Control+1");
  await expect(line(page)).toHaveValue("傷ついた一行");
});
