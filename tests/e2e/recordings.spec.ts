import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { catalogues } from "../../src/content/catalogue.ts";
import { expect, test } from "../support/app.ts";
import { findings } from "../support/axe.ts";
import { firstRun, goTo, saved, unlock } from "../support/drive.ts";

const { ja } = catalogues;
const texts = ja.journal.recording;
/** A microphone that beeps, made by Chromium. */
const MICROPHONE = ["--use-fake-device-for-media-stream"];

async function openNewPage(page: Page): Promise<void> {
  await goTo(page, "journal");
  await page.getByRole("button", { name: ja.journal.write }).click();
  await expect(page.getByRole("textbox", { name: ja.journal.page })).toBeFocused();
}

function piecesIn(profile: string): string[] {
  const folder = join(profile, "profiles", "1", "pieces");
  return existsSync(folder) ? readdirSync(folder) : [];
}

async function record(page: Page): Promise<void> {
  await page.getByRole("button", { name: texts.start }).click();
  // It has to go on for a while: what is recorded is time.
  await expect(page.getByText(texts.going("0:02"))).toBeVisible();
}

async function plays(page: Page): Promise<void> {
  const audio = page.locator("audio");
  await audio.evaluate((element: HTMLAudioElement) => element.play());
  await expect
    .poll(() => audio.evaluate(({ currentTime }: HTMLAudioElement) => currentTime), { timeout: 20_000 })
    .toBeGreaterThan(0.5);
}

test("a voice: recorded, kept whole, heard again after locking", async ({ start, profile }) => {
  const { page } = await start(profile, MICROPHONE);
  await firstRun(page);
  await openNewPage(page);
  await page.keyboard.type("声で書いた");
  await record(page);
  await page.getByRole("button", { name: texts.stop }).click();
  await saved(page);
  await plays(page);
  expect(await findings(page)).toEqual([]);
  expect(piecesIn(profile)).toHaveLength(1);

  await page.keyboard.press("Control+l");
  await unlock(page);
  await goTo(page, "journal");
  await page
    .getByRole("option")
    .filter({ hasText: /声で書いた/ })
    .click();
  await plays(page);
});

test("locking in the middle of a recording keeps what was said", async ({ start, profile }) => {
  const { page } = await start(profile, MICROPHONE);
  await firstRun(page);
  await openNewPage(page);
  await record(page);
  await page.keyboard.press("Control+l");
  await unlock(page);
  await goTo(page, "journal");
  await page.getByRole("option").filter({ hasText: texts.only }).click();
  await plays(page);
});

test("a recording that is cut off by a kill is there as far as it came", async ({ start, profile }) => {
  const { page, app } = await start(profile, MICROPHONE);
  await firstRun(page);
  await openNewPage(page);
  await record(page);
  await expect(page.getByText(texts.going("0:12"))).toBeVisible({ timeout: 20_000 });
  const gone = app.waitForEvent("close");
  app.process().kill("SIGKILL");
  await gone;

  const again = await start(profile);
  await unlock(again.page);
  await expect(again.page.getByText(ja.app.rescued)).toBeVisible();
  expect(await findings(again.page)).toEqual([]);
  await goTo(again.page, "journal");
  await again.page.getByRole("option").filter({ hasText: texts.only }).click();
  await plays(again.page);
  await expect.poll(() => piecesIn(profile)).toHaveLength(1);
});

test("a recording that cannot be written is said, and holds up no lock", async ({ start, profile }) => {
  const { page } = await start(profile, MICROPHONE);
  await firstRun(page);
  await openNewPage(page);
  await record(page);
  // A file where the folder of pieces would be: nothing can be written there.
  writeFileSync(join(profile, "profiles", "1", "pieces"), "");
  await page.getByRole("button", { name: texts.stop }).click();
  const told = page.getByRole("article").getByText(ja.errors.work["not-writable"].what);
  await expect(told).toBeVisible();
  await page.getByRole("button", { name: texts.start }).click();
  await expect(page.getByRole("button", { name: texts.stop })).toBeHidden();
  await expect(told).toBeVisible();
  await page.keyboard.press("Control+l");
  await unlock(page);
});

test("going to another page in the middle of a recording keeps it with the entry it was begun on", async ({
  start,
  profile,
}) => {
  const { page } = await start(profile, MICROPHONE);
  await firstRun(page);
  await openNewPage(page);
  await page.keyboard.type("はじめのページ");
  await saved(page);
  await record(page);
  await page.getByRole("button", { name: ja.journal.write }).click();
  await expect(page.getByRole("textbox", { name: ja.journal.page })).toHaveText("");
  await page
    .getByRole("option")
    .filter({ hasText: /はじめのページ/ })
    .click();
  await plays(page);
});

test("a page that is left while the microphone is being opened leaves no recording going", async ({
  start,
  profile,
}) => {
  const { page } = await start(profile, MICROPHONE);
  await firstRun(page);
  await openNewPage(page);
  await page.evaluate(() => {
    const devices = navigator.mediaDevices;
    const open = devices.getUserMedia.bind(devices);
    devices.getUserMedia = async (asked) => {
      const stream = await open(asked);
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      Object.assign(window, { heard: stream.getAudioTracks()[0] });
      return stream;
    };
  });
  await page.getByRole("button", { name: texts.start }).click();
  await goTo(page, "today");
  const track = () => page.evaluate(() => (window as unknown as { heard?: MediaStreamTrack }).heard?.readyState);
  await expect.poll(track).toBeDefined();
  await expect.poll(track).toBe("ended");
  await expect.poll(() => piecesIn(profile)).toEqual([]);
});

test("an earlier version that is brought back is not written over by what was still being recorded", async ({
  start,
  profile,
}) => {
  const { page } = await start(profile, MICROPHONE);
  await firstRun(page);
  await openNewPage(page);
  await page.keyboard.type("はじめの言葉");
  await saved(page);
  await page.keyboard.press("Control+l");
  await unlock(page);
  await goTo(page, "journal");
  await page.getByRole("option").filter({ hasText: "はじめの言葉" }).click();
  const text = page.getByRole("textbox", { name: ja.journal.page });
  await text.press("Control+a");
  await page.keyboard.type("べつの言葉");
  await saved(page);
  await goTo(page, "today");
  await goTo(page, "journal");
  const entry = page.getByRole("option").first();
  await entry.click();
  await record(page);
  await page.getByRole("button", { name: ja.history.versions }).click();
  await page
    .getByRole("button", { name: new RegExp(ja.history.bringVersion) })
    .first()
    .click();
  await expect(text).toContainText("はじめの言葉");
  await goTo(page, "today");
  await goTo(page, "journal");
  await expect(entry).toContainText("はじめの言葉");
});

test("the microphone is open only while a recording is being started", async ({ start, profile }) => {
  const { page } = await start(profile, MICROPHONE);
  await firstRun(page);
  const ask = () =>
    page.evaluate(() =>
      navigator.mediaDevices.getUserMedia({ audio: true }).then(
        () => "given",
        () => "refused",
      ),
    );
  expect(await ask()).toBe("refused");
  await openNewPage(page);
  await record(page);
  expect(await ask()).toBe("refused");
  await page.getByRole("button", { name: texts.drop }).click();
  await page.getByRole("button", { name: texts.drop }).click();
  await expect(page.getByRole("button", { name: texts.start })).toBeVisible();
  await expect.poll(() => piecesIn(profile)).toEqual([]);
});
