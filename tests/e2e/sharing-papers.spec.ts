import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { catalogues } from "../../src/content/catalogue.ts";
import { nameOfPaper } from "../../src/features/paper-name.ts";
import { expect, test } from "../support/app.ts";
import { findings } from "../support/axe.ts";
import { answerOpenDialogs, answerSaveDialogs, firstRun, goTo } from "../support/drive.ts";
import { textsOfPdf } from "../support/pdf.ts";
import { persons } from "../support/resume/persons.ts";

const { ja } = catalogues;
const words = ja.sharing;

test("chosen papers are seen as they are, go along as PDFs, and nothing else of the documents does", async ({
  start,
}) => {
  test.slow();
  const folder = mkdtempSync(join(tmpdir(), "ippo-share-"));
  const { app, page } = await start();
  await firstRun(page);
  const { profile, gaps, papers } = persons.longGap;
  const secret = "だれにも言わないでおくこと";
  await page.evaluate(
    async (records) => {
      const { ippoVault } = globalThis as unknown as { ippoVault: { save: (input: object) => Promise<unknown> } };
      for (const record of records) await ippoVault.save(record);
    },
    [
      { kind: "profile", body: { ...profile, audiences: { ...profile.audiences, email: "private" } } },
      ...gaps.map((body) => ({ kind: "gap", body: { ...body, own: secret } })),
      ...papers.map((body) => ({ kind: "paper", body })),
    ],
  );
  await goTo(page, "sharing");
  const career = papers.find(({ form }) => form === "shokumuKeirekisho");
  if (!career) throw new Error("no paper of that form");
  const title = nameOfPaper(career, ja);
  await page.getByRole("switch", { name: title }).focus();
  await page.keyboard.press("Space");
  await page.getByRole("button", { name: words.preview.show }).press("Enter");
  const along = page.getByRole("region", { name: title }).or(page.locator(".paper-along .paper-desk"));
  await expect(along.first()).toContainText("職務経歴書");
  expect(await findings(page)).toEqual([]);

  await answerSaveDialogs(app, folder);
  await page.getByRole("button", { name: words.seal.act, exact: true }).click();
  await expect(page.getByText(words.seal.sealed)).toBeVisible({ timeout: 60_000 });
  const passphrase = (await page.getByTestId("share-words").textContent()) ?? "";
  await page.getByRole("button", { name: words.seal.saveIppo }).click();
  await expect(page.getByText(/\.ippo に残しました/)).toBeVisible();
  const [ippo = ""] = readdirSync(folder);
  await page.getByText(words.views.given, { exact: true }).click();
  await expect(page.getByText(title)).toBeVisible();

  await page.getByText(words.views.open, { exact: true }).click();
  await answerOpenDialogs(app, join(folder, ippo));
  await page.getByRole("button", { name: words.open.choose }).click();
  await page.getByRole("textbox", { name: words.open.words }).fill(passphrase);
  await page.getByRole("button", { name: words.open.act, exact: true }).click();
  const paper = page.getByRole("button", { name: words.open.savePaper("shokumu-keirekisho-1.pdf") });
  await expect(paper).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole("button", { name: words.open.savePaper("rirekisho-a4.pdf") })).toHaveCount(0);
  await paper.click();
  await expect.poll(() => readdirSync(folder).filter((name) => name.endsWith(".pdf"))).toHaveLength(1);
  const [pdf = ""] = readdirSync(folder).filter((name) => name.endsWith(".pdf"));
  const texts = (await textsOfPdf(new Uint8Array(readFileSync(join(folder, pdf))), 0)).map(({ text }) => text).join("");
  expect(texts).toContain("職務経歴書");
  expect(texts).not.toContain(secret);
  expect(texts).not.toContain(profile.email);
  rmSync(folder, { recursive: true, force: true });
});
