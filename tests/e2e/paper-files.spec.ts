import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ElectronApplication } from "@playwright/test";
import { catalogues } from "../../src/content/catalogue.ts";
import { expect, test } from "../support/app.ts";
import { findings } from "../support/axe.ts";
import { answerSaveDialogs, firstRun, goTo } from "../support/drive.ts";
import { readWord } from "../support/word.ts";

const { documents: words, histories, paperFiles } = catalogues.ja;
const { web } = paperFiles;
const MOTIVATION = "静かに進めることが得意です。\n<数字>をそろえます。";

let folder: string;
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "ippo-paper-files-"));
});
test.afterEach(() => rmSync(folder, { recursive: true }));

const clipboard = (app: ElectronApplication) => app.evaluate(({ clipboard: held }) => held.readText());

test("a paper goes field by field to the clipboard, and whole into a Word file and a text", async ({ start }) => {
  const { app, page } = await start();
  const read: string[] = [];
  page.on("request", (request) => read.push(request.url()));
  await firstRun(page);
  await answerSaveDialogs(app, folder);
  await goTo(page, "documents");
  await page.getByRole("textbox", { name: words.person.name, exact: true }).fill("一歩　花子");
  await page.getByRole("button", { name: histories.work.add }).press("Enter");
  await page.getByRole("textbox", { name: histories.work.employer }).fill("株式会社みなと書店");
  await page.getByRole("textbox", { name: histories.work.start }).fill("2019-04");
  await page.getByRole("textbox", { name: histories.work.end, exact: true }).fill("2020-03");
  await page.getByRole("textbox", { name: words.motivation.title }).fill(MOTIVATION);
  await page.getByRole("textbox", { name: words.person.email }).fill("hanako@example.jp");
  await page.keyboard.press("Tab");
  await page.getByRole("tab", { name: words.sides.paper }).click();

  const section = page.getByRole("region", { name: web.title });
  await section.getByRole("button", { name: web.copyOf("志望の動機、特技など") }).press("Enter");
  await expect(section.getByRole("status").filter({ hasText: web.copied("志望の動機、特技など") })).toBeVisible();
  expect(await clipboard(app)).toBe(MOTIVATION);
  await expect(section).toContainText(web.signsInLines(26, 25));
  await section.getByRole("button", { name: web.copyOf("職歴") }).press("Enter");
  await expect(section.getByRole("status").filter({ hasText: web.copied("職歴") })).toBeVisible();
  const rows = ["平成31年4月　株式会社みなと書店　入社", "令和2年3月　退職"];
  expect(await clipboard(app)).toBe(rows.join("\n"));
  expect(await findings(page)).toEqual([]);

  await section.getByRole("button", { name: web.saveText }).press("Enter");
  await expect(section.getByRole("status").filter({ hasText: words.paper.saved("履歴書.txt") })).toBeVisible();
  const text = readFileSync(join(folder, "履歴書.txt"), "utf8");
  expect(text).toMatch(/^\ufeff履歴書\r\n/u);
  expect(text).toContain(`【職歴】\r\n${rows.join("\r\n")}\r\n`);
  expect(text.replaceAll("\r\n", "")).not.toContain("\n");

  // The room opens without the library, which is read now.
  const isLibrary = (url: string) => /\/word-[^/]+\.js$/u.test(url);
  expect(read.filter((url) => /\/documents-room-[^/]+\.js$/u.test(url)).length).toBe(1);
  expect(read.filter(isLibrary)).toEqual([]);
  await page.getByRole("button", { name: paperFiles.saveWord }).press("Enter");
  await expect(page.getByText(words.paper.saved("履歴書.docx"))).toBeVisible({ timeout: 20_000 });
  expect(read.filter(isLibrary).length).toBe(1);
  const { tables } = readWord(new Uint8Array(readFileSync(join(folder, "履歴書.docx"))));
  const history = (tables[1] ?? []).map((cells) => cells.join("|"));
  expect(history.slice(1, 5)).toEqual(["||職歴", "平成31|4|株式会社みなと書店　入社", "令和2|3|退職", "||以上"]);
  expect(tables[3]?.[1]).toEqual([MOTIVATION]);
});

test("what is for nobody is in no field and no file; a name with odd signs becomes the name of a file", async ({
  start,
}) => {
  const { app, page } = await start();
  await firstRun(page);
  await answerSaveDialogs(app, folder);
  await goTo(page, "documents");
  await page.getByRole("textbox", { name: words.person.name, exact: true }).fill("一歩　花子");
  await page.getByRole("button", { name: histories.work.add }).press("Enter");
  await page.getByRole("textbox", { name: histories.work.employer }).fill("株式会社みなと書店");
  await page.getByRole("textbox", { name: histories.work.start }).fill("2019-04");
  await page.keyboard.press("Tab");
  await page.getByRole("button", { name: histories.audience.of("株式会社みなと書店") }).press("Enter");
  await page.getByRole("option", { name: histories.audience.names.private }).click();
  await page.getByRole("button", { name: words.paper.add }).press("Enter");
  await page.getByRole("textbox", { name: words.paper.employer }).fill("みどり/文具:東");
  await page.getByRole("button", { name: words.paper.make, exact: true }).press("Enter");
  await page.getByRole("tab", { name: words.sides.paper }).click();
  const section = page.getByRole("region", { name: web.title });
  await expect(section).toContainText("一歩　花子");
  await expect(section).not.toContainText("みなと書店");
  await section.getByRole("button", { name: web.copyAll }).press("Enter");
  await expect(section.getByRole("status").filter({ hasText: web.copiedAll })).toBeVisible();
  expect(await clipboard(app)).not.toContain("みなと書店");
  await page.getByRole("button", { name: paperFiles.saveWord }).press("Enter");
  const name = "履歴書_みどり_文具_東.docx";
  await expect(page.getByText(words.paper.saved(name))).toBeVisible({ timeout: 20_000 });
  expect(JSON.stringify(readWord(new Uint8Array(readFileSync(join(folder, name)))).tables)).not.toContain("みなと書店");
});
