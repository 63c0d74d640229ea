import type { Page } from "@playwright/test";
import { catalogues } from "../../src/content/catalogue.ts";
import { expect, test } from "../support/app.ts";
import { findings } from "../support/axe.ts";
import { firstRun, goTo } from "../support/drive.ts";

const { ja } = catalogues;
const STEPS = 50;

/** Steps and tries of years. */
function putSteps(page: Page) {
  return page.evaluate(async (count) => {
    type Vault = { save: (input: object) => Promise<{ id: string }> };
    const { ippoVault } = globalThis as unknown as { ippoVault: Vault };
    for (let index = 0; index < count; index += 1) {
      const at = new Date(Date.UTC(2020, 0, 1 + index)).toISOString();
      const text = `ステップ${String(index).padStart(2, "0")}`;
      const { id } = await ippoVault.save({ kind: "step", body: { text, state: "kept", addedAt: at } });
      const body = { day: at.slice(0, 10), at, stepId: id, stepText: text, outcome: "tried" };
      await ippoVault.save({ kind: "try", body });
    }
  }, STEPS);
}

test("a room of many steps stands there at once, and goes on by keyboard to its last", async ({ start }) => {
  const { page } = await start();
  await firstRun(page);
  await putSteps(page);
  await goTo(page, "steps");
  const kept = page.getByRole("region", { name: ja.steps.states.kept });
  const cards = kept.getByRole("article");
  await expect(cards.first()).toBeVisible();
  const atFirst = await cards.count();
  expect(atFirst).toBeLessThan(STEPS);
  expect(await findings(page)).toEqual([]);
  // What is added stands there, behind however many.
  await page.getByRole("textbox", { name: ja.steps.addLabel }).fill("あたらしい一歩");
  await page.getByRole("button", { name: ja.steps.add, exact: true }).click();
  await expect(kept.getByRole("article", { name: "あたらしい一歩" })).toBeVisible();
  const more = kept.getByRole("button", { name: ja.app.more });
  await more.focus();
  await page.keyboard.press("Enter");
  await expect(cards.nth(atFirst)).toBeFocused();
  while (await more.isVisible()) await more.press("Enter");
  await expect(cards).toHaveCount(STEPS + 1);
  await expect(cards.nth(STEPS - 1)).toContainText(`ステップ${STEPS - 1}`);
  const tries = page.getByRole("region", { name: ja.steps.tries });
  await tries.getByRole("button", { name: ja.app.more }).press("Enter");
  await tries.getByRole("button", { name: ja.app.more }).press("Enter");
  await expect(tries.getByRole("listitem")).toHaveCount(STEPS);
  expect(await findings(page)).toEqual([]);
});

test("of many things to hand over the newest stand first, and all of them can be chosen at once", async ({ start }) => {
  const { page } = await start();
  await firstRun(page);
  await putSteps(page);
  await goTo(page, "sharing");
  const part = ja.sharing.items.sections.step;
  const steps = page.getByRole("group", { name: part, exact: true });
  const switches = steps.getByRole("switch");
  await expect(switches.first()).toHaveAccessibleName(`ステップ${STEPS - 1}`);
  expect(await switches.count()).toBeLessThan(STEPS);
  await steps.getByRole("button", { name: ja.sharing.items.all(part) }).click();
  await expect(page.getByText(ja.sharing.items.chosen(String(STEPS)))).toBeVisible();
  const atFirst = await switches.count();
  await steps.getByRole("button", { name: ja.app.more }).press("Enter");
  await expect(switches.nth(atFirst)).toBeFocused();
  await expect(switches).toHaveCount(STEPS);
  await expect(switches.last()).toBeChecked();
  expect(await findings(page)).toEqual([]);
});

test("the settings name their parts before the fields of one are drawn", async ({ start }) => {
  const { page } = await start();
  await firstRun(page);
  const stoodAlone = page.evaluate(
    () =>
      new Promise<boolean>((resolve) => {
        new MutationObserver((_, observer) => {
          if (!document.querySelector(".settings-nav")) return;
          observer.disconnect();
          resolve(document.querySelector("[data-part]") === null);
        }).observe(document.body, { childList: true, subtree: true });
      }),
  );
  await goTo(page, "settings");
  expect(await stoodAlone).toBe(true);
  await expect(page.locator("[data-part=look]")).toBeVisible();
});
