import { catalogues } from "../../src/content/catalogue.ts";

/** What a person does with the real app, through its screen. Japanese, as the app starts. */
const words = catalogues.ja;

export const PASSPHRASE = "kumo tsuki amado 42";

/** Which screen the app came up with. @returns {Promise<string | null>} `locked`, `first-run`, `problem`, `open` */
export function phaseOf(page) {
  return page.getByTestId("ready").getAttribute("data-phase");
}

/** Makes a vault as on a first day and puts the spare key off. */
export async function firstRun(page) {
  const { start } = words;
  await page.getByRole("button", { name: start.welcome.next }).click();
  await page.getByRole("button", { name: start.language.next }).click();
  await page.getByRole("textbox", { name: start.passphrase.label, exact: true }).fill(PASSPHRASE);
  await page.getByRole("textbox", { name: start.passphrase.again }).fill(PASSPHRASE);
  await page.getByRole("button", { name: start.passphrase.create }).click();
  await page.getByRole("button", { name: start.kit.later }).click({ timeout: 60_000 });
  await today(page);
}

/** Gives the passphrase. It does not wait for the vault to open. */
export async function giveSecret(page, passphrase = PASSPHRASE) {
  const within = { timeout: 10_000 };
  await page.getByRole("textbox", { name: words.start.unlock.label }).fill(passphrase, within);
  await page.getByRole("button", { name: words.start.unlock.open, exact: true }).click(within);
}

export async function today(page) {
  await page.locator("[data-room=today]").waitFor({ timeout: 120_000 });
  await page.locator(".moods").waitFor();
}

export function lineField(page) {
  return page.getByRole("textbox", { name: words.today.line });
}

export async function goTo(page, room) {
  await page.getByRole("button", { name: words.app.rooms[room], exact: true }).first().click();
  await page.locator(`[data-room=${room}]`).waitFor();
}

/** Opens a part of the settings. */
export async function openPart(page, part) {
  const { settings } = words;
  await goTo(page, "settings");
  const list = page.getByRole("navigation", { name: settings.title });
  await list.getByRole("button", { name: settings.parts[part], exact: true }).click();
  await page.locator(`[data-part=${part}]`).waitFor();
}

/** The system's open dialog, answered with one file or folder. */
export async function answerOpen(app, path) {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
  }, path);
}

export async function tapMood(page, mood) {
  await page.getByRole("button", { name: new RegExp(`^${words.app.mood.weather[mood - 1]}`) }).click();
}

/** Opens a new page of the journal, ready to be typed on. */
export async function newPage(page) {
  await page.getByRole("button", { name: words.journal.write }).click();
  await page.waitForFunction(() => {
    const active = document.activeElement;
    return active?.classList.contains("entry-text") && active.textContent === "";
  });
}

/** What the list of the journal shows first, newest first. @returns {Promise<string[]>} */
export async function newestEntries(page) {
  await goTo(page, "journal");
  await page.getByRole("option").first().waitFor();
  return page.getByRole("option").allInnerTexts();
}

/** One key after the other, each with a pause before it. @param {(typed: string) => void} onKey told before each key */
export async function typeKeys(page, text, pause, onKey) {
  let typed = "";
  for (const key of text) {
    await new Promise((resolve) => setTimeout(resolve, pause()));
    typed += key;
    onKey(typed);
    if (key === "\n") await page.keyboard.press("Enter");
    else await page.keyboard.type(key);
  }
}
