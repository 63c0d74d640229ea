import { readFileSync } from "node:fs";
import { join } from "node:path";
import { catalogues } from "../../src/content/catalogue.ts";
import { LEFT } from "../../src/domain/resume/layout/flow/flow.ts";
import { widthInMm } from "../../src/domain/resume/type-setting.ts";
import { expect, test } from "../support/app.ts";
import { answerSaveDialogs, firstRun, goTo } from "../support/drive.ts";
import { fontsOfPdf, languageOfPdf, textsOfPdf } from "../support/pdf.ts";

const { documents: words, english } = catalogues.ja;
const SUMMARY = "Careful with small things; fills files – office flow, difficult affairs, “first in, first out”.";

test("an English CV is in letters of their own widths, as wide in the PDF as measured, and in English for readers", async ({
  start,
  profile,
}) => {
  const { app, page } = await start();
  await firstRun(page);
  await goTo(page, "documents");
  await page.getByRole("textbox", { name: words.person.name, exact: true }).fill("一歩　花子");
  await page.getByRole("button", { name: words.paper.which }).press("Enter");
  await page.getByRole("option", { name: words.paper.names.englishCv, exact: true }).click();
  await page.getByRole("tab", { name: words.sides.paper }).click();
  await page.getByRole("textbox", { name: english.address }).fill("Sendai, Japan (一歩)");
  await page.getByRole("textbox", { name: english.summary }).fill(SUMMARY);
  const drawn = page.locator(".paper-desk svg").first();
  await expect(drawn).toContainText("first out");
  await expect(drawn).toHaveAttribute("lang", "en");

  await answerSaveDialogs(app, profile);
  await page.getByRole("button", { name: words.paper.savePdf }).press("Enter");
  const file = `${words.paper.names.englishCv}.pdf`;
  await expect(page.getByText(words.paper.saved(file))).toBeVisible({ timeout: 20_000 });
  const bytes = Uint8Array.from(readFileSync(join(profile, file)));
  expect(await languageOfPdf(bytes)).toMatch(/^en/u);
  const fonts = (await fontsOfPdf(bytes, 0)).map((font) => font.slice(7));
  expect(fonts.toSorted()).toEqual(["BIZUDMincho-Regular", "BIZUDPMincho-Regular"]);
  const parts = (await textsOfPdf(bytes, 0)).filter(({ text }) => text.startsWith("Careful"));
  const line = (await textsOfPdf(bytes, 0)).filter(
    ({ baseline }) => Math.abs(baseline - (parts[0]?.baseline ?? 0)) < 1,
  );
  const end = Math.max(...line.map(({ x, widthMm }) => x + widthMm));
  const text = line.map((part) => part.text).join("");
  expect(SUMMARY.startsWith(text.trimEnd())).toBe(true);
  expect(Math.abs(end - LEFT - widthInMm(text, 10.5, "latin"))).toBeLessThan(0.3);
});
