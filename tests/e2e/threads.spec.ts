import type { Page } from "@playwright/test";
import { catalogues } from "../../src/content/catalogue.ts";
import { documentFromText } from "../../src/domain/journal/document.ts";
import { expect, test } from "../support/app.ts";
import { findings } from "../support/axe.ts";
import { firstRun, goTo, saved, unlock } from "../support/drive.ts";

const { journal, steps, threads, history, today } = catalogues.ja;

/** Records put in through the page's own client, as the rooms do. @returns their ids */
function given(page: Page, inputs: readonly { kind: string; body: object }[]): Promise<string[]> {
  return page.evaluate(async (all) => {
    const { ippoVault } = globalThis as unknown as { ippoVault: { save: (input: object) => Promise<{ id: string }> } };
    const ids: string[] = [];
    for (const input of all) ids.push((await ippoVault.save(input)).id);
    return ids;
  }, inputs);
}

const anEntry = (day: string, text: string, more: object = {}) => ({
  kind: "journal",
  body: { day, at: `${day}T03:00:00.000Z`, form: "free", document: documentFromText(text), ...more },
});
const aStep = (text: string) => ({ kind: "step", body: { text, state: "kept", addedAt: "2026-03-01T03:00:00.000Z" } });

const option = (page: Page, text: string) =>
  page.getByRole("listbox", { name: journal.list }).getByRole("option").filter({ hasText: text });
const group = (page: Page) => page.getByRole("group", { name: threads.title });
const list = (page: Page, name: string) => page.getByRole("list", { name, exact: true });
const text = (page: Page) => page.getByRole("textbox", { name: journal.page });
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

test("entries are tied by keyboard, lead there and back, are there after a lock, and are untied", async ({ start }) => {
  const { page } = await start();
  await firstRun(page);
  await given(page, [
    anEntry("2026-03-05", "川まで歩いた"),
    anEntry("2026-03-09", "カフェの前で休んだ"),
    aStep("川を見る"),
  ]);
  await goTo(page, "journal");
  await option(page, "カフェの前").click();
  await expect(list(page, threads.title)).toHaveCount(0);
  await button(page, threads.add).focus();
  await page.keyboard.press("Enter");
  const field = page.getByRole("combobox", { name: threads.search });
  await expect(field).toBeFocused();
  await page.keyboard.type("川");
  const offered = page.getByRole("listbox", { name: threads.found }).getByRole("option");
  await expect(offered).toHaveCount(2);
  await expect(offered.first()).toHaveAttribute("aria-selected", "true");
  expect(await findings(page)).toEqual([]);
  await page.keyboard.press("ArrowDown");
  await expect(offered.nth(1)).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await expect(list(page, threads.title)).toContainText("川まで歩いた");
  await expect(button(page, threads.add)).toBeFocused();
  await expect(group(page)).toContainText(threads.added);
  // What is tied already, and the page itself, are not offered.
  await page.keyboard.press("Enter");
  await expect(offered).toHaveCount(1);
  await expect(offered).toContainText("川を見る");
  await page.keyboard.press("Escape");
  await expect(button(page, threads.add)).toBeFocused();
  await saved(page);
  expect(await findings(page)).toEqual([]);

  await page.keyboard.press("Control+l");
  await unlock(page);
  await goTo(page, "journal");
  await option(page, "カフェの前").click();
  await list(page, threads.title)
    .getByRole("button", { name: /川まで歩いた/ })
    .first()
    .press("Enter");
  await expect(text(page)).toHaveText("川まで歩いた");
  await expect(page.getByRole("heading", { name: "2026年3月5日" })).toBeFocused();
  await expect(list(page, threads.title)).toHaveCount(0);
  await list(page, threads.back)
    .getByRole("button", { name: /カフェの前/ })
    .click();
  await expect(text(page)).toHaveText("カフェの前で休んだ");
  await group(page)
    .getByRole("button", { name: /つながりを外す/ })
    .click();
  await expect(list(page, threads.title)).toHaveCount(0);
  await saved(page);
  await option(page, "川まで歩いた").click();
  await expect(text(page)).toHaveText("川まで歩いた");
  await expect(list(page, threads.back)).toHaveCount(0);
});

test("an entry becomes a step in two presses, with its words, and each leads to the other", async ({ start }) => {
  const { page } = await start();
  await firstRun(page);
  await goTo(page, "journal");
  await page.getByRole("button", { name: journal.write }).click();
  await page.keyboard.type("郵便受けまで行ってみたい");
  await page.keyboard.press("Enter");
  await page.keyboard.type("あとは、ゆっくり休む。");
  await saved(page);
  await button(page, threads.toStep).press("Enter");
  const field = page.getByRole("textbox", { name: steps.addLabel });
  await expect(field).toHaveValue("郵便受けまで行ってみたい");
  expect(await findings(page)).toEqual([]);
  await button(page, threads.keepStep).click();
  await expect(list(page, threads.title)).toContainText("郵便受けまで行ってみたい");
  await expect(group(page)).toContainText(threads.stepKept);
  await saved(page);
  await list(page, threads.title)
    .getByRole("button", { name: /郵便受け/ })
    .first()
    .click();
  const card = page.getByRole("article", { name: "郵便受けまで行ってみたい" });
  await expect(card).toBeFocused();
  expect(await findings(page)).toEqual([]);
  await card.getByRole("list", { name: threads.ofStep }).getByRole("button").click();
  await expect(text(page)).toContainText("郵便受けまで行ってみたい");
});

test("a step begins with the words that are selected, but for covered ones, and can be undone", async ({ start }) => {
  const { page } = await start();
  await firstRun(page);
  await goTo(page, "journal");
  await page.getByRole("button", { name: journal.write }).click();
  await page.keyboard.type("山田さんに電話");
  for (let count = 0; count < 3; count += 1) await page.keyboard.press("ArrowLeft");
  for (let count = 0; count < 4; count += 1) await page.keyboard.press("Shift+ArrowLeft");
  await page.getByRole("button", { name: journal.redact }).click();
  await page.keyboard.press("Control+a");
  await saved(page);
  await button(page, threads.toStep).click();
  const field = page.getByRole("textbox", { name: steps.addLabel });
  await expect(field).toHaveValue("に電話");
  await button(page, threads.toStep).click();
  await expect(field).toHaveCount(0);
  await text(page).click();
  await page.keyboard.press("End");
  for (let count = 0; count < 2; count += 1) await page.keyboard.press("Shift+ArrowLeft");
  await button(page, threads.toStep).click();
  await expect(field).toHaveValue("電話");
  await page.keyboard.press("Enter");
  await expect(list(page, threads.title)).toContainText("電話");
  await button(page, threads.undoStep).click();
  await expect(list(page, threads.title)).toHaveCount(0);
  await expect(group(page)).toContainText(threads.stepUndone);
  await saved(page);
  await goTo(page, "steps");
  await expect(page.getByText(steps.empty)).toBeVisible();
});

test("what lies in the bin is not among the threads, and is again when it is brought back", async ({ start }) => {
  const { page } = await start();
  await firstRun(page);
  const [river = ""] = await given(page, [anEntry("2026-03-05", "川まで歩いた")]);
  await given(page, [anEntry("2026-03-09", "カフェ", { threads: [{ kind: "journal", id: river }] })]);
  await goTo(page, "journal");
  await option(page, "川まで歩いた").click();
  await expect(list(page, threads.back)).toContainText("カフェ");
  await page.getByRole("button", { name: history.discard }).click();
  await page.getByRole("button", { name: history.discard }).click();
  await expect(option(page, "川まで歩いた")).toHaveCount(0);
  await option(page, "カフェ").click();
  await expect(button(page, threads.add)).toBeVisible();
  await expect(list(page, threads.title)).toHaveCount(0);
  await page.evaluate((id) => {
    const { ippoVault } = globalThis as unknown as { ippoVault: { bringBack: (id: string) => Promise<unknown> } };
    return ippoVault.bringBack(id);
  }, river);
  await goTo(page, "steps");
  await goTo(page, "journal");
  await option(page, "カフェ").click();
  await expect(list(page, threads.title)).toContainText("川まで歩いた");
});

test("Enter that confirms a conversion chooses nothing", async ({ start }) => {
  const { page } = await start();
  await firstRun(page);
  await given(page, [anEntry("2026-03-05", "川まで歩いた"), anEntry("2026-03-09", "カフェ")]);
  await goTo(page, "journal");
  await option(page, "カフェ").click();
  await button(page, threads.add).click();
  const field = page.getByRole("combobox", { name: threads.search });
  const keyboard = await page.context().newCDPSession(page);
  await keyboard.send("Input.imeSetComposition", { text: "川", selectionStart: 1, selectionEnd: 1 });
  await expect(page.getByRole("listbox", { name: threads.found }).getByRole("option")).toHaveCount(1);
  await field.evaluate((element) =>
    element.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", isComposing: true, bubbles: true })),
  );
  await expect(field).toBeFocused();
  await keyboard.send("Input.insertText", { text: "川" });
  await expect(field).toHaveValue("川");
  await expect(list(page, threads.title)).toHaveCount(0);
  await page.keyboard.press("Enter");
  await expect(list(page, threads.title)).toContainText("川まで歩いた");
});

test("the day's one line keeps tags and threads while it is gone on with on Today", async ({ start }) => {
  const { page } = await start();
  await firstRun(page);
  const field = page.getByRole("textbox", { name: today.line });
  await field.fill("窓をあけた");
  await saved(page);
  await given(page, [aStep("窓をあける")]);
  await goTo(page, "journal");
  await option(page, "窓をあけた").click();
  await page.getByRole("button", { name: journal.labels.open }).click();
  await page.getByRole("textbox", { name: journal.labels.tags }).fill("朝");
  await page.keyboard.press("Enter");
  await button(page, threads.add).click();
  await expect(page.getByRole("listbox", { name: threads.found }).getByRole("option")).toHaveCount(1);
  await page.keyboard.press("Enter");
  await expect(list(page, threads.title)).toContainText("窓をあける");
  await goTo(page, "today");
  await field.fill("窓をあけた。風が入った");
  await saved(page);
  await goTo(page, "journal");
  await option(page, "風が入った").click();
  await expect(list(page, threads.title)).toContainText("窓をあける");
  await expect(list(page, journal.labels.tags)).toContainText("朝");
});
