import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { catalogues } from "../../src/content/catalogue.ts";
import { test as base, expect } from "../support/app.ts";
import { findings } from "../support/axe.ts";
import { answerOpenDialogs, answerSaveDialogs, firstRun, goTo, saved, unlock } from "../support/drive.ts";
import { linesOfPdf, textsOfPdf } from "../support/pdf.ts";

const { documents: words, exchange } = catalogues.ja;

/** A folder outside the profile, as a USB stick would be. */
const test = base.extend<{ folder: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright's way to say that it needs nothing
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), "ippo-exchange-"));
    await use(folder);
    rmSync(folder, { recursive: true });
  },
});

const side = (page: Page, name: keyof typeof words.sides) =>
  page.getByRole("tab", { name: words.sides[name] }).press("Enter");
const nameField = (page: Page) => page.getByRole("textbox", { name: words.person.name, exact: true });
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).press("Enter");

test("one's own PDF is opened again, and the one for employers holds nothing but its pages", async ({
  start,
  folder,
}) => {
  const { app, page } = await start();
  await firstRun(page);
  await goTo(page, "documents");
  await nameField(page).fill("一歩 花子");
  await page.getByRole("textbox", { name: words.person.email }).fill("hana@example.jp");
  await page.getByRole("textbox", { name: words.motivation.title }).fill("直すことが好きです。");
  await answerSaveDialogs(app, folder);
  await press(page, words.paper.savePdf);
  await expect(page.getByText(words.paper.saved("履歴書.pdf"))).toBeVisible({ timeout: 20_000 });
  await side(page, "exchange");
  await press(page, exchange.out.pdf);
  const name = `履歴書_${exchange.out.pdfName}.pdf`;
  await expect(page.getByText(exchange.out.saved(name))).toBeVisible({ timeout: 20_000 });
  const own = new Uint8Array(readFileSync(join(folder, name)));
  const plain = new Uint8Array(readFileSync(join(folder, "履歴書.pdf")));
  expect(Buffer.from(plain).includes("hana@example.jp")).toBe(false);
  expect(await linesOfPdf(own, 0)).toEqual(await linesOfPdf(plain, 0));
  expect((await textsOfPdf(own, 1)).map(({ text }) => text).join("")).toContain("直すことが好きです。");

  await side(page, "facts");
  await nameField(page).fill("");
  await page.getByRole("textbox", { name: words.motivation.title }).fill("あとの文");
  await side(page, "exchange");
  await answerOpenDialogs(app, join(folder, name));
  await press(page, exchange.in.pick);
  await expect(page.getByRole("heading", { name: exchange.review.title })).toBeVisible();
  await expect(page.getByRole("row", { name: exchange.facts.name })).toContainText("一歩 花子");
  await expect(page.getByRole("row", { name: exchange.facts.motivation })).toHaveCount(0);
  expect(await findings(page)).toEqual([]);
  await press(page, exchange.review.take);
  await expect(page.getByText(exchange.review.taken)).toBeVisible();
  await expect(page.locator(".paper-desk")).toContainText("一歩 花子");
  await expect(page.locator(".paper-desk")).toContainText("あとの文");
  await press(page, words.paper.undo);
  await expect(page.locator(".paper-desk")).not.toContainText("一歩 花子");

  await answerOpenDialogs(app, join(folder, "履歴書.pdf"));
  await press(page, exchange.in.pick);
  await expect(page.getByText(exchange.refused.pdf.none)).toBeVisible();
});

test("a JSON Resume of another program keeps its own keys through taking in and out", async ({ start, folder }) => {
  const { app, page } = await start();
  await firstRun(page);
  await goTo(page, "documents");
  const file = join(folder, "other.json");
  const resume = {
    basics: { name: "Hanako Ippo", label: "Bookbinder", image: "data:image/png;base64,AAAA" },
    work: [
      { name: "Green Stationery", position: "Clerk", startDate: "2016-06", endDate: "2016-12", team: { size: 3 } },
    ],
    awards: [{ title: "Best shelf" }],
  };
  writeFileSync(file, JSON.stringify(resume));
  await answerOpenDialogs(app, file);
  await side(page, "exchange");
  await press(page, exchange.in.pick);
  await expect(page.getByText(exchange.review.sources.other)).toBeVisible();
  await expect(page.getByText(exchange.review.leftOut)).toBeVisible();
  await expect(page.getByText(exchange.review.aside(3))).toBeVisible();
  await press(page, exchange.review.take);
  await expect(page.locator(".paper-desk")).toContainText("Green Stationery");
  await saved(page);

  await page.keyboard.press("Control+l");
  await unlock(page);
  await goTo(page, "documents");
  await side(page, "exchange");
  await answerSaveDialogs(app, folder);
  await press(page, exchange.out.json);
  await expect(page.getByText(exchange.out.saved("resume.json"))).toBeVisible();
  const out = JSON.parse(readFileSync(join(folder, "resume.json"), "utf8"));
  expect(out).toMatchObject({ basics: { label: "Bookbinder" }, awards: resume.awards });
  expect(out.work[0]).toMatchObject(resume.work[0] ?? {});
  await press(page, exchange.out.dropForeign);
  await expect(page.getByText(exchange.out.foreign(3))).toHaveCount(0);
  await press(page, exchange.out.json);
  await expect.poll(() => JSON.parse(readFileSync(join(folder, "resume.json"), "utf8")).awards).toBeUndefined();
});

test("a table goes out, is changed in a spreadsheet, and comes back in place of the old one", async ({
  start,
  folder,
}) => {
  const { app, page } = await start();
  await firstRun(page);
  await goTo(page, "documents");
  await page.getByRole("button", { name: catalogues.ja.histories.work.add }).press("Enter");
  await page.getByRole("textbox", { name: catalogues.ja.histories.work.employer }).fill("みどり文具");
  await nameField(page).fill("一歩 花子");
  await side(page, "exchange");
  await answerSaveDialogs(app, folder);
  await press(page, exchange.out.csv);
  const name = `${exchange.facts.work}.csv`;
  await expect(page.getByText(exchange.out.saved(name))).toBeVisible();
  const file = join(folder, name);
  writeFileSync(file, readFileSync(file, "utf8").replace("みどり文具", "株式会社みどり文具"));
  await answerOpenDialogs(app, file);
  await press(page, exchange.in.pick);
  await press(page, exchange.review.take);
  await expect(page.locator(".paper-desk")).toContainText("株式会社みどり文具");
  await expect(page.locator(".paper-desk")).toContainText("一歩 花子");
});

test("a pasted résumé is sorted, and what has no place is shown", async ({ start }) => {
  const { page } = await start();
  await firstRun(page);
  await goTo(page, "documents");
  await side(page, "exchange");
  const text = "氏名　一歩 花子\n学歴\n平成25年3月 北海道立若葉高等学校 卒業\n職歴 なし\nどこにも入らない行";
  await page.getByRole("textbox", { name: exchange.in.paste }).fill(text);
  await press(page, exchange.in.sort);
  await expect(page.getByRole("row", { name: exchange.facts.education })).toContainText("北海道立若葉高等学校");
  await expect(page.locator(".review-rest")).toHaveText("どこにも入らない行");
  expect(await findings(page)).toEqual([]);
  await press(page, exchange.review.take);
  await expect(page.locator(".paper-desk")).toContainText("北海道立若葉高等学校");
  await expect(page.locator(".paper-desk")).toContainText("なし");
});

test("files that cannot be taken are refused with the reason, and the facts stay", async ({ start, folder }) => {
  const { app, page } = await start();
  await firstRun(page);
  await goTo(page, "documents");
  await nameField(page).fill("一歩 花子");
  await side(page, "exchange");
  const { refused } = exchange;
  const files: [string, string | Uint8Array, string][] = [
    ["a.json", "{", refused.json["not-json"]],
    ["b.json", new Uint8Array([0xff, 0xfe, 0x00]), refused.json["not-json"]],
    [
      "c.json",
      '{"work":[{"startDate":"2020-13"}]}',
      `${refused.json["bad-date"]} ${refused.place("work[0].startDate")}`,
    ],
    [
      "d.json",
      JSON.stringify({ work: [{ highlights: Array(1_000).fill("あ".repeat(10_000)) }] }),
      refused.json["too-big"],
    ],
    ["e.pdf", "", refused.pdf["not-a-pdf"]],
    ["f.csv", "a,b\r\n1,2\r\n", refused.csv.columns],
  ];
  for (const [name, content, what] of files) {
    writeFileSync(join(folder, name), content);
    await answerOpenDialogs(app, join(folder, name));
    await press(page, exchange.in.pick);
    await expect(page.getByText(what)).toBeVisible();
    await expect(page.getByText(refused.safe)).toBeVisible();
  }
  await side(page, "facts");
  await expect(nameField(page)).toHaveValue("一歩 花子");
});

test("facts kept under a name are looked at beside those of now, and come back", async ({ start }) => {
  const { page } = await start();
  const { kept } = exchange;
  await firstRun(page);
  await goTo(page, "documents");
  await nameField(page).fill("一歩 花子");
  await side(page, "exchange");
  await page.getByRole("textbox", { name: kept.name }).fill("はじめの応募");
  await press(page, kept.keep);
  await expect(page.getByText(kept.said)).toBeVisible();
  await side(page, "facts");
  await nameField(page).fill("一歩 はな");
  await saved(page);

  await page.keyboard.press("Control+l");
  await unlock(page);
  await goTo(page, "documents");
  await side(page, "exchange");
  await page.getByRole("button", { name: /はじめの応募/ }).press("Enter");
  await expect(page.getByRole("row", { name: exchange.facts.name })).toContainText("一歩 花子");
  expect(await findings(page)).toEqual([]);
  await press(page, kept.goBack);
  await expect(page.locator(".paper-desk")).toContainText("一歩 花子");
  await press(page, words.paper.undo);
  await expect(page.locator(".paper-desk")).toContainText("一歩 はな");
  await saved(page);

  await page.keyboard.press("Control+l");
  await unlock(page);
  await goTo(page, "documents");
  await side(page, "exchange");
  await page.getByRole("button", { name: /はじめの応募/ }).press("Enter");
  await press(page, kept.discard);
  await expect(page.getByText(kept.discarded)).toBeVisible();
  await expect(page.getByRole("button", { name: /はじめの応募/ })).toHaveCount(0);
});
