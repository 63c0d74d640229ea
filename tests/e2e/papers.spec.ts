import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { aPhoto } from "../../scripts/drive/a-photo.mjs";
import { catalogues } from "../../src/content/catalogue.ts";
import { expect, test } from "../support/app.ts";
import { findings } from "../support/axe.ts";
import { answerOpenDialogs, answerSaveDialogs, firstRun, goTo, saved, unlock } from "../support/drive.ts";
import { textsOfPdf } from "../support/pdf.ts";

const { documents: words, histories } = catalogues.ja;
const OWN = "夜のあいだだけ起きていた";

async function addJob(page: Page, employer: string, from: string, to: string): Promise<void> {
  await page.getByRole("button", { name: histories.work.add }).press("Enter");
  await page.getByRole("textbox", { name: histories.work.employer }).fill(employer);
  await page.getByRole("textbox", { name: histories.work.start }).fill(from);
  await page.getByRole("textbox", { name: histories.work.end, exact: true }).fill(to);
}

const onPaper = (page: Page) => page.locator(".paper-desk svg").first();

async function choosePaper(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: words.paper.which }).press("Enter");
  await page.getByRole("option", { name, exact: true }).click();
}

test("a gap: found in the timeline, three wordings apart, only the one for papers on the paper", async ({ start }) => {
  const { page } = await start();
  await firstRun(page);
  await goTo(page, "documents");
  await addJob(page, "株式会社みなと書店", "2019-04", "2020-03");
  await addJob(page, "株式会社みどり文具", "2022-04", "2023-03");
  await page.getByRole("tab", { name: words.sides.gaps }).click();
  await expect(page.getByRole("heading", { name: "令和2年4月〜令和4年3月" })).toBeVisible();
  await page.getByRole("button", { name: `令和2年4月〜令和4年3月 ${words.gaps.open}` }).press("Enter");
  await page.getByRole("textbox", { name: words.gaps.own }).fill(OWN);
  for (const [hearer, text] of [
    ["paper", "家で学ぶ時間にあてました。"],
    ["interview", `${OWN}ころもありました。`],
  ] as const) {
    await page
      .getByRole("radiogroup", { name: words.gaps.hearers[hearer] })
      .getByText(words.gaps.choices.words)
      .click();
    await page.getByRole("textbox", { name: words.gaps.wordsFor(words.gaps.hearers[hearer]) }).fill(text);
  }
  await page.getByRole("radiogroup", { name: words.gaps.hearers.supporter }).getByText(words.gaps.choices.none).click();
  await expect(page.getByRole("region", { name: catalogues.ja.gapCheck.title })).toContainText(OWN);
  await saved(page);
  expect(await findings(page)).toEqual([]);
  await choosePaper(page, words.paper.names.shokumuKeirekisho);
  await expect(onPaper(page)).toContainText("家で学ぶ時間にあてました。");
  await expect(onPaper(page)).not.toContainText(OWN);

  await page.keyboard.press("Control+l");
  await unlock(page);
  await goTo(page, "documents");
  await page.getByRole("tab", { name: words.sides.gaps }).click();
  await page.getByRole("button", { name: `令和2年4月〜令和4年3月 ${words.gaps.open}` }).press("Enter");
  await expect(page.getByRole("textbox", { name: words.gaps.own })).toHaveValue(OWN);
});

test("a fact for nobody stands on no paper, and undo brings back what was there", async ({ start }) => {
  const { page } = await start();
  await firstRun(page);
  await goTo(page, "documents");
  await page.getByRole("textbox", { name: words.person.name, exact: true }).fill("一歩　花子");
  await page.keyboard.press("Tab");
  await addJob(page, "株式会社みなと書店", "2019-04", "2020-03");
  await expect(onPaper(page)).toContainText("株式会社みなと書店");
  await page.getByRole("button", { name: histories.audience.of("株式会社みなと書店") }).press("Enter");
  await page.getByRole("option", { name: histories.audience.names.private }).click();
  await expect(onPaper(page)).not.toContainText("株式会社みなと書店");
  await page.getByRole("button", { name: words.paper.undo }).press("Enter");
  await expect(onPaper(page)).toContainText("株式会社みなと書店");
  await expect(onPaper(page)).toContainText("一歩　花子");
});

test("a paper for one employer, with a photo, kept as it was handed in", async ({ start, profile }) => {
  const { app, page } = await start();
  await firstRun(page);
  await goTo(page, "documents");
  await page.getByRole("textbox", { name: words.motivation.title }).fill("だれにでも言うことば");
  const photo = join(profile, "..", `ippo-portrait-${process.pid}.jpg`);
  writeFileSync(photo, await aPhoto(page, { width: 900, height: 700, place: "CANARY-PORTRAIT" }));
  await answerOpenDialogs(app, photo);
  await page.getByRole("button", { name: words.portrait.pick }).press("Enter");
  await expect(page.locator(".paper-desk image")).toHaveCount(1, { timeout: 15_000 });
  rmSync(photo);
  await page.getByRole("button", { name: words.paper.add }).press("Enter");
  await page.getByRole("textbox", { name: words.paper.employer }).fill("みどり文具");
  await page.getByRole("button", { name: words.paper.make, exact: true }).press("Enter");
  await page.getByRole("tab", { name: words.sides.paper }).click();
  await page.getByRole("button", { name: words.own.changeOf(words.texts.motivation) }).press("Enter");
  await page.getByRole("textbox", { name: words.texts.motivation }).fill("みどり文具だけのことば");
  await expect(page.locator(".paper-desk")).toContainText("みどり文具だけのことば");
  expect(await findings(page)).toEqual([]);
  await page.getByRole("button", { name: words.sent.keep }).press("Enter");
  await expect(page.getByRole("heading", { name: words.sent.handedIn })).toBeVisible({ timeout: 30_000 });

  await page.getByRole("tab", { name: words.sides.facts }).click();
  await page.getByRole("textbox", { name: words.person.name, exact: true }).fill("あとで変えた名");
  await saved(page);
  await expect(page.locator(".paper-desk")).not.toContainText("あとで変えた名");
  await page.getByRole("tab", { name: words.sides.paper }).click();
  const folder = mkdtempSync(join(tmpdir(), "ippo-sent-"));
  await answerSaveDialogs(app, folder);
  await page.getByRole("button", { name: words.sent.again }).press("Enter");
  await expect(page.getByText(words.paper.saved("履歴書_みどり文具.pdf"))).toBeVisible({ timeout: 20_000 });
  const pdf = new Uint8Array(readFileSync(join(folder, "履歴書_みどり文具.pdf")));
  expect((await textsOfPdf(pdf, 1)).map(({ text }) => text).join("")).toContain("みどり文具だけのことば");
  rmSync(folder, { recursive: true });

  await choosePaper(page, words.paper.names.rirekisho);
  await expect(page.locator(".paper-desk")).toContainText("だれにでも言うことば");
});

test("the comparison of a paper's facts offers, and changes nothing by itself", async ({ start }) => {
  const { page } = await start();
  await firstRun(page);
  await goTo(page, "documents");
  await page.getByRole("textbox", { name: words.motivation.title }).fill("御社の仕事に関心があります。");
  await page.getByRole("tab", { name: words.sides.check }).click();
  const { check } = catalogues.ja;
  await expect(page.getByRole("heading", { name: check.rules.onsha.title })).toBeVisible();
  await expect(page.locator(".paper-desk")).toContainText("御社の仕事");
  expect(await findings(page)).toEqual([]);
  await page.getByRole("button", { name: `${check.rules.onsha.title} ${check.put}` }).press("Enter");
  await expect(page.locator(".paper-desk")).toContainText("貴社の仕事");
  await expect(page.getByText(check.clear)).toBeVisible();
});

test("a paper of little experience: questions answered, and a tried step taken over by a tap", async ({ start }) => {
  const { page } = await start();
  const { careerPrompts, steps } = catalogues.ja;
  await firstRun(page);
  await goTo(page, "steps");
  await page.getByRole("textbox", { name: steps.addLabel }).fill("図書館の前まで歩く");
  await page.getByRole("button", { name: steps.add, exact: true }).press("Enter");
  await page.getByRole("button", { name: steps.note, exact: true }).press("Enter");
  await page.getByText(steps.outcomes.tried, { exact: true }).click();
  await page.getByRole("button", { name: steps.keep, exact: true }).press("Enter");
  await expect(page.getByText(steps.said.tried)).toBeVisible();
  await goTo(page, "documents");
  await choosePaper(page, words.paper.names.shokumuKeirekisho);
  await page.getByRole("tab", { name: words.sides.paper }).press("Enter");
  await page.getByText(words.shokumu.styles.little, { exact: true }).click();
  const { title } = careerPrompts.prompts.partTime;
  await page.getByRole("button", { name: title }).press("Enter");
  await page.getByRole("textbox", { name: careerPrompts.answerOf(title) }).fill("近所の店の手伝い\n品出しと掃除");
  await saved(page);
  await page.keyboard.press("Control+l");
  await unlock(page);
  await goTo(page, "documents");
  await choosePaper(page, words.paper.names.shokumuKeirekisho);
  await page.getByRole("tab", { name: words.sides.paper }).press("Enter");
  await page.getByRole("button", { name: title }).press("Enter");
  await expect(page.getByRole("textbox", { name: careerPrompts.answerOf(title) })).toHaveValue(/品出しと掃除/u);
  await page.getByRole("button", { name: careerPrompts.take }).press("Enter");
  await expect(onPaper(page)).toContainText("近所の店の手伝い");
  await expect(onPaper(page)).toContainText("品出しと掃除");
  await expect(onPaper(page)).not.toContainText("図書館の前まで歩く");
  await page.getByRole("button", { name: /図書館の前まで歩く/ }).press("Enter");
  await expect(onPaper(page)).toContainText("図書館の前まで歩く");
  expect(await findings(page)).toEqual([]);
});

test("undo takes back changes of facts, papers and gaps alike, the last one first", async ({ start }) => {
  const { page } = await start();
  await firstRun(page);
  await goTo(page, "documents");
  await page.getByRole("textbox", { name: words.motivation.title }).fill("だれにでも言うことば");
  await page.getByRole("tab", { name: words.sides.paper }).press("Enter");
  await page.getByText(words.own.sizes.a3, { exact: true }).click();
  await expect(page.locator(".paper-desk svg")).toHaveCount(1);
  const undo = page.getByRole("button", { name: words.paper.undo });
  await undo.press("Enter");
  await expect(page.locator(".paper-desk svg")).toHaveCount(2);
  await expect(page.locator(".paper-desk")).toContainText("だれにでも言うことば");
  await undo.press("Enter");
  await expect(page.locator(".paper-desk")).not.toContainText("だれにでも言うことば");
  await expect(undo).toBeDisabled();
});

test("large text leaves nothing of the room beside the window", async ({ start }) => {
  const { page } = await start();
  await firstRun(page);
  await goTo(page, "documents");
  for (const size of ["100", "125", "150"]) {
    await page.evaluate((text) => {
      document.documentElement.dataset["text"] = text;
    }, size);
    const beside = await page.locator("[data-room=documents]").evaluate((room) => room.scrollWidth - room.clientWidth);
    expect(beside, `${size} %`).toBe(0);
  }
});

test("the months of schools: years before one and years longer at another move all that come after", async ({
  start,
}) => {
  const { page } = await start();
  await firstRun(page);
  await goTo(page, "documents");
  const { years, education } = histories;
  const choose = async (label: string, option: string) => {
    await page.getByRole("button", { name: label }).click();
    await page.getByRole("option", { name: option, exact: true }).click();
  };
  const lines = page.getByRole("listitem").filter({ has: page.getByRole("button", { name: /を入れる$/u }) });
  await page.getByRole("textbox", { name: words.person.birthDay, exact: true }).fill("2000-11-20");
  await page.getByRole("button", { name: years.open }).click();
  await choose(years.next, years.nexts.graduate);
  await expect(lines.filter({ hasText: /^大学院/u })).toContainText("令和5年4月");
  await choose(years.waited(education.stages.university), years.count(1));
  await expect(lines.filter({ hasText: /^大学　/u })).toContainText("令和2年4月");
  await choose(years.longer(education.stages.high), years.count(1));
  await expect(lines.filter({ hasText: /^高校/u })).toContainText("令和2年3月");
  await expect(lines.filter({ hasText: /^大学　/u })).toContainText("令和3年4月");
  await expect(lines.filter({ hasText: /^大学院/u })).toContainText("令和7年4月");
  expect(await findings(page)).toEqual([]);

  await choose(years.first, education.stages.equivalency);
  await expect(page.getByRole("button", { name: years.longer(education.stages.equivalency) })).toHaveCount(0);
  await lines.filter({ hasText: "高卒認定" }).getByRole("button").click();
  // Its month is the person's own to say.
  await page.getByRole("button", { name: education.stages.equivalency, exact: true }).click();
  await page.getByRole("textbox", { name: education.passedIn }).fill("平成30年11月");
  await expect(page.locator(".paper-desk")).toContainText("高等学校卒業程度認定試験");
});
