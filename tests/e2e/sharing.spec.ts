import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Page } from "@playwright/test";
import { catalogues } from "../../src/content/catalogue.ts";
import { closeIppo, expect, type Ippo, test } from "../support/app.ts";
import { answerOpenDialogs, answerSaveDialogs, firstRun, goTo, saved, unlock } from "../support/drive.ts";

const { ja } = catalogues;
const words = ja.sharing;

/** A person with a little of everything, one private line, one covered name. */
async function writeSomething(page: Page): Promise<void> {
  await firstRun(page);
  await page.getByRole("button", { name: /薄日/ }).click();
  await page.getByRole("textbox", { name: ja.today.line }).fill("わたしだけの一行");
  await saved(page);
  await goTo(page, "journal");
  await page.getByRole("button", { name: ja.journal.write }).click();
  await expect(page.getByRole("textbox", { name: ja.journal.page })).toBeFocused();
  await page.keyboard.type("図書館で会ったのは山田");
  await page.keyboard.press("Shift+ArrowLeft");
  await page.keyboard.press("Shift+ArrowLeft");
  await page.getByRole("button", { name: ja.journal.redact }).click();
  await page.getByText(ja.journal.levels.ask, { exact: true }).click();
  await saved(page);
  await goTo(page, "steps");
  await page.getByRole("textbox", { name: ja.steps.addLabel }).fill("図書館の前まで行く");
  await page.getByRole("button", { name: ja.steps.add }).click();
  await expect(page.getByRole("article", { name: "図書館の前まで行く" })).toBeVisible();
  await goTo(page, "documents");
  await page.getByRole("textbox", { name: ja.documents.person.name, exact: true }).fill("水野　ひなた");
  await saved(page);
}

/** Chooses everything that is listed, seals it, keeps both files. */
async function seal({ app, page }: Ippo, folder: string): Promise<{ passphrase: string; ippo: string; html: string }> {
  await goTo(page, "sharing");
  await page.getByRole("textbox", { name: words.who.recipient }).fill("サポステの相談員の方へ");
  await page.getByRole("textbox", { name: words.who.wish }).fill("図書館のことを聞いてほしい。");
  for (const part of ["journal", "checkIn", "step", "profile"] as const)
    await page.getByRole("button", { name: words.items.all(words.items.sections[part]) }).click();
  await page.getByRole("button", { name: words.preview.show }).click();
  await expect(page.locator(".report")).toContainText("図書館で会ったのは");
  await expect(page.locator(".report")).not.toContainText("山田");
  await expect(page.locator(".report")).not.toContainText("わたしだけの一行");
  await answerSaveDialogs(app, folder);
  await page.getByRole("button", { name: words.seal.act, exact: true }).click();
  await expect(page.getByText(words.seal.sealed)).toBeVisible({ timeout: 60_000 });
  const passphrase = (await page.getByTestId("share-words").textContent()) ?? "";
  await page.getByRole("button", { name: words.seal.saveIppo }).click();
  await expect(page.getByText(/\.ippo に残しました/)).toBeVisible();
  await page.getByRole("button", { name: words.seal.saveHtml }).click();
  await expect(page.getByText(/\.html に残しました/)).toBeVisible();
  const name =
    spawnSync("ls", [folder], { encoding: "utf8" })
      .stdout.split("\n")[0]
      ?.replace(/\.\w+$/, "") ?? "";
  return { passphrase, ippo: join(folder, `${name}.ippo`), html: join(folder, `${name}.html`) };
}

test("chosen, seen, sealed; opened by a counselor's Ippo, by age, and by a browser with the network off", async ({
  start,
}) => {
  test.slow();
  const folder = mkdtempSync(join(tmpdir(), "ippo-share-"));
  const person = await start();
  await writeSomething(person.page);
  const { passphrase, ippo, html } = await seal(person, folder);
  expect(passphrase).toMatch(/^([a-z]+-){5}[a-z]+$/);

  await test.step("the log says what was handed over", async () => {
    await person.page.getByText(words.views.given, { exact: true }).click();
    await expect(person.page.getByText(/図書館の前まで行く/)).toBeVisible();
    await expect(person.page.getByText("山田")).toHaveCount(0);
  });
  await closeIppo(person);

  await test.step("age opens it, and the zip holds the report and the papers", () => {
    const opened = spawnSync("script", ["-qec", `age -d -o '${folder}/out.zip' '${ippo}'`, "/dev/null"], {
      input: `${passphrase}\n`,
      encoding: "utf8",
    });
    expect(opened.status, opened.stdout).toBe(0);
    const list = spawnSync("python3", ["-m", "zipfile", "-l", `${folder}/out.zip`], { encoding: "utf8" }).stdout;
    for (const name of [
      "manifest.json",
      "signature",
      "report.html",
      "report.pdf",
      "documents/rirekisho-a4.pdf",
      "data/journal.json",
    ])
      expect(list).toContain(name);
  });

  await test.step("a counselor's Ippo opens both files, from another profile", async () => {
    const other = mkdtempSync(join(tmpdir(), "ippo-counselor-"));
    const counselor = await start(other);
    await firstRun(counselor.page);
    await goTo(counselor.page, "sharing");
    await counselor.page.getByText(words.views.open, { exact: true }).click();
    for (const file of [ippo, html]) {
      await answerOpenDialogs(counselor.app, file);
      await counselor.page.getByRole("button", { name: words.open.choose }).click();
      await counselor.page.getByRole("textbox", { name: words.open.words }).fill("ちがう言葉");
      await counselor.page.getByRole("button", { name: words.open.act, exact: true }).click();
      await expect(counselor.page.getByText(ja.viewer.errors["wrong-passphrase"])).toBeVisible({ timeout: 60_000 });
      await counselor.page.getByRole("textbox", { name: words.open.words }).fill(passphrase);
      await counselor.page.getByRole("button", { name: words.open.act, exact: true }).click();
      await expect(counselor.page.locator(".report")).toContainText("図書館で会ったのは", { timeout: 60_000 });
      await expect(counselor.page.getByText(ja.viewer.signed)).toBeVisible();
      await counselor.page.getByRole("button", { name: words.open.close, exact: true }).click();
    }
    await closeIppo(counselor);
    rmSync(other, { recursive: true, force: true });
  });

  await test.step("a browser opens the page from disk with the network off", async () => {
    const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
    const context = await browser.newContext({ offline: true });
    const page = await context.newPage();
    const asked: string[] = [];
    const complaints: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    await page.goto(`file://${html}`);
    const viewer = ja.viewer;
    await page.getByLabel(viewer.label).fill("ちがう言葉");
    await page.getByRole("button", { name: viewer.open, exact: true }).click();
    await expect(page.getByText(viewer.errors["wrong-passphrase"])).toBeVisible({ timeout: 60_000 });
    await page.getByLabel(viewer.label).fill(passphrase);
    await page.keyboard.press("Enter");
    await expect(page.locator(".report")).toContainText("図書館のことを聞いてほしい。", { timeout: 60_000 });
    await expect(page.locator(".report")).not.toContainText("山田");
    await expect(page.getByRole("link", { name: "rirekisho-a4.pdf" })).toBeVisible();
    await page.getByRole("button", { name: viewer.language }).click();
    await expect(page.getByText(catalogues.en.report.lead)).toBeVisible();
    expect(asked.filter((url) => !url.startsWith("file:") && !url.startsWith("blob:"))).toEqual([]);
    expect(complaints).toEqual([]);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    await browser.close();
  });
  rmSync(folder, { recursive: true, force: true });
});

test("files that are not whole, or not ours, are refused with one sentence and change nothing", async ({ start }) => {
  const folder = mkdtempSync(join(tmpdir(), "ippo-bad-"));
  const { app, page } = await start();
  await writeSomething(page);
  const { passphrase, ippo } = await seal({ app, page, profile: "" }, folder);
  const good = readFileSync(ippo);
  const altered = Buffer.from(good);
  altered[altered.byteLength - 9] = (altered[altered.byteLength - 9] ?? 0) ^ 1;
  const bad: [name: string, bytes: Buffer, sentence: string][] = [
    ["altered.ippo", altered, ja.viewer.errors.damaged],
    ["cut.ippo", good.subarray(0, good.byteLength - 5_000), ja.viewer.errors.cut],
    ["other.ippo", Buffer.from("%PDF-1.7 not a share"), ja.viewer.errors["not-ippo"]],
  ];
  await page.getByText(words.views.open, { exact: true }).click();
  for (const [name, bytes, sentence] of bad) {
    const file = join(folder, name);
    writeFileSync(file, bytes);
    await answerOpenDialogs(app, file);
    await page.getByRole("button", { name: words.open.choose }).click();
    await expect(page.getByText(words.open.chosen(name))).toBeVisible();
    await page.getByRole("textbox", { name: words.open.words }).fill(passphrase);
    await page.getByRole("button", { name: words.open.act, exact: true }).click();
    await expect(page.getByText(sentence)).toBeVisible({ timeout: 60_000 });
    await expect(page.locator(".report")).toHaveCount(0);
  }
  await page.keyboard.press("Control+l");
  await unlock(page);
  await expect(page.getByRole("textbox", { name: ja.today.line })).toHaveValue("わたしだけの一行");
  rmSync(folder, { recursive: true, force: true });
});
