import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launchCommand } from "../../scripts/setup/launch.mjs";
import { decodeHead, encodeHead } from "../../src/bridge/head.ts";
import { catalogues } from "../../src/content/catalogue.ts";
import { closeIppo, expect, ROOT, test } from "../support/app.ts";
import { firstRun, unlock } from "../support/drive.ts";

const { ja } = catalogues;

test("a profile folder that cannot be written: one sentence, nothing made", async ({ start, profile }) => {
  // A file where the folder should be: not even root can write into it.
  writeFileSync(join(profile, "profiles"), "");
  const ippo = await start();
  const { page } = ippo;
  const { what, safe, next } = ja.errors.start["profile-unwritable"];
  for (const sentence of [what, safe, next]) await expect(page.getByText(sentence)).toBeVisible();
  expect(readdirSync(profile)).toEqual(["profiles"]);
  // What Chromium wants to write lies elsewhere meanwhile, until the next start.
  const elsewhere = join(tmpdir(), `ippo-empty-${ippo.app.process().pid}`);
  expect(existsSync(elsewhere)).toBe(true);
  const ended = once(ippo.app.process(), "exit");
  await closeIppo(ippo);
  await ended;
  rmSync(join(profile, "profiles"));
  await start();
  await expect.poll(() => existsSync(elsewhere)).toBe(false);
});

test("a profile of a newer Electron is left untouched", async ({ start, profile }) => {
  const ippo = await start();
  await firstRun(ippo.page);
  await closeIppo(ippo);
  const headFile = join(profile, "profiles", "1", "head");
  const reading = decodeHead(readFileSync(headFile));
  if (reading.state !== "good" || !("sealed" in reading.head.state)) throw new Error("no head");
  const newer = encodeHead({ ...reading.head, state: reading.head.state, electronMajor: 999 });
  writeFileSync(headFile, newer);
  const log = readFileSync(join(profile, "profiles", "1", "log"));
  const { page } = await start();
  await expect(page.getByText(ja.errors.start["profile-newer"].what)).toBeVisible();
  expect(readFileSync(headFile).equals(newer)).toBe(true);
  expect(readFileSync(join(profile, "profiles", "1", "log")).equals(log)).toBe(true);
});

test("a second start on the same profile says so, ends, and leaves the first as it was", async ({ start, profile }) => {
  const { page } = await start();
  await firstRun(page);
  const { program, args } = launchCommand(ROOT);
  const second = spawnSync(program, [...args, `--profile-dir=${profile}`], { encoding: "utf8", timeout: 30_000 });
  expect(second.status).toBe(0);
  expect(second.stderr).toContain("Ippo は、別の窓で開いています。");
  await expect(page.getByText(ja.app.secondStart)).toBeVisible();
  await page.keyboard.press("Control+l");
  await unlock(page);
});

test("a second window of the page cannot take the vault", async ({ start }) => {
  const { app, page } = await start();
  await firstRun(page);
  const opened = app.waitForEvent("window");
  await app.evaluate(({ BrowserWindow }) => void new BrowserWindow({ show: false }).loadURL("app://ippo/index.html"));
  const second = await opened;
  await expect(second.locator("body")).toBeAttached();
  expect(await second.evaluate(() => "ippo" in window)).toBe(false);
  await page.getByRole("textbox", { name: ja.today.line }).fill("まだ書ける");
  await expect(page.locator('[data-save="saved"]')).toBeVisible();
});

test("a lost head file is found again in the log: it never looks like a first run", async ({ start, profile }) => {
  const ippo = await start();
  await firstRun(ippo.page);
  await ippo.page.getByRole("textbox", { name: ja.today.line }).fill("残っている");
  await closeIppo(ippo);
  writeFileSync(join(profile, "profiles", "1", "head"), "");
  const { page } = await start();
  await unlock(page);
  await expect(page.getByRole("textbox", { name: ja.today.line })).toHaveValue("残っている");
});

test("an emptied database comes back from the log, and the person is told", async ({ start, profile }) => {
  const ippo = await start();
  await firstRun(ippo.page);
  await ippo.page.getByRole("textbox", { name: ja.today.line }).fill("ここにある");
  await closeIppo(ippo);
  const databases = join(profile, "chromium", "IndexedDB");
  expect(existsSync(databases)).toBe(true);
  for (const folder of readdirSync(databases)) {
    const path = join(databases, folder);
    for (const file of readdirSync(path)) writeFileSync(join(path, file), "");
  }
  const { page } = await start();
  await unlock(page);
  await expect(page.getByRole("textbox", { name: ja.today.line })).toHaveValue("ここにある");
  await expect(page.getByText(/控えから\d+件を戻しました/)).toBeVisible();
});

test("what was called saved is there after a kill, and the next start says that it closed partway", async ({
  start,
}) => {
  const { app, page } = await start();
  await firstRun(page);
  await page.getByRole("textbox", { name: ja.today.line }).fill("切れても残る");
  await expect(page.locator('[data-save="saved"]')).toBeVisible();
  const gone = app.waitForEvent("close");
  app.process().kill("SIGKILL");
  await gone;
  const again = await start();
  await unlock(again.page);
  await expect(again.page.getByRole("textbox", { name: ja.today.line })).toHaveValue("切れても残る");
  await expect(again.page.getByText(ja.app.reopened)).toBeVisible();
});
