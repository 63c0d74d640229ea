import type { Page } from "@playwright/test";
import { catalogues } from "../../src/content/catalogue.ts";
import { documentFromText } from "../../src/domain/journal/document.ts";
import { expect, test } from "../support/app.ts";
import { findings, inEveryTheme } from "../support/axe.ts";
import { firstRun, goTo, openPart, saved, unlock } from "../support/drive.ts";

const { journal, lookingBack, settings } = catalogues.ja;
const texts = lookingBack.monthPage;

type Entry = { date: number; text: string; isHeavy?: true };

/** A November of the person's, put in through the page's own client, as the rooms do. */
async function aNovember(page: Page, entries: readonly Entry[]): Promise<void> {
  const dayOf = (date: number) => `2026-11-${String(date).padStart(2, "0")}`;
  const bodies = entries.map(({ date, text, ...rest }) => ({
    ...rest,
    day: dayOf(date),
    at: `${dayOf(date)}T03:00:00.000Z`,
    form: "free",
    document: documentFromText(text),
  }));
  const checkIns = [2, 3, 5, 2, 2].map((mood, index) => ({
    day: dayOf(index + 1),
    at: `${dayOf(index + 1)}T02:00:00.000Z`,
    mood,
  }));
  const tries = ["tried", "not-today"].map((outcome, index) => ({
    stepId: "s1",
    stepText: outcome === "tried" ? "窓を開ける" : "電話をかける",
    day: dayOf(index + 2),
    at: `${dayOf(index + 2)}T05:00:00.000Z`,
    outcome,
    happened: "つめたい風",
  }));
  const inputs = [
    ...bodies.map((body) => ({ kind: "journal", body })),
    ...checkIns.map((body) => ({ kind: "checkIn", body })),
    ...tries.map((body) => ({ kind: "try", body })),
  ];
  await page.evaluate(async (all) => {
    const { ippoVault } = globalThis as unknown as { ippoVault: { save: (input: object) => Promise<unknown> } };
    for (const input of all) await ippoVault.save(input);
  }, inputs);
}

const ENTRIES: readonly Entry[] = [
  { date: 1, text: "図書館の前まで" },
  { date: 3, text: "図書館で鳥の本" },
  { date: 5, text: "雨の音" },
  { date: 8, text: "金木犀のにおい", isHeavy: true },
  { date: 9, text: "金木犀", isHeavy: true },
];
const TITLE = texts.title("2026年11月");
const offer = (page: Page) => page.getByRole("region", { name: texts.label });
const monthPage = (page: Page) => page.getByRole("article", { name: TITLE });
const setClock = (page: Page, at: string) => page.clock.setFixedTime(new Date(at));

test("at a month's end its page is offered: made of the person's own words, kept as an entry, not offered again", async ({
  start,
}) => {
  const { page } = await start();
  await setClock(page, "2026-11-30T12:00:00");
  await firstRun(page);
  await aNovember(page, ENTRIES);
  await goTo(page, "journal");
  await expect(offer(page)).toContainText(texts.see("11月"));
  expect(await findings(page)).toEqual([]);
  await offer(page)
    .getByRole("button", { name: texts.see("11月") })
    .click();
  await expect(monthPage(page).getByRole("heading", { name: TITLE })).toBeFocused();
  const part = (title: string) => monthPage(page).getByRole("region", { name: title });
  await expect(part(texts.words)).toContainText("図書館");
  await expect(part(texts.kinder).getByRole("listitem")).toHaveText(["11月2日(月)", "11月3日(火)　図書館で鳥の本"]);
  await expect(part(texts.tried)).toContainText("窓を開ける");
  await expect(part(texts.tried)).toContainText("つめたい風");
  await expect(monthPage(page)).not.toContainText("電話をかける");
  await expect(monthPage(page)).not.toContainText("金木犀");
  await inEveryTheme(page, async (theme) => expect(await findings(page), theme).toEqual([]));
  await monthPage(page).getByRole("button", { name: texts.withHeavy }).click();
  await expect(part(texts.words)).toContainText("金木犀");
  await monthPage(page).getByRole("button", { name: texts.keep }).click();

  const text = page.getByRole("textbox", { name: journal.page });
  await expect(text).toContainText("図書館で鳥の本");
  await expect(text.getByRole("heading", { name: TITLE })).toBeVisible();
  // Words of heavy days are on it.
  await expect(page.getByRole("switch", { name: journal.labels.heavy })).toBeChecked();
  await expect(offer(page)).toHaveCount(0);
  await expect(page.getByRole("option")).toHaveCount(6);
  await text.click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type("自分で書き足した");
  await saved(page);
  await page.keyboard.press("Control+l");
  await unlock(page);
  await goTo(page, "journal");
  await expect(page.getByRole("option").filter({ hasText: TITLE })).toBeVisible();
  await expect(offer(page)).toHaveCount(0);
});

test("it can be closed and leaves nothing; put off for the month; switched off", async ({ start }) => {
  const { page } = await start();
  await setClock(page, "2026-12-07T12:00:00");
  await firstRun(page);
  await aNovember(page, ENTRIES);
  await goTo(page, "journal");
  await offer(page)
    .getByRole("button", { name: texts.see("11月") })
    .click();
  await monthPage(page).getByRole("button", { name: texts.close }).click();
  await expect(monthPage(page)).toHaveCount(0);
  await expect(page.getByRole("option")).toHaveCount(5);
  await openPart(page, "look");
  await page.getByText(settings.monthPage).click();
  await goTo(page, "journal");
  await expect(page.getByRole("option")).toHaveCount(5);
  await expect(offer(page)).toHaveCount(0);
  await openPart(page, "look");
  await page.getByText(settings.monthPage).click();
  await goTo(page, "journal");
  await offer(page).getByRole("button", { name: texts.notThis }).click();
  await expect(offer(page)).toHaveCount(0);
  await page.keyboard.press("Control+l");
  await unlock(page);
  await goTo(page, "journal");
  await expect(page.getByRole("option")).toHaveCount(5);
  await expect(offer(page)).toHaveCount(0);
});

test("it is offered by the person's own day, and not of a month with little in it", async ({ start }) => {
  const { page } = await start();
  // The night after the 7th still belongs to it.
  await setClock(page, "2026-12-08T03:30:00");
  await firstRun(page);
  // Three days, and one of them is marked つらい.
  await aNovember(page, [...ENTRIES.slice(0, 2), ...ENTRIES.slice(3, 4)]);
  await goTo(page, "journal");
  await expect(page.getByRole("option")).toHaveCount(3);
  await expect(offer(page)).toHaveCount(0);
  await aNovember(page, ENTRIES.slice(2, 3));
  await goTo(page, "today");
  await goTo(page, "journal");
  await expect(offer(page)).toBeVisible();
  await goTo(page, "today");
  await setClock(page, "2026-12-08T04:30:00");
  await goTo(page, "journal");
  await expect(page.getByRole("option")).toHaveCount(4);
  await expect(offer(page)).toHaveCount(0);
  // The month view leads to it at any time.
  await page.getByText(journal.views.names.month, { exact: true }).click();
  const month = page.getByRole("application", { name: journal.views.month });
  await expect(month).toBeVisible();
  await expect(page.getByRole("button", { name: texts.see("12月") })).toHaveCount(0);
  await month.getByRole("button", { name: /前/ }).click();
  await page.getByRole("button", { name: texts.see("11月") }).click();
  await expect(monthPage(page)).toContainText("図書館で鳥の本");
});
