import type { Page } from "@playwright/test";
import { catalogues } from "../../src/content/catalogue.ts";
import { expect, test } from "../support/app.ts";
import { findings } from "../support/axe.ts";
import { firstRun, goTo, saved, unlock } from "../support/drive.ts";

const { ja } = catalogues;

const field = (page: Page) => page.getByRole("searchbox", { name: ja.journal.search });
const hits = (page: Page) => page.getByRole("listbox", { name: ja.journal.hits }).getByRole("option");
const textOfPage = (page: Page) => page.getByRole("textbox", { name: ja.journal.page });

async function write(page: Page, ...texts: string[]): Promise<void> {
  await goTo(page, "journal");
  for (const text of texts) {
    await page.getByRole("button", { name: ja.journal.write }).click();
    await expect(textOfPage(page)).toBeFocused();
    await page.keyboard.type(text);
    await saved(page);
  }
}

test("finds a part of a word while it is typed, and says how many entries have it", async ({ start }) => {
  const { page } = await start();
  await firstRun(page);
  await write(page, "ｶﾌｪの前を通った", "雨の音を聞いた", "川のそばのカフェで休んだ");
  await page.keyboard.press("Control+f");
  await expect(field(page)).toBeFocused();
  await page.keyboard.type("か");
  await expect(hits(page)).toHaveCount(2);
  await page.keyboard.type("ふぇ");
  await expect(hits(page)).toHaveCount(2);
  await expect(hits(page).first()).toContainText("川のそばのカフェで休んだ");
  await expect(hits(page).locator("mark")).toHaveText(["カフェ", "ｶﾌｪ"]);
  await expect(page.getByRole("status").filter({ hasText: ja.journal.found(2) })).toBeVisible();
  expect(await findings(page)).toEqual([]);

  await field(page).fill("の 雨");
  await expect(hits(page)).toHaveCount(1);
  await field(page).fill("「川の そば」");
  await expect(page.getByText(ja.journal.found(0))).toBeVisible();
  await expect(page.getByRole("option")).toHaveCount(0);
  expect(await findings(page)).toEqual([]);

  await page.keyboard.press("Escape");
  await expect(field(page)).toHaveValue("");
  await expect(page.getByRole("listbox", { name: ja.journal.list }).getByRole("option")).toHaveCount(3);
});

test("keys lead from the field through what was found into the page, and back", async ({ start }) => {
  const { page } = await start();
  await firstRun(page);
  await write(page, "朝の道", "昼の川", "夜の道");
  await field(page).fill("道");
  await expect(hits(page)).toHaveCount(2);
  await page.keyboard.press("ArrowDown");
  await expect(hits(page).nth(0)).toBeFocused();
  await expect(textOfPage(page)).toHaveText("夜の道");
  await page.keyboard.press("ArrowDown");
  await expect(hits(page).nth(1)).toBeFocused();
  await expect(textOfPage(page)).toHaveText("朝の道");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await expect(field(page)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(hits(page).nth(0)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(textOfPage(page)).toBeFocused();
  await page.keyboard.press("Shift+Tab");
  await expect(hits(page).nth(0)).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveValue("");
});

test("a long list goes to its end and back by keys, with words and page", async ({ start }) => {
  const { page } = await start();
  await firstRun(page);
  await page.evaluate(async () => {
    const { ippoVault } = window as unknown as { ippoVault: { save: (input: unknown) => Promise<unknown> } };
    for (let month = 1; month <= 9; month += 1)
      for (let date = 10; date <= 24; date += 1) {
        const text = [{ type: "text", text: `雨の日 ${month}/${date}` }];
        const document = { type: "doc", content: [{ type: "paragraph", content: text }] };
        const body = { day: `2025-0${month}-${date}`, at: "2025-01-01T00:00:00.000Z", form: "free", document };
        await ippoVault.save({ kind: "journal", body });
      }
  });
  await goTo(page, "journal");
  await field(page).fill("雨");
  await expect(page.getByText(ja.journal.found(135))).toBeVisible();
  await expect(hits(page).first()).toHaveAttribute("aria-setsize", "135");
  expect(await hits(page).count()).toBeLessThan(40);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("End");
  const last = hits(page).last();
  await expect(last).toBeFocused();
  await expect(last).toHaveAttribute("aria-posinset", "135");
  await expect(last).toContainText("雨の日 1/10");
  await expect(last).toHaveAttribute("aria-selected", "true");
  await expect(textOfPage(page)).toHaveText("雨の日 1/10");
  await page.keyboard.press("ArrowUp");
  await expect(textOfPage(page)).toHaveText("雨の日 1/11");
  await page.keyboard.press("Home");
  await expect(textOfPage(page)).toHaveText("雨の日 9/24");
});

test("Japanese input: hits follow what is composed; the Enter that confirms it opens nothing", async ({ start }) => {
  const { page } = await start();
  await firstRun(page);
  await write(page, "カフェまで散歩", "雨の音");
  await goTo(page, "today");
  await goTo(page, "journal");
  await field(page).click();
  const composedKeys = await page.evaluateHandle(() => {
    const seen: string[] = [];
    window.addEventListener("keydown", ({ key, isComposing }) => isComposing && seen.push(key), { capture: true });
    return seen;
  });
  const keyboard = await page.context().newCDPSession(page);
  const compose = (text: string) =>
    keyboard.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
  await compose("か");
  await compose("かふ");
  await expect(hits(page)).toHaveCount(1);
  await expect(hits(page).locator("mark")).toHaveText("カフ");
  // Half of a syllable is in no entry: what was found stays, and nothing is said to be missing.
  await compose("かふｅ");
  await expect(field(page)).toHaveValue("かふｅ");
  await expect(hits(page)).toHaveCount(1);
  await expect(page.getByText(ja.journal.found(0))).toHaveCount(0);
  await compose("散歩");
  await expect(hits(page).locator("mark")).toHaveText("散歩");
  for (const type of ["rawKeyDown", "keyUp"] as const)
    await keyboard.send("Input.dispatchKeyEvent", { type, key: "Enter", code: "Enter", windowsVirtualKeyCode: 229 });
  expect(await composedKeys.jsonValue()).toEqual(["Enter"]);
  await keyboard.send("Input.insertText", { text: "散歩" });
  await expect(field(page)).toHaveValue("散歩");
  await expect(field(page)).toBeFocused();
  await expect(textOfPage(page)).toHaveCount(0);
  await page.keyboard.press("Enter");
  await expect(textOfPage(page)).toHaveText("カフェまで散歩");
});

test("knows what was written before, what is written now, and what went to the bin", async ({ start }) => {
  const { page } = await start();
  await firstRun(page);
  await write(page, "金木犀の道", "雨の道");
  await page.keyboard.press("Control+l");
  await unlock(page);
  await goTo(page, "journal");
  await field(page).fill("道");
  await expect(hits(page)).toHaveCount(2);
  await hits(page).filter({ hasText: "金木犀" }).click();
  await textOfPage(page).click();
  await page.keyboard.press("End");
  await page.keyboard.type("と川");
  await saved(page);
  await field(page).fill("川");
  await expect(hits(page)).toHaveCount(1);
  await page.getByRole("button", { name: ja.history.discard }).click();
  await page.getByRole("button", { name: ja.history.discard }).click();
  await expect(page.getByText(ja.journal.found(0))).toBeVisible();
});
