import { type ElectronApplication, expect, type Page } from "@playwright/test";
import { catalogues, type Locale } from "../../src/content/catalogue.ts";

export const PASSPHRASE = "kumo tsuki amado 42";

/** Walks through the first run, in the language the computer speaks, and puts the spare key off. */
export async function firstRun(page: Page, locale: Locale = "ja", passphrase = PASSPHRASE): Promise<void> {
  const { start } = catalogues[locale];
  await page.getByRole("button", { name: start.welcome.next }).click();
  await page.getByRole("button", { name: start.language.next }).click();
  await page.getByRole("textbox", { name: start.passphrase.label, exact: true }).fill(passphrase);
  await page.getByRole("textbox", { name: start.passphrase.again }).fill(passphrase);
  await page.getByRole("button", { name: start.passphrase.create }).click();
  await page.getByRole("button", { name: start.kit.later }).click({ timeout: 30_000 });
  await expect(page.locator("[data-room=today]")).toBeVisible();
}

export async function unlock(page: Page, secret = PASSPHRASE, locale: Locale = "ja"): Promise<void> {
  const { unlock: words } = catalogues[locale].start;
  await page.getByRole("textbox", { name: words.label }).fill(secret);
  await page.getByRole("button", { name: words.open, exact: true }).click();
  await expect(page.locator("[data-room=today]")).toBeVisible({ timeout: 30_000 });
}

/** Goes to a room as a click on its word in the rail does, and waits until what is in it is there: it is read first. */
export async function goTo(
  page: Page,
  room: keyof typeof catalogues.ja.app.rooms,
  locale: Locale = "ja",
): Promise<void> {
  await page.getByRole("button", { name: catalogues[locale].app.rooms[room], exact: true }).first().click();
  await expect(page.locator(`[data-room=${room}] > *`).first()).toBeVisible();
}

/** Opens a part of the settings, by the word in their list. */
export async function openPart(
  page: Page,
  part: keyof typeof catalogues.ja.settings.parts,
  locale: Locale = "ja",
): Promise<void> {
  const { settings } = catalogues[locale];
  await goTo(page, "settings", locale);
  const list = page.getByRole("navigation", { name: settings.title });
  await list.getByRole("button", { name: settings.parts[part], exact: true }).click();
  await expect(page.locator(`[data-part=${part}]`)).toBeVisible();
}

/** Waits until the line under what was written says that it is saved. */
export async function saved(page: Page): Promise<void> {
  await expect(page.locator('[data-save="saved"]').first()).toBeVisible();
}

/** The system's save dialog, answered: every file goes into `folder` under the name the app suggests. */
export async function answerSaveDialogs(app: ElectronApplication, folder: string): Promise<void> {
  await app.evaluate(({ dialog }, place) => {
    const answer = async (...asked: unknown[]) => {
      const { defaultPath } = asked.at(-1) as { defaultPath: string };
      return { canceled: false, filePath: `${place}/${defaultPath}` };
    };
    dialog.showSaveDialog = answer as unknown as typeof dialog.showSaveDialog;
  }, folder);
}

/** The system's open dialog, answered with one file. */
export async function answerOpenDialogs(app: ElectronApplication, file: string): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    const answer = async () => ({ canceled: false, filePaths: [path] });
    dialog.showOpenDialog = answer as unknown as typeof dialog.showOpenDialog;
  }, file);
}
