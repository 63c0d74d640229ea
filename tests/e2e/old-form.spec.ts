import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { catalogues } from "../../src/content/catalogue.ts";
import { expect, test } from "../support/app.ts";
import { findings } from "../support/axe.ts";
import { answerSaveDialogs, firstRun, goTo, saved, unlock } from "../support/drive.ts";
import { textsOfPdf } from "../support/pdf.ts";

const { documents, oldForm, paperFiles } = catalogues.ja;

test("the old form is made only when asked for, by keyboard, is kept, and gives way to the Ministry's again", async ({
  start,
}) => {
  const { app, page } = await start();
  const out = mkdtempSync(join(tmpdir(), "ippo-old-form-"));
  await answerSaveDialogs(app, out);
  await firstRun(page);
  await goTo(page, "documents");
  const desk = page.locator(".paper-desk");
  const toPaper = () => page.getByRole("tab", { name: documents.sides.paper }).click();
  const use = page.getByRole("switch", { name: oldForm.use });
  const hobbies = page.getByRole("textbox", { name: oldForm.hobbies });
  const word = page.getByRole("button", { name: paperFiles.saveWord, exact: true });
  await toPaper();
  await expect(desk).not.toContainText("通勤時間");
  await expect(hobbies).toHaveCount(0);
  await expect(word).toBeVisible();

  await use.focus();
  await page.keyboard.press("Space");
  await expect(desk).toContainText("通勤時間");
  await expect(word).toHaveCount(0);
  await expect(page.getByText(oldForm.lines)).toBeVisible();
  await page.keyboard.press("Tab");
  await page.keyboard.type("約40分");
  await hobbies.focus();
  await page.keyboard.type("散歩");
  await expect(desk).toContainText("約40分");
  expect(await findings(page)).toEqual([]);
  await saved(page);
  await page.getByRole("button", { name: documents.paper.savePdf, exact: true }).press("Enter");
  await expect.poll(() => readdirSync(out)).toHaveLength(1);
  const bytes = new Uint8Array(readFileSync(join(out, readdirSync(out)[0] ?? "")));
  const texts = (await textsOfPdf(bytes, 1)).map(({ text }) => text);
  expect(texts).toEqual(expect.arrayContaining(["約40分", "散歩", "配偶者の扶養義務"]));

  await page.keyboard.press("Control+l");
  await unlock(page);
  await goTo(page, "documents");
  await expect(desk).toContainText("約40分");
  await toPaper();
  await use.focus();
  await page.keyboard.press("Space");
  await expect(desk).not.toContainText("通勤時間");
  await expect(word).toBeVisible();
  // What was written is there again when it is asked for again.
  await page.keyboard.press("Space");
  await expect(hobbies).toHaveValue("散歩");
  rmSync(out, { recursive: true });
});
