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

async function printed(
  page: Page,
  folder: string,
  name = "履歴書.pdf",
): Promise<{ pages: string[]; widths: number[] }> {
  await press(page, words.paper.savePdf);
  await expect(page.getByText(words.paper.saved(name))).toBeVisible({ timeout: 20_000 });
  const pdf = new Uint8Array(readFileSync(join(folder, name)));
  const sizes = await pageSizesOfPdf(pdf);
  const pages = await Promise.all(sizes.map((_, index) => textsOfPdf(pdf, index)));
  return {
    pages: pages.map((texts) => texts.map(({ text }) => text).join("")),
    widths: sizes.map(({ widthMm }) => Math.round(widthMm)),
  };
}

/** A tab of the room, by its arrows. */
async function openSide(page: Page, name: keyof typeof words.sides): Promise<void> {
  await tabTo(page, page.getByRole("tab", { selected: true }), "Shift+Tab");
  for (let steps = 0; steps < 5; steps += 1) {
    if (await page.getByRole("tab", { name: words.sides[name], selected: true }).count()) return;
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
  }
}

/** Another paper on the desk, by the arrows of the list. */
async function choosePaper(page: Page, form: keyof typeof words.paper.names): Promise<void> {
  await tabTo(page, page.getByRole("button", { name: words.paper.which }), "Shift+Tab");
  await page.keyboard.press("Enter");
  const wanted = page.getByRole("option", { name: words.paper.names[form], exact: true });
  for (let steps = 0; steps < 6; steps += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press(form === "rirekisho" ? "ArrowUp" : "ArrowDown");
  }
  await page.keyboard.press("Enter");
  await expect(page.getByRole("listbox")).toHaveCount(0);
}

/** One of a row of choices, by its arrows. */
async function choose(page: Page, group: string, name: string): Promise<void> {
  const radios = page.getByRole("radiogroup", { name: group });
  await tabTo(page, radios.locator("input:checked"));
  for (let steps = 0; steps < 5; steps += 1) {
    if (await radios.getByRole("radio", { name, exact: true }).isChecked()) return;
    await page.keyboard.press("ArrowRight");
  }
  throw new Error(`no such choice: ${name}`);
}

/** An old résumé, pasted, sorted, looked at and taken in. */
async function paste(page: Page, text: string): Promise<void> {
  const { exchange } = catalogues.ja;
  await openSide(page, "exchange");
  await tabTo(page, field(page, exchange.in.paste));
  await page.keyboard.insertText(text);
  await press(page, exchange.in.sort);
  await expect(page.getByRole("heading", { name: exchange.review.title })).toBeVisible();
  await press(page, exchange.review.take);
  await expect(page.getByText(exchange.review.taken)).toBeVisible();
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

test("an eight-year gap: put into words for papers, on A3 and in a 職務経歴書, by keyboard alone", async ({
  start,
  folder,
}) => {
  const { app, page } = await start();
  await answerSaveDialogs(app, folder);
  await openDocuments(page);
  await paste(
    page,
    "氏名 一歩 次郎\n学歴\n平成22年4月 若葉高等学校 入学\n平成25年3月 若葉高等学校 卒業\n職歴\n平成25年4月 みどり文具 入社\n平成30年3月 退職",
  );
  await openSide(page, "gaps");
  await tabTo(page, page.getByRole("button", { name: new RegExp(`${words.gaps.open}$`, "u") }));
  await page.keyboard.press("Enter");
  await choose(page, words.gaps.hearers.paper, words.gaps.choices.words);
  await write(page, words.gaps.wordsFor(words.gaps.hearers.paper), "家の仕事を続けました。");
  await choose(page, words.gaps.hearers.interview, words.gaps.choices.none);
  await openSide(page, "check");
  await expect(page.getByRole("heading", { name: catalogues.ja.check.title })).toBeVisible();
  await openSide(page, "paper");
  await choose(page, words.own.size, words.own.sizes.a3);
  const form = await printed(page, folder);
  expect(form.widths).toEqual([420]);
  expect(form.pages[0]).toContain("みどり文具");
  expect(form.pages[0]).not.toContain("家の仕事を続けました。");
  await choosePaper(page, "shokumuKeirekisho");
  const history = await printed(page, folder, "職務経歴書.pdf");
  expect(history.pages.join("")).toContain("家の仕事を続けました。");
});

test("a long career: more rows than the form has, on B4, with a letter and a label, by keyboard alone", async ({
  start,
  folder,
}) => {
  const { app, page } = await start();
  await answerSaveDialogs(app, folder);
  await openDocuments(page);
  const jobs = Array.from(
    { length: 9 },
    (_, at) => `${2001 + at * 2}年4月 第${at + 1}製作所 入社\n${2002 + at * 2}年9月 退職`,
  );
  await paste(
    page,
    `氏名 一歩 三郎\n学歴\n1997年4月 若葉高等学校 入学\n2000年3月 若葉高等学校 卒業\n職歴\n${jobs.join("\n")}`,
  );
  await openSide(page, "facts");
  await expect(page.getByText(words.room.over(2))).toBeVisible();
  await openSide(page, "paper");
  await choose(page, words.own.size, words.own.sizes.b4);
  await tabTo(page, page.getByRole("switch", { name: words.own.goesOnElsewhere }));
  await page.keyboard.press("Space");
  const form = await printed(page, folder);
  expect(form.widths).toEqual([364]);
  expect(form.pages[0]).toContain("第1製作所");
  expect(form.pages[0]).toContain("職務経歴書に記載");

  await choosePaper(page, "letter");
  const { letters } = catalogues.ja;
  await write(page, letters.recipient.employer, "みどり文具");
  const letter = await printed(page, folder, `${letters.kind.names.cover}.pdf`);
  expect(letter.pages[0]).toContain("みどり文具御中");
  await choosePaper(page, "envelope");
  await write(page, letters.recipient.employer, "みどり文具");
  const label = await printed(page, folder, `${words.paper.names.envelope}.pdf`);
  expect(label.widths).toEqual([210]);
  expect(label.pages[0]).toContain("みどり文具御中");
});

test("the keys go from the first stop, and from any fact by F6, to the paper, and back to that fact", async ({
  start,
}) => {
  const { page } = await start();
  await openDocuments(page);
  const savePdf = page.getByRole("button", { name: words.paper.savePdf, exact: true });
  const first = page.getByRole("button", { name: words.sides.toPaper });
  await tabTo(page, first);
  await page.keyboard.press("Enter");
  await expect(savePdf).toBeFocused();

  await page.keyboard.press("F6");
  await tabTo(page, field(page, words.motivation.title));
  await page.keyboard.press("F6");
  await expect(savePdf).toBeFocused();
  await page.keyboard.press("F6");
  await expect(field(page, words.motivation.title)).toBeFocused();
  expect(await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)).toBe(false);
});
