import { catalogues } from "../../src/content/catalogue.ts";
import { driveApp } from "./app.mjs";

/** Opens a vault with the real app, waits for Today, and closes it as a person does. */
export async function openOnce(profile, passphrase) {
  const { page, close } = await driveApp({ profile });
  const words = catalogues.ja.start.unlock;
  await page.getByRole("textbox", { name: words.label }).fill(passphrase);
  await page.getByRole("button", { name: words.open, exact: true }).click();
  await page.locator("[data-room=today]").waitFor({ timeout: 300_000 });
  await close();
}
