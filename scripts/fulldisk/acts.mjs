import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { catalogues } from "../../src/content/catalogue.ts";
import { lookAtCopies } from "../proof/copies.mjs";
import { answerOpen, giveSecret, goTo, newPage, openPart, phaseOf, today } from "../proof/person.mjs";
import { writeTakeout } from "../proof/takeout-file.mjs";
import { openOrTell } from "../proof/told.mjs";
import { wait } from "../proof/wait.mjs";
import { pageText } from "../seed/texts.mjs";

/**
 * What the app is about to do when the disk fills up. Each comes back with what the screen answered and after how
 * long, once there was room again and the work was done.
 */
const words = catalogues.ja;
const GOES_ON_WITHIN_MS = 30_000;
const IMPORTED = 600;

export const ACTS = {
  typing: { fill: typing },
  saving: { fill: saving },
  erasing: { fill: erasing },
  copying: { fill: copying },
  "bringing in": { fill: bringingIn },
  opening: { begin: null, fill: opening },
  locking: { fill: locking },
};

/** A page that grows by a few sentences at a time; the disk fills up somewhere in it. */
async function typing(context) {
  const { random, volume, left } = context;
  const fillAt = random.between(200, 2_500);
  const filled = wait(fillAt).then(() => volume.fill(left));
  const text = await writeLong(context, 24);
  await filled;
  return answeredSave(context, text);
}

/** The disk fills up in the very moment in which a page is saved. */
async function saving(context) {
  const { random, volume, left } = context;
  // All but the last megabyte is taken before: the rest goes quickly enough to fall into the save.
  volume.fill(1024 * 1024);
  const saves = new Promise((resolve) => {
    context.saving = resolve;
  });
  const writing = writeLong(context, 24);
  await Promise.race([saves, wait(10_000)]);
  await wait(random.next() * 12);
  volume.fill(left);
  return answeredSave(context, await writing);
}

/** Words that are to go for ever, and a log that has to be written anew for it. */
async function erasing(context) {
  const { page, volume, left } = context;
  const { history } = words;
  await goTo(page, "journal");
  await newPage(page);
  await page.keyboard.insertText("これは消えてよい");
  await page.locator('.entry [data-save="saved"]').waitFor();
  const discard = page.getByRole("button", { name: history.discard });
  await discard.click();
  await page.getByText(history.discardAsk).waitFor();
  await discard.click();
  await page.getByText(history.discardAsk).waitFor({ state: "detached" });
  await openPart(page, "bin");
  const eraseFirst = async () => {
    await page.getByRole("button", { name: history.erase, exact: true }).first().click();
    await page.getByRole("alertdialog").getByRole("button", { name: history.eraseNow, exact: true }).click();
  };
  volume.fill(left);
  const answered = await answerTo(context, eraseFirst, { erased: page.getByText(history.binEmpty) });
  volume.empty();
  if (answered.answer === "erased") return answered;
  await openPart(page, "copies");
  await openPart(page, "bin");
  const empty = page.getByText(history.binEmpty);
  const erase = page.getByRole("button", { name: history.erase, exact: true });
  await erase.or(empty).first().waitFor();
  // Its words may be gone already, and only the log have been in want of room.
  if ((await erase.count()) > 0) await eraseFirst();
  await empty.waitFor({ timeout: GOES_ON_WITHIN_MS });
  return answered;
}

async function copying(context) {
  const { page, volume, left, fault } = context;
  const { copies } = words;
  await openPart(page, "copies");
  const make = () => page.getByRole("button", { name: copies.make, exact: true }).click();
  volume.fill(left);
  const answers = { made: page.getByText(copies.made), "not made": page.getByText(copies.notMade) };
  const answered = await answerTo(context, make, answers);
  for (const found of lookAtCopies(volume.profile).faults) fault(found);
  volume.empty();
  await make();
  await page.getByText(copies.made).waitFor({ timeout: GOES_ON_WITHIN_MS });
  if (lookAtCopies(volume.profile).whole === 0) fault("no whole copy is there");
  return answered;
}

async function bringingIn(context) {
  const { app, page, volume, left, random, there, index } = context;
  const { bringIn } = words.takeout;
  const folder = mkdtempSync(join(tmpdir(), "ippo-takeout-"));
  const file = join(folder, "ippo.json");
  const ids = writeTakeout(file, {
    records: IMPORTED,
    seed: index + 1,
    lastDay: "2019-05-01",
    savedAt: "2019-05-02T01:02:03.000Z",
  });
  await answerOpen(app, file);
  await openPart(page, "takeout");
  const pick = () => page.getByRole("button", { name: bringIn.fromFile }).click();
  const act = page.getByRole("button", { name: bringIn.act, exact: true });
  await pick();
  await act.waitFor();
  volume.fill(left + 400_000);
  const filled = wait(random.between(0, 150)).then(() => volume.fill(left));
  const answered = await answerTo(context, () => act.click(), {
    "brought in": page.getByText(bringIn.done, { exact: true }),
  });
  await filled;
  volume.empty();
  if (answered.answer !== "brought in") {
    // What was taken before the disk was full is there already: the rest comes with a second bringing in.
    await pick();
    const nothing = page.getByText(bringIn.nothing);
    await act.or(nothing).first().waitFor({ timeout: GOES_ON_WITHIN_MS });
    if ((await act.count()) > 0) await act.click();
    await page.getByText(bringIn.done, { exact: true }).or(nothing).first().waitFor({ timeout: GOES_ON_WITHIN_MS });
  }
  for (const id of ids) there.add(id);
  rmSync(folder, { recursive: true, force: true });
  return answered;
}

/** A start with no room at all. It may open or say why it does not; it never looks like a first run. */
async function opening(context) {
  const { volume, left, index, fault } = context;
  if (index === 0) throw new Error("the first moment makes the vault: it cannot be an opening");
  volume.fill(left);
  await context.start();
  const answer = await openOrTell(context.page);
  if (answer === "first-run") fault("it looks like a first run");
  volume.empty();
  if ((await phaseOf(context.page)) === "locked") {
    await giveSecret(context.page);
    await today(context.page);
  }
  // A start and the passphrase take their time, room or not.
  return { answer, answerMs: 0 };
}

/** Words that are not down yet when the lock is asked for: they are covered, and saved once there is room. */
async function locking(context) {
  const { page, volume, left } = context;
  const { closing } = words.app;
  await goTo(page, "journal");
  volume.fill(left);
  await writeLong(context, 24);
  const lock = () => page.keyboard.press("Control+l");
  const answers = {
    covered: page.getByText(closing.title),
    locked: page.getByRole("button", { name: words.start.unlock.open, exact: true }),
  };
  const answered = await answerTo(context, lock, answers);
  volume.empty();
  await answers.locked.waitFor({ timeout: GOES_ON_WITHIN_MS });
  return answered;
}

/** Some thousand signs, a few sentences at a time. Nothing of it is short enough for the last page of a file. */
async function writeLong(context, parts) {
  const { page, sitting, random } = context;
  if ((await page.locator("[data-room=journal]").count()) === 0) await goTo(page, "journal");
  await newPage(page);
  const mark = `r${sitting.round}-${sitting.texts.length + 1} `;
  const written = { place: "page", mark, text: mark, typed: 0, saved: 0, times: 0 };
  sitting.texts.push(written);
  for (let part = 0; part < parts; part += 1) {
    const more =
      (part === 0 ? mark : "") + pageText(random).replaceAll("\n", "") + pageText(random).replaceAll("\n", "");
    written.text = part === 0 ? more : written.text + more;
    written.typed = written.text.length;
    await page.keyboard.insertText(more);
    await wait(random.between(20, 160));
  }
  return written.text;
}

/** Waits for what the line under the page says; the words have to stand there meanwhile, and to be saved afterwards. */
async function answeredSave({ page, volume, fault }, text) {
  const answered = await firstOf({
    "not saved yet": page.locator('.entry [data-save="open"]'),
    saved: page.locator('.entry [data-save="saved"]'),
  });
  const there = () => page.locator(".entry-text").evaluate((field) => field.textContent);
  if ((await there()) !== text) fault("the words do not stand on the screen");
  const reason = page.locator(".entry").getByText(words.errors.vault["disk-full"].safe);
  if (answered.answer !== "saved" && (await reason.count()) === 0) fault("the screen does not say why it is not saved");
  volume.empty();
  await saved(page);
  if ((await there()) !== text) fault("the words do not stand on the screen after the save");
  return answered;
}

async function saved(page) {
  await page.locator('.entry [data-save="saved"]').waitFor({ timeout: GOES_ON_WITHIN_MS });
}

/** Does something and waits for the first of some answers; a problem that the screen names is always one. */
async function answerTo({ page, fault }, act, answers) {
  await act();
  const answered = await firstOf({ ...answers, "a problem": page.locator(".notice") });
  if (answered.answer !== "a problem") return answered;
  const reason = page.getByText(words.errors.work["disk-full"].what);
  if ((await reason.count()) === 0) fault(`the screen says: ${await page.locator(".notice").innerText()}`);
  return answered;
}

async function firstOf(answers) {
  const from = Date.now();
  for (;;) {
    for (const [answer, locator] of Object.entries(answers))
      if (await locator.first().isVisible()) return { answer, answerMs: Date.now() - from };
    if (Date.now() - from > GOES_ON_WITHIN_MS) return { answer: "none", answerMs: Date.now() - from };
    await wait(20);
  }
}
