import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ElectronApplication, Page } from "@playwright/test";
import { catalogues } from "../../src/content/catalogue.ts";
import { expect, test } from "../support/app.ts";
import { answerSaveDialogs, firstRun, goTo, unlock } from "../support/drive.ts";
import { textsOfPdf } from "../support/pdf.ts";

const { documents } = catalogues.ja;

const windows = (app: ElectronApplication) => () =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
const toPdf = (page: Page) => page.getByRole("button", { name: documents.paper.savePdf, exact: true });

/** The texts of the PDF that the room of papers saves. */
async function savedTexts(page: Page, out: string): Promise<string> {
  const status = page.getByRole("status").filter({ hasText: ".pdf" });
  await expect(status).toBeVisible();
  const [, name = ""] = /(\S+\.pdf)/.exec((await status.textContent()) ?? "") ?? [];
  const bytes = new Uint8Array(readFileSync(join(out, name.replace(/^.*[「“]/u, ""))));
  return JSON.stringify(await textsOfPdf(bytes, 1));
}

test("a window stands ready once the keys are at the button, prints one paper, and goes with the lock and the app", async ({
  start,
}) => {
  const { app, page } = await start();
  const out = mkdtempSync(join(tmpdir(), "ippo-ahead-"));
  await answerSaveDialogs(app, out);
  await firstRun(page);
  await goTo(page, "documents");
  await page.getByRole("textbox", { name: documents.motivation.title }).fill("窓が開いている");
  await expect(page.locator(".paper-desk")).toContainText("窓が開いている");
  expect(await windows(app)()).toBe(1);

  await toPdf(page).focus();
  await expect.poll(windows(app)).toBe(2);
  await page.keyboard.press("Enter");
  expect(await savedTexts(page, out)).toContain("窓が開いている");
  await expect.poll(windows(app)).toBe(1);

  // What stands ready is one window, however often the button is passed; nobody's words are in it.
  await page.keyboard.press("Shift+Tab");
  await toPdf(page).focus();
  await toPdf(page).hover();
  await expect.poll(windows(app)).toBe(2);
  const held = await app.evaluate(async ({ BrowserWindow }) => {
    const hidden = BrowserWindow.getAllWindows().find((window) => !window.isVisible());
    return hidden?.webContents.executeJavaScript("document.body.textContent.trim()");
  });
  expect(held).toBe("");
  await page.keyboard.press("Control+l");
  await expect(page.getByRole("textbox", { name: catalogues.ja.start.unlock.label })).toBeVisible();
  await expect.poll(windows(app)).toBe(1);

  await unlock(page);
  await goTo(page, "documents");
  await toPdf(page).focus();
  await expect.poll(windows(app)).toBe(2);
  const gone = app.waitForEvent("close");
  // At once, as a window goes whose page does not answer.
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()
      .find((window) => window.isVisible())
      ?.destroy();
  });
  await gone;
  rmSync(out, { recursive: true });
});
