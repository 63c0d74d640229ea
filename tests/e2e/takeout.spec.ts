import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { catalogues } from "../../src/content/catalogue.ts";
import { closeIppo, expect, test } from "../support/app.ts";
import { answerOpenDialogs, answerSaveDialogs, firstRun, goTo, openPart, saved, unlock } from "../support/drive.ts";

const { ja } = catalogues;
const line = (page: import("@playwright/test").Page) => page.getByRole("textbox", { name: ja.today.line });

test("everything goes out as a folder and as a zip, in open forms, and comes back into another Ippo", async ({
  start,
  profile,
}) => {
  const out = join(profile, "out");
  mkdirSync(out);
  const first = await start();
  await firstRun(first.page);
  await line(first.page).fill("取り出す一行");
  await saved(first.page);
  await first.page.getByRole("button", { name: /くもり/ }).click();
  await openPart(first.page, "takeout");
  await answerOpenDialogs(first.app, out);
  await first.page.getByRole("button", { name: ja.takeout.asFolder }).click();
  await expect(first.page.getByText(ja.takeout.done.open)).toBeVisible({ timeout: 30_000 });
  const [folder = ""] = readdirSync(out);
  const files = readdirSync(join(out, folder), { recursive: true }).map(String).toSorted();
  expect(files).toEqual(expect.arrayContaining(["README.txt", "ippo.json", join("csv", "check-ins.csv")]));
  const entry = files.find((file) => file.endsWith("-1.md")) ?? "";
  expect(readFileSync(join(out, folder, entry), "utf8")).toContain("取り出す一行");

  await answerSaveDialogs(first.app, profile);
  await first.page.getByRole("button", { name: ja.takeout.asZip }).click();
  const zip = join(profile, `${folder}.zip`);
  await expect(first.page.getByText(ja.takeout.done.said(`${folder}.zip`))).toBeVisible({ timeout: 30_000 });
  expect(readFileSync(zip).subarray(0, 2).toString()).toBe("PK");
  await closeIppo(first);

  const other = join(profile, "other");
  mkdirSync(other);
  const { app, page } = await start(other);
  await firstRun(page, "ja", "べつの あいことば です");
  await openPart(page, "takeout");
  const texts = ja.takeout.bringIn;
  const strange = join(profile, "strange.json");
  writeFileSync(strange, '{"format":"ippo-takeout","version":1,"records":[{}]}');
  await answerOpenDialogs(app, strange);
  await page.getByRole("button", { name: texts.fromFile }).click();
  await expect(page.getByText(ja.takeout.refused.damaged.what)).toBeVisible();
  await answerOpenDialogs(app, zip);
  await page.getByRole("button", { name: texts.fromFile }).click();
  await expect(page.getByText(texts.added("2"))).toBeVisible();
  await page.getByRole("button", { name: texts.act, exact: true }).click();
  await expect(page.getByText(texts.done, { exact: true })).toBeVisible();
  await goTo(page, "journal");
  await expect(page.getByRole("option").filter({ hasText: "取り出す一行" })).toHaveCount(1);
});

test("locking while everything is taken out leaves nothing of it that is not whole", async ({ start, profile }) => {
  const out = join(profile, "out");
  mkdirSync(out);
  const { app, page } = await start();
  await firstRun(page);
  // Enough of it that a lock comes before its end.
  await page.evaluate(async () => {
    const { ippoVault } = globalThis as unknown as { ippoVault: { save: (input: object) => Promise<unknown> } };
    for (let count = 0; count < 100; count += 1) {
      const text = Array.from({ length: 60_000 }, () => String.fromCharCode(0x4e00 + Math.random() * 20_000)).join("");
      const content = [{ type: "paragraph", content: [{ type: "text", text }] }];
      const body = {
        day: "2026-01-01",
        at: "2026-01-01T00:00:00.000Z",
        form: "free",
        document: { type: "doc", content },
      };
      await ippoVault.save({ kind: "journal", body });
    }
  });
  await openPart(page, "takeout");
  await answerSaveDialogs(app, out);
  await page.getByRole("button", { name: ja.takeout.asZip }).click();
  await expect.poll(() => readdirSync(out).join(), { intervals: [10], timeout: 30_000 }).toMatch(/\.zip\.new$/);
  await page.keyboard.press("Control+l");
  await expect(page.getByRole("textbox", { name: ja.start.unlock.label })).toBeVisible();
  await expect.poll(() => readdirSync(out)).toEqual([]);
  await unlock(page);
});
