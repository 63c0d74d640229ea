import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { catalogues } from "../../src/content/catalogue.ts";
import { ROOMS } from "../../src/features/room.ts";
import { closeIppo, expect, test } from "../support/app.ts";
import { firstRun, goTo, openPart } from "../support/drive.ts";

const { ja, en } = catalogues;

/** The words whose readings are drawn, in the order of the page. */
async function readWords(page: Page, within = "body"): Promise<string[]> {
  return page.locator(`${within} ruby`).evaluateAll((rubies) =>
    rubies
      .filter((ruby) => {
        const drawn = getComputedStyle(ruby.querySelector("rt") ?? ruby, "::before").content;
        return drawn !== "none" && drawn !== '""';
      })
      .map((ruby) => ruby.textContent ?? ""),
  );
}

/** Kanji on the page that stand under no reading; what is typed or the person's own is not asked about. */
async function unread(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const OWN = "ruby, svg, option, .step-text, .entry-words, .toggle, [contenteditable], .visually-hidden, [hidden]";
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (walker.nextNode()) {
      const { parentElement, textContent } = walker.currentNode;
      if (/[\p{Script=Han}]/u.test(textContent ?? "") && !parentElement?.closest(OWN)) found.push(textContent ?? "");
    }
    return found;
  });
}

async function choose(page: Page, level: keyof typeof ja.settings.rubies): Promise<void> {
  await openPart(page, "look");
  await page.getByText(ja.settings.rubies[level], { exact: true }).click();
  await expect(page.getByRole("radio", { name: ja.settings.rubies[level] })).toBeChecked();
}

/** The page as the shell sends it, before any script has run. */
async function sentPage(page: Page): Promise<string> {
  return page.evaluate(async () => (await fetch(window.location.href)).text());
}

test("hard words have their reading at first, where they come first on a screen", async ({ start }) => {
  const { page } = await start();
  await firstRun(page);
  expect(await readWords(page)).toEqual(["薄日"]);
  await goTo(page, "documents");
  const { person } = ja.documents;
  await expect(page.getByRole("heading", { name: person.title, exact: true })).toBeVisible();
  const words = await readWords(page);
  expect(words.slice(0, 3)).toEqual(["履歴書", "応募先", "氏名"]);
  expect(words).toContain("厚生");
  expect(new Set(words).size).toBe(words.length);
  // What came again is marked anew when the page changes under it.
  await openPart(page, "copies");
  await expect.poll(() => readWords(page)).toEqual(["控", "暗号"]);
  await openPart(page, "look");
  await expect.poll(() => readWords(page)).toEqual(["控", "宵"]);
});

test("all words have their reading, the person's own have none, and names stay plain", async ({ start }) => {
  const { page } = await start();
  await firstRun(page);
  await goTo(page, "steps");
  await page.getByRole("textbox", { name: ja.steps.addLabel }).fill("今日は窓を開ける");
  await page.getByRole("button", { name: ja.steps.add, exact: true }).click();
  await goTo(page, "journal");
  await page.getByRole("button", { name: ja.journal.write, exact: true }).click();
  await expect(page.getByRole("textbox", { name: ja.journal.page })).toBeFocused();
  await page.keyboard.type("静かな朝の日記");
  await choose(page, "all");
  for (const room of ROOMS) {
    await goTo(page, room);
    await expect(page.locator(".room ruby").first()).toBeVisible();
    expect(await unread(page), room).toEqual([]);
  }
  for (const part of ["keys", "copies", "bin", "takeout", "about"] as const) {
    await openPart(page, part);
    await expect(page.locator("[data-part] ruby").first()).toBeVisible();
    expect(await unread(page), part).toEqual([]);
  }
  await goTo(page, "steps");
  await expect(page.locator(".step-text")).toHaveText("今日は窓を開ける");
  await expect(page.locator(".step-text ruby")).toHaveCount(0);
  await goTo(page, "journal");
  await expect(page.locator(".entry-words").first()).toContainText("静かな朝の日記");
  await expect(page.locator(".entry-words ruby")).toHaveCount(0);
  await goTo(page, "documents");
  await expect(page.locator(".paper-pane svg text").first()).toBeAttached();
  await expect(page.locator(".paper-pane svg ruby, .paper-pane svg rt")).toHaveCount(0);

  const cdp = await page.context().newCDPSession(page);
  const { nodes } = await cdp.send("Accessibility.getFullAXTree");
  const names = nodes.filter(({ role }) => role?.value === "button").map(({ name }) => String(name?.value));
  expect(names).toContain(ja.app.lock);
  expect(names).toContain(ja.documents.paper.savePdf);
  expect(await page.evaluate(() => document.body.textContent?.includes("いんさつ"))).toBe(false);
});

test("the choice holds after a restart, on the lock screen before any script too, and is of Japanese only", async ({
  start,
  profile,
}) => {
  const first = await start();
  await firstRun(first.page);
  await choose(first.page, "all");
  await closeIppo(first);

  const second = await start();
  await expect(second.page.getByRole("textbox", { name: ja.start.unlock.label, exact: true })).toBeVisible();
  expect(await readWords(second.page)).toContain("合言葉");
  expect(await unread(second.page)).toEqual([]);
  expect(await sentPage(second.page)).toContain('data-reading="あいことば"');
  await closeIppo(second);

  // A file from before there were readings: the rest of it stays as it was.
  const file = join(profile, "profiles", "1", "preferences");
  const { ruby, ...before } = JSON.parse(readFileSync(file, "utf8"));
  expect(ruby).toBe("all");
  writeFileSync(file, JSON.stringify({ ...before, theme: "night" }));
  const third = await start();
  expect(await readWords(third.page)).toEqual([]);
  await expect(third.page.locator("html")).toHaveAttribute("data-theme", "night");
  await expect(third.page.locator("html")).toHaveAttribute("data-ruby", "hard");
  await closeIppo(third);

  for (const choice of [{ ruby: "none" }, { ruby: "all", locale: "en" }]) {
    writeFileSync(file, JSON.stringify({ ...before, ...choice }));
    const ippo = await start();
    const { page } = ippo;
    const label = "locale" in choice ? en.start.unlock.label : ja.start.unlock.label;
    await expect(page.getByRole("textbox", { name: label, exact: true })).toBeVisible();
    await expect(page.locator("ruby")).toHaveCount(0);
    expect(await sentPage(page)).not.toContain("<ruby");
    await closeIppo(ippo);
  }
});
