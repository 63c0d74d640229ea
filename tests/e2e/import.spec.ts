import { mkdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { aPhoto } from "../../scripts/drive/a-photo.mjs";
import { catalogues } from "../../src/content/catalogue.ts";
import { expect, test } from "../support/app.ts";
import { findings } from "../support/axe.ts";
import { answerOpenDialogs, firstRun, goTo, openPart, unlock } from "../support/drive.ts";
import { aDayOne } from "../support/import/a-file.ts";
import { written } from "../support/takeout/a-zip.ts";

const { ja } = catalogues;
const texts = ja.moving;

test("a journal of Day One moves in with its photo by keyboard, is known the second time, and goes back", async ({
  start,
  profile,
}) => {
  const { app, page } = await start();
  await firstRun(page);
  const entries = [
    {
      uuid: "A",
      creationDate: "2020-01-02T03:04:05Z",
      timeZone: "Asia/Tokyo",
      text: "海まで歩いた\n\n![](dayone-moment://P)",
      photos: [{ identifier: "P", md5: "aa", type: "jpeg" }],
    },
    { uuid: "B", creationDate: "2020-01-03T03:04:05Z", timeZone: "Asia/Tokyo", text: "山を見た" },
  ];
  const zip = join(profile, "export.zip");
  const photo = await aPhoto(page, { width: 900, height: 600, place: "CANARY-PLACE" });
  writeFileSync(zip, await written({ "Journal.json": JSON.stringify(aDayOne(...entries)), "photos/aa.jpeg": photo }));
  await openPart(page, "takeout");
  await answerOpenDialogs(app, zip);
  await page.getByRole("button", { name: texts.fromFile }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText(texts.entries("2"))).toBeVisible();
  await expect(page.getByText(texts.formats.dayone)).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await expect(page.getByRole("button", { name: texts.act, exact: true })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByText(texts.done("2"))).toBeVisible({ timeout: 30_000 });
  expect(await findings(page)).toEqual([]);

  await goTo(page, "journal");
  await page
    .getByRole("option")
    .filter({ hasText: /海まで歩いた/ })
    .click();
  await expect(page.getByRole("img", { name: ja.journal.photo.name })).toBeVisible();

  await openPart(page, "takeout");
  await page.getByRole("button", { name: texts.fromFile }).click();
  await expect(page.getByText(texts.nothing)).toBeVisible();
  await expect(page.getByText(texts.duplicates("2"))).toBeVisible();
  await page.getByRole("button", { name: texts.undo }).click();
  await expect(page.getByText(texts.undone("2"))).toBeVisible();
  await goTo(page, "journal");
  await expect(page.getByRole("option")).toHaveCount(0);
});

test("a hostile folder of Markdown leaves words only, and a zip that is none changes nothing", async ({
  start,
  profile,
}) => {
  const { app, page } = await start();
  await firstRun(page);
  const folder = join(profile, "notes");
  mkdirSync(join(folder, "pics"), { recursive: true });
  const page1 = [
    "---",
    "tags: [旅]",
    "---",
    "ことば<script>document.title = 'WICKED'</script>",
    '<img src="https://track.example/p.gif" onerror="document.title = 1">',
    "[押す](javascript:alert(1)) a\u202eb\u200bc",
  ].join("\n");
  writeFileSync(join(folder, "2022-03-04.md"), page1);
  writeFileSync(join(folder, "2022-03-05.md"), "長い文。".repeat(50_000));
  writeFileSync(join(folder, "pics", "broken.jpg"), "no picture");
  writeFileSync(join(folder, "2022-03-06.md"), "![こわれた写真](pics/broken.jpg)");
  await openPart(page, "takeout");
  await answerOpenDialogs(app, folder);
  await page.getByRole("button", { name: texts.fromFolder }).click();
  await expect(page.getByText(texts.leftOut.remote("1"))).toBeVisible();
  await expect(page.getByText(texts.leftOut.unseen("2"))).toBeVisible();
  await page.getByRole("button", { name: texts.act, exact: true }).click();
  await expect(page.getByText(texts.leftOut.photo("1"))).toBeVisible({ timeout: 30_000 });
  await goTo(page, "journal");
  await page
    .getByRole("option")
    .filter({ hasText: /ことば/ })
    .click();
  await expect(page.locator("[data-room=journal]")).toContainText("abc");
  expect(await page.title()).not.toContain("WICKED");
  expect(await page.locator("[data-room=journal] script, [data-room=journal] a[href^=javascript]").count()).toBe(0);

  const none = join(profile, "none.zip");
  writeFileSync(none, "not a zip at all");
  await openPart(page, "takeout");
  await answerOpenDialogs(app, none);
  await page.getByRole("button", { name: texts.fromFile }).click();
  await expect(page.getByText(texts.refused.unknown.what)).toBeVisible();
});

test("a moving in that Ippo is killed in goes on where it stopped: every entry is there, and once", async ({
  start,
  profile,
}) => {
  const ENTRIES = 600;
  const folder = join(profile, "notes");
  mkdirSync(folder);
  const first = Date.UTC(2019, 0, 1);
  for (let day = 0; day < ENTRIES; day += 1) {
    const date = new Date(first + day * 86_400_000).toISOString().slice(0, 10);
    writeFileSync(join(folder, `${date}.md`), `${date} に書いたこと\n\n${"海まで歩いた。".repeat(200)}`);
  }
  const before = await start();
  await firstRun(before.page);
  await openPart(before.page, "takeout");
  await answerOpenDialogs(before.app, folder);
  await before.page.getByRole("button", { name: texts.fromFolder }).click();
  await before.page.getByRole("button", { name: texts.act, exact: true }).click();
  const log = join(profile, "profiles", "1", "log");
  const size = statSync(log).size;
  await expect.poll(() => statSync(log).size, { intervals: [10] }).toBeGreaterThan(size + 200_000);
  const ended = new Promise((resolve) => before.app.process().once("exit", resolve));
  before.app.process().kill("SIGKILL");
  await ended;

  const { app, page } = await start();
  await unlock(page);
  await openPart(page, "takeout");
  await answerOpenDialogs(app, folder);
  await page.getByRole("button", { name: texts.fromFolder }).click();
  await expect(page.getByRole("group", { name: texts.preview })).toBeVisible({ timeout: 30_000 });
  // Where it was already through, there is nothing left to add.
  const act = page.getByRole("button", { name: texts.act, exact: true });
  if (await act.isVisible()) {
    await act.click();
    await expect(page.getByText(/日記に足しました/)).toBeVisible({ timeout: 30_000 });
  }
  await goTo(page, "journal");
  await expect(page.getByRole("option").first()).toHaveAttribute("aria-setsize", String(ENTRIES));
  await expect.poll(() => page.getByRole("option").count()).toBeGreaterThan(1);
});

test("a moving in can be stopped by keyboard, keeps what is in, and goes on from there", async ({ start, profile }) => {
  const ENTRIES = 4_000;
  const first = Date.UTC(2010, 0, 1);
  const entries = Array.from({ length: ENTRIES }, (_, day) => ({
    uuid: `E${day}`,
    creationDate: new Date(first + day * 86_400_000).toISOString().replace(/\.\d+/, ""),
    timeZone: "Asia/Tokyo",
    text: `${day}日めに書いたこと\n\n${"海まで歩いた。".repeat(100)}`,
  }));
  const zip = join(profile, "export.zip");
  writeFileSync(zip, await written({ "Journal.json": JSON.stringify(aDayOne(...entries)) }));
  const { app, page } = await start();
  await firstRun(page);
  await openPart(page, "takeout");
  await answerOpenDialogs(app, zip);
  await page.getByRole("button", { name: texts.fromFile }).click();
  await page.getByRole("button", { name: texts.act, exact: true }).click({ timeout: 60_000 });
  // Whatever it has come to, it says out of how many from the first moment on.
  expect(await page.getByText(/足しています/).textContent()).toContain(`${ENTRIES}のうち`);
  const stop = page.getByRole("button", { name: texts.stop });
  await stop.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText(texts.stopped)).toBeVisible({ timeout: 30_000 });
  expect(await findings(page)).toEqual([]);
  await expect(stop).toBeHidden();
  // The button that was pressed is gone: the keys go on from where it all began.
  await expect(page.getByRole("button", { name: texts.fromFile })).toBeFocused();

  await page.getByRole("button", { name: texts.fromFile }).click();
  await page.getByRole("button", { name: texts.act, exact: true }).click({ timeout: 60_000 });
  await expect(page.getByText(/日記に足しました/)).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText(texts.stopped)).toBeHidden();
  await goTo(page, "journal");
  await expect(page.getByRole("option").first()).toHaveAttribute("aria-setsize", String(ENTRIES));
});

test("the reading of a large folder can be stopped by keyboard, and the keys stay where it began", async ({
  start,
  profile,
}) => {
  const folder = join(profile, "notes");
  mkdirSync(folder);
  for (let note = 0; note < 9_000; note += 1) writeFileSync(join(folder, `${note}.md`), `${note} に書いたこと`);
  const { app, page } = await start();
  await firstRun(page);
  await openPart(page, "takeout");
  await answerOpenDialogs(app, folder);
  const pick = page.getByRole("button", { name: texts.fromFolder });
  await pick.focus();
  await page.keyboard.press("Enter");
  const stop = page.getByRole("button", { name: texts.stop });
  await stop.focus();
  await page.keyboard.press("Enter");
  await expect(stop).toBeHidden({ timeout: 30_000 });
  await expect(page.getByRole("group", { name: texts.preview })).toBeHidden();
  await expect(pick).toBeFocused();
  expect(await findings(page)).toEqual([]);
});
