import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ElectronApplication, Page } from "@playwright/test";
import { aPhoto } from "../../scripts/drive/a-photo.mjs";
import { catalogues, type Locale } from "../../src/content/catalogue.ts";
import type { DocumentBlock } from "../../src/domain/journal/document.ts";
import type { JournalEntry } from "../../src/domain/journal/entry.ts";
import { closeIppo, expect, test } from "../support/app.ts";
import { findings } from "../support/axe.ts";
import { answerOpenDialogs, answerSaveDialogs, firstRun, goTo, openPart, saved, unlock } from "../support/drive.ts";
import { fontsOfPdf, glyphsOfPdf, outlineOfPdf, pageSizesOfPdf, textsOfPdf } from "../support/pdf.ts";

const { ja } = catalogues;
const texts = ja.book;
const COVERED = "ここは伏せる秘密";
/** Signs of every file that the typefaces are cut into. */
const NAMES = "髙橋と﨑山と𠮷野と籠島と德田";

const line = (...words: string[]): DocumentBlock => ({
  type: "paragraph",
  content: words.map((text) => ({ type: "text", text })),
});
const covered: DocumentBlock = {
  type: "paragraph",
  content: [{ type: "text", text: COVERED, marks: [{ type: "redact" }] }],
};

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** All that is written on each page of a PDF, without blanks. */
async function pagesOf(file: string): Promise<string[]> {
  const bytes = new Uint8Array(readFileSync(file));
  const count = (await pageSizesOfPdf(bytes)).length;
  const pages: string[] = [];
  for (let index = 0; index < count; index += 1) {
    pages.push(
      (await textsOfPdf(bytes, index))
        .map(({ text }) => text)
        .join("")
        .replaceAll(/\s/gu, ""),
    );
  }
  return pages;
}

/** Brings entries in as a takeout: a journal of months, without writing it by hand. */
async function bringEntries(
  app: ElectronApplication,
  page: Page,
  folder: string,
  entries: readonly Partial<JournalEntry>[],
) {
  const records = entries.map((entry, index) => ({
    id: index.toString(16).padStart(32, "0"),
    kind: "journal",
    version: 3,
    level: "private",
    revision: index + 1,
    savedAt: "2026-11-24T10:00:00.000Z",
    body: { at: `${entry.day}T0${index % 10}:00:00.000Z`, form: "free", ...entry },
  }));
  const file = join(folder, "ippo.json");
  const takeout = {
    format: "ippo-takeout",
    version: 1,
    exportedAt: "2026-11-24T10:00:00.000Z",
    app: "Ippo",
    records,
    files: [],
  };
  writeFileSync(file, JSON.stringify(takeout));
  await answerOpenDialogs(app, file);
  await openPart(page, "takeout");
  await page.getByRole("button", { name: ja.takeout.bringIn.fromFile }).click();
  await page.getByRole("button", { name: ja.takeout.bringIn.act, exact: true }).click();
  await expect(page.getByText(ja.takeout.bringIn.done, { exact: true })).toBeVisible();
}

async function makeBook(page: Page, locale: Locale = "ja"): Promise<void> {
  await page.getByRole("button", { name: catalogues[locale].book.make }).click();
}

test("one page leaves as PDF and as text, with its covered passage only when that is wanted", async ({
  start,
  profile,
}) => {
  const out = join(profile, "out");
  mkdirSync(out);
  const { app, page } = await start();
  await firstRun(page);
  await answerSaveDialogs(app, out);
  await goTo(page, "journal");
  await page.getByRole("button", { name: ja.journal.write }).click();
  await expect(page.getByRole("textbox", { name: ja.journal.page })).toBeFocused();
  await page.keyboard.type("川ぞいの道を歩いた。");
  await page.keyboard.press("Enter");
  await page.keyboard.type(COVERED);
  await page.keyboard.press("Shift+Home");
  await page.getByRole("button", { name: ja.journal.redact }).click();
  await saved(page);
  const open = page.getByRole("button", { name: texts.one.open });
  await open.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText(texts.one.lead)).toBeVisible();
  expect(await findings(page)).toEqual([]);

  await page.getByRole("button", { name: texts.one.pdf }).press("Enter");
  const [day] = (await page.evaluate(() => new Date().toISOString())).split("T");
  await expect(page.getByText(/ に残しました。開けば、だれでも読めます。/)).toBeVisible({ timeout: 30_000 });
  const pdf = readdirSync(out).find((name) => name.endsWith(".pdf")) ?? "";
  expect(pdf).toMatch(new RegExp(`^日記-${day?.slice(0, 4)}-\\d\\d-\\d\\d\\.pdf$`, "u"));
  const [sheet = "", ...others] = await pagesOf(join(out, pdf));
  expect(others).toEqual([]);
  expect(sheet).toContain("川ぞいの道を歩いた。");
  expect(sheet).not.toContain("秘密");

  await page.getByRole("button", { name: texts.one.text }).press("Enter");
  const text = () => readFileSync(join(out, pdf.replace(".pdf", ".txt")), "utf8");
  await expect.poll(() => readdirSync(out).some((name) => name.endsWith(".txt"))).toBe(true);
  expect(text()).toMatch(/^\d{4}年\d+月\d+日\r\n\r\n川ぞいの道を歩いた。\r\n$/u);

  await page.getByRole("switch", { name: texts.one.covered }).press("Space");
  await page.getByRole("button", { name: texts.one.text }).press("Enter");
  await expect.poll(text).toContain(`\r\n${COVERED}\r\n`);
  await page.getByRole("button", { name: texts.one.print }).click();
  await expect(page.getByText(ja.errors.bridge["no-printer"].what)).toBeVisible({ timeout: 30_000 });
});

test("a book of downward lines: sizes, fonts, contents with the right pages, every word once, nothing covered", async ({
  start,
  profile,
}) => {
  const out = join(profile, "out");
  mkdirSync(out);
  const { app, page } = await start();
  await firstRun(page);
  await answerSaveDialogs(app, out);
  // Numbered, so that a line that is lost, torn or drawn twice is found. Without signs that have a form of their own in
  // downward lines: what those stand for is said in a way that the reader of these tests passes over.
  const sentences = (of: string) => Array.from({ length: 60 }, (_, index) => `${of}の${index}番は風と雨`);
  const days = ["2025-12-03", "2025-12-04", "2026-01-01", "2026-03-10", "2026-03-31"];
  const entries = days.map((day) => ({
    day,
    document: {
      type: "doc" as const,
      content: [line(sentences(day).join("")), line(), covered, line(...sentences(`${day}二`)), line(NAMES)],
    },
  }));
  const heavy = {
    day: "2026-02-02",
    isHeavy: true as const,
    document: { type: "doc" as const, content: [line("つらい日")] },
  };
  await bringEntries(app, page, profile, [...entries, heavy]);

  await page.locator(".choice-option", { hasText: texts.directions.vertical }).click();
  await page.getByRole("textbox", { name: texts.cover }).fill("ある冬の日記");
  await makeBook(page);
  await expect(page.getByText(/ある冬の日記\.pdf に残しました/)).toBeVisible({ timeout: 60_000 });
  expect(readdirSync(out)).toEqual(["ある冬の日記.pdf"]);

  // Stopped before it has begun: the dialog answers late.
  await app.evaluate(({ dialog }, place) => {
    const late = async () => {
      await new Promise((resolve) => setTimeout(resolve, 2_000));
      return { canceled: false, filePath: `${place}/late.pdf` };
    };
    dialog.showSaveDialog = late as unknown as typeof dialog.showSaveDialog;
  }, out);
  await makeBook(page);
  await page.getByRole("button", { name: texts.stop }).click();
  await expect(page.getByText(texts.stopped)).toBeVisible();
  expect(readdirSync(out)).toEqual(["ある冬の日記.pdf"]);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);

  const file = join(out, "ある冬の日記.pdf");
  const bytes = new Uint8Array(readFileSync(file));
  const sizes = await pageSizesOfPdf(bytes);
  for (const { widthMm, heightMm } of sizes) {
    expect(Math.abs(widthMm - 148)).toBeLessThan(0.5);
    expect(Math.abs(heightMm - 210)).toBeLessThan(0.5);
  }
  for (const index of sizes.keys()) {
    for (const font of await fontsOfPdf(bytes, index))
      expect(font).toMatch(/^[A-Z]{6}\+(BIZUDP?(Mincho|Gothic)|NotoSerifJP)/u);
    expect((await glyphsOfPdf(bytes, index)).filter((glyph) => glyph === 0)).toEqual([]);
  }

  const pages = await pagesOf(file);
  expect(pages[0]).toBe("ある冬の日記2025年12月3日から2026年3月31日まで");
  const { outline, isRightToLeft } = await outlineOfPdf(bytes);
  expect(isRightToLeft).toBe(true);
  expect(outline.map(({ title }) => title)).toEqual(["2025年12月", "2026年1月", "2026年3月"]);
  for (const { title, page: number } of outline) expect(pages[number - 1]).toMatch(new RegExp(`^${title}`, "u"));
  const numbers = outline.map(({ page: number }) => number);
  expect(pages[1]).toBe(`目次2025年12月${numbers[0]}2026年1月${numbers[1]}3月${numbers[2]}2`);
  for (const [index, words] of pages.entries()) if (index > 0) expect(words).toMatch(new RegExp(`${index + 1}$`, "u"));

  const all = pages
    .slice(2)
    .map((words) => words.replace(/\d+$/u, "").replace(/(ある冬の日記|\d{4}年\d+月)$/u, ""))
    .join("");
  for (const day of days) expect(all.split(sentences(day).join(""))).toHaveLength(2);
  for (const sentence of days.flatMap((day) => sentences(`${day}二`))) expect(all.split(sentence)).toHaveLength(2);
  expect(all.split(NAMES)).toHaveLength(days.length + 1);
  expect(all).not.toContain("秘密");
  expect(all).not.toContain("つらい日");
});

test("a book with what was left out before, on A4, and a photo; nothing readable stays in the profile", async ({
  start,
  profile,
}) => {
  const out = join(profile, "..", `ippo-book-${process.pid}`);
  mkdirSync(out, { recursive: true });
  const ippo = await start();
  const { app, page } = ippo;
  await firstRun(page);
  await goTo(page, "journal");
  await page.getByRole("button", { name: ja.journal.write }).click();
  const photo = join(out, "photo.jpg");
  writeFileSync(photo, await aPhoto(page, { width: 1_600, height: 900, place: "x" }));
  await answerOpenDialogs(app, photo);
  await page.keyboard.type("CANARY-BOOK-4711");
  await page.getByRole("button", { name: ja.journal.photo.add }).click();
  await expect(page.getByRole("img", { name: ja.journal.photo.name })).toBeVisible();
  await saved(page);
  await answerSaveDialogs(app, out);
  await openPart(page, "takeout");
  await page.locator(".choice-option", { hasText: texts.papers.a4 }).click();
  for (const name of [texts.heavy, texts.covered])
    await page.getByRole("switch", { name, exact: true }).last().press("Space");
  expect(await findings(page)).toEqual([]);
  await makeBook(page);
  await expect(page.getByText(/日記\.pdf に残しました（3ページ）/)).toBeVisible({ timeout: 60_000 });
  const bytes = readFileSync(join(out, "日記.pdf"));
  expect((await pageSizesOfPdf(new Uint8Array(bytes)))[0]?.widthMm).toBeCloseTo(210, 0);
  expect(bytes.includes("/DCTDecode")).toBe(true);
  expect((await pagesOf(join(out, "日記.pdf"))).at(-1)).toContain("CANARY-BOOK-4711");
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  await closeIppo(ippo);
  for (const path of filesBelow(profile)) {
    const content = readFileSync(path);
    for (const encoding of ["utf8", "utf16le"] as const) {
      expect(content.includes(Buffer.from("CANARY-BOOK", encoding)), path).toBe(false);
    }
  }
});

test("a book that is stopped, or cut off by the lock or the end, leaves no file and no window", async ({
  start,
  profile,
}) => {
  const out = join(profile, "out");
  mkdirSync(out);
  const noted = join(profile, "profiles", "1", "under-way");
  const { app, page } = await start();
  await firstRun(page);
  await answerSaveDialogs(app, out);
  const look = { locale: "ja", paper: "a5", direction: "horizontal" };
  const job = { kind: "book", look, title: "途中", span: "", months: [{ month: "2026-01", name: "1月" }] };
  const entry = {
    day: "2026-01-01",
    time: "",
    form: "free",
    document: { type: "doc", content: [line("半分")] },
    photos: [],
    recordings: [],
  };
  const part = { month: "2026-01", entries: [entry] };
  const call = (verb: string, input?: unknown) =>
    page.evaluate(([name, value]) => window.ippo.call(name as "print", value), [verb, input] as const);
  const windows = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);

  expect(await call("addToBook", part)).toEqual({ ok: false, code: "refused" });
  const begin = async () => {
    expect(await call("beginBook", { job, suggestedName: "途中" })).toMatchObject({ ok: true });
    expect(await call("addToBook", part)).toMatchObject({ ok: true, value: { pages: 1 } });
    expect(readdirSync(out)).toEqual(["途中.pdf.new"]);
  };
  for (const end of [() => call("stopBook"), () => page.keyboard.press("Control+l")]) {
    await begin();
    await end();
    await expect.poll(windows).toBe(1);
    expect(readdirSync(out)).toEqual([]);
  }
  await expect(page.getByRole("textbox", { name: ja.start.unlock.label })).toBeVisible();
  expect(await call("finishBook")).toEqual({ ok: false, code: "refused" });
  await unlock(page);
  await begin();
  const gone = app.waitForEvent("close");
  // At once, as a window goes whose page does not answer.
  await app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) if (window.isVisible()) window.destroy();
  });
  await gone;
  expect(readdirSync(out)).toEqual([]);
  expect(existsSync(noted)).toBe(false);

  // A kill leaves the file for one start only.
  const killed = await start();
  await unlock(killed.page);
  await answerSaveDialogs(killed.app, out);
  const killedCall = (verb: string, input?: unknown) =>
    killed.page.evaluate(([name, value]) => window.ippo.call(name as "print", value), [verb, input] as const);
  expect(await killedCall("beginBook", { job, suggestedName: "途中" })).toMatchObject({ ok: true });
  expect(existsSync(noted)).toBe(true);
  const killedGone = killed.app.waitForEvent("close");
  killed.app.process().kill("SIGKILL");
  await killedGone;
  expect(readdirSync(out)).toEqual(["途中.pdf.new"]);
  await start();
  await expect.poll(() => readdirSync(out)).toEqual([]);
  await expect.poll(() => existsSync(noted)).toBe(false);
});
