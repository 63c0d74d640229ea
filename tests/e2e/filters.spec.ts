import type { Page } from "@playwright/test";
import { catalogues } from "../../src/content/catalogue.ts";
import { documentFromText } from "../../src/domain/journal/document.ts";
import { expect, test } from "../support/app.ts";
import { findings, inEveryTheme } from "../support/axe.ts";
import { firstRun, goTo } from "../support/drive.ts";

const { journal, lookingBack, forms } = catalogues.ja;
const texts = lookingBack.filters;

type Given = {
  day: string;
  text: string;
  form?: string;
  isHeavy?: true;
  tags?: string[];
  people?: string[];
  level?: "ask";
  /** Words about photos on its page. */
  photos?: string[];
};

/** Entries with photos, put in through the page's own client, as the rooms do. */
function given(page: Page, entries: readonly Given[]) {
  const all = entries.map(({ text, level, photos = [], ...rest }) => ({
    body: { at: `${rest.day}T03:00:00.000Z`, form: "free", ...rest, document: documentFromText(text) },
    level,
    photos,
  }));
  return page.evaluate(async (inputs) => {
    type Vault = { save: (input: object) => Promise<unknown>; addPhoto: (photo: Blob) => Promise<{ id: string }> };
    const { ippoVault } = globalThis as unknown as { ippoVault: Vault };
    for (const { body, level, photos } of inputs) {
      for (const words of photos) {
        const canvas = new OffscreenCanvas(60, 40);
        canvas.getContext("2d")?.fillRect(0, 0, 40, 40);
        const { id } = await ippoVault.addPhoto(await canvas.convertToBlob({ type: "image/png" }));
        (body.document.content as object[]).push({ type: "photo", attrs: { id, words } });
      }
      await ippoVault.save({ kind: "journal", body, ...(level && { level }) });
    }
  }, all);
}

const options = (page: Page) => page.getByRole("option");
const chips = (page: Page) => page.getByRole("list", { name: texts.chosen });

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole("dialog", { name: texts.open }).getByRole("button", { name: label }).click();
  await page.getByRole("listbox", { name: label }).getByRole("option", { name: option, exact: true }).click();
}

test("しぼる: a form, photos, tags, names, heavy days, levels and days, together with words, taken off one by one", async ({
  start,
}) => {
  const { page } = await start();
  await firstRun(page);
  await given(page, [
    { day: "2026-03-05", text: "雨の朝の手紙", form: "unsentLetter", tags: ["散歩"], people: ["母"] },
    { day: "2026-03-06", text: "雨の昼", photos: ["窓"], isHeavy: true },
    { day: "2026-04-01", text: "雨の夜", level: "ask", tags: ["散歩", "夜 の道"] },
    { day: "2026-04-02", text: "晴れ" },
  ]);
  await goTo(page, "journal");
  await expect(options(page)).toHaveCount(4);
  const open = page.getByRole("button", { name: texts.open, exact: true });
  const panel = page.getByRole("dialog", { name: texts.open });
  await expect(open).toHaveAttribute("aria-expanded", "false");
  await open.click();
  await choose(page, texts.form, forms.kinds.unsentLetter.name);
  await expect(options(page)).toHaveText([/雨の朝の手紙/]);
  await inEveryTheme(page, async (theme) => expect(await findings(page), theme).toEqual([]));
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: texts.remove("書き方:出せない手紙") }).click();
  await expect(open).toBeFocused();
  await expect(options(page)).toHaveCount(4);

  await open.click();
  await page.getByText(texts.photo, { exact: true }).click();
  await expect(options(page)).toHaveText([/雨の昼/]);
  await page.getByText(texts.photo, { exact: true }).click();
  await choose(page, texts.heavy, texts.heavies.without);
  await expect(options(page)).toHaveCount(3);
  await choose(page, texts.tag, "散歩");
  await expect(options(page)).toHaveText([/雨の夜/, /雨の朝の手紙/]);
  await choose(page, texts.tag, "夜 の道");
  await expect(options(page)).toHaveText([/雨の夜/]);
  await expect(chips(page).getByRole("listitem")).toHaveText([
    "つらい日:のぞく",
    "タグ:散歩",
    'タグ:"夜 の道"',
    texts.clear,
  ]);
  await page.getByRole("button", { name: texts.clear }).click();
  await expect(chips(page)).toHaveCount(0);
  // What is taken off beside it leaves it open, with the hands in it.
  await expect(panel).toBeVisible();
  await expect(panel.locator(":focus")).toHaveCount(1);
  await choose(page, texts.level, journal.levels.ask);
  await expect(options(page)).toHaveText([/雨の夜/]);
  await choose(page, texts.level, texts.any);

  await page.getByRole("textbox", { name: texts.from }).fill("令和8年4月");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: texts.from })).toBeFocused();
  await expect(options(page)).toHaveText([/晴れ/, /雨の夜/]);
  // What is typed comes together with what was chosen; emptying the field leaves that.
  const field = page.getByRole("searchbox", { name: journal.search });
  await field.fill("雨");
  await expect(options(page)).toHaveText([/雨の夜/]);
  await expect(page.getByText(journal.found(1))).toBeVisible();
  await field.press("Escape");
  await expect(options(page)).toHaveText([/晴れ/, /雨の夜/]);
  await open.click();
  await page.getByRole("textbox", { name: texts.to }).fill("いつか");
  await page.keyboard.press("Enter");
  await expect(page.getByText(texts.dayNote)).toBeVisible();
  await page.getByRole("textbox", { name: texts.to }).fill("2026-03");
  // What stands in a field holds when the hands leave it.
  await page.getByRole("heading", { name: journal.title, level: 1 }).click();
  await expect(page.getByText(texts.none)).toBeVisible();
  await expect(panel).toHaveCount(0);
  expect(await findings(page)).toEqual([]);
  await open.click();
  await expect(panel).toBeVisible();
  await open.click();
  await expect(panel).toHaveCount(0);
  await page.keyboard.press("Enter");
  await expect(panel).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(panel).toHaveCount(0);
  await expect(open).toBeFocused();
});

test("the same can be typed, in either language, and a word finds a form by its name", async ({ start }) => {
  const { page } = await start();
  await firstRun(page);
  await given(page, [
    { day: "2026-03-05", text: "ありがとう", form: "unsentLetter" },
    { day: "2026-03-06", text: "川", photos: ["窓"] },
  ]);
  await goTo(page, "journal");
  const field = page.getByRole("searchbox", { name: journal.search });
  for (const typed of ["書き方:手紙", "form:letter", "手紙"]) {
    await field.fill(typed);
    await expect(options(page)).toHaveText([/ありがとう/]);
  }
  for (const typed of ["写真:あり", "photo:yes", "窓"]) {
    await field.fill(typed);
    await expect(options(page)).toHaveText([/3月6日/]);
  }
});

test("photos by month: by keys, larger, to their page; heavy ones when asked for; of what is looked for", async ({
  start,
}) => {
  const { page } = await start();
  await firstRun(page);
  const { photos } = lookingBack;
  const view = () => page.getByText(journal.views.names.photos, { exact: true }).click();
  await given(page, [{ day: "2026-02-01", text: "なにもなし" }]);
  await goTo(page, "journal");
  await view();
  await expect(page.getByText(photos.empty)).toBeVisible();
  await given(page, [
    { day: "2026-03-05", text: "雨の道", photos: ["窓", "", "道", "空"] },
    { day: "2026-04-01", text: "晴れの川", photos: ["川"] },
    { day: "2026-04-02", text: "重い日", photos: ["夜"], isHeavy: true },
  ]);
  await goTo(page, "today");
  await goTo(page, "journal");
  await view();
  const list = page.getByRole("listbox", { name: photos.list });
  const names = () => list.getByRole("option").evaluateAll((all) => all.map((one) => one.getAttribute("aria-label")));
  const name = (day: string, words: string) => photos.of(`2026年${day}`, words);
  await expect
    .poll(names)
    .toEqual([
      name("4月1日", "川"),
      name("3月5日", "窓"),
      name("3月5日", ""),
      name("3月5日", "道"),
      name("3月5日", "空"),
    ]);
  await expect(list.getByRole("img")).toHaveCount(5);
  await inEveryTheme(page, async (theme) => expect(await findings(page), theme).toEqual([]));

  await list.getByRole("option").first().focus();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("option", { name: name("3月5日", "窓") })).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  // A shorter line has its last one below.
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("option", { name: name("3月5日", "空") })).toBeFocused();
  await page.keyboard.press("Space");
  await expect(page.getByRole("dialog").getByRole("img", { name: name("3月5日", "空") })).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("option", { name: name("3月5日", "空") })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: journal.page })).toContainText("雨の道");

  await page.getByRole("searchbox", { name: journal.search }).fill("川");
  await expect.poll(names).toEqual([name("4月1日", "川")]);
  await page.getByRole("searchbox", { name: journal.search }).fill("");
  await page.getByRole("button", { name: photos.kept }).click();
  await expect(page.getByRole("option", { name: name("4月2日", "夜") })).toBeVisible();
  await page.getByRole("option", { name: name("4月2日", "夜") }).click();
  await expect(page.getByRole("textbox", { name: journal.page })).toContainText("重い日");
  // What is looked for next was not asked to show heavy days.
  await page.getByRole("searchbox", { name: journal.search }).fill("日:2026-04");
  await expect.poll(names).toEqual([name("4月1日", "川")]);
  await expect(page.getByRole("button", { name: photos.kept })).toBeVisible();
});

test("of hundreds of photos only those in sight are there", async ({ start }) => {
  const { page } = await start();
  await firstRun(page);
  await page.evaluate(async () => {
    type Vault = { save: (input: object) => Promise<unknown>; addPhoto: (photo: Blob) => Promise<{ id: string }> };
    const { ippoVault } = globalThis as unknown as { ippoVault: Vault };
    const canvas = new OffscreenCanvas(6, 4);
    canvas.getContext("2d");
    const { id } = await ippoVault.addPhoto(await canvas.convertToBlob());
    for (let month = 1; month <= 12; month += 1) {
      const content = Array.from({ length: 40 }, () => ({ type: "photo", attrs: { id, words: `${month}月` } }));
      const day = `2025-${String(month).padStart(2, "0")}-10`;
      const body = { day, at: `${day}T00:00:00.000Z`, form: "free", document: { type: "doc", content } };
      await ippoVault.save({ kind: "journal", body });
    }
  });
  await goTo(page, "journal");
  await page.getByText(journal.views.names.photos, { exact: true }).click();
  const list = page.getByRole("listbox", { name: lookingBack.photos.list });
  await expect(list.getByRole("option").first()).toHaveAttribute("aria-setsize", "480");
  expect(await list.getByRole("option").count()).toBeLessThan(60);
  await list.getByRole("option").first().focus();
  await page.keyboard.press("End");
  const last = list.getByRole("option", { selected: true });
  await expect(last).toBeFocused();
  await expect(last).toHaveAttribute("aria-posinset", "480");
  await expect(last.getByRole("img")).toBeVisible();
  expect(await list.getByRole("option").count()).toBeLessThan(60);
});
