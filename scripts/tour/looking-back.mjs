/** The ways to look back at a journal: its photos, しぼる, and the page of a month that three days were written in. */
export async function lookBack(day) {
  const { page, take, words } = day;
  const { journal, lookingBack } = words;
  const view = (name) => page.getByText(journal.views.names[name], { exact: true }).click();
  await writeMonthBefore(day);
  await day.go("journal");
  await view("photos");
  await page.getByRole("listbox", { name: lookingBack.photos.list }).getByRole("img").first().waitFor();
  await take(page, "journal-photos");
  await view("list");
  const narrow = day.button(lookingBack.filters.open, { exact: true });
  await narrow.click();
  await page.getByText(lookingBack.filters.photo, { exact: true }).click();
  await page.getByText(journal.found(1)).waitFor();
  await take(page, "journal-filters");
  await page.keyboard.press("Escape");
  await day.button(lookingBack.filters.remove(lookingBack.filters.signs.photo)).click();
  await view("month");
  const month = page.getByRole("application", { name: journal.views.month });
  await month.getByRole("button").first().click();
  await page.locator(".journal-views > .button").click();
  await page.locator(".month-page").waitFor();
  await take(page, "journal-month-page");
  await day.button(lookingBack.monthPage.close, { exact: true }).click();
  await view("list");
}

/** A day is today's when it is written by hand, so these come in through the client that the app's own page has. */
async function writeMonthBefore({ page, sample }) {
  await page.evaluate(async (texts) => {
    const now = new Date();
    for (const [index, text] of texts.entries()) {
      const moment = new Date(Date.UTC(now.getFullYear(), now.getMonth() - 1, 10 + index));
      const document = { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text }] }] };
      const body = { day: moment.toISOString().slice(0, 10), at: moment.toISOString(), form: "free", document };
      await globalThis.ippoVault.save({ kind: "journal", body });
    }
  }, sample.monthBefore);
}
