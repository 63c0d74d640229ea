import { catalogues } from "../../src/content/catalogue.ts";
import { closeIppo, expect, test } from "../support/app.ts";
import { firstRun, goTo, PASSPHRASE, saved, unlock } from "../support/drive.ts";

const { ja, en } = catalogues;

test("a first day by keyboard only: written, locked, opened, ended, started again, and all is there", async ({
  start,
}) => {
  const ippo = await start();
  const { page } = ippo;
  await expect(page.getByText(ja.start.welcome.promise)).toBeVisible();
  await expect(page.getByRole("button", { name: ja.start.welcome.next })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: ja.start.language.next })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: ja.start.passphrase.label, exact: true })).toBeFocused();
  await page.keyboard.type(PASSPHRASE);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.type(PASSPHRASE);
  await page.keyboard.press("Enter");
  await expect(page.getByText(ja.start.kit.lead)).toBeVisible({ timeout: 30_000 });
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: ja.start.kit.later })).toBeFocused();
  await page.keyboard.press("Enter");

  await page.getByRole("button", { name: /薄日/ }).focus();
  await page.keyboard.press("Space");
  await expect(page.getByRole("button", { name: /薄日/, pressed: true })).toBeVisible();
  await page.getByRole("textbox", { name: ja.today.line }).focus();
  await page.keyboard.type("カーテンを少し開けた。");
  await saved(page);

  await page.keyboard.press("Control+3");
  await page.getByRole("textbox", { name: ja.steps.addLabel }).focus();
  await page.keyboard.type("郵便受けまで行く");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByRole("slider").focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("article", { name: "郵便受けまで行く" })).toContainText(ja.steps.about(55));
  await page.getByRole("button", { name: ja.steps.toToday }).press("Enter");
  await expect(page.getByText(ja.steps.placed)).toBeVisible();

  await page.keyboard.press("Control+l");
  await expect(page.getByRole("button", { name: ja.start.unlock.open, exact: true })).toBeVisible();
  await expect(page.getByText("カーテン")).toHaveCount(0);
  await page.keyboard.type(PASSPHRASE);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: ja.today.line })).toHaveValue("カーテンを少し開けた。", {
    timeout: 30_000,
  });

  await closeIppo(ippo);
  const again = await start();
  await unlock(again.page);
  await expect(again.page.getByRole("textbox", { name: ja.today.line })).toHaveValue("カーテンを少し開けた。");
  await expect(again.page.getByRole("button", { name: /薄日/, pressed: true })).toBeVisible();
  await expect(again.page.getByRole("article", { name: "郵便受けまで行く" })).toBeVisible();
});

test("the same day in English, by mouse; a try is noted and rest is a state", async ({ start, profile }) => {
  const { page } = await start(profile, ["--lang=en-US"]);
  await firstRun(page, "en");
  await page.getByRole("button", { name: /Mist/ }).click();
  await expect(page.getByText(/^Noted at /)).toBeVisible();
  await goTo(page, "steps", "en");
  await page.getByRole("textbox", { name: en.steps.addLabel }).fill("Open the window");
  await page.getByRole("button", { name: en.steps.add }).click();
  const card = page.getByRole("article", { name: "Open the window" });
  await card.getByRole("button", { name: en.steps.note }).click();
  await card.getByText(en.steps.outcomes.partway, { exact: true }).click();
  await card.getByRole("textbox", { name: en.steps.happened }).fill("Half way was enough.");
  await card.getByRole("button", { name: en.steps.keep }).click();
  await expect(page.getByText(en.steps.said.partway)).toBeVisible();
  await expect(page.getByText("Half way was enough.")).toBeVisible();
  await card.getByRole("button", { name: en.steps.rest }).click();
  await expect(page.getByRole("heading", { name: en.steps.states.resting })).toBeVisible();
  await card.getByRole("button", { name: en.steps.resume }).click();
  await expect(page.getByRole("heading", { name: en.steps.states.kept })).toBeVisible();
});

test("what is written about a try is kept when the lock or another room comes, and once; not when it is put off", async ({
  start,
}) => {
  const { page } = await start();
  await firstRun(page);
  await goTo(page, "steps");
  await page.getByRole("textbox", { name: ja.steps.addLabel }).fill("窓を開ける");
  await page.getByRole("button", { name: ja.steps.add, exact: true }).click();
  const card = page.getByRole("article", { name: "窓を開ける" });
  const write = async (words: string) => {
    await card.getByRole("button", { name: ja.steps.note }).click();
    await card.getByText(ja.steps.outcomes.partway, { exact: true }).click();
    await card.getByRole("textbox", { name: ja.steps.happened }).fill(words);
  };
  await write("つめたい風");
  await page.keyboard.press("Control+l");
  await unlock(page);
  await goTo(page, "steps");
  await write("鳥の声");
  await goTo(page, "today");
  await goTo(page, "steps");
  await write("のこさない言葉");
  await card.getByRole("button", { name: ja.app.notNow }).click();
  await write("雨のにおい");
  await card.getByRole("button", { name: ja.steps.keep, exact: true }).click();
  const tries = page.getByRole("region", { name: ja.steps.tries });
  await expect(tries).toContainText("雨のにおい");
  for (const words of ["つめたい風", "鳥の声", "雨のにおい"]) await expect(tries.getByText(words)).toHaveCount(1);
  await expect(tries).not.toContainText("のこさない言葉");
});

test("before the chosen end of the day it is still the day before", async ({ start }) => {
  const { page } = await start();
  await firstRun(page);
  await page.clock.setFixedTime(new Date(2026, 10, 25, 3, 0));
  await goTo(page, "settings");
  await goTo(page, "today");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("11月24日");
  await expect(page.getByText(ja.today.pageOf("11月24日"))).toBeVisible();
  await page.getByRole("button", { name: /くもり/ }).click();
  await page.getByRole("textbox", { name: ja.today.line }).fill("夜のページ");
  await saved(page);

  await goTo(page, "settings");
  await page.getByRole("button", { name: new RegExp(ja.settings.dayEnd) }).click();
  await page.getByRole("option", { name: "2:00", exact: true }).click();
  await goTo(page, "today");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("11月25日");
  await expect(page.getByRole("textbox", { name: ja.today.line })).toHaveValue("");
  await goTo(page, "journal");
  await expect(page.getByRole("option").filter({ hasText: /11月24日.*夜のページ/ })).toBeVisible();
});

test("a line is of the moment of its first letter, and one without a letter leaves no entry", async ({ start }) => {
  const { page } = await start();
  await firstRun(page);
  await page.clock.setFixedTime(new Date(2026, 10, 25, 8, 0));
  await goTo(page, "settings");
  await page.getByText(ja.settings.showTime).click();
  await goTo(page, "today");
  const line = page.getByRole("textbox", { name: ja.today.line });
  await line.focus();
  await page.keyboard.type("な");
  await page.keyboard.press("Backspace");
  await page.keyboard.press("Control+l");
  await unlock(page);
  await goTo(page, "journal");
  await expect(page.getByText(ja.journal.empty)).toBeVisible();
  await expect(page.getByRole("option")).toHaveCount(0);

  await page.clock.setFixedTime(new Date(2026, 10, 25, 8, 0));
  await goTo(page, "today");
  await page.clock.setFixedTime(new Date(2026, 10, 25, 21, 30));
  await line.fill("夜の雨");
  await saved(page);
  await goTo(page, "journal");
  await page.getByRole("option").click();
  await expect(page.getByRole("article").getByRole("heading")).toContainText("21:30");
});

test("a line that is being written when the day ends stays under the hands", async ({ start }) => {
  const { page } = await start();
  await firstRun(page);
  await page.clock.install({ time: new Date(2026, 10, 25, 3, 59, 50) });
  await goTo(page, "settings");
  await goTo(page, "today");
  const line = page.getByRole("textbox", { name: ja.today.line });
  await line.focus();
  await page.keyboard.type("きょうは");
  await page.clock.fastForward(35_000);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("11月25日");
  await page.keyboard.type("よい日だった");
  await expect(line).toHaveValue("きょうはよい日だった");
  await saved(page);
  await page.clock.fastForward(65_000);
  await expect(line).toHaveValue("");
  await goTo(page, "journal");
  await expect(page.getByRole("option")).toHaveCount(1);
  await expect(page.getByRole("option")).toContainText(/11月24日.*きょうはよい日だった/);
});
