import { FirstDay } from "../tour/first-day.mjs";

/** What comes after a first day: another visit, copies by hand, the bin, and a second person on the same computer. */

/** A page is changed in a later visit, and brought back to what it was. */
export async function earlierVersions(day, words) {
  const { page } = day;
  const { history, journal } = day.words;
  await openNewest(day);
  const text = day.field(journal.page);
  await text.click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(words);
  await page.locator('.entry [data-save="saved"]').waitFor();
  await day.go("today");
  await openNewest(day);
  await day.button(history.versions).click();
  await day.button(new RegExp(history.bringVersion)).first().click();
  await page.waitForFunction((gone) => !document.querySelector(".entry-text")?.textContent?.includes(gone), words);
}

/** Copies here and in a second place, by hand, and one of them taken in. */
export async function copiesByHand(day, second) {
  const { copies } = day.words;
  await day.go("settings");
  await day.part("copies");
  await day.app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, second);
  await day.button(copies.secondChoose).click();
  await day.button(copies.make).click();
  await day.page.getByText(copies.made).waitFor({ timeout: 60_000 });
  await day.button(new RegExp(`^${copies.takeIn}: .*${copies.place.second}$`)).click();
  await day.button(copies.takeIn, { exact: true }).last().click();
  await day.page.getByText(copies.same).waitFor({ timeout: 60_000 });
}

/** What was thrown away before comes back and goes again, for ever; another is thrown away and stays in the bin. */
export async function emptyTheBin(day) {
  const { history } = day.words;
  await day.go("settings");
  await day.part("bin");
  await day.button(history.bringBack, { exact: true }).first().click();
  await day.page.getByText(history.binEmpty).waitFor();
  for (let times = 0; times < 2; times += 1) await binNewest(day);
  await day.go("settings");
  await day.part("bin");
  await day.button(history.erase, { exact: true }).first().click();
  await day.button(history.eraseNow, { exact: true }).click();
  await day.page.getByRole("alertdialog").waitFor({ state: "detached" });
  await day.button(history.bringBack, { exact: true }).first().waitFor();
}

/** A second person with a vault of their own. @returns {Promise<FirstDay>} their first day, open */
export async function anotherPerson(day) {
  const { app, locale, take, folder, sample, facts, passphrase } = day;
  await day.go("settings");
  await day.part("keys");
  const opened = app.waitForEvent("window");
  await day.button(day.words.profiles.add).click();
  const page = await opened;
  await page.getByTestId("ready").waitFor({ state: "attached", timeout: 60_000 });
  const other = new FirstDay({ app, page, locale, take, folder, sample, facts, passphrase });
  await other.firstRun();
  await other.today();
  return other;
}

async function openNewest(day) {
  await day.go("journal");
  await day.page.getByRole("option").first().click();
  await day.field(day.words.journal.page).waitFor();
}

async function binNewest(day) {
  const { discard, discardAsk } = day.words.history;
  await openNewest(day);
  await day.button(discard).click();
  await day.page.getByText(discardAsk).waitFor();
  await day.button(discard).click();
  await day.page.getByText(discardAsk).waitFor({ state: "detached" });
}
