import { catalogues } from "../../src/content/catalogue.ts";
import { giveSecret, phaseOf } from "./person.mjs";
import { wait } from "./wait.mjs";

/** What the screen tells of what happened, as short words that a table can hold. */
const words = catalogues.ja;
const STAND_IN = 987_654_321;
const OPENS_WITHIN_MS = 120_000;

/**
 * Gives the passphrase and waits for what comes of it. A lock screen stands at once, before the vault's worker has
 * looked; a first run or a problem may take its place at any moment.
 * @returns {Promise<"open" | "first-run" | string>} or the problem that stands there instead
 */
export async function openOrTell(page) {
  let given = false;
  for (const end = Date.now() + OPENS_WITHIN_MS; Date.now() < end; await wait(100)) {
    const phase = await phaseOf(page);
    if (phase === "first-run") return phase;
    if (phase === "problem") return problemOn(page);
    if (phase === "locked" && (await page.locator("main.centre .notice").count()) > 0) return problemOn(page);
    if (phase === "open" && (await page.locator("[data-room=today] .moods").count()) > 0) return phase;
    if (phase !== "locked" || given) continue;
    given = await giveSecret(page).then(
      () => true,
      () => false,
    );
  }
  return "no answer";
}

/** The problem that a screen without a vault shows. @returns {Promise<string>} `problem head-damaged` and the like */
async function problemOn(page) {
  const text = plain(await page.locator("main").innerText());
  const { errors, start } = words;
  const [code] = [...Object.entries(errors.start), ...Object.entries(errors.vault), ["failed", start.openProblem]].find(
    ([, { what, safe }]) => text.includes(plain(what + safe)),
  ) ?? [text];
  return `problem ${code}`;
}

/** Every notice at the foot of the open app, read and closed one after the other. */
export async function readNotices(page) {
  const bar = page.locator(".foot-bar");
  const told = [];
  while ((await bar.count()) > 0) {
    const text = await bar.locator("p").innerText();
    told.push(nameOf(text));
    await bar.getByRole("button").click();
    await page.waitForFunction((before) => document.querySelector(".foot-bar p")?.textContent !== before, text);
    if (told.length > 10) break;
  }
  return told;
}

function nameOf(text) {
  for (const [name, sentence] of Object.entries(words.app)) {
    if (sentence === text) return name;
    if (typeof sentence !== "function") continue;
    const [before, after] = String(sentence(STAND_IN)).split(String(STAND_IN));
    if (after === undefined || !text.startsWith(before) || !text.endsWith(after)) continue;
    return `${name} ${text.slice(before.length, text.length - after.length)}`;
  }
  return text;
}

function plain(text) {
  return text.replace(/\s/g, "");
}
