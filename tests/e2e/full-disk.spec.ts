import { spawnSync } from "node:child_process";
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { catalogues } from "../../src/content/catalogue.ts";
import { expect, test } from "../support/app.ts";
import { firstRun, goTo, saved, unlock } from "../support/drive.ts";

const { ja } = catalogues;
const line = (page: import("@playwright/test").Page) => page.getByRole("textbox", { name: ja.today.line });

const LONG = "空きがないとき、".repeat(800);

/** Takes every byte that is left. */
function fill(file: string): void {
  const handle = openSync(file, "w");
  try {
    for (let size = 1024 * 1024; size >= 512; size /= 2) {
      const bytes = Buffer.alloc(size, 1);
      for (;;) {
        try {
          if (writeSync(handle, bytes) < size) break;
        } catch {
          break;
        }
      }
    }
  } finally {
    closeSync(handle);
  }
}

test("a full disk: the words stay on the screen, the reason is said, and they are saved when there is room", async ({
  start,
  profile,
}) => {
  test.skip(process.getuid?.() !== 0, "a disk of its own can be mounted by root only");
  const disk = join(profile, "disk");
  mkdirSync(disk);
  expect(spawnSync("mount", ["-t", "tmpfs", "-o", "size=64m", "tmpfs", disk]).status).toBe(0);
  try {
    const first = await start(disk);
    await firstRun(first.page);
    await line(first.page).fill("空きがあるとき");
    await saved(first.page);
    fill(join(disk, "filler"));
    // More than the last page of any file has room for.
    await goTo(first.page, "journal");
    await first.page.getByRole("option").first().click();
    const page = first.page.getByRole("textbox", { name: ja.journal.page });
    await page.fill(LONG);
    await expect(first.page.locator('[data-save="open"]').first()).toBeVisible({ timeout: 30_000 });
    await expect(first.page.getByText(ja.errors.vault["disk-full"].safe).first()).toBeVisible();
    await expect(page).toHaveText(LONG);
    rmSync(join(disk, "filler"));
    await expect(first.page.locator('[data-save="saved"]').first()).toBeVisible({ timeout: 30_000 });
    const gone = first.app.waitForEvent("close");
    first.app.process().kill("SIGKILL");
    await gone;
    const again = await start(disk);
    await unlock(again.page);
    await expect(line(again.page)).toHaveValue(LONG);
    await again.app.close();
  } finally {
    spawnSync("umount", ["-l", disk]);
  }
});
