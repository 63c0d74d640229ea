import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { catalogues } from "../../src/content/catalogue.ts";
import { rirekishoWords } from "../../src/content/papers/rirekisho.ts";
import { rirekishoPages } from "../../src/domain/resume/layout/rirekisho.ts";
import { B_FACTOR, sheetOf } from "../../src/domain/resume/layout/sheets.ts";
import { DEFAULT_CHOICES } from "../../src/domain/resume/paper.ts";
import { aProfile } from "../support/a-profile.ts";
import { expect, ROOT, test } from "../support/app.ts";
import { answerSaveDialogs, firstRun, goTo, saved, unlock } from "../support/drive.ts";
import {
  compareWithForm,
  type FormFixture,
  fontsOfPdf,
  formOnPage,
  linesOfPdf,
  pageSizesOfPdf,
  textsOfPdf,
} from "../support/pdf.ts";

const { ja } = catalogues;
const words = ja.documents;
const form = JSON.parse(readFileSync(join(ROOT, "tests/fixtures/rirekisho/mhlw-2021-a3.json"), "utf8")) as FormFixture;

for (const { size, pages } of [
  { size: "a3", pages: 1 },
  { size: "a4", pages: 2 },
  { size: "b4", pages: 1 },
  { size: "b5", pages: 2 },
] as const) {
  test(`the 履歴書 on ${size}: every ruled line of the form, no other, and text that can be selected`, async ({
    start,
  }) => {
    const { page } = await start();
    const choices = { ...DEFAULT_CHOICES, size };
    const drawn = rirekishoPages(aProfile(), rirekishoWords, { choices, day: "2026-04-01" });
    const bytes = Uint8Array.from(
      await page.evaluate(
        async (input) => {
          const answer = (await window.ippo.call("printPdf", input)) as { value: Uint8Array };
          return [...answer.value];
        },
        { kind: "paper", title: "履歴書", pages: drawn },
      ),
    );
    const sizes = await pageSizesOfPdf(bytes);
    expect(sizes).toHaveLength(pages);
    const sheet = sheetOf(size);
    const factor = size.startsWith("b") ? B_FACTOR : 1;
    for (const [index, { widthMm, heightMm }] of sizes.entries()) {
      expect(Math.abs(widthMm - sheet.widthMm)).toBeLessThan(0.5);
      expect(Math.abs(heightMm - sheet.heightMm)).toBeLessThan(0.5);
      const lines = (await linesOfPdf(bytes, index)).map((line) => ({
        x1: line.x1 / factor,
        y1: line.y1 / factor,
        x2: line.x2 / factor,
        y2: line.y2 / factor,
      }));
      expect(compareWithForm(lines, formOnPage(form, pages === 1 ? "a3" : "a4", index), 0.3)).toEqual([]);
      for (const font of await fontsOfPdf(bytes, index)) expect(font).toContain("BIZUDMincho");
    }
    const texts = (await textsOfPdf(bytes, 0)).map(({ text }) => text).join("");
    expect(texts).toContain(aProfile().name.slice(0, 1));
  });
}

test("facts typed by keyboard stand on the page, are kept, and leave as a PDF", async ({ start }) => {
  const { app, page } = await start();
  await firstRun(page);
  await goTo(page, "documents");
  await page.getByRole("textbox", { name: words.person.name, exact: true }).fill("髙﨑　陽向");
  const birthDay = page.getByRole("textbox", { name: words.person.birthDay });
  await birthDay.fill("平成6年11月");
  await page.keyboard.press("Tab");
  await expect(page.getByText(words.dates.unreadable)).toBeVisible();
  await expect(birthDay).toHaveValue("平成6年11月");
  await birthDay.fill("平成6年11月20日");
  const { education, part } = ja.histories;
  for (let row = 1; row <= 2; row += 1) {
    await page.getByRole("button", { name: education.add }).press("Enter");
    await expect(page.locator(".part-fields").locator(":focus")).toBeVisible();
    await page.getByRole("textbox", { name: education.school }).fill(`学校その${row}`);
    await page.getByRole("textbox", { name: education.start }).fill(`201${row}/4`);
  }
  await page.getByRole("button", { name: part.down("学校その1") }).press("Enter");
  await expect(page.getByRole("button", { name: part.up("学校その1") })).toBeFocused();
  await page.getByRole("switch", { name: words.work.none }).press("Space");
  await page.getByRole("textbox", { name: words.motivation.title }).fill("静かに、たしかに進めることが得意です。");
  await saved(page);
  await expect(page.locator("svg text").filter({ hasText: "髙" }).first()).toBeAttached();
  expect((await new AxeBuilder({ page }).setLegacyMode(true).analyze()).violations.map(({ id }) => id)).toEqual([]);

  const folder = mkdtempSync(join(tmpdir(), "ippo-pdf-"));
  await answerSaveDialogs(app, folder);
  await page.getByRole("button", { name: words.paper.savePdf }).press("Enter");
  await expect(page.getByText(words.paper.saved("履歴書.pdf"))).toBeVisible({ timeout: 20_000 });
  const bytes = new Uint8Array(readFileSync(join(folder, "履歴書.pdf")));
  const second = (await textsOfPdf(bytes, 1)).map(({ text }) => text).join("");
  expect(second).toContain("静かに、たしかに進めることが得意です。");
  rmSync(folder, { recursive: true });

  await page.keyboard.press("Control+l");
  await unlock(page);
  await goTo(page, "documents");
  await expect(page.getByRole("textbox", { name: words.person.name, exact: true })).toHaveValue("髙﨑　陽向");
});

test("a place that cannot be written: one sentence, and nothing is lost", async ({ start }) => {
  const { app, page } = await start();
  await firstRun(page);
  await goTo(page, "documents");
  await page.getByRole("textbox", { name: words.person.name, exact: true }).fill("残る名前");
  await answerSaveDialogs(app, "/proc/nowhere");
  await page.getByRole("button", { name: words.paper.savePdf }).click();
  await expect(page.getByText(ja.errors.bridge["not-writable"].what)).toBeVisible({ timeout: 20_000 });
  await expect(page.getByRole("textbox", { name: words.person.name, exact: true })).toHaveValue("残る名前");
});
