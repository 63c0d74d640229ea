import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Locator, Page } from "@playwright/test";
import { catalogues } from "../../src/content/catalogue.ts";
import { test as base, expect } from "../support/app.ts";
import { answerSaveDialogs, firstRun } from "../support/drive.ts";
import { pageSizesOfPdf, textsOfPdf } from "../support/pdf.ts";

const { documents: words, histories } = catalogues.ja;
const MOST_STEPS = 160;

/** A folder outside the profile. */
const test = base.extend<{ folder: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright's way to say that it needs nothing
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), "ippo-keyboard-"));
    await use(folder);
    rmSync(folder, { recursive: true });
  },
});

/** Moves the focus by Tab alone, until it is where it is wanted. @returns how many presses it took */
async function tabTo(page: Page, wanted: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<number> {
  for (let steps = 0; steps <= MOST_STEPS; steps += 1) {
    if ((await wanted.count()) === 1 && (await wanted.evaluate((element) => element === document.activeElement)))
      return steps;
    await page.keyboard.press(key);
  }
  throw new Error(`not reached by ${key}: ${wanted}`);
}

const field = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true });
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

async function write(page: Page, name: string, text: string): Promise<void> {
  await tabTo(page, field(page, name));
  await page.keyboard.type(text);
}

async function press(page: Page, name: string): Promise<void> {
  await tabTo(page, button(page, name));
  await page.keyboard.press("Enter");
}

/** Ctrl+5 is 書類, in the order of the rail. */
async function openDocuments(page: Page): Promise<void> {
  await firstRun(page);
  const rooms = Object.keys(catalogues.ja.app.rooms);
  await page.keyboard.press(`Control+${rooms.indexOf("documents") + 1}`);
  await expect(page.locator("[data-room=documents]")).toBeVisible();
}

async function printed(page: Page, folder: string): Promise<{ pages: string[]; widths: number[] }> {
  await press(page, words.paper.savePdf);
  await expect(page.getByText(words.paper.saved("履歴書.pdf"))).toBeVisible({ timeout: 20_000 });
  const pdf = new Uint8Array(readFileSync(join(folder, "履歴書.pdf")));
  const sizes = await pageSizesOfPdf(pdf);
  const pages = await Promise.all(sizes.map((_, index) => textsOfPdf(pdf, index)));
  return {
    pages: pages.map((texts) => texts.map(({ text }) => text).join("")),
    widths: sizes.map(({ widthMm }) => Math.round(widthMm)),
  };
}

test("no work history and a school by correspondence: from nothing to a 履歴書 on A4, by keyboard alone", async ({
  start,
  folder,
}) => {
  const { app, page } = await start();
  await answerSaveDialogs(app, folder);
  await openDocuments(page);
  await write(page, words.person.name, "一歩　花子");
  await write(page, words.person.birthDay, "平成12年11月20日");
  await press(page, histories.years.open);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  const offered = page.getByRole("button", { name: /通信制.*を入れる$/u });
  await tabTo(page, offered);
  await page.keyboard.press("Enter");
  await tabTo(page, page.getByRole("switch", { name: words.work.none }));
  await page.keyboard.press("Space");
  const { pages, widths } = await printed(page, folder);
  expect(widths).toEqual([210, 210]);
  // A PDF holds no blanks between its signs.
  expect(pages[0]).toContain("一歩花子");
  expect(pages[0]).toContain("なし");
  expect(pages[0]).toMatch(/卒業/u);
});

test("three short jobs: a 履歴書 on B5, by keyboard alone", async ({ start, folder }) => {
  const { app, page } = await start();
  await answerSaveDialogs(app, folder);
  await openDocuments(page);
  await write(page, words.person.name, "一歩　太郎");
  for (const [employer, from, until] of [
    ["みどり文具", "2019/4", "2019/8"],
    ["みなと書店", "2020/6", "2020/9"],
    ["若葉食堂", "2021/1", "2021/3"],
  ] as const) {
    await press(page, histories.work.add);
    await write(page, histories.work.employer, employer);
    await write(page, histories.work.start, from);
    await write(page, histories.work.end, until);
  }
  await tabTo(page, page.getByRole("tab", { name: words.sides.facts }), "Shift+Tab");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await tabTo(page, page.getByRole("radio", { name: words.own.sizes.a4 }));
  // A4, A3, B5 or B4, as they stand in the row.
  for (let steps = 0; steps < 4; steps += 1) {
    if (await page.getByRole("radio", { name: words.own.sizes.b5 }).isChecked()) break;
    await page.keyboard.press("ArrowRight");
  }
  const { pages, widths } = await printed(page, folder);
  expect(widths).toEqual([182, 182]);
  for (const employer of ["みどり文具", "みなと書店", "若葉食堂"]) expect(pages[0]).toContain(employer);
});
